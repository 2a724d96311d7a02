import { askToWrite, beginItem, changeWords } from '../access/facts/facts.store.ts'
import type { Body, Written } from '../access/facts/facts.ts'
import { type Earlier, earlierIn, readStood } from '../access/facts/facts-earlier.store.ts'
import { lookFor, readItem } from '../access/facts/facts-read.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { Unread } from '../doors/unread.tsx'
import { HardToReadTick } from '../needs/hard-to-read.tsx'
import { SaidLines } from '../needs/said-lines.tsx'
import { languageOf } from '../needs/script.ts'
import { parseId } from '../shared/id.ts'
import { Button } from '../web/nhs/button.tsx'
import { ErrorSummary } from '../web/nhs/notices.tsx'
import { Textarea } from '../web/nhs/text-fields.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { EarlierShown, earlierInEnglish } from './earlier-shown.tsx'
import { nSeen } from './mine.store.ts'
import { type MyWords, mineInEnglish } from './my-words.ts'
import { WriteForm } from './own-words-form.tsx'
import { keptUnreadInEnglish } from './unread-words.ts'

/** Writing, and writing again. What was said before stays as it was: each change is another fact of the same words. */
export const ownWordsRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    post: '/me/words',
    says: 'wrote in their own words',
    may: ['young-person'],
    answer: (asked) => write(asked, words),
  },
  {
    get: '/me/words/:item',
    says: 'looked at their own words again',
    may: ['young-person'],
    answer: (asked) => editPage(asked, words),
  },
  {
    post: '/me/words/:item',
    says: 'changed their own words',
    may: ['young-person'],
    answer: (asked) => edit(asked, words),
  },
]

/** Alone, so nobody else sees it: the young person widens it, or does not. */
const alone = {
  is: 'own-words',
  sensitivity: 'open-to-team',
  named: [],
  sharing: { with: 'only-me', also: [] },
} as const

async function write(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const { form, frame, subject, key } = asked
  const typed = form.first('words')
  if (typed === undefined) return notTaken(asked, words, { error: words.write.missing })
  const written = await asked.within(async (inside) => {
    const [turn, held] = await inside.turnWith(subject.id, (before) => askToWrite(before, { key }))
    return beginItem(turn, { key, item: alone, body: { words: typed, language: languageOf(typed) }, asked: held })
  })
  if (written.is === 'kept') return { is: 'go', to: `${frame.base}${ways.me}?kept=1` }
  return notTaken(asked, words, { error: words.write.notKept, typed })
}

interface NotTaken {
  readonly error: string
  readonly typed?: string
}

/** What was typed stands in the box still, with why it could not be taken. */
const notTaken = ({ frame, personal }: AskedSignedIn, words: MyWords, { error, typed }: NotTaken): Reply => ({
  is: 'page',
  status: 422,
  title: words.title,
  back: { to: frame.base + ways.me, says: words.back },
  main: (
    <>
      <ErrorSummary errors={[{ says: error, at: 'words' }]} />
      <h1>{words.write.heading}</h1>
      <WriteForm {...{ frame, personal, words, error, typed }} />
    </>
  ),
})

interface Editing {
  readonly n: number
  readonly typed: string
  readonly isHard: boolean
  /** It was typed before, and could not be taken then. */
  readonly isDraft?: boolean
  /** What somebody quicker kept meanwhile, where somebody was. */
  readonly theirs?: string
  readonly error?: string
  /** What stood there before what stands there now. */
  readonly earlier?: readonly Earlier[]
}

