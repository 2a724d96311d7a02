import { listInEnglish } from '../../shared/list-in-english.ts'

/** Who of those in a plan can see it, to whoever helps. */
export const seenByInEnglish = {
  heading: 'Who of those in it can see this plan here',
  sees: (names: readonly string[]): string => `${listInEnglish(names)} can see it, as it stands today.`,
  doesNot: (names: readonly string[]): string =>
    `${listInEnglish(names)} cannot see it here. Nobody tells them unless one of you does: ask the young person first what they may know.`,
  nobody: 'Nobody but the young person has anything to do in it.',
}
