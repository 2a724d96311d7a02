import type { Day } from '../shared/day.ts'

/** How many things under one heading stand on a page of a need before the rest is asked for: what fits into a few screens of a phone. */
export const newestOnAPage = 20

/** What stands on a page, and how many more there are from before. */
export interface Newest<Thing> {
  readonly shown: readonly Thing[]
  readonly earlier: number
}

/** What of it is asked for: all; or the newest, and with them whatever was said since a day, however many that are. */
export interface Wanted {
  readonly all: boolean
  readonly since?: Day
}

/** @param things the newest first, as they are read. */
export function newestOf<Thing extends { readonly on: Day }>(
  things: readonly Thing[],
  { all, since }: Wanted,
): Newest<Thing> {
  const shown = all ? things : things.filter(({ on }, at) => at < newestOnAPage || (since !== undefined && on >= since))
  return { shown, earlier: things.length - shown.length }
}