async function editPage(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const item = parseId(asked.params['item'] ?? '')
  if (!item) return { is: 'not-found' }
  const { found: read, stood } = await asked.within(async (inside) => {
    const [turn, looked] = await inside.turnWith(asked.subject.id, (before) => lookFor(before, item))
    const found = await readItem(turn, 'read', looked)
    return { found, stood: found.is === 'read' ? await readStood(turn, item) : [] }
  })
  if (read.is !== 'read' || read.item.is !== 'own-words' || read.body.is !== 'open') return { is: 'not-found' }
  const draft = await asked.draft()
  // What was said by cards is said by cards again.
  if (read.body.fields['cards'] !== undefined) return { is: 'not-found' }
  const stands = wordsIn(read.body.fields)
  const earlier = earlierIn(stood, 'words')
  // What was written before the sign-in ran out rests on what stood there then.
  const wasHard = read.body.fields['hardToRead'] === 'yes'
  if (!draft) return editing(asked, words, { n: read.n, typed: stands, isHard: wasHard, earlier })
  const isHard = draft['hardToRead']?.[0] === 'yes'
  return editing(asked, words, {
    n: nSeen(draft),
    typed: draft['words']?.[0] ?? stands,
    isHard,
    isDraft: true,
    earlier,
  })
}

const wordsIn = (fields: Body): string => (typeof fields['words'] === 'string' ? fields['words'] : '')

const editing = (
  asked: AskedSignedIn,
  words: MyWords,
  { n, typed, isHard, theirs, error, isDraft, earlier = [] }: Editing,
): Reply => ({
  is: 'page',
  status: error || theirs !== undefined ? 422 : 200,
  title: words.title,
  back: { to: asked.frame.base + ways.me, says: words.back },
  main: (
    <>
      {error && <ErrorSummary errors={[{ says: error, at: 'words' }]} />}
      <h1>{words.write.edit}</h1>
      {isDraft && <p role="status">{words.write.draft}</p>}
      {theirs !== undefined && <Theirs {...{ theirs, words }} />}
      <form class="rd-form" method="post" action={asked.frame.base + asked.path}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <input type="hidden" name="n" value={n} />
        <Textarea
          id="words"
          name="words"
          rows={8}
          asks={{ says: theirs === undefined ? words.write.editHeading : words.write.mine, size: 'm' }}
          hint={words.write.hint}
          error={error}
          value={typed}
          autocomplete="off"
          dir="auto"
        />
        <Unread frame={asked.frame} words={keptUnreadInEnglish} />
        <HardToReadTick id="hardToRead" of="own" isTicked={isHard} />
        <Button>{words.write.keep}</Button>
      </form>
      <EarlierShown earlier={earlier} words={earlierInEnglish} />
    </>
  ),
})

/** What somebody quicker kept meanwhile. */
const Theirs = ({ theirs, words }: { readonly theirs: string; readonly words: MyWords }) => (
  <>
    <p class="rd-lede">{words.write.both}</p>
    <h2>{words.write.theirs}</h2>
    <figure class="rd-said rd-said--view">
      <SaidLines said={theirs} tag={languageOf(theirs)} />
    </figure>
  </>
)

async function edit(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const { form, params, subject, key, frame } = asked
  const item = parseId(params['item'] ?? '')
  const expected = Number(form.first('n') ?? Number.NaN)
  const typed = form.first('words')
  if (!item || !Number.isInteger(expected)) return { is: 'not-found' }
  const isHard = form.first('hardToRead') === 'yes'
  if (typed === undefined) return editing(asked, words, { n: expected, typed: '', isHard, error: words.write.missing })
  const written: Written<Body> = await asked.within(async (inside) => {
    const [turn, held] = await inside.turnWith(subject.id, (before) => askToWrite(before, { key, id: item }))
    return changeWords(
      turn,
      { key, id: item, expected, asked: held },
      { words: typed, hardToRead: isHard ? 'yes' : '' },
    )
  })
  if (written.is === 'kept') return { is: 'go', to: frame.base + ways.me }
  if (written.is !== 'older') return { is: 'not-found' }
  const theirs = written.theirs === 'closed' ? '' : wordsIn(written.theirs)
  return editing(asked, words, { n: written.n, typed, isHard, theirs })
}
