import { aboutOf } from '../decision/about-point.ts'
import type { StartingPoint } from '../decision/choices-file.ts'
import type { ChoicesOfPlace, RefusedFile } from '../decision/place-choices.ts'
import { choicesToLay, type ToLookTo, toLookTo } from '../decision/starting-points.ts'
import { namedInVain } from '../decision/starts-here.ts'
import type { Mode } from '../directory/national.ts'
import type { Offer } from '../directory/offer.ts'
import type { Topic } from '../language/topic.ts'
import type { Day } from '../shared/day.ts'
import { ChoiceCard } from './choice-card.tsx'
import type { ChoicesHereWords } from './choices-words.ts'

interface View {
  readonly here: ChoicesOfPlace
  readonly offers: readonly Offer[]
  readonly topics: readonly Topic[]
  readonly mode: Mode
  readonly today: Day
  readonly words: ChoicesHereWords
}

/** What can be tried in a place, for whoever looks after it: what needs somebody and what was refused come first. */
export const ChoicesShown = (view: View) => (
  <>
    <WhatNeedsSomebody rows={toLookTo(view.here.points, view.today)} words={view.words} />
    {view.here.refused.length > 0 && <Refused files={view.here.refused} words={view.words} />}
    <InVain {...view} />
    {view.here.points.map((point) => (
      <Point key={point.id} {...view} point={point} />
    ))}
  </>
)

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

function Point({ topics, mode, today, here, offers, words, point }: View & { readonly point: StartingPoint }) {
  const topic = aboutOf(point, topics)
  const shown = new Set(choicesToLay(point, mode).map(({ id }) => id))
  return (
    <section aria-labelledby={point.id}>
      <h2 id={point.id}>{topic?.label.professional ?? point.topic}</h2>
      <ul class="rd-cards">
        {point.choices.map((choice) => (
          <ChoiceCard
            key={choice.id}
            {...{ choice, offers, words }}
            names={here.startsHere.get(choice.id) ?? []}
            today={today}
            isShown={shown.has(choice.id)}
          />
        ))}
      </ul>
    </section>
  )
}
