import type { Grouping } from './grouping.ts'

const isFocused: Readonly<Record<Grouping, boolean>> = {
  'risk-support': false,
  help: true,
  advice: false,
  'more-help': true,
  thriving: false,
}

/**
 * Whether a kind of support works towards something that was agreed: then it begins with what success looks like, how likely that is by a
 * day, and what happens if it is not reached (Wolpert et al., 2019).
 */
export const isGoalsFocused = (grouping: Grouping): boolean => isFocused[grouping]
