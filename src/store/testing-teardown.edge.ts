import { removeTemplates } from './testing.edge.ts'

/** Runs once, when the last test of a run has ended. */
export const teardown = removeTemplates
