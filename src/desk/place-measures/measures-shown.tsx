import type { Pack } from '../../measures/pack/pack.ts'
import { sayPackFault } from '../../measures/pack/pack-words.ts'
import { whyNotInUseInEnglish } from '../../measures/switch/decision-words.ts'
import { DecisionShown } from './decisions-shown.tsx'
import type { MeasuresOfPlace } from './place-measures.store.ts'
import { placeMeasuresWay } from './place-measures-way.ts'
import type { PlaceMeasuresWords } from './place-measures-words.ts'

interface ShownProps {
  readonly here: MeasuresOfPlace
  readonly base: string
  readonly words: PlaceMeasuresWords
}

/** What is used, what was switched on and is not in use, what could be, and what does not load. */
export function PlaceMeasuresShown({ here, base, words }: ShownProps) {
  const { inUse, notInUse } = here.uses
  const nameOf = (measure: string): string => here.packs.packs.get(measure)?.measure.name ?? measure
  return (
    <>
      <section aria-labelledby="used">
        <h2 id="used">{words.used}</h2>
        {inUse.length === 0 && <p>{words.noneUsed}</p>}
        {inUse.map(({ decision, isPastReview }) => (
          <article key={decision.id} aria-labelledby={`of-${decision.id}`}>
            <h3 id={`of-${decision.id}`}>
              <a href={base + placeMeasuresWay(decision.measure)}>{nameOf(decision.measure)}</a>
            </h3>
            <DecisionShown {...{ decision, isPastReview, words }} />
          </article>
        ))}
      </section>
      {notInUse.length > 0 && (
        <section aria-labelledby="not-used">
          <h2 id="not-used">{words.notUsed}</h2>
          <ul>
            {notInUse.map(({ decision, because }) => (
              <li key={decision.id}>
                <a href={base + placeMeasuresWay(decision.measure)}>{nameOf(decision.measure)}</a>:{' '}
                {whyNotInUseInEnglish[because]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Off {...{ here, base, words }} />
      <Refused {...{ here, words }} />
    </>
  )
}

/** Those that are on, in use or not, stand above. */
function Off({ here, base, words }: ShownProps) {
  const on = new Set([...here.uses.inUse, ...here.uses.notInUse].map(({ decision }) => decision.measure))
  const off = [...here.packs.packs.values()].filter(({ measure }) => !on.has(measure.id)).toSorted(byName)
  return (
    <section aria-labelledby="off">
      <h2 id="off">{words.off}</h2>
      <p>{words.offLede}</p>
      <ul>
        {off.map(({ measure, questionnaire }) => (
          <li key={measure.id}>
            <a href={base + placeMeasuresWay(measure.id)}>{measure.name}</a>.{' '}
            {questionnaire ? words.withWords : words.scoresOnly}
          </li>
        ))}
      </ul>
    </section>
  )
}

const byName = ({ measure: one }: Pack, { measure: other }: Pack): number => one.name.localeCompare(other.name, 'en-GB')

/** One without a licence record, or with any other fault, is not offered. */
function Refused({ here: { packs }, words }: Pick<ShownProps, 'here' | 'words'>) {
  if (packs.refused.length === 0) return null
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{words.refused}</h2>
      <p>{words.refusedLede}</p>
      <ul>
        {packs.refused.map(({ folder, because }) => (
          <li key={folder}>
            {folder}: {because.map(sayPackFault).join('. ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
