import { whoHasLooked } from '../access/audit/audit.store.ts'
import type { Look } from '../access/audit/audit-looks.ts'
import { itemsInEnglish } from '../access/facts/item-words.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { oneAndTheSame } from '../people/merge.store.ts'
import { inWords } from '../shared/day.ts'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type MyWords, mineInEnglish } from './my-words.ts'

export const whoHasLookedRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/who-has-looked',
    says: 'looked at who has looked',
    may: ['young-person'],
    answer: (asked) => looked(asked, words),
  },
]

const atMost = 500

async function looked(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const looks = await asked.within(async ({ handle }) =>
    whoHasLooked(handle, await oneAndTheSame(handle, asked.subject.id), { atMost, names: 'never' }),
  )
  return {
    is: 'page',
    title: words.looked.title,
    back: { to: asked.frame.base + ways.me, says: words.back },
    main: (
      <>
        <h1>{words.looked.heading}</h1>
        <p class="rd-lede">{looks.length === 0 ? words.looked.nobody : words.looked.lede}</p>
        <ul class="rd-people">
          {looks.map((look) => (
            <li key={`${look.day} ${look.part} ${look.agency} ${look.did} ${look.kind}`}>
              <b>{inWords(look.day)}</b> <span>{lineOf(look, words)}</span>
            </li>
          ))}
        </ul>
        <p>{words.looked.policy}</p>
      </>
    ),
  }
}

const kindNamed = (kind: string): string =>
  Object.entries(itemsInEnglish.several).find(([each]) => each === kind)?.[1] ?? kind

function lineOf({ part, agency, did, kind, times }: Look, { looked: words, somebody }: MyWords): string {
  const who = words.parts[part] ?? somebody
  return words.line({
    who: agency ? `${who} at ${agency}` : who,
    did: words.did[did] ?? did,
    kind: words.whole.includes(did) ? '' : `“${kindNamed(kind)}”`,
    times,
  })
}
