import type { Body } from '../../access/facts/facts.ts'
import { needKinds, needsBody, needsIn, needsInEnglish, parseNeeds } from '../../people/communication-needs.ts'
import {
  parseSafeContact,
  safeContactBody,
  safeContactIn,
  sharers,
  waysToReach,
  weekdays,
} from '../../people/safe-contact.ts'
import type { Day } from '../../shared/day.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { type ContactFormWords, contactFormInEnglish } from './contact-form-words.ts'
import { clock } from './contact-shown.tsx'
import { contactInEnglish } from './contact-words.ts'
import { allIn, type Fault, faultAt, textIn, type Values } from './form-values.ts'

interface FieldsProps {
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly words?: ContactFormWords
}

/** What somebody needs so that they can take part: a list to tick, and the language where one is needed. */
export function NeedsFields({ values, faults, words = contactFormInEnglish }: FieldsProps) {
  const field = (name: string) => ({ id: name, name, error: faultAt(faults, name), autocomplete: 'off' })
  return (
    <>
      <Checkboxes
        {...field('needs')}
        asks={{ says: words.needs }}
        chosen={allIn(values, 'needs')}
        choices={needKinds.map((kind) => ({ value: kind, says: needsInEnglish[kind] }))}
        small
      />
      {(['spoken', 'written'] as const).map((name) => (
        <Input
          key={name}
          {...field(name)}
          asks={{ says: words[name] }}
          hint={words.languageHint}
          value={textIn(values, name)}
          width={10}
        />
      ))}
    </>
  )
}

export function readNeeds(values: Values, words: ContactFormWords = contactFormInEnglish): Result<Body, Fault> {
  const [chosen, spoken, written] = [allIn(values, 'needs'), textIn(values, 'spoken'), textIn(values, 'written')]
  const needs = parseNeeds({ chosen, spoken, written })
  return needs.is === 'ok' ? ok(needsBody(needs.value)) : refused(...needs.because.map((why) => words.needFaults[why]))
}

export function needsValues(body: Body): Values {
  const needs = needsIn(body) ?? []
  const language = (kind: string): readonly string[] =>
    needs.flatMap((need) => ('language' in need && need.is === kind ? [need.language] : []))
  return {
    needs: needs.map(({ is }) => is),
    spoken: language('spoken-interpreter'),
    written: language('written-language'),
  }
}

/** Where and how somebody can be reached without coming to harm. Nothing is chosen beforehand. */
export function ContactFields({ values, faults, words = contactFormInEnglish }: FieldsProps) {
  const props = { values, faults, words }
  return (
    <>
      <OneOf {...props} name="channel" of={contactInEnglish.by} all={waysToReach} />
      <Line {...props} name="to" maxLength={300} />
      <OneOf {...props} name="safe" of={words.safeChoices} all={['yes', 'no', 'not-known']} hint={words.safeHint} />
      <SomeOf {...props} name="days" of={contactInEnglish.days} all={weekdays} hint={words.daysHint} inline />
      <Line {...props} name="from" width={5} />
      <Line {...props} name="until" width={5} />
      <OneOf
        {...props}
        name="mayBeSaid"
        of={words.mayBeSaidChoices}
        all={['nothing', 'nothing-but', 'who-it-is-from']}
      />
      <Line {...props} name="theWords" maxLength={160} />
      <SomeOf {...props} name="sharedBy" of={contactInEnglish.sharers} all={sharers} />
    </>
  )
}

type Asked = 'channel' | 'to' | 'safe' | 'days' | 'from' | 'until' | 'mayBeSaid' | 'theWords' | 'sharedBy'

interface OneProps {
  readonly name: Asked
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly words: ContactFormWords
}

interface ChoiceProps extends OneProps {
  readonly of: Readonly<Record<string, string>>
  readonly all: readonly string[]
  readonly hint?: string
  readonly inline?: true
}

const choiceOf = ({ name, faults, words, of, all, hint, inline }: ChoiceProps) => ({
  ...{ id: name, name, asks: { says: words[name] }, error: faultAt(faults, name), small: true },
  choices: all.map((value) => ({ value, says: of[value] })),
  ...(hint ? { hint } : {}),
  ...(inline ? { inline } : {}),
})

const OneOf = (props: ChoiceProps) => <Radios {...choiceOf(props)} chosen={textIn(props.values, props.name)} />

const SomeOf = (props: ChoiceProps) => <Checkboxes {...choiceOf(props)} chosen={allIn(props.values, props.name)} />

interface LineProps extends OneProps {
  readonly width?: 5
  readonly maxLength?: number
}

const Line = ({ name, values, faults, words, width, maxLength }: LineProps) => (
  <Input
    {...{ id: name, name, error: faultAt(faults, name), value: textIn(values, name), autocomplete: 'off' }}
    {...(width ? { width } : {})}
    {...(maxLength ? { maxLength } : {})}
    asks={{ says: words[name] }}
  />
)

/** @returns what can be kept, confirmed today. */
export function readContact(
  values: Values,
  today: Day,
  words: ContactFormWords = contactFormInEnglish,
): Result<Body, Fault> {
  const [channel, to, safe, from, until, mayBeSaid, theWords] = [
    ...['channel', 'to', 'safe', 'from', 'until', 'mayBeSaid', 'theWords'].map((name) => textIn(values, name)),
  ]
  const typed = { channel: channel ?? '', to: to ?? '', safe: safe ?? '', from: from ?? '', until: until ?? '' }
  const said = { mayBeSaid: mayBeSaid ?? '', words: theWords ?? '' }
  const lists = { days: allIn(values, 'days'), sharedBy: allIn(values, 'sharedBy') }
  const contact = parseSafeContact({ ...typed, ...said, ...lists }, today)
  return contact.is === 'ok'
    ? ok(safeContactBody(contact.value))
    : refused(...contact.because.map((why) => words.faults[why]))
}

export function contactValues(body: Body): Values {
  const contact = safeContactIn(body)
  if (!contact) return {}
  const { channel, to, safe, safeWhen, mayBeSaid, sharedBy } = contact
  const span = safeWhen.is === 'only-then' ? safeWhen.spans[0] : undefined
  return {
    ...{ channel: [channel], to: [to], safe: [safe], mayBeSaid: [mayBeSaid.is], sharedBy },
    ...(span ? { days: span.days, from: [clock(span.from)], until: [clock(span.until)] } : {}),
    ...(mayBeSaid.is === 'nothing-but' ? { theWords: [mayBeSaid.words] } : {}),
  }
}
