import type { ComponentChildren } from 'preact'
import type { AnswerAct } from '../../plan/request-typed.ts'
import type { RequestWords } from '../../plan/request-words.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { DayInput } from '../../web/nhs/day-input.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Personal } from '../../web/route.ts'

/** What was typed and was not kept, and what is still to be said. */
export interface AnswerTyped {
  readonly did: string
  readonly values: (name: string) => string
  readonly says: readonly string[]
}

interface FormsProps {
  readonly personal: Personal
  readonly on: string
  readonly to: string
  readonly words: RequestWords
  readonly typed: AnswerTyped | undefined
}

interface FormProps extends FormsProps {
  readonly did: AnswerAct
  readonly children?: ComponentChildren
  readonly button: string
}

const AnswerForm = ({ personal, on, to, did, children, button }: FormProps) => (
  <form class="rd-form" method="post" action={to}>
    <FormMarks personal={personal} on={on} />
    <input type="hidden" name="did" value={did} />
    {children}
    <Button {...(did === 'accept' ? {} : { variant: 'secondary' as const })}>{button}</Button>
  </form>
)

const typedIn = (typed: AnswerTyped | undefined, did: AnswerAct, name: string): string =>
  typed?.did === did ? typed.values(name) : ''

const errorOf = (typed: AnswerTyped | undefined, did: AnswerAct): string | undefined =>
  typed?.did === did ? typed.says[0] : undefined

export interface AnswerFormsProps extends FormsProps {
  /** Whoever was asked here, or the sender who writes down what came by letter or telephone. */
  readonly by: 'asked' | 'sender'
  readonly offers: readonly { readonly id: Id; readonly name: string }[]
}

/** The three answers there are: yes, a question, or not us with a way on. */
export function AnswerForms(props: AnswerFormsProps) {
  const { words, typed, by } = props
  return (
    <div class="rd-noprint">
      <AnswerForm {...props} did="accept" button={by === 'asked' ? words.accept.button : words.accept.theirs}>
        {by === 'asked' ? (
          <p>{words.accept.hint}</p>
        ) : (
          <Input
            id="name"
            name="name"
            maxLength={120}
            asks={{ says: words.accept.name }}
            error={errorOf(typed, 'accept')}
            value={typedIn(typed, 'accept', 'name')}
            autocomplete="off"
          />
        )}
      </AnswerForm>
      <Details summary={words.ask.summary} open={typed?.did === 'question'}>
        <AnswerForm {...props} did="question" button={words.ask.button}>
          <Textarea
            id="asks"
            name="asks"
            asks={{ says: words.ask.asks }}
            hint={words.ask.hint}
            error={errorOf(typed, 'question')}
            value={typedIn(typed, 'question', 'asks')}
            autocomplete="off"
          />
        </AnswerForm>
      </Details>
      <Details summary={words.notUs.summary} open={typed?.did === 'not-us'}>
        <NotUs {...props} />
      </Details>
    </div>
  )
}

function NotUs(props: AnswerFormsProps) {
  const { words: all, typed, offers } = props
  const words = all.notUs
  const value = (name: string): string => typedIn(typed, 'not-us', name)
  return (
    <AnswerForm {...props} did="not-us" button={words.button}>
      <p>{words.lede}</p>
      <Textarea
        id="not-us-why"
        name="why"
        asks={{ says: words.why }}
        hint={words.whyHint}
        error={errorOf(typed, 'not-us')}
        value={value('why')}
        autocomplete="off"
      />
      <h3>{words.onward}</h3>
      <Select
        id="offer"
        name="offer"
        asks={{ says: words.offer }}
        choices={[{ value: '', says: words.choose }, ...offers.map(({ id, name }) => ({ value: id, says: name }))]}
        chosen={value('offer')}
      />
      <p>{words.or}</p>
      <Input
        id="person"
        name="person"
        maxLength={160}
        asks={{ says: words.person }}
        hint={words.personHint}
        value={value('person')}
        autocomplete="off"
      />
      <DayInput name="yes" asks={{ says: words.yesOn }} value={value} />
    </AnswerForm>
  )
}

/** The sender, or the young person where they asked alone, answers a question. */
export const AnswerBackForm = (props: FormsProps) => (
  <div class="rd-noprint">
    <AnswerForm {...props} did="answer" button={props.words.answer.button}>
      <Textarea
        id="says"
        name="says"
        asks={{ says: props.words.answer.asks, size: 'm' }}
        hint={props.words.answer.hint}
        error={errorOf(props.typed, 'answer')}
        value={typedIn(props.typed, 'answer', 'says')}
        autocomplete="off"
      />
    </AnswerForm>
  </div>
)

/** Only the young person's side stops asking; at the desk it is written down as said. */
export const StopForm = (props: FormsProps) => (
  <div class="rd-noprint">
    <Details summary={props.words.stop.summary} open={props.typed?.did === 'stop'}>
      <AnswerForm {...props} did="stop" button={`${props.words.stop.button}. ${props.words.stop.told}`}>
        <p>{props.words.stop.lede}</p>
        <Input
          id="stop-why"
          name="why"
          maxLength={300}
          asks={{ says: props.words.stop.why }}
          hint={props.words.stop.whyHint}
          value={typedIn(props.typed, 'stop', 'why')}
          autocomplete="off"
        />
      </AnswerForm>
    </Details>
  </div>
)
