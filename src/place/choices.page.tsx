import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { StartingPoint } from '../decision/choices-file.ts'
import type { ChoicesOfPlace, RefusedFile } from '../decision/place-choices.ts'
import { choicesToShow, type ToLookTo, toLookTo } from '../decision/starting-points.ts'
import { namedInVain } from '../decision/starts-here.ts'
import type { Mode } from '../directory/national.ts'
import type { Offer } from '../directory/offer.ts'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import type { LookingAtPlace } from './at-place.store.ts'
import { ChoiceCard } from './choice-card.tsx'
import { type ChoicesHereWords, choicesHereInEnglish } from './choices-words.ts'
import { mayReadReport } from './not-found.page.tsx'

/** What the page of things to try works with: what was read from files, and what is published. */
export interface LookingAtChoices extends Pick<LookingAtPlace, 'published' | 'topics'> {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly mode: Mode
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

function choicesPage(looking: LookingAtChoices, asked: AskedSignedIn, words: ChoicesHereWords): Reply {
  const { locality, frame, today } = asked
  const here = looking.choicesIn(locality)
  if (!here || !mayReadReport(asked)) return { is: 'not-found' }
  const offers = [...(looking.published(locality)?.offers.values() ?? [])]
  const view = { looking, asked, here, offers, words }
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
        <WhatNeedsSomebody rows={toLookTo(here.points, today)} words={words} />
        {here.refused.length > 0 && <Refused files={here.refused} words={words} />}
        <InVain {...view} />
        {here.points.map((point) => (
          <Point key={point.id} {...view} point={point} />
        ))}
      </>
    ),
  }
}

interface View {
  readonly looking: LookingAtChoices
  readonly asked: AskedSignedIn
  readonly here: ChoicesOfPlace
  readonly offers: readonly Offer[]
  readonly words: ChoicesHereWords
}

const becauses: readonly ToLookTo['because'][] = ['past-review', 'not-checked']

function WhatNeedsSomebody({ rows, words: { toDo } }: Pick<View, 'words'> & { readonly rows: readonly ToLookTo[] }) {
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">{toDo.heading}</h2>
      {rows.length === 0 && <p>{toDo.nothing}</p>}
      {becauses.map((because) => {
        const many = rows.filter((row) => row.because === because).length
        return many > 0 && <p key={because}>{toDo.counts[because](many)}</p>
      })}
    </section>
  )
}

const Refused = ({ files, words }: Pick<View, 'words'> & { readonly files: readonly RefusedFile[] }) => (
  <section aria-labelledby="refused">
    <h2 id="refused">{words.refused.heading}</h2>
    <p>{words.refused.lede}</p>
    {files.map(({ file, because }) => (
      <div key={file}>
        <h3 dir="ltr">{file}</h3>
        <ul>
          {because.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    ))}
  </section>
)

/** Offers that somebody named and that are not, or no longer, in the directory. */
function InVain({ here, offers, words: { inVain } }: View) {
  const lost = here.points
    .flatMap(({ choices }) => choices)
    .map(({ id, name }) => ({ id, name, names: namedInVain(here.startsHere.get(id) ?? [], offers) }))
    .filter(({ names }) => names.length > 0)
  if (lost.length === 0) return null
  return (
    <section aria-labelledby="in-vain">
      <h2 id="in-vain">{inVain.heading}</h2>
      <p>{inVain.lede}</p>
      <ul>
        {lost.map(({ id, name, names }) => (
          <li key={id}>{inVain.one(name, names)}</li>
        ))}
      </ul>
    </section>
  )
}

function Point({
  looking: { topics, mode },
  asked,
  here,
  offers,
  words,
  point,
}: View & { readonly point: StartingPoint }) {
  const topic = topics.find(({ id }) => id === point.topic)
  const shown = new Set(choicesToShow(point, mode).map(({ id }) => id))
  return (
    <section aria-labelledby={point.id}>
      <h2 id={point.id}>{topic?.label.professional ?? point.topic}</h2>
      <ul class="rd-cards">
        {point.choices.map((choice) => (
          <ChoiceCard
            key={choice.id}
            {...{ choice, offers, words }}
            names={here.startsHere.get(choice.id) ?? []}
            today={asked.today}
            isShown={shown.has(choice.id)}
          />
        ))}
      </ul>
    </section>
  )
}
