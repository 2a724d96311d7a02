import { type Product, products, sizeOf } from './cells.ts'
import { type Decide, isCaught } from './comparing.ts'

const all: readonly Product[] = Object.values(products).toSorted((one, other) => sizeOf(one) - sizeOf(other))

/** A few of each first: most mutants show at once. The last is enough that what a mutant changes is met, and few enough to ask in seconds. */
const cellsOfEach = [300, 4_000, 60_000]

/** Whether a part of each product, from all over it, tells this function from the tables of the page. */
export const tellsApart = (decide: Decide): boolean =>
  cellsOfEach.some((most) => all.some((product) => isCaught(decide, product, { most })))
