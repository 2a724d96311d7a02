import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { actOnLetter, readLetter } from '../../letter/letter.store.ts'
import { answerLetter } from '../../letter/letter.ts'
import { LetterOnPaper, LetterShown } from '../../letter/letter-shown.tsx'
import { namedInLetter } from '../../letter/letter-told.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { parseId } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { type MyLetterWords, myLetterInEnglish } from './my-letter-words.ts'

/** A letter about a young person, on their own page: they read it first, and say who gets it. */
export const letterRoutes = (words: MyLetterWords = myLetterInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/letter',
    says: 'read a letter about them',
    may: ['young-person'],
    answer: (asked) => letterPage(asked, words),
  },
  {
    get: '/me/need/:need/letter/print',
    says: 'printed a letter about them',
    may: ['young-person'],
    answer: (asked) => printPage(asked, words),
  },
  {
    post: '/me/need/:need/letter/answer',
    says: 'said what becomes of a letter about them',
    may: ['young-person'],
    answer: (asked) => answer(asked, words),
  },
]

/** What was typed and not kept, and why, by field. */
interface Filled {
  readonly typed?: Readonly<Record<string, string | undefined>>
  readonly faults?: Readonly<Record<string, string>>
}

const wayOf = (need: string): string => `/me/need/${need}/letter`

const readMine = async (asked: AskedSignedIn, reading: 'read' | 'print') => {
  const need = needIn(asked)
  if (!need) return undefined
  return asked.within(async (inside) => {
    const turn = await inside.turn(asked.subject.id)
    const kept = await readLetter(turn, { need, reading })
    const names = kept && (await namesFor(turn, namedInLetter(kept.now)))
    return kept && names && { need, kept, naming: { youngPerson: kept.read.item.youngPerson, names } }
  })
}

async function letterPage(asked: AskedSignedIn, words: MyLetterWords, filled: Filled = {}): Promise<Reply> {
  const mine = await readMine(asked, 'read')
  if (!mine) return { is: 'not-found' }
  const { need, kept, naming } = mine
  const { faults = {} } = filled
  const draft = filled.typed ? undefined : await asked.draft()
  const typed = filled.typed ?? typedIn((name) => draft?.[name]?.[0])
  const way = wayOf(need)
  return {
    is: 'page',
    ...(Object.keys(faults).length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/need/${need}`, says: words.back },
    main: (
      <>
        {Object.keys(faults).length > 0 && (
          <ErrorSummary errors={Object.entries(faults).map(([at, says]) => ({ at, says }))} />
        )}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.title}</h1>
        <p class="rd-lede">{words.lede}</p>
        <Card light="lit">
          <LetterShown letter={kept.now} naming={naming} />
        </Card>
        <p class="rd-noprint">
          <ButtonLink to={`${asked.frame.base}${way}/print`} variant="secondary">
            {words.print}
          </ButtonLink>
        </p>
        <AnswerForm {...{ asked, way, kept, words, typed, faults }} />
        <p class="rd-noprint">
          <a href={`${asked.frame.base}/me/who-can-see/${kept.id}`}>{words.who}</a>
        </p>
      </>
    ),
  }
}

const typedIn = (field: (name: string) => string | undefined) => ({
  answer: field('answer'),
  to: field('to'),
  says: field('says'),
})

async function printPage(asked: AskedSignedIn, words: MyLetterWords): Promise<Reply> {
  const mine = await readMine(asked, 'print')
  if (!mine) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + wayOf(mine.need), says: words.title },
    main: (
      <>
        <p class="rd-noprint">{words.printHow}</p>
        <LetterOnPaper letter={mine.kept.now} naming={mine.naming} today={asked.today} />
      </>
    ),
  }
}

async function answer(asked: AskedSignedIn, words: MyLetterWords): Promise<Reply> {
  const need = needIn(asked)
  const item = parseId(asked.form.first('item') ?? '')
  if (!need || !item) return { is: 'not-found' }
  const typed = typedIn((name) => asked.form.first(name)?.replaceAll('\r\n', '\n'))
  const says = { answer: typed.answer ?? '', to: typed.to ?? '', says: typed.says ?? '', told: 'themselves' } as const
  const kept = await asked.within(async (inside) =>
    actOnLetter(await inside.turn(asked.subject.id), {
      ...{ key: asked.key, need, item, seen: Number(asked.form.first('n')) },
      act: (letter, youngPerson) => {
        const read = answerLetter(letter, says, { by: youngPerson, on: asked.today })
        return read.is === 'ok' ? ok([read.value]) : read
      },
    }),
  )
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(need)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const faults =
    kept.is === 'refused'
      ? Object.fromEntries(kept.because.map((is) => [is === 'to-whom-is-missing' ? 'to' : 'answer', words.faults[is]]))
      : { answer: kept.is === 'older' ? words.older : words.notKept }
  return letterPage(asked, words, { typed, faults })
}
