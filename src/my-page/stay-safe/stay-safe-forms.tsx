import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { viewQuestions } from '../../risk-support/views.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { MyStaySafeWords } from './stay-safe-words.ts'

/** What was typed in one of the forms of this page, by the names of its fields, and was not kept. */
export type Typed = Readonly<Record<string, string>>

export interface OwnFormProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  /** The page, inside the place. */
  readonly way: string
  readonly item: string
  readonly words: MyStaySafeWords
  readonly typed: Typed
  readonly faults: Readonly<Record<string, string>>
}

/** How somebody sees it themselves: the problem, what brings it about, and what would help. */
export const OwnViewForm = ({ asked: { frame, personal }, way, item, words, typed, faults }: OwnFormProps) => (
  <div class="rd-noprint">
    <Details summary={words.view.heading} open={viewQuestions.some((question) => typed[question] !== undefined)}>
      <form class="rd-form" method="post" action={`${frame.base}${way}/view`}>
        <FormMarks personal={personal} on={way} />
        <input type="hidden" name="item" value={item} />
        <p>{words.view.reads}</p>
        {viewQuestions.map((question) => (
          <Textarea
            key={question}
            id={question}
            name={question}
            rows={3}
            asks={{ says: words.view.asks[question] }}
            error={faults[question]}
            value={typed[question]}
            maxLength={2000}
            autocomplete="off"
            dir="auto"
          />
        ))}
        <Unread frame={frame} words={keptUnreadInEnglish} />
        <Button>{words.view.keep}</Button>
      </form>
    </Details>
  </div>
)

/** “I helped write this”, or the reason why not. */
export const OwnHelpedForm = ({ asked: { frame, personal }, way, item, words, typed, faults }: OwnFormProps) => (
  <form class="rd-form rd-noprint" method="post" action={`${frame.base}${way}/helped`}>
    <FormMarks personal={personal} on={way} />
    <input type="hidden" name="item" value={item} />
    <Radios
      id="helped"
      name="helped"
      asks={{ says: words.helped.heading, size: 'm', heading: 2 }}
      hint={words.helped.lede}
      error={faults['helped']}
      choices={[
        { value: 'helped', says: words.helped.did },
        { value: 'did-not', says: words.helped.didNot },
      ]}
      chosen={typed['helped']}
    />
    <Textarea
      id="because"
      name="because"
      rows={2}
      asks={{ says: words.helped.because }}
      error={faults['because']}
      value={typed['because']}
      maxLength={2000}
      autocomplete="off"
      dir="auto"
    />
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <Button>{words.helped.keep}</Button>
  </form>
)
