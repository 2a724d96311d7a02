import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { movedEarlier, putDown, saidBy } from '../../needs/card.ts'
import { cardsInEnglish } from '../../needs/card-words.ts'
import { openNeed, readNeed, type Saying, sayInNeed } from '../../needs/need.store.ts'
import { parseAbout } from '../../needs/own-words.ts'
import type { Id } from '../../shared/id.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { mineInEnglish } from '../my-words.ts'
import { CardsForm, type Choosing, choosingBefore } from './cards-form.tsx'
import { needIn } from './need.page.tsx'
import { type NeedWords, needInEnglish } from './need-words.ts'
import { alone } from './new-need.page.tsx'
import { namesOf, readMyNeed } from './read-need.store.ts'

/** Saying something by picture cards: something new, or more of what was brought. Nothing is worked out from them: they are kept as they were put down. */
export const cardsRoutes = (words: NeedWords = needInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/needs/cards',
    says: 'began to say with cards what is going on',
    may: ['young-person'],
    answer: async (asked) => newPage(asked, words, choosingBefore(await asked.draft())),
  },
  {
    post: '/me/needs/cards',
    says: 'said with cards what is going on',
    may: ['young-person'],
    answer: (asked) => open(asked, words),
  },
  {
    get: '/me/need/:need/cards',
    says: 'began to say more with cards',
    may: ['young-person'],
    answer: async (asked) => morePage(asked, words, choosingBefore(await asked.draft())),
  },
  {
    post: '/me/need/:need/cards',
    says: 'said more with cards',
    may: ['young-person'],
    answer: (asked) => sayMore(asked, words),
  },
]

const pageOf = (
  asked: AskedSignedIn,
  words: NeedWords,
  props: Omit<Parameters<typeof CardsForm>[0], 'asked' | 'words'>,
) => {
  const { error } = props.choosing
  const back = props.isNew ? ways.me : props.on.replace(/\/cards$/, '')
  return {
    is: 'page',
    ...(error ? { status: 422 } : {}),
    title: words.cards.title,
    back: { to: asked.frame.base + back, says: props.isNew ? mineInEnglish.back : words.cards.back },
    main: (
      <>
        {error && <ErrorSummary errors={[{ says: error, at: 'so-far' }]} />}
        <h1>{words.cards.heading}</h1>
        <CardsForm {...{ asked, words }} {...props} />
      </>
    ),
  } satisfies Reply
}

const newPage = (asked: AskedSignedIn, words: NeedWords, choosing: Choosing): Reply =>
  pageOf(asked, words, { on: '/me/needs/cards', isNew: true, isShared: false, choosing })

async function morePage(asked: AskedSignedIn, words: NeedWords, choosing: Choosing): Promise<Reply> {
  const need = needIn(asked)
  const mine = need && (await asked.within((inside) => readMyNeed(inside, asked.subject.id, need)))
  if (!mine) return { is: 'not-found' }
  const isShared = namesOf(mine, mine.whole.item.item, words.sharing.somebody).length > 0
  return pageOf(asked, words, { on: `/me/need/${need}/cards`, isNew: false, isShared, choosing })
}

/** What was sent: what is to be done, and all that is put down by now. */
function sentIn({ form }: AskedSignedIn): Choosing & { readonly does: string; readonly isKept: boolean } {
  const does = form.first('do') ?? 'add'
  const put = does === 'again' ? [] : putDown(form.all('chosen'), form.all('card'))
  const chosen = movedEarlier(put, form.first('earlier'))
  const isKept = does === 'keep' || does === 'them'
  const about = form.first('about') ?? 'what-is-going-on'
  return { chosen, about, does, isKept, ...(isKept && chosen.length === 0 ? { error: cardsInEnglish.choose } : {}) }
}

const sayingOf = ({ chosen }: Choosing): Saying => ({ ...saidBy(chosen, cardsInEnglish.cards), language: 'en' })

async function open(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const sent = sentIn(asked)
  if (!sent.isKept || sent.error) return newPage(asked, words, sent)
  const { key, subject, frame } = asked
  const first = { is: 'own-words', ...sayingOf(sent) } as const
  const written = await asked.within(async (inside) =>
    openNeed(await inside.turn(subject.id), { key, opened: 'alone', owners: [], first, kept: alone }),
  )
  if (written.is !== 'kept') return newPage(asked, words, { ...sent, error: words.cards.notKept })
  return { is: 'go', to: `${frame.base}/me/need/${written.item}?kept=1` }
}

async function sayMore(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const need = needIn(asked)
  const sent = sentIn(asked)
  const about = parseAbout(sent.about)
  if (!need || !about) return { is: 'not-found' }
  if (!sent.isKept || sent.error) return morePage(asked, words, sent)
  const written = await keepMore(asked, need, { ...sent, about })
  if (written.is === 'kept') return { is: 'go', to: `${asked.frame.base}/me/need/${need}?kept=1` }
  if (written.is === 'not-there') return { is: 'not-found' }
  return morePage(asked, words, { ...sent, error: words.cards.notKept })
}

const keepMore = (
  { key, subject, within }: AskedSignedIn,
  need: Id,
  sent: ReturnType<typeof sentIn> & { readonly about: NonNullable<ReturnType<typeof parseAbout>> },
) =>
  within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const whole = sent.does === 'them' ? await readNeed(turn, need) : undefined
    const kept = { ...alone, sharing: whole?.item.item.sharing ?? alone.sharing }
    return sayInNeed(turn, { key, need, is: 'own-words', about: sent.about, saying: sayingOf(sent), kept })
  })
