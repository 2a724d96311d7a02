import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type AskingPage, askIt, askPage, type There } from '../../plan/ask.page.tsx'
import { keepAsk, type PublishedOf, readToAsk } from '../../plan/ask.store.ts'
import { whomOf } from '../../plan/ask-looked.ts'
import { type AskWords, askInEnglish } from '../../plan/ask-words.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from './need.page.tsx'
import { readMyNeed } from './read-need.store.ts'

/** A young person asks somebody for help themselves, and chooses what they see. */
export const askRoutes = (published: PublishedOf, words: AskWords = askInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/ask',
    says: 'looked at whom to ask for help',
    may: ['young-person'],
    answer: (asked) => withPage({ asked, published, words }, askPage),
  },
  {
    post: '/me/need/:need/ask',
    says: 'asked for help',
    may: ['young-person'],
    answer: (asked) => withPage({ asked, published, words }, askIt),
  },
]

interface Of {
  readonly asked: AskedSignedIn
  readonly published: PublishedOf
  readonly words: AskWords
}

async function withPage(of: Of, draw: (page: AskingPage) => Promise<Reply>): Promise<Reply> {
  const { asked } = of
  const need = needIn(asked)
  if (!need) return { is: 'not-found' }
  return draw({
    ...of,
    side: 'young-person',
    on: `/me/need/${need}`,
    requestWay: (item) => `/me/need/${need}/request/${item}`,
    read: (sent) =>
      asked.within(async (inside) => {
        const mine = await readMyNeed(inside, asked.subject.id, need)
        if (!mine) return undefined
        const { turn, whole, names } = mine
        const services = of.published(asked.subject.locality)?.services ?? []
        return { whole, toAsk: await readToAsk({ turn, whole, called: names, services, sent }) }
      }),
    keep: ({ looked, there }) =>
      asked.within(async (inside) =>
        keepAsk(await inside.turn(asked.subject.id), {
          ...{ key: asked.key, need, looked, by: 'young-person', whom: whomOf(looked, of.words) },
          sharing: there.whole.item.item.sharing,
        }),
      ),
    before: (there) => shareFirst(of, there),
  })
}

/** Whoever is asked may take weeks: somebody waits for the answer with them, or it is not asked yet. */
function shareFirst({ asked, words }: Of, { whole }: There): Reply | undefined {
  if (whole.need.owners.length > 0) return undefined
  const on = `${asked.frame.base}/me/need/${whole.need.id}`
  return {
    is: 'page',
    title: words.title,
    back: { to: on, says: words.title },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.nobodyYet}</p>
        <ButtonLink to={`${on}/share`}>{words.shareFirst}</ButtonLink>
      </>
    ),
  }
}
