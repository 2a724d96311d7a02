import type { ComponentChildren } from 'preact'
import { type Naming, nameOf } from '../needs/naming.ts'
import { type Day, inWords, onWeekday } from '../shared/day.ts'
import { Call } from '../web/call.tsx'
import type { PartInPlan } from './part.ts'
import { isToBeAsked, type LastAsked, type NextDay, type Plan } from './plan.ts'
import type { PlanShownWords } from './plan-shown-words.ts'
import { nameOfWhose, whenTold } from './plan-told.ts'

export interface PlanProps {
  readonly plan: Plan
  readonly naming: Naming
  readonly words: PlanShownWords
  readonly today: Day
  /** The heading of what stands in it: 3 where nothing is said. */
  readonly depth?: 2 | 3
  /** What can be done with a part, below it. */
  readonly doing?: (part: PartInPlan) => ComponentChildren
}

/** What the plan is, each person with what they do, who to ring, and what happens next. */
export function PlanShown({ plan, naming, words, today, depth = 3, doing }: PlanProps) {
  return (
    <div class="rd-plan">
      <p class="rd-plan__way">{words.ways[plan.way]}</p>
      <dl class="rd-plan__parts">
        {byPerson(plan, { naming, words }).map(({ who, parts }) => (
          <div key={who}>
            <dt dir="auto">{who}</dt>
            {parts.map((part) => (
              <PartShown key={part.id} {...{ part, naming, words }}>
                {doing?.(part)}
              </PartShown>
            ))}
          </div>
        ))}
      </dl>
      <div class="rd-plan__next">
        <Next {...{ plan, naming, words, today, depth }} />
        <ToRing {...{ plan, naming, words, depth }} />
      </div>
    </div>
  )
}

type Called = Pick<PlanProps, 'naming' | 'words'>

/** The young person first, then everybody in the order in which they came into it. */
function byPerson({ parts }: Plan, { naming, words }: Called) {
  const nameOfPart = ({ whose }: PartInPlan): string => nameFor(whose, { naming, words })
  const names = [...new Set(parts.map(nameOfPart))]
  return [words.youngPerson, ...names.filter((name) => name !== words.youngPerson)]
    .map((who) => ({ who, parts: parts.filter((part) => nameOfPart(part) === who) }))
    .filter((each) => each.parts.length > 0)
}

const nameFor = (whose: Parameters<typeof nameOfWhose>[0], { naming, words }: Called): string =>
  nameOfWhose(whose, naming, words)

interface PartProps extends Called {
  readonly part: PartInPlan
  readonly children?: ComponentChildren
}

function PartShown({ part, naming, words, children }: PartProps) {
  return (
    <dd>
      <p dir="auto">
        {part.what.said} <span class="rd-plan__when">{whenTold(part.when, words)}</span>
      </p>
      <p class="rd-by">{acceptedIn(part, { naming, words })}</p>
      {children}
    </dd>
  )
}

function acceptedIn({ accepted }: PartInPlan, { naming, words }: Called): string {
  if (accepted.is === 'not-yet') return words.notYet
  if (accepted.is === 'taken-back') return words.takenBack(inWords(accepted.on))
  const writtenBy = accepted.told.is === 'said-to-writer' ? nameOf(naming, accepted.by, words) : undefined
  return words.saidYes(inWords(accepted.on), writtenBy)
}

function Next({ plan, naming, words, today, depth }: PlanProps) {
  const Heading = headingOf(depth)
  const isMissed = isToBeAsked(plan, today) && plan.next.on !== today && plan.next.whoAsks !== naming.youngPerson
  return (
    <section>
      <Heading>{words.next}</Heading>
      <p>
        {isMissed
          ? words.wasToAsk(nameOf(naming, plan.next.whoAsks, words), onWeekday(plan.next.on))
          : nextSaid(plan.next, { naming, words })}
      </p>
      <Asked asked={plan.lastAsked} words={words} />
      <Changed {...{ changes: plan.changes, words }} />
    </section>
  )
}

/** Who asks, and when. */
export const nextSaid = ({ on, whoAsks }: NextDay, { naming, words }: Called): string =>
  whoAsks === naming.youngPerson
    ? words.looksAgain(onWeekday(on))
    : words.asks(nameOf(naming, whoAsks, words), onWeekday(on))

/** When somebody last asked, and how things were, as it was written down. */
export const Asked = ({ asked, words }: { readonly asked: LastAsked | undefined } & Pick<PlanProps, 'words'>) =>
  asked ? (
    <>
      <p class="rd-by">{words.lastAsked(inWords(asked.on))}</p>
      {asked.says && <blockquote dir="auto">{asked.says.said}</blockquote>}
    </>
  ) : null

/** What has changed, in their words, until somebody has looked. */
export const Changed = ({ changes, words }: Pick<Plan, 'changes'> & Pick<PlanProps, 'words'>) => (
  <>
    {changes.map(({ on, says }, at) => (
      <div key={`${at} ${on}`} class="rd-why">
        <p>{words.changed(inWords(on))}</p>
        {says && <blockquote dir="auto">{says.said}</blockquote>}
      </div>
    ))}
  </>
)

const headingOf = (depth: PlanProps['depth']) => (depth === 2 ? ('h2' as const) : ('h3' as const))

function ToRing({ plan, naming, words, depth }: Omit<PlanProps, 'today'>) {
  const Heading = headingOf(depth)
  return (
    <section>
      <Heading>{words.toRing}</Heading>
      <ul class="rd-plain-list">
        {plan.toRing.map(({ who, how, when }) => (
          <li key={`${nameFor(who, { naming, words })} ${how.said}`}>
            <b dir="auto">{nameFor(who, { naming, words })}</b>
            <span class="rd-plan__how">
              <Call how={how.said} />
            </span>
            <span class="rd-by" dir="auto">
              {when.said}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
