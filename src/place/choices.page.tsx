import type { ComponentChildren } from 'preact'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { ChoicesOfPlace } from '../decision/place-choices.ts'
import type { Mode } from '../directory/national.ts'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import type { LookingAtPlace } from './at-place.store.ts'
import { ChoicesShown } from './choices-shown.tsx'
import { type ChoicesHereWords, choicesHereInEnglish } from './choices-words.ts'
import { mayReadReport } from './not-found.page.tsx'

/** What the page of things to try works with: what was read from files, and what is published. */
export interface LookingAtChoices extends Pick<LookingAtPlace, 'published' | 'topics'> {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly mode: Mode
  /** What the place wrote in the browser, and where it writes more. */
  readonly written: (asked: AskedSignedIn) => Promise<ComponentChildren>
}

export const choicesHereRoutes = (
  looking: LookingAtChoices,
  words: ChoicesHereWords = choicesHereInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/choices',
    says: 'looked at what stands in things to try',
    may: ['curator', 'approver'],
    answer: (asked) => choicesPage(looking, asked, words),
  },
]

async function choicesPage(
  { choicesIn, published, topics, mode, ...looking }: LookingAtChoices,
  asked: AskedSignedIn,
  words: ChoicesHereWords,
): Promise<Reply> {
  const { locality, frame, today } = asked
  const here = choicesIn(locality)
  if (!here || !mayReadReport(asked)) return { is: 'not-found' }
  const written = await looking.written(asked)
  const offers = [...(published(locality)?.offers.values() ?? [])]
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + ways.desk, says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <p>
          {words.how} <a href={frame.base + ways.tryThings}>{words.see}</a>
        </p>
        {written}
        <ChoicesShown {...{ here, offers, topics, mode, today, words }} />
      </>
    ),
  }
}
