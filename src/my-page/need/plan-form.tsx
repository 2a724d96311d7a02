import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import type { Naming } from '../../needs/naming.ts'
import type { KeptPlan } from '../../plan/plan.store.ts'
import { nameOfWhose } from '../../plan/plan-told.ts'
import { addDays, type Day, onWeekday } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { WhoAsks } from './plan-of-mine.ts'
import { othersToRing, type SentPlan } from './plan-sent.ts'
import { anyTimes, type MyPlanWords } from './plan-words.ts'

/** One thing to put right, at one field. */
export interface PlanFormFault {
  readonly at: string
  readonly says: string
}

interface FormProps {
  readonly asked: AskedSignedIn
  readonly need: string
  readonly plan?: KeptPlan | undefined
  readonly words: MyPlanWords
  readonly sent: SentPlan | undefined
  readonly asks: readonly WhoAsks[]
  readonly naming: Naming
  readonly faults: readonly PlanFormFault[]
}

/** A plan of a young person’s own: what they do for now, whom they can ring, and on which day they look at it. Nobody has to be asked. */
export function PlanForm(props: FormProps) {
  const { asked, need, plan, words } = props
  const on = `/me/need/${need}/plan`
  return (
    <form class="rd-form" method="post" action={asked.frame.base + on}>
      <FormMarks personal={asked.personal} on={on} />
      {plan && <input type="hidden" name="item" value={plan.id} />}
      <input type="hidden" name="n" value={plan?.n ?? 0} />
      <WhatToDo {...props} />
      <WhoToRing {...props} />
      <WhenAndWho {...props} />
      <Button>{words.form.keep}</Button>
    </form>
  )
}

function WhatToDo(props: FormProps) {
  const { asked, plan, words, sent } = props
  const { form } = words
  return (
    <>
      <Radios
        id="way"
        name="way"
        asks={{ says: form.way, size: 'm' }}
        error={errorAt(props, 'way')}
        choices={waysFor(plan, words)}
        chosen={sent?.way}
      />
      <Textarea
        id="what"
        name="what"
        rows={4}
        asks={{ says: form.what, size: 'm' }}
        hint={form.whatHint}
        error={errorAt(props, 'what')}
        value={sent?.what}
        autocomplete="off"
      />
      <Unread frame={asked.frame} words={keptUnreadInEnglish} />
      <Input
        id="when"
        name="when"
        asks={{ says: form.when }}
        hint={form.whenHint}
        error={errorAt(props, 'when')}
        value={sent?.when}
        maxLength={120}
        autocomplete="off"
      />
      {plan?.now.parts.some(({ whose }) => whose.is !== 'young-person') && <p>{form.others}</p>}
    </>
  )
}

/** A plan that was made with others can go on as it is; the other two need nobody. */
const waysFor = (plan: KeptPlan | undefined, { form }: MyPlanWords) => [
  ...(plan?.now.way === 'with-others' ? [{ value: 'with-others', ...form.together }] : []),
  ...(['wait-and-look-after-myself', 'nobody-is-asked-now'] as const).map((way) => ({ value: way, ...form.ways[way] })),
]

const errorAt = ({ faults }: FormProps, at: string): string | undefined => faults.find((fault) => fault.at === at)?.says

function WhoToRing(props: FormProps) {
  const { words, sent, plan, naming } = props
  const stay = plan ? othersToRing(plan.now, words.form).stay.map(({ who }) => nameOfWhose(who, naming)) : []
  const { form } = words
  const field = (name: 'name' | 'how' | 'answers') => ({
    ...{ id: name, name, asks: { says: form[name] }, error: errorAt(props, name), value: sent?.[name] },
    ...{ autocomplete: 'off' },
  })
  return (
    <>
      <Checkboxes
        id="line"
        name="line"
        asks={{ says: form.ring, size: 'm' }}
        hint={form.ringHint}
        error={errorAt(props, 'line')}
        choices={anyTimes.map((line) => ({
          value: line,
          says: `${form.lines[line].who}: ${form.lines[line].how}`,
          hint: form.anyTime,
        }))}
        chosen={[...(sent?.lines ?? [])]}
      />
      {stay.length > 0 && <p>{form.stay(stay)}</p>}
      <fieldset class="nhsuk-fieldset rd-rowed">
        <legend class="nhsuk-fieldset__legend">{form.somebody}</legend>
        <div class="rd-rowed__fields">
          <Input {...field('name')} maxLength={100} />
          <Input {...field('how')} maxLength={120} />
          <Input {...field('answers')} maxLength={120} />
        </div>
      </fieldset>
    </>
  )
}

/** Every day of four weeks, then each week of a quarter: nobody has to type one. */
const days = [...Array.from({ length: 28 }, (_, at) => at + 1), ...[35, 42, 49, 56, 63, 70, 77, 84, 91]]

function WhenAndWho(props: FormProps) {
  const { asked, words, sent, asks } = props
  const { form } = words
  return (
    <>
      <Select
        id="day"
        name="day"
        asks={{ says: form.day, size: 'm' }}
        hint={form.dayHint}
        error={errorAt(props, 'day')}
        choices={[{ value: '', says: form.choose }, ...daysFrom(asked.today, sent?.day)]}
        chosen={sent?.day}
      />
      <Radios
        id="asks"
        name="asks"
        asks={{ says: form.asks, size: 'm' }}
        error={errorAt(props, 'asks')}
        choices={asks.map(({ id, says, isMe }) => ({ value: id, says, ...(isMe ? { hint: form.meHint } : {}) }))}
        chosen={sent?.asks}
      />
    </>
  )
}

/** @param kept a day that was chosen before, which may be none of these. */
function daysFrom(today: Day, kept: string | undefined) {
  const ahead = days.map((many) => addDays(today, many))
  const all = ahead.some((day) => day === kept) ? ahead : [...ahead, ...(isAhead(kept, today) ? [kept] : [])].toSorted()
  return all.map((day) => ({ value: day, says: onWeekday(day) }))
}

const isAhead = (day: string | undefined, today: Day): day is Day =>
  day !== undefined && /^\d{4}-/.test(day) && day > today
