import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { LiesThere } from '../../decision/agreement-content.ts'
import type { AgreementPageWords } from '../../decision/agreement-page-words.ts'
import { FormWays, ReadToEach } from '../../decision/agreement-readers.tsx'
import { WhereItLies } from '../../decision/lies-there.tsx'
import type { Form } from '../../decision/read-back-shown.tsx'
import type { NamesHere, Reader } from '../../decision/readers.ts'
import { WhatCameAfter } from '../../decision/what-came-after.tsx'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { MyAgreement } from './agreement.store.ts'
import { MyChangeForm, OwnChoiceForm } from './agreement-forms.tsx'
import { type MyAgreementWords, myAgreementWordsInEnglish } from './agreement-words.ts'
import { namesOf } from './read-need.store.ts'

/** What was typed into one of the forms and was not kept, with why where it was sent. */
export interface NotTaken {
  readonly of: 'changed-mind' | 'own-choice'
  readonly answer?: string | undefined
  readonly words?: string | undefined
  readonly error?: string
}

interface ShownProps {
  readonly asked: AskedSignedIn
  readonly words: AgreementPageWords
  readonly mine: MyAgreement
  readonly names: NamesHere
  readonly readers: readonly Reader[]
  /** The young person among them. */
  readonly reader: Reader | undefined
  readonly form: Form
  readonly way: string
  readonly need: Id
  readonly notTaken: NotTaken | undefined
  /** Where what was on the table lies side by side. */
  readonly lies: readonly LiesThere[]
  readonly own?: MyAgreementWords
}

/** What they agreed, read to them; below it what they can do with it, and beside it who sees it. */
export function MyAgreementShown(shown: ShownProps) {
  const { asked, words, mine, names, readers, reader, form, way, need, notTaken, lies } = shown
  const { base } = asked.frame
  const { here } = mine
  const followedAt = here.followedBy && `${base}/me/need/${need}/agreement/${here.followedBy}`
  const changing = notTaken?.of === 'changed-mind' ? notTaken : undefined
  return (
    <>
      {notTaken?.error && (
        <ErrorSummary errors={[{ says: notTaken.error, at: notTaken.of === 'own-choice' ? 'answer' : 'why' }]} />
      )}
      <Kept {...{ asked, words }} />
      <h1>{words.heading}</h1>
      <p class="rd-lede rd-noprint">{words.lede}</p>
      <div class="rd-two rd-two--right">
        <div>
          <WhatCameAfter changes={here.changes} {...{ readers, followedAt, words }} />
          <ReadToEach now={here} readers={reader ? [reader] : []} {...{ names, words, form }} />
          <div class="rd-noprint">
            {!followedAt && !here.endedOn && (
              <ButtonLink to={`${base}/me/need/${need}/agree?again=${here.item.id}`}>{words.again}</ButtonLink>
            )}
            <WhereItLies {...{ base, lies, words }} />
            <MyChangeForm {...{ asked, way, words }} typed={changing?.words} error={changing?.error} />
          </div>
        </div>
        <Beside shown={shown} />
      </div>
    </>
  )
}

const Kept = ({ asked: { query }, words }: Pick<ShownProps, 'asked' | 'words'>) => {
  const [name, heading] =
    [
      ['kept', words.kept],
      ['changed', words.keptChange],
      ['answered', words.keptChoice],
    ].find(([each]) => each && query.first(each)) ?? []
  return name && heading ? <Notification title={words.title} heading={heading} done /> : null
}

/** Their copy, who sees it, and what is asked of them in private. */
function Beside({ shown }: { readonly shown: ShownProps }) {
  const { asked, words, mine, reader, form, way, notTaken, own = myAgreementWordsInEnglish } = shown
  const seenBy = namesOf(mine, mine.here.item.item, words.somebody)
  const answering = notTaken?.of === 'own-choice' ? notTaken : undefined
  return (
    <div class="rd-noprint">
      <Card as="section" labelledBy="copy">
        <h2 id="copy" class="rd-card__title">
          {words.copyHeading}
        </h2>
        <p>{words.copySays}</p>
        <FormWays {...{ words, at: asked.frame.base + way, readers: [], reader: undefined, form }} />
      </Card>
      <Card as="section" labelledBy="sees">
        <h2 id="sees" class="rd-card__title">
          {words.whoCanSee}
        </h2>
        <p>{seenBy.length === 0 ? own.onlyYou : own.seenBy(seenBy)}</p>
        <p>
          <a href={`${asked.frame.base}/me/who-can-see/${mine.here.item.id}`}>{own.change}</a>
        </p>
      </Card>
      {reader && (
        <OwnChoiceForm
          {...{ asked, way, said: mine.ownChoice }}
          words={own}
          sent={answering && { answer: answering.answer, words: answering.words }}
          error={answering?.error}
        />
      )}
    </div>
  )
}
