import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { OnPaper } from '../../risk-support/on-paper.tsx'
import { onPaperInEnglish } from '../../risk-support/on-paper-words.ts'
import { inWords } from '../../shared/day.ts'
import { crisisNumbers } from '../../web/crisis-numbers.ts'
import { renderToSave } from '../../web/document.edge.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { itemIn } from './stay-safe.page.tsx'
import { readStaySafe } from './stay-safe.store.ts'
import { type KeepWords, type MyStaySafeWords, myStaySafeInEnglish } from './stay-safe-words.ts'

/** Their plan to stay safe as one file that opens without us, and without a connection. They show again who they are before, as for every copy. */
export const keepOnPhoneRoutes = (words: MyStaySafeWords = myStaySafeInEnglish): readonly SignedInRoute[] => [
  {
    post: '/me/need/:need/stay-safe/keep',
    says: 'kept their plan to stay safe on their device',
    may: ['young-person'],
    answer: (asked) => keep(asked, words),
  },
]

async function keep(asked: AskedSignedIn, { onPhone, views: says }: MyStaySafeWords): Promise<Reply> {
  const first = await asked.againFirst()
  if (first) return first
  const need = needIn(asked)
  const here =
    need &&
    (await asked.within(async (inside) =>
      readStaySafe(await inside.turn(asked.subject.id), { need, reading: 'export', item: itemIn(asked) }),
    ))
  if (!here) return { is: 'not-found' }
  const paper = { ...onPaperInEnglish, printed: onPhone.keptOn }
  const main = (
    <>
      <CallNow words={onPhone} />
      <OnPaper
        {...{ naming: here.naming, today: asked.today, paper, says }}
        form="page"
        plan={here.kept.now}
        views={here.kept.views}
      />
      <p>{onPhone.older(inWords(asked.today))}</p>
    </>
  )
  return {
    is: 'file',
    type: 'text/html; charset=utf-8',
    name: onPhone.fileName,
    cache: 'no-store',
    body: renderToSave({ title: onPhone.fileTitle, main }),
  }
}

/** First of all, and each a call of one tap. */
const CallNow = ({ words }: { readonly words: KeepWords }) => (
  <p>
    {words.now} <a href={`tel:${crisisNumbers.danger}`}>{words.danger(crisisNumbers.danger)}</a> ·{' '}
    <a href={`tel:${crisisNumbers.talk}`}>{words.talk(crisisNumbers.talk)}</a> ·{' '}
    <a href={`sms:${crisisNumbers.text.to}?&body=${crisisNumbers.text.word}`}>
      {words.text(crisisNumbers.text.word, crisisNumbers.text.to)}
    </a>
  </p>
)
