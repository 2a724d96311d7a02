import { type Product, sizeOf } from './cells.ts'

/** The sides of a cell by their places in the lists of its product: act, thing, context, subject. */
export type Sides = readonly [number, number, number, number]

const lengthsOf = ({ acts, things, contexts, subjects }: Product): Sides => [
  acts.length,
  things.length,
  contexts.length,
  subjects.length,
]

/** Where the cell of this number stands on each side; cells are numbered as `fill` reads them. */
export function sidesOf(product: Product, number: number): Sides {
  const [acts, things, contexts] = lengthsOf(product)
  const thing = Math.floor(number / acts)
  const context = Math.floor(thing / things)
  return [number % acts, thing % things, context % contexts, Math.floor(context / contexts)]
}

/** Below this a product is asked whole every time. */
const smallEnough = 200_000

/**
 * One of how many cells is asked every time. It is prime, and no side of a large product is shorter, but where acts and
 * subjects together are only a few: there, as many.
 */
export function stepOf(product: Product): number {
  const [acts, , , subjects] = lengthsOf(product)
  return sizeOf(product) < smallEnough ? 1 : Math.min(7, acts * subjects)
}

/**
 * Whether a cell is of the part that is asked every time, spread so that everything on one side meets everything on each
 * other: whatever two are fixed, the other two run through every remainder.
 */
export function isInSpread(product: Product, number: number, step: number): boolean {
  const [act, thing, context, subject] = sidesOf(product, number)
  return (act + product.acts.length * subject + thing + context) % step === 0
}

const pairs = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
] as const

/** Which two sides met whom: for every two, how many of their meetings never took place. */
export function neverMet(product: Product, step: number): readonly number[] {
  const lengths = lengthsOf(product)
  const met = pairs.map(([one, other]) => new Uint8Array(lengths[one] * lengths[other]))
  for (let number = 0; number < sizeOf(product); number += 1) {
    if (!isInSpread(product, number, step)) continue
    const sides = sidesOf(product, number)
    pairs.forEach(([one, other], at) => {
      const row = met[at]
      if (row) row[sides[one] * lengths[other] + sides[other]] = 1
    })
  }
  return met.map((row) => row.reduce((sum, been) => sum + 1 - been, 0))
}
