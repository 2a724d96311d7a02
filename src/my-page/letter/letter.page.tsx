import { readAround } from '../../access/facts/who-sees.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { actWithReaders, type KeptLetter, readLetter } from '../../letter/letter.store.ts'
import { answerLetter } from '../../letter/letter.ts'
import { LetterOnPaper, LetterShown } from '../../letter/letter-shown.tsx'
import { namedInLetter } from '../../letter/letter-told.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { nameOf } from '../../needs/naming.ts'
import { parseId } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { mineInEnglish } from '../my-words.ts'
import { needIn } from '../need/need.page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { chosenOf, isWider, whoMayRead } from './letter-readers.ts'
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
    const item = parseId(asked.form.first('item') ?? asked.query.first('item') ?? '')
    const kept = await readLetter(turn, { need, reading, ...(item ? { item } : {}) })
    if (!kept) return undefined
    const around = await readAround(inside.handle, await inside.about(turn.youngPerson))
    const names = await namesFor(turn, [...namedInLetter(kept.now), ...around.map(({ person }) => person)])
    const mayRead = whoMayRead(kept, { around, names, somebody: mineInEnglish.somebody })
    return { need, kept, mayRead, naming: { youngPerson: kept.read.item.youngPerson, names } }
  })
}

async function letterPage(asked: AskedSignedIn, words: MyLetterWords, filled: Filled = {}): Promise<Reply> {
  const mine = await readMine(asked, 'read')
  if (!mine) return { is: 'not-found' }
  const { need, kept, naming, mayRead } = mine
  const { faults = {} } = filled
  const draft = filled.typed ? undefined : await asked.draft()
  const typed = filled.typed ?? { ...typedIn((name) => draft?.[name]?.[0]), also: draft?.['also']?.join(' ') }
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
        <p class="rd-by">{words.readsHere(namesOf(kept, mine))}</p>
        <AnswerForm {...{ asked, way, kept, mayRead, words, typed, faults }} />
      </>
    ),
  }
}

/** Whoever wrote it, and those who were let read it. */
const namesOf = (kept: KeptLetter, { mayRead, naming }: NonNullable<Awaited<ReturnType<typeof readMine>>>) => [
  nameOf(naming, kept.read.item.writtenBy),
  ...mayRead.filter(({ reads }) => reads).map(({ says }) => says),
]

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
  const mine = await readMine(asked, 'read')
  if (!mine) return { is: 'not-found' }
  const sent = typedIn((name) => asked.form.first(name)?.replaceAll('\r\n', '\n'))
  const chosen = sent.answer === 'goes' ? chosenOf(mine.mayRead, asked.form.all('also')) : []
  const also = chosen.map(({ id }) => id)
  const again = isWider(mine.kept, also) ? await asked.againFirst() : undefined
  if (again) return again
  const to = [sent.to ?? '', ...chosen.map(({ says }) => says)].join('\n')
  const says = { answer: sent.answer ?? '', to, says: sent.says ?? '', told: 'themselves' } as const
  const kept = await asked.within(async (inside) =>
    actWithReaders(
      await inside.turn(asked.subject.id),
      {
        ...{ key: asked.key, need, item, seen: Number(asked.form.first('n')) },
        act: (letter, youngPerson) => {
          const read = answerLetter(letter, says, { by: youngPerson, on: asked.today })
          return read.is === 'ok' ? ok([read.value]) : read
        },
      },
      also,
    ),
  )
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(need)}?kept=1&item=${item}` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const faults =
    kept.is === 'refused'
      ? Object.fromEntries(kept.because.map((is) => [is === 'to-whom-is-missing' ? 'to' : 'answer', words.faults[is]]))
      : { answer: kept.is === 'older' ? words.older : words.notKept }
  const typed = { ...sent, also: asked.form.all('also').join(' ') }
  return letterPage(asked, words, { typed, faults })
}
