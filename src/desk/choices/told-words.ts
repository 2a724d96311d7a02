import { inWords } from '../../shared/day.ts'
import type { WaitsForSecond } from './told-of-choices.ts'

/** Words that tell whoever lets things to try through that something waits, and whoever wrote it what became of it. */
export interface ToldWords {
  readonly waits: (waits: WaitsForSecond) => string
  readonly link: string
  readonly sentBack: (many: number) => string
  readonly became: { readonly heading: string; readonly none: string }
}

export const toldInEnglish: ToldWords = {
  waits: ({ many, since }) =>
    many === 1
      ? `1 thing to try waits for you to look at it, since ${inWords(since)}.`
      : `${many} things to try wait for you to look at them. The first has waited since ${inWords(since)}.`,
  link: 'Things to try here',
  sentBack: (many) => (many === 1 ? '1 of yours was sent back.' : `${many} of yours were sent back.`),
  became: {
    heading: 'What became of what you wrote',
    none: 'Nothing of yours has been looked at yet.',
  },
}
