import type { DraftFields } from '../../access/sign-in/draft.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { WhereTried } from '../../decision/things-to-try.ts'
import { nameNeed, readNeed, sayInNeed } from '../../needs/need.store.ts'
import { nameTyped } from '../../needs/need.ts'
import { type AboutWhat, parseAbout } from '../../needs/own-words.ts'
import { languageOf } from '../../needs/script.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { mineInEnglish } from '../my-words.ts'
import { myEndingInEnglish } from './ending-words.ts'
import { NeedShown } from './need-shown.tsx'
import { type NeedWords, needInEnglish } from './need-words.ts'
import { alone } from './new-need.page.tsx'
import type { Picturing } from './picture-form.tsx'
import { readMyNeed } from './read-need.store.ts'

/** One need of a young person's own: to read, to add to, to call something else. What was said before stays as it was. */
export const needRoutes = (words: NeedWords = needInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need',
    says: 'looked at what they brought',
    may: ['young-person'],
    answer: (asked) => needPage(asked, words),
  },
  {
    post: '/me/need/:need/words',
    says: 'said more of what they brought',
    may: ['young-person'],
    answer: (asked) => sayMore(asked, words),
  },
  {
    post: '/me/need/:need/called',
    says: 'gave what they brought a name',
    may: ['young-person'],
    answer: (asked) => rename(asked, words),
  },
]

export const needIn = ({ params }: AskedSignedIn): Id | undefined => parseId(params['need'] ?? '')

interface Typing {
  readonly about: AboutWhat
  readonly typed: string
  readonly isHard: boolean
  readonly error?: string
}

interface Shown {
  readonly typing?: Typing
  readonly picturing?: Picturing
  /** What is to be put right in the answer how an ending was. */
  readonly endingError?: string
  /** Which ending of one help that is about. */
  readonly endingOf?: Id | undefined
  /** What it was to be called, and was not. */
  readonly renaming?: { readonly typed: string; readonly isOlder?: true }
}

export async function needPage(asked: AskedSignedIn & WhereTried, words: NeedWords, shown: Shown = {}): Promise<Reply> {
  const { typing, picturing, renaming, endingError, endingOf } = shown
  const need = needIn(asked)
  const isSent = Boolean(typing || picturing || renaming || endingError)
  const [mine, draft] = need
    ? await asked.within((inside) =>
        Promise.all([readMyNeed(inside, asked.subject.id, need), isSent ? undefined : asked.draft(inside)]),
      )
    : []
  if (!mine) return { is: 'not-found' }
  const before = typedBefore(draft)
  const older = renaming?.isOlder && words.rename.older(mine.whole.need.called)
  const says = typing?.error ?? picturing?.error ?? endingError ?? older
  return {
    is: 'page',
    ...(says ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + ways.me, says: mineInEnglish.back },
    main: (
      <>
        {says && <ErrorSummary errors={[{ says, at: atIn(shown) }]} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        {asked.query.first('back') && <Notification title={words.title} heading={myEndingInEnglish.isBack} done />}
        {asked.query.first('shared') && <Notification title={words.title} heading={words.sharing.saved} done />}
        {asked.query.first('closed') && <Notification title={words.title} heading={words.sharing.closed} done />}
        {(before.typing || before.renaming) && <p role="status">{words.new.draft}</p>}
        <NeedShown
          {...{ asked, mine, words, picturing, endingError, endingOf }}
          typing={typing ?? before.typing}
          renaming={renaming ? { ...renaming, error: older } : before.renaming}
        />
      </>
    ),
  }
}

/** At which field of the page something is to be put right. */
function atIn({ typing, picturing, endingError, endingOf }: Shown): string {
  if (typing) return `words-${typing.about}`
  if (picturing) return 'picture'
  if (!endingError) return 'called'
  return endingOf ? `felt-${endingOf}` : 'felt'
}

/** What stood in a form of this page when it could not be taken: words, or a name. */
function typedBefore(draft: DraftFields | undefined): Pick<Shown, 'typing' | 'renaming'> {
  const [words, called] = [draft?.['words']?.[0], draft?.['called']?.[0]]
  if (called !== undefined) return { renaming: { typed: called } }
  return words === undefined
    ? {}
    : {
        typing: {
          about: parseAbout(draft?.['about']?.[0]) ?? 'what-is-going-on',
          typed: words,
          isHard: draft?.['hardToRead']?.[0] === 'yes',
        },
      }
}

async function sayMore(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const { form, key, subject, frame } = asked
  const need = needIn(asked)
  const about = parseAbout(form.first('about'))
  if (!need || !about) return { is: 'not-found' }
  const typed = form.first('words') ?? ''
  const isHard = form.first('hardToRead') === 'yes'
  if (!typed.trim()) return needPage(asked, words, { typing: { about, typed, isHard, error: words.missing } })
  const saying = { words: typed, language: languageOf(typed), ...(isHard ? ({ hardToRead: 'yes' } as const) : {}) }
  const written = await asked.within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const whole = form.first('with') === 'them' ? await readNeed(turn, need) : undefined
    const sharing = whole ? whole.item.item.sharing : alone.sharing
    return sayInNeed(turn, { key, need, is: 'own-words', about, saying, kept: { ...alone, sharing } })
  })
  if (written.is === 'kept') return { is: 'go', to: `${frame.base}/me/need/${need}?kept=1` }
  if (written.is === 'not-there') return { is: 'not-found' }
  return needPage(asked, words, { typing: { about, typed, isHard, error: words.new.notKept } })
}

async function rename(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const { form, key, subject, frame } = asked
  const need = needIn(asked)
  const expected = Number(form.first('n') ?? Number.NaN)
  if (!need || !Number.isInteger(expected)) return { is: 'not-found' }
  const typed = form.first('called') ?? ''
  const called = nameTyped(typed)
  const written = await asked.within(async (inside) =>
    nameNeed(await inside.turn(subject.id), { key, need, expected, called }),
  )
  if (written.is === 'kept') return { is: 'go', to: `${frame.base}/me/need/${need}?kept=1` }
  return written.is === 'older' ? needPage(asked, words, { renaming: { typed, isOlder: true } }) : { is: 'not-found' }
}
