import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { openNeed } from '../../needs/need.store.ts'
import { nameTyped } from '../../needs/need.ts'
import { languageOf } from '../../needs/script.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { mineInEnglish } from '../my-words.ts'
import { type NeedWords, needInEnglish } from './need-words.ts'
import { NewNeedForm } from './new-need-form.tsx'

/** A need that a young person opens alone. Nobody else sees it, and nobody holds it, until they show it to somebody. */
export const newNeedRoutes = (words: NeedWords = needInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/needs/new',
    says: 'began to say what is going on',
    may: ['young-person'],
    answer: async (asked) => formPage(asked, words, await typedBefore(asked)),
  },
  {
    post: '/me/needs',
    says: 'said what is going on',
    may: ['young-person'],
    answer: (asked) => open(asked, words),
  },
]

type Typed = Readonly<Record<string, string | undefined>>

interface Filled {
  readonly typed: Typed
  readonly error?: string
  readonly isDraft?: boolean
}

async function typedBefore(asked: AskedSignedIn): Promise<Filled> {
  const draft = await asked.draft()
  if (!draft) return { typed: {} }
  return { typed: Object.fromEntries(Object.entries(draft).map(([name, all]) => [name, all[0]])), isDraft: true }
}

const formPage = (asked: AskedSignedIn, words: NeedWords, { typed, error, isDraft }: Filled): Reply => ({
  is: 'page',
  ...(error ? { status: 422 } : {}),
  title: words.new.title,
  back: { to: asked.frame.base + ways.me, says: mineInEnglish.back },
  main: (
    <>
      {error && <ErrorSummary errors={[{ says: error, at: 'words' }]} />}
      <h1>{words.new.heading}</h1>
      <p class="rd-lede">{words.new.lede}</p>
      {isDraft && <p role="status">{words.new.draft}</p>}
      <NewNeedForm {...{ asked, words, typed, error }} />
    </>
  ),
})

/** Alone, so nobody else sees it: the young person widens it, or does not. */
export const alone = { sensitivity: 'open-to-team', named: [], sharing: { with: 'only-me', also: [] } } as const

async function open(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const { form, frame, subject, key } = asked
  const typed = { words: form.first('words'), called: form.first('called'), hardToRead: form.first('hardToRead') }
  if (!typed.words?.trim()) return formPage(asked, words, { typed, error: words.new.missing })
  const isHard = typed.hardToRead === 'yes' ? ({ hardToRead: 'yes' } as const) : {}
  const first = { is: 'own-words', words: typed.words, language: languageOf(typed.words), ...isHard } as const
  const called = nameTyped(typed.called)
  const written = await asked.within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const opened = { key, opened: 'alone', owners: [], first, kept: alone, ...(called ? { called } : {}) } as const
    return openNeed(turn, opened)
  })
  if (written.is !== 'kept') return formPage(asked, words, { typed, error: words.new.notKept })
  return { is: 'go', to: `${frame.base}/me/need/${written.item}?kept=1` }
}
