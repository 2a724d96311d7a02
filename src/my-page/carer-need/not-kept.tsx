import { type DraftFields, keepDraft } from '../../access/sign-in/draft.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { type CarerNeedWords, carerNeedInEnglish } from './carer-need-words.ts'

/** Where what was not kept is thrown away. */
export const notKeptWay = '/me/not-kept'

/**
 * A form about something that is not there for them: because it never was, or because it is not there any more. Both are answered alike, and
 * both leave what was typed on their own page, so that no word is lost and nothing is told.
 */
export async function notThere(
  { form, locality, session, now, within }: AskedSignedIn,
  typed = form.first('words') ?? '',
): Promise<Reply> {
  if (typed.trim() === '') return { is: 'not-found' }
  const draft = { locality, person: session.person, page: ways.me, path: notKeptWay, now: now.getTime() }
  await within((inside) => keepDraft(inside, { ...draft, fields: { words: [typed] } }))
  return { is: 'not-found' }
}

interface NotKeptProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly draft: DraftFields | undefined
  readonly words?: CarerNeedWords
}

/** What somebody wrote that could not be kept, for them alone, and the way to be rid of it. */
export function NotKept({ asked: { frame, personal }, draft, words = carerNeedInEnglish }: NotKeptProps) {
  const typed = draft?.['words']?.[0]
  if (!typed) return null
  return (
    <section class="rd-card" aria-labelledby="not-kept">
      <h2 id="not-kept" class="rd-card__title">
        {words.notKept.heading}
      </h2>
      <p>{words.notKept.says}</p>
      <blockquote dir="auto">
        {typed.split('\n').map((line, at) => (
          <p key={`${at} ${line}`}>{line}</p>
        ))}
      </blockquote>
      <form class="rd-noprint" method="post" action={frame.base + notKeptWay}>
        <FormMarks personal={personal} on={ways.me} />
        <Button variant="secondary" small>
          {words.notKept.away}
        </Button>
      </form>
    </section>
  )
}
