import { projected } from '../access/facts/facts.ts'
import { answerFor } from '../access/facts/who-sees.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { Reply } from '../web/route.ts'
import { inOrder, OneItem } from './items.tsx'
import { readMine } from './me.page.tsx'
import { type MyWords, mineInEnglish } from './my-words.ts'

/** "See what your parent sees": what `decide` lets out to somebody else, shown to whose it is. */
export const asTheySeeItRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/as/:person',
    says: 'looked at what somebody else sees',
    may: ['young-person'],
    answer: (asked) => asTheySeeIt(asked, words),
  },
]

async function asTheySeeIt(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const mine = await readMine(asked)
  const them = mine.around.find(({ person }) => person === asked.params['person'])
  if (!them) return { is: 'not-found' }
  const name = mine.names.get(them.person)?.name ?? words.somebody
  const seen = mine.items.flatMap((read) => {
    const answer = answerFor(them, 'read', read.item)
    if (!answer) return []
    const body =
      read.body.is === 'open' ? { ...read.body, fields: projected(read.body.fields, answer.fields) } : read.body
    return [{ ...read, body }]
  })
  return {
    is: 'page',
    title: words.as.title,
    back: { to: `${asked.frame.base}/me/who-can-see`, says: words.sees.heading },
    main: (
      <>
        <h1>{words.as.heading(name)}</h1>
        <p class="rd-lede">{seen.length === 0 ? words.as.nothing(name) : words.as.lede(name)}</p>
        {inOrder(seen).map((read) => (
          <OneItem key={read.id} read={read} me={mine.me} names={mine.names} words={words} today={asked.today} />
        ))}
      </>
    ),
  }
}
