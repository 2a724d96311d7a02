import { type Day, onWeekday } from '../../shared/day.ts'
import { monthWay } from '../month-asked.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import type { DueForMe } from './due.store.ts'
import { longestFirst, type MonthDue } from './due.ts'
import { type DueWords, dueInEnglish } from './due-words.ts'

interface DueProps {
  readonly due: readonly DueForMe[]
  readonly month?: MonthDue | undefined
  readonly today: Day
  readonly base: string
  readonly words?: DueWords
}

/** What waits for whoever looks: somebody’s own act, a day that was agreed on, or a month to look at together. Nothing where nothing waits. */
export function DueShown({ due, month, today, base, words = dueInEnglish }: DueProps) {
  const all = [...due, ...(month ? [month] : [])].toSorted(longestFirst)
  if (all.length === 0) return null
  return (
    <section aria-labelledby="due">
      <h2 id="due">{words.heading}</h2>
      <p>{words.lede}</p>
      <ul class="rd-due">
        {all.map((each) =>
          each.is === 'month-together' ? (
            <li key={each.is}>
              <a href={base + monthWay}>{words.month(each.month)}</a>
              <span class="rd-by">{sinceWhen(each, { today, words })}</span>
              <span class="rd-by">{words.monthGoes}</span>
            </li>
          ) : (
            <li key={`${each.item} ${each.is}`}>
              <a href={base + wayTo(each)}>{saidOf(each, words)}</a>
              <span class="rd-by">{sinceWhen(each, { today, words })}</span>
              {!each.need && <span class="rd-by">{words.closed}</span>}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

/** To the plan, the goals, the plan to stay safe or the ending, or to the need that an agreement is about; where the need is closed to them, to the record. */
const wayTo = ({ is, need, who }: DueForMe): string =>
  need ? recordWay(who.id, `need/${need}${ofNeed[is]}`) : recordWay(who.id)

const ofNeed: Readonly<Record<DueForMe['is'], string>> = {
  ...{
    'look-again': '',
    'came-back': '/ending',
    'time-to-talk': '/goals',
    'stay-safe': '/stay-safe',
    'stay-safe-lead': '/stay-safe',
    'stay-safe-tell': '/stay-safe',
    'stay-safe-end': '/stay-safe',
  },
  ...{ 'things-have-changed': '/plan', 'somebody-asks': '/plan', 'check-in': '/plan' },
  ...{ 'moving-on': '/moving-on', letter: '/letter' },
}

function saidOf({ is, who, asks }: DueForMe, words: DueWords): string {
  const name = calledOf(who) || words.young
  if (is === 'things-have-changed') return words.changed(calledOf(who) || words.youngFirst)
  if (is === 'came-back') return words.cameBack(calledOf(who) || words.youngFirst)
  if (is === 'look-again') return words.lookAgain(name)
  if (is === 'time-to-talk') return words.timeToTalk(name)
  if (is === 'stay-safe') return asks.is === 'colleague' ? words.theyStaySafe(asks.name, name) : words.staySafe(name)
  if (is === 'stay-safe-lead') return words.staySafeLead(calledOf(who) || words.youngFirst)
  if (is === 'stay-safe-end') return words.staySafeEnd(calledOf(who) || words.youngFirst)
  if (is === 'stay-safe-tell')
    return asks.is === 'colleague' ? words.theyTellLead(asks.name, name) : words.tellLead(name)
  if (is === 'letter') return words.letter(calledOf(who) || words.youngFirst)
  if (is === 'moving-on') return asks.is === 'colleague' ? words.theyMoveOn(asks.name, name) : words.moveOn(name)
  if (asks.is === 'themselves') return words.themselves(name)
  if (is === 'check-in') return asks.is === 'colleague' ? words.theyCheckIn(asks.name, name) : words.youCheckIn(name)
  return asks.is === 'colleague' ? words.theyAsk(asks.name, name) : words.youAsk(name)
}

function sinceWhen(
  { is, since }: Pick<DueForMe, 'since'> & { readonly is: DueForMe['is'] | MonthDue['is'] },
  { today, words }: { readonly today: Day; readonly words: DueWords },
): string {
  if (is === 'things-have-changed' || is === 'stay-safe-end') return words.saidOn(onWeekday(since))
  return since === today ? words.today : words.since(onWeekday(since))
}
