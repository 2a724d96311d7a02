import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Id } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { countWaiting } from './claims.store.ts'
import { type PrivacyWords, privacyInEnglish } from './privacy-words.ts'

const officers = ['privacy-officer'] as const

/** Counts what else waits for a privacy officer. */
export type CountMore = (
  handle: Inside['handle'],
  asked: { readonly locality: string; readonly agency: Id },
) => Promise<Readonly<Record<string, number>>>

/** Where a privacy officer begins: what waits, and the ways to the rest. */
export const privacyRoutes = (
  countMore: CountMore,
  words: PrivacyWords = privacyInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/privacy',
    says: 'looked at what waits for the privacy officer',
    may: officers,
    answer: (asked) => home(asked, countMore, words),
  },
]

async function home(asked: AskedSignedIn, countMore: CountMore, words: PrivacyWords): Promise<Reply> {
  if (!may(asked, 'know', { is: 'breaking-review' })) return { is: 'not-found' }
  const { agency, locality } = working(asked.subject)
  const waiting: Readonly<Record<string, number>> = await asked.within(async ({ handle }) => ({
    ...(await countWaiting(handle, agency, asked.now)),
    ...(await countMore(handle, { locality, agency })),
  }))
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}/desk`, says: words.back.desk },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <ul class="rd-cards">
          {words.rooms.map(({ to, says, does, counts }) => (
            <li key={to} class="rd-card">
              <h2 class="rd-card__title">
                <a href={asked.frame.base + to}>{says}</a>
              </h2>
              <p>{does}</p>
              {counts && <p class="rd-kind">{countedWords(waiting[counts] ?? 0, words)}</p>}
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

const countedWords = (many: number, words: PrivacyWords): string => (many === 0 ? words.nothing : words.waiting(many))
