import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { adultAnswers, folderParts, meetingStates } from '../../transition/transition.ts'
import { transitionInEnglish } from '../../transition/transition-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { folderValues } from './arrange-sent.ts'
import type { DeskTransitionWords } from './desk-transition-words.ts'
import type { TransitionAtDesk } from './transition-at-desk.store.ts'

export interface ArrangeProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal' | 'today'>
  readonly at: TransitionAtDesk
  readonly words: DeskTransitionWords
  readonly values: Values
  readonly faults: readonly Fault[]
  /** The page, inside the place. */
  readonly on: string
}

/** Which thing it is about, and which fact of it was seen. */
const Seen = ({ at: { kept } }: Pick<ArrangeProps, 'at'>) =>
  kept ? (
    <>
      <input type="hidden" name="item" value={kept.id} />
      <input type="hidden" name="n" value={String(kept.n)} />
    </>
  ) : null

/** What is arranged, in one form: what is not there yet stays empty. */
export const ArrangeForm = (props: ArrangeProps) => {
  const { asked, words, on } = props
  return (
    <form class="rd-form" method="post" action={asked.frame.base + on}>
      <FormMarks personal={asked.personal} on={on} />
      <Seen {...props} />
      <Who {...props} name="worker" says={words.worker} hint={words.workerHint} />
      <AdultFields {...props} />
      <MeetingFields {...props} />
      <AfterFields {...props} />
      <p class="rd-who-sees">
        {words.reads} {words.counted}
      </p>
      <Button>{words.keep}</Button>
    </form>
  )
}

interface TextProps extends ArrangeProps {
  readonly name: string
  readonly says: string
  readonly hint?: string
}

const field = ({ name, says, hint, values, faults }: TextProps) => ({
  ...{ id: name, name, asks: { says }, error: faultAt(faults, name), value: textIn(values, name) },
  ...(hint ? { hint } : {}),
  ...{ autocomplete: 'off', dir: 'auto' as const },
})

const Line = (props: TextProps) => <Input {...field(props)} maxLength={300} />

interface FoldedProps extends ArrangeProps {
  readonly names: readonly string[]
  readonly summary: string
  readonly children: ComponentChildren
}

/** Open where something stands in it, or is to be put right in it: nothing that was typed is out of sight. */
const FoldedUntilAsked = ({ names, summary, values, faults, children }: FoldedProps) => (
  <Details
    summary={summary}
    open={names.some((name) => textIn(values, name) !== '' || faultAt(faults, name) !== undefined)}
  >
    {children}
  </Details>
)

/** One of those who work with the young person, or somebody by name. */
const Who = (props: TextProps & { readonly name: 'worker' | 'holdsAfter' }) => {
  const { name, says, hint, at, words, values, faults } = props
  return (
    <>
      <Select
        {...{ id: name, name, hint, error: faultAt(faults, name), chosen: textIn(values, name) }}
        asks={{ says }}
        choices={[
          { value: '', says: words.choose },
          ...at.works.map(({ id, says: who }) => ({ value: id, says: who })),
        ]}
      />
      {name === 'worker' ? (
        <FoldedUntilAsked {...props} names={['workerName']} summary={words.notInTheList}>
          <Line {...props} name="workerName" says={words.workerName} hint="" />
        </FoldedUntilAsked>
      ) : (
        <Line {...props} name="holdsAfterName" says={words.holdsAfterName} hint="" />
      )}
    </>
  )
}

const AdultFields = (props: ArrangeProps) => {
  const { words, values, faults } = props
  return (
    <div class="rd-asks-more">
      <Radios
        id="adult"
        name="adult"
        asks={{ says: words.adult }}
        error={faultAt(faults, 'adult')}
        choices={adultAnswers.map((value) => ({ value, says: words.adultAnswers[value] }))}
        chosen={textIn(values, 'adult')}
        small
      />
      <div class="rd-then--begun">
        <Line {...props} name="adultWho" says={words.adultWho} hint={words.adultHint} />
      </div>
    </div>
  )
}

const MeetingFields = (props: ArrangeProps) => {
  const { words, values, faults } = props
  return (
    <div class="rd-asks-more">
      <Radios
        id="meeting"
        name="meeting"
        asks={{ says: words.meeting }}
        hint={words.meetingHint}
        error={faultAt(faults, 'meeting')}
        choices={meetingStates.map((value) => ({ value, says: words.meetings[value] }))}
        chosen={textIn(values, 'meeting')}
        small
      />
      <div class="rd-then--begun">
        <DayField name="meetingOn" asks={words.meetingOn} error={faultAt(faults, 'meetingOn-day')} values={values} />
        <Line {...props} name="meetingWho" says={words.meetingWho} />
      </div>
    </div>
  )
}

const AfterFields = (props: ArrangeProps) => {
  const { at, words, values, faults } = props
  return (
    <>
      <Textarea {...field({ ...props, name: 'offered', says: words.offered, hint: words.offeredHint })} rows={2} />
      <DayField
        name="supportUntil"
        asks={words.support}
        hint={words.supportHint}
        error={faultAt(faults, 'supportUntil-day')}
        values={values}
      />
      <FoldedUntilAsked {...props} names={['holdsAfter', 'holdsAfterName']} summary={words.afterSupport}>
        <Who {...props} name="holdsAfter" says={words.holdsAfter} />
      </FoldedUntilAsked>
      <DayField
        name="nextOn"
        asks={words.next}
        hint={words.nextHint}
        error={faultAt(faults, 'nextOn-day')}
        values={values}
      />
      <Select
        id="whoAsks"
        name="whoAsks"
        asks={{ says: words.whoAsks }}
        error={faultAt(faults, 'whoAsks')}
        choices={[{ value: '', says: words.choose }, ...at.works.map(({ id, says }) => ({ value: id, says }))]}
        chosen={textIn(values, 'whoAsks')}
      />
    </>
  )
}

/** What a young person says for their folder, taken down by whoever helps. */
export const FolderForm = ({ asked: { frame, personal }, at, words, values, faults, on }: ArrangeProps) => {
  const isTyped = folderParts.some((part) => Object.hasOwn(values, part))
  const filled = isTyped ? values : folderValues(at.kept?.now.folder ?? {})
  return (
    <div class="rd-noprint">
      <Details summary={words.folderWrite} open={isTyped}>
        <form class="rd-form" method="post" action={`${frame.base}${on}/folder`}>
          <FormMarks personal={personal} on={on} />
          <Seen at={at} />
          {folderParts.map((part) => (
            <Textarea
              key={part}
              id={part}
              name={part}
              rows={3}
              asks={{ says: transitionInEnglish.folderParts[part] }}
              error={faultAt(faults, part)}
              value={textIn(filled, part)}
              maxLength={2000}
              autocomplete="off"
              dir="auto"
            />
          ))}
          <Button variant="secondary">{words.folderKeep}</Button>
        </form>
      </Details>
    </div>
  )
}
