import type { OpenItem } from '../../access/facts/open-item.ts'
import { isOver } from '../../ending/ending.ts'
import { goalsIn } from '../../goals/goal.store.ts'
import { answeredIn } from '../../measures/answered/answered.store.ts'
import { nameOf } from '../../measures/answered/answered-told.ts'
import type { NationalFacts } from '../../measures/national/national-scale.ts'
import { canCount, type GoalRated } from '../../measures/national/of-a-need.ts'
import type { Difference } from '../../measures/national/side-by-side.ts'
import { sayDifference, sayWhyNot } from '../../measures/national/why-words.ts'
import type { Pack } from '../../measures/pack/pack.ts'
import { endingsIn } from '../../plan/ending.store.ts'
import type { Day } from '../../shared/day.ts'
import { Details } from '../../web/nhs/notices.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import type { DeskMeasureWords } from './desk-measure-words.ts'

interface NationalProps {
  readonly at: NeedAtDesk
  readonly packs: ReadonlyMap<string, Pack>
  readonly facts: NationalFacts
  readonly words: DeskMeasureWords
}

/** The young person’s goals of a need in the order in which they were set, with what they said of each; of one day by what never changes, so that each keeps its number. */
export const goalsRatedIn = (things: readonly OpenItem[]): readonly GoalRated[] =>
  goalsIn(things)
    .filter(({ now }) => now.owner.is === 'young-person')
    .map((goal) => ({ ...goal, at: `${goal.now.setOn} ${goal.id}` }))
    .toSorted(({ at: one }, { at: other }) => (one < other ? -1 : 1))
    .map(({ now }) => ({
      called: now.shortName.said,
      ratings: now.ratings.flatMap((rating) =>
        rating.is === 'rated' && rating.as === 'young-person' ? [{ on: rating.on, of: rating.of }] : [],
      ),
    }))

/** The day of the first thing in it. */
const beginsOn = (days: readonly Day[]): Day | undefined => days.toSorted()[0]

/** “Will this count nationally, and why not?”, in words: every reason that holds whatever the contacts were, and what else it takes. */
export function NationalOnNeed({ at: { whole, who, today }, packs, facts, words: { national } }: NationalProps) {
  const [ending] = endingsIn(whole.things)
  const { can, whyNot, counted, table, differences, goalsLeftOut } = canCount(facts, {
    answered: answeredIn(whole.things).map(({ now }) => now),
    goals: goalsRatedIn(whole.things),
    ...{ openedOn: beginsOn(whole.things.map(({ on }) => on)) ?? today, bornOn: who.bornOn },
    called: ({ measure, scale }) =>
      `${packs.get(measure)?.measure.name ?? measure}, ${nameOf({ scale }, packs.get(measure))}`,
    endedOn: ending && isOver(ending.now) ? ending.now.on : undefined,
  })
  return (
    <Details summary={national.heading}>
      <p>
        <b>{can ? national.can : national.cannot}</b>
      </p>
      {counted === 0 ? (
        <p>{national.none}</p>
      ) : (
        <ul>
          {whyNot.map((why, index) => (
            <li key={`${index} ${why.is}`}>{sayWhyNot(why, facts)}</li>
          ))}
        </ul>
      )}
      {goalsLeftOut.length > 0 && <p dir="auto">{national.fourthGoal(goalsLeftOut)}</p>}
      {table && <p>{national.tables[table]}</p>}
      <Differ {...{ differences, facts, national }} />
      <p>{national.contacts}</p>
      <p class="rd-by">{national.source(facts.source.from)}</p>
    </Details>
  )
}

interface DifferProps extends Pick<NationalProps, 'facts'> {
  readonly differences: readonly Difference[]
  readonly national: DeskMeasureWords['national']
}

/** Where the national method and ours part, and why. */
function Differ({ differences, facts, national }: DifferProps) {
  if (differences.length === 0) return null
  return (
    <>
      <p>{national.differ}</p>
      <ul>
        {differences.map((one) => (
          <li key={`${one.is} ${'scale' in one ? one.scale : ''}`}>{sayDifference(one, facts)}</li>
        ))}
      </ul>
    </>
  )
}
