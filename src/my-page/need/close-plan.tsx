import { answerTo } from '../../access/facts/facts-read.store.ts'
import type { OpenItem } from '../../access/facts/open-item.ts'
import { type Around, standsToRead } from '../../access/facts/who-sees.store.ts'
import { riskSupportIn } from '../../risk-support/risk-support.store.ts'
import type { Id } from '../../shared/id.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { type MyNeed, namesOf } from './read-need.store.ts'

/** A plan to stay safe that somebody who helps began, where others can see it, and what it comes to if the young person closes it. */
export interface PlanToClose {
  readonly thing: OpenItem
  /** By name: who can see it now. */
  readonly sees: readonly string[]
  /** Of these, who can see it still once it is closed: whoever wrote it keeps what they wrote. */
  readonly stays: readonly string[]
  /** Whether all of them can see it still: they wrote it. */
  readonly isAllOpen: boolean
  /** Whether closing it changes anything, and is theirs to do. */
  readonly canClose: boolean
}

/** The plans to stay safe of a need that do not close with it by themselves. */
export function plansToClose(mine: MyNeed, somebody: string): readonly PlanToClose[] {
  return riskSupportIn(mine.whole.things)
    .filter(({ now, read: { item } }) => !now.ended && item.writtenBy !== item.youngPerson)
    .flatMap(({ read: thing }) => {
      const { item } = thing
      const closed = { ...item, sharing: { with: 'only-me', also: [] } } as const
      const [now, then] = [item, closed].map((as) => mine.around.filter((each) => standsToRead(each, as)))
      if (!now || !then || now.length === 0) return []
      const nameOf = ({ person }: Around): string => mine.names.get(person)?.name ?? somebody
      const canClose = answerTo(mine.turn, 'narrow', item).allow && now.some((each) => !then.includes(each))
      return [
        {
          thing,
          sees: namesOf(mine, item, somebody),
          stays: then.map(nameOf),
          isAllOpen: then.length === now.length,
          canClose,
        },
      ]
    })
}

/** Words of closing a plan to stay safe together with the need that it is about. */
export interface ClosePlanWords {
  readonly heading: string
  readonly needed: (names: readonly string[]) => string
  readonly close: string
  readonly stays: (names: readonly string[]) => string
  readonly cannot: (names: readonly string[]) => string
  readonly cannotAtAll: string
}

export const closePlanInEnglish: ClosePlanWords = {
  heading: 'The plan to stay safe that was begun with you',
  needed: (names) =>
    `${listInEnglish(names)} can see it. They may need it: it says what was agreed to keep you safe. It stays open to them unless you tick this.`,
  close: 'Close this plan to stay safe, too',
  stays: (names) =>
    `${listInEnglish(names)} can still read it. Whoever wrote something down here keeps what they wrote.`,
  cannot: (names) =>
    `It can’t be closed. ${listInEnglish(names)} wrote it down, and whoever wrote something down here keeps what they wrote.`,
  cannotAtAll:
    'It can’t be closed here. It’s kept to keep you or somebody else safe, or because the law says so. Ask whoever leads it.',
}

interface ClosePlanProps {
  readonly mine: MyNeed
  readonly somebody: string
  /** Those ticked before, where the form was not kept. */
  readonly chosen: readonly string[]
  readonly words?: ClosePlanWords
}

/** Asked beside who can see what they brought; ticked by nobody beforehand. */
export const ClosePlans = ({ mine, somebody, chosen, words = closePlanInEnglish }: ClosePlanProps) => (
  <>
    {plansToClose(mine, somebody).map((plan, at) => (
      <OnePlan key={plan.thing.id} {...{ plan, chosen, words }} id={at === 0 ? 'closes' : `closes-${at + 1}`} />
    ))}
  </>
)

function OnePlan({ plan: { thing, sees, stays, isAllOpen, canClose }, chosen, words, id }: OneProps) {
  if (!canClose)
    return (
      <section class="rd-section rd-section--near">
        <h2>{words.heading}</h2>
        <p>{isAllOpen ? words.cannot(stays) : words.cannotAtAll}</p>
      </section>
    )
  return (
    <>
      <input type="hidden" name={`n-${thing.id}`} value={thing.n} />
      <Checkboxes
        {...{ id, name: 'closes', asks: { says: words.heading, size: 'm' }, hint: words.needed(sees) }}
        choices={[{ value: thing.id, says: words.close, ...(stays.length > 0 ? { hint: words.stays(stays) } : {}) }]}
        chosen={chosen.filter((each) => each === thing.id)}
      />
    </>
  )
}

interface OneProps extends Required<Pick<ClosePlanProps, 'chosen' | 'words'>> {
  readonly plan: PlanToClose
  readonly id: string
}

/** Which of them were ticked; what was not offered counts as not chosen. */
export const closedIn = (mine: MyNeed, closes: readonly string[]): readonly Id[] =>
  plansToClose(mine, '').flatMap(({ thing, canClose }) => (canClose && closes.includes(thing.id) ? [thing.id] : []))
