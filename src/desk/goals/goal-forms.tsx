import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { KeptGoal } from '../../goals/goal.store.ts'
import { hasEnded, isActive } from '../../goals/goal.ts'
import { OtherWays, RateFields, type RateWords } from '../../goals/rate-fields.tsx'
import { type Scale, scales } from '../../goals/rating.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { recordWay } from '../young-people/ways.ts'
import type { DeskGoalWords } from './desk-goal-words.ts'
import { GoalWordFields } from './goal-word-fields.tsx'

/** What was typed in one form and not kept, and why. */
export interface Unkept {
  /** Which form: what can be done, with the goal that it is about. */
  readonly what: string
  readonly goal?: Id
  readonly values: Values
  readonly faults: readonly Fault[]
}

export interface GoalsProps {
  readonly asked: AskedSignedIn
  readonly at: NeedAtDesk
  readonly words: DeskGoalWords
  readonly unkept?: Unkept | undefined
  /** Parents and carers who can have goals of their own here. */
  readonly others: readonly Id[]
}

export const goalsWay = ({ at }: Pick<GoalsProps, 'at'>): string =>
  recordWay(at.who.id, `need/${at.whole.need.id}/goals`)

interface FormProps extends GoalsProps {
  readonly to: string
  readonly children: ComponentChildren
}

const DeskForm = ({ asked, at, to, children }: FormProps) => (
  <form
    class="rd-form"
    method="post"
    action={`${asked.frame.base}${recordWay(at.who.id, `need/${at.whole.need.id}/${to}`)}`}
  >
    <FormMarks personal={asked.personal} on={goalsWay({ at })} />
    {children}
  </form>
)

interface OneProps extends GoalsProps {
  readonly goal: KeptGoal
}

/** Everything that can be done with one goal, each in a fold of its own. */
export function GoalForms(props: OneProps) {
  const { goal } = props
  if (hasEnded(goal.now)) return null
  return (
    <div class="rd-noprint">
      {isActive(goal.now) && <RateForm {...props} what="theirs" />}
      {isActive(goal.now) && <RateForm {...props} what="beside" />}
      <ActsForm {...props} />
      <RewordForm {...props} />
      {goal.now.standing.is !== 'not-safe' && <NotSafeForm {...props} />}
    </div>
  )
}

const unkeptHere = ({ unkept, goal }: OneProps, what: string): Unkept | undefined =>
  unkept?.what === what && unkept.goal === goal.id ? unkept : undefined

function RateForm(props: OneProps & { readonly what: 'theirs' | 'beside' }) {
  const { asked, goal, words, what } = props
  const here = unkeptHere(props, what)
  const how = scaleIn(asked, what)
  const said: { readonly open: string; readonly keep: string; readonly rating: RateWords } = words[what]
  const asks = asked.query.first('rate') === `${what}-${goal.id}`
  return (
    <Details summary={said.open} open={here !== undefined || asks}>
      <DeskForm {...props} to={`goal/${goal.id}/${what}`}>
        {what === 'beside' && <p>{words.beside.hint}</p>}
        <RateFields
          id={`${what}-${goal.id}`}
          how={how}
          words={said.rating}
          error={here && faultAt(here.faults, 'of')}
          chosen={here && textIn(here.values, 'of')}
        />
        {what === 'theirs' && (
          <OtherWays
            how={how}
            words={said.rating}
            to={asked.frame.base + goalsWay(props)}
            also={`&rate=${what}-${goal.id}`}
          />
        )}
        <Button>{said.keep}</Button>
      </DeskForm>
    </Details>
  )
}

const scaleIn = ({ query, form }: AskedSignedIn, what: 'theirs' | 'beside'): Scale =>
  (what === 'theirs' ? scales.find((one) => one === (form.first('how') ?? query.first('how'))) : undefined) ?? 'numbers'

function ActsForm(props: OneProps) {
  const { asked, at, goal, words } = props
  const { acts } = words
  const mayAgree = !goal.now.agreedBy.includes(asked.subject.id)
  const there = [
    ...(mayAgree ? (['agreed'] as const) : []),
    ...(isActive(goal.now)
      ? (['first', 'reached', 'paused', 'no-longer-wanted'] as const)
      : (['taken-up', 'no-longer-wanted'] as const)),
  ]
  const way = (what: string): string =>
    asked.frame.base + recordWay(at.who.id, `need/${at.whole.need.id}/goal/${goal.id}/${what}`)
  return (
    <Details summary={acts.open} open={there.some((what) => unkeptHere(props, what) !== undefined)}>
      <form class="rd-actions" method="post" action={way(there[0] ?? 'first')}>
        <FormMarks personal={asked.personal} on={goalsWay(props)} />
        {there.map((what) => (
          <Button key={what} variant="secondary" small to={way(what)}>
            {acts[what]}
          </Button>
        ))}
      </form>
    </Details>
  )
}

function RewordForm(props: OneProps) {
  const { goal, words } = props
  const here = unkeptHere(props, 'words')
  const before: Values = { says: [goal.now.says.said], shortName: [goal.now.shortName.said] }
  return (
    <Details summary={words.reword.open} open={here !== undefined}>
      <DeskForm {...props} to={`goal/${goal.id}/words`}>
        <p>{words.reword.lede}</p>
        <GoalWordFields {...{ words }} id={goal.id} values={here?.values ?? before} faults={here?.faults ?? []} />
        <Button>{words.reword.keep}</Button>
      </DeskForm>
    </Details>
  )
}

function NotSafeForm(props: OneProps) {
  const { asked, at, goal, words } = props
  const { notSafe } = words
  const here = unkeptHere(props, 'not-safe')
  const others = at.whole.need.owners.filter((owner) => owner !== asked.subject.id && at.called.has(owner))
  const me = at.called.get(asked.subject.id)?.name ?? asked.personal.called
  return (
    <Details summary={notSafe.open} open={here !== undefined}>
      <DeskForm {...props} to={`goal/${goal.id}/not-safe`}>
        <p>{notSafe.lede}</p>
        <Textarea
          id={`why-${goal.id}`}
          name="says"
          rows={3}
          asks={{ says: notSafe.says }}
          error={here && faultAt(here.faults, 'why')}
          value={here && textIn(here.values, 'says')}
          autocomplete="off"
          dir="auto"
        />
        <Radios
          id={`talks-${goal.id}`}
          name="whoTalks"
          asks={{ says: notSafe.whoTalks }}
          error={here && faultAt(here.faults, 'whoTalks')}
          chosen={here && textIn(here.values, 'whoTalks')}
          choices={[
            { value: asked.subject.id, says: notSafe.me(me) },
            ...others.map((value) => ({ value, says: at.called.get(value)?.name ?? words.somebody })),
          ]}
        />
        <Button>{notSafe.keep}</Button>
      </DeskForm>
    </Details>
  )
}
