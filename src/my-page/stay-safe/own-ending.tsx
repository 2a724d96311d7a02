import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { isOpen, ownReasons } from '../../risk-support/own-ending.ts'
import { isTheirsAlone } from '../../risk-support/own-ending-typed.ts'
import { type RiskSupportPlan, reviewOf, reviewStands } from '../../risk-support/risk-support-plan.ts'
import { onWeekday } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import { ownEndingInEnglish } from './own-ending-words.ts'
import type { Typed } from './stay-safe-forms.tsx'

export interface OwnEndingProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal' | 'today'>
  readonly way: string
  readonly item: Id
  readonly plan: RiskSupportPlan
  readonly youngPerson: Id
  /** Who else can see it. */
  readonly seenBy: readonly string[]
  /** Who of those who lead it, or hold what it is about, can read it. */
  readonly waitsFor: readonly string[]
  readonly typed: Typed
  readonly faults: Readonly<Record<string, string>>
}

const words = ownEndingInEnglish

/** The end of a plan, by whose it is: theirs alone they end themselves; where others stand in it they say that they want that. */
export function OwnEnding(props: OwnEndingProps) {
  const { plan, youngPerson } = props
  if (plan.ended) return null
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="own-ending">
      <h2 id="own-ending">{words.heading}</h2>
      {isTheirsAlone(plan, youngPerson) ? <Alone {...props} /> : <WithOthers {...props} />}
    </section>
  )
}

type FormProps = Pick<OwnEndingProps, 'asked' | 'way' | 'item'> & {
  readonly to: string
  readonly children: ComponentChildren
}

const OneForm = ({ asked: { frame, personal }, way, item, to, children }: FormProps) => (
  <form class="rd-form" method="post" action={`${frame.base}${way}/${to}`}>
    <FormMarks personal={personal} on={way} />
    <input type="hidden" name="item" value={item} />
    {children}
  </form>
)

/** A short record in plain words. That nobody holds what remains is an answer, with help now beside it. */
function Alone({ typed, faults, seenBy, ...form }: OwnEndingProps) {
  const { alone } = words
  return (
    <>
      <p>
        {alone.lede} {words.goesOn}
      </p>
      <Details summary={alone.summary} open={typed['ends'] !== undefined}>
        <OneForm {...form} to="end">
          <input type="hidden" name="ends" value="1" />
          <Radios
            {...{ id: 'endWhy', name: 'endWhy', asks: { says: alone.why }, error: faults['endWhy'] }}
            choices={ownReasons.map((value) => ({ value, says: alone.reasons[value] }))}
            chosen={typed['endWhy']}
            small
          />
          <Remains {...{ typed, faults }} />
          <Textarea
            {...inWords}
            {...{ id: 'endSays', name: 'endSays', asks: { says: alone.says } }}
            value={typed['endSays']}
          />
          <Unread frame={form.asked.frame} words={keptUnreadInEnglish} />
          <p>{alone.back}</p>
          <p class="rd-who-sees">{seenBy.length > 0 ? alone.reads(seenBy) : alone.readsNobody}</p>
          <Button>{alone.end}</Button>
        </OneForm>
      </Details>
    </>
  )
}

const Remains = ({ typed, faults }: Pick<OwnEndingProps, 'typed' | 'faults'>) => (
  <>
    <Radios
      {...{ id: 'remains', name: 'remains', asks: { says: words.alone.remains }, error: faults['remains'] }}
      hint={words.alone.remainsHint}
      choices={[
        { value: 'held', says: words.alone.holds.held },
        { value: 'nobody-holds-it', says: words.alone.holds['nobody-holds-it'], hint: words.alone.nobodyHint },
        { value: 'nothing', says: words.alone.holds.nothing },
      ]}
      chosen={typed['remains']}
      small
    />
    <Input
      {...{ id: 'endHeldBy', name: 'endHeldBy', asks: { says: words.alone.heldBy }, error: faults['endHeldBy'] }}
      value={typed['endHeldBy']}
      maxLength={100}
      autocomplete="off"
      dir="auto"
    />
  </>
)

const inWords = { rows: 3, maxLength: 2000, autocomplete: 'off', dir: 'auto' } as const

/** It ends nothing. Where nobody would read it there is no box that looks as if somebody did. */
function WithOthers(props: OwnEndingProps) {
  const { others } = words
  if (isOpen(props.plan.wantsEnd)) return <Waits {...props} />
  return (
    <>
      <p>
        {others.lede} {words.goesOn}
      </p>
      {props.waitsFor.length > 0 ? <AskForm {...props} /> : <p>{others.readsNobody}</p>}
    </>
  )
}

const byWhen = ({ plan, asked }: OwnEndingProps): string =>
  reviewStands(plan, asked.today) === 'past' ? words.others.noDay : words.others.byWhen(onWeekday(reviewOf(plan)))

const Waits = (props: OwnEndingProps) => (
  <>
    <p>
      {props.waitsFor.length > 0
        ? `${words.others.waits(props.waitsFor)} ${byWhen(props)}`
        : words.others.waitsForNobody}
    </p>
    <OneForm {...props} to="goes-on">
      <input type="hidden" name="wish" value={props.plan.wantsEnd?.wish ?? ''} />
      <Button variant="secondary">{words.others.takeBack}</Button>
    </OneForm>
  </>
)

/** It says beside the box who reads it, and by when. What was typed for an end that came too late stands in it. */
function AskForm(props: OwnEndingProps) {
  const { others } = words
  const { typed, asked, plan, waitsFor } = props
  const isTyped = (typed['wantsEnd'] ?? typed['ends']) !== undefined
  return (
    <Details summary={plan.wantsEnd ? others.again : others.summary} open={isTyped}>
      <OneForm {...props} to="want-end">
        <input type="hidden" name="wantsEnd" value="1" />
        <Textarea
          {...inWords}
          {...{ id: 'wantEndSays', name: 'wantEndSays', asks: { says: others.says }, hint: others.saysHint }}
          value={typed['wantEndSays'] ?? typed['endSays']}
        />
        <p class="rd-who-sees">
          {others.reads(waitsFor)} {byWhen(props)}
        </p>
        <Unread frame={asked.frame} words={keptUnreadInEnglish} />
        <Button>{others.ask}</Button>
      </OneForm>
    </Details>
  )
}
