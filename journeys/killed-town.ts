import type { Size } from '../bench/records-town.ts'

/** Few people, each of whom somebody writes about without a pause. */
export const killedTown: Size = { youngPeople: 4, carers: 0, workers: 2, agencies: 1, facts: 4 }
