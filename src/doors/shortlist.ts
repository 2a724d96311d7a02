/** A shortlist lives in the address: no cookie, no account. Ten characters for each offer. */
export type Shortlist = readonly string[]

/** The most that a list can hold: as many as somebody can carry home. */
export const mostKept = 12

const shape = /^[0-9a-v]{10}$/

export const readShortlist = (text: string | undefined): Shortlist =>
  [...new Set((text ?? '').split('.').filter((short) => shape.test(short)))].slice(0, mostKept)

export const withOne = (list: Shortlist, short: string): Shortlist =>
  list.includes(short) ? list : [...list, short].slice(-mostKept)

export const without = (list: Shortlist, short: string): Shortlist => list.filter((each) => each !== short)
