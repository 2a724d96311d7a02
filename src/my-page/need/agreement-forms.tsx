import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { ownChoiceAnswers } from '../../decision/agreement-own-choice.ts'
import type { AgreementPageWords } from '../../decision/agreement-page-words.ts'
import { ownChoiceInEnglish } from '../../decision/agreement-words.ts'
import type { OwnChoiceSaid } from '../../decision/own-choice.store.ts'
import { Unread } from '../../doors/unread.tsx'
import { inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { mineInEnglish } from '../my-words.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { MyAgreementWords } from './agreement-words.ts'

interface FormProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  /** Where the agreement stands, inside the place. */
  readonly way: string
}

interface ChangeProps extends FormProps {
  readonly words: AgreementPageWords
  readonly typed: string | undefined
  readonly error: string | undefined
}

/** To change one’s mind is one act: nothing has to be filled in. */
export const MyChangeForm = ({ asked: { frame, personal }, way, words: { change }, typed, error }: ChangeProps) => (
  <Details summary={change.summary} open={typed !== undefined || error !== undefined}>
    <form class="rd-form" method="post" action={`${frame.base}${way}/changed-mind`}>
      <FormMarks personal={personal} on={way} />
      <p>{change.lede}</p>
      <Textarea
        {...{ id: 'why', name: 'why', value: typed, error }}
        asks={{ says: change.why }}
        hint={change.whyHint}
        rows={3}
        autocomplete="off"
      />
      <Unread frame={frame} words={keptUnreadInEnglish} />
      <Button>{change.keep}</Button>
    </form>
  </Details>
)

interface OwnProps extends FormProps {
  readonly words: MyAgreementWords
  readonly said: OwnChoiceSaid | undefined
  /** What could not be taken, or waits since they could not send it. */
  readonly sent: { readonly answer: string | undefined; readonly words: string | undefined } | undefined
  readonly error: string | undefined
}

/** Asked in private: what they answer is theirs alone, and is never asked of them by anybody. */
export function OwnChoiceForm(props: OwnProps) {
  const { words, said, sent, error } = props
  const { ownChoice } = words
  return (
    <Card as="section" labelledBy="own-choice">
      <h2 id="own-choice" class="rd-card__title">
        {ownChoiceInEnglish.asks}
      </h2>
      <p>{ownChoice.lede}</p>
      {said && <SaidBefore {...{ said, words }} />}
      {said ? (
        <Details summary={ownChoice.again} open={sent !== undefined || error !== undefined}>
          <Form {...props} />
        </Details>
      ) : (
        <Form {...props} />
      )}
      <p class="rd-small">{mineInEnglish.sees.emergency}</p>
    </Card>
  )
}

/** The answer and their words: the question stands above them already. */
const SaidBefore = ({ said, words }: { readonly said: OwnChoiceSaid; readonly words: MyAgreementWords }) => (
  <figure class="rd-said rd-said--view">
    <blockquote dir="auto">
      {said.lines.slice(1).map((line, at) => (
        <p key={`${at} ${line}`}>{line}</p>
      ))}
    </blockquote>
    <figcaption>{words.ownChoice.said(inWords(said.on))}</figcaption>
  </figure>
)

const Form = ({ asked: { frame, personal }, way, words: { ownChoice }, sent, error }: OwnProps) => (
  <form class="rd-form" method="post" action={`${frame.base}${way}/own-choice`}>
    <FormMarks personal={personal} on={way} />
    <Radios
      id="answer"
      name="answer"
      inline
      small
      asks={{ says: <span class="nhsuk-u-visually-hidden">{ownChoiceInEnglish.asks}</span> }}
      error={error}
      choices={ownChoiceAnswers.map((value) => ({ value, says: ownChoiceInEnglish.answers[value] }))}
      chosen={sent?.answer}
    />
    <Textarea
      {...{ id: 'own-words', name: 'own-words', value: sent?.words }}
      asks={{ says: ownChoice.words }}
      hint={ownChoice.wordsHint}
      rows={3}
      autocomplete="off"
    />
    <Unread frame={frame} words={{ ...keptUnreadInEnglish, nobody: ownChoice.nobody, reach: ownChoice.reach }} />
    <Button variant="secondary">{ownChoice.keep}</Button>
  </form>
)
