import { randomUUID } from 'node:crypto'
import type { Id } from './id.ts'

/** A new id that nobody can guess (version 4 UUID). */
export const newId = (): Id => randomUUID() as Id
