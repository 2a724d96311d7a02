import type { Read } from './facts.ts'

/** A thing that was read. */
export type OpenItem = Extract<Read, { readonly is: 'read' }>
