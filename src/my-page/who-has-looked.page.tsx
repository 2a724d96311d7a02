import { whoHasLooked } from '../access/audit/audit.store.ts'
import type { Look } from '../access/audit/audit-looks.ts'
import { itemsInEnglish } from '../access/facts/item-words.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { oneAndTheSame } from '../people/merge.store.ts'
import { type Day, inWords, isAfter } from '../shared/day.ts'
import { Pagination } from '../web/nhs/pagination.tsx'
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

/** Rows of one page. */
const atMost = 200

async function looked(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const after = atMost * (pageIn(asked) - 1)
  const looks = await asked.within(async ({ handle }) =>
    whoHasLooked(handle, await oneAndTheSame(handle, asked.subject.id), { atMost, names: 'never', after }),
  )
  const told = looks.reduce((sum, { times }) => sum + times, 0)
  return {
    is: 'page',
    title: words.looked.title,
    back: { to: asked.frame.base + ways.me, says: words.back },
    main: (
      <>
        <h1>{words.looked.heading}</h1>
        <p class="rd-lede">
          {looks.length > 0 ? words.looked.lede : after > 0 ? words.looked.noEarlier : words.looked.nobody}
        </p>
        {[...byDay(looks)].map(([day, those]) => (
          <section key={day} aria-labelledby={`on-${day}`}>
            <h2 id={`on-${day}`}>{inWords(day)}</h2>
            <ul>
              {those.map((look) => (
                <li key={`${look.part} ${look.agency} ${look.did} ${look.kind}`}>{lineOf(look, words)}</li>
              ))}
            </ul>
          </section>
        ))}
        {(after > 0 || told === atMost) && <Pages asked={asked} words={words} isMore={told === atMost} />}
        <p>{words.looked.unsafe}</p>
        <p>
          {words.looked.policy} <a href={asked.frame.base + ways.complain}>{words.looked.tellUs}</a>.
        </p>
      </>
    ),
  }
}

/** The newest day first, whatever the order in which the clocks of two machines wrote them down. */
function byDay(looks: readonly Look[]): ReadonlyMap<Day, readonly Look[]> {
  const days = [...new Set(looks.map(({ day }) => day))].toSorted((one, other) => (isAfter(one, other) ? -1 : 1))
  return new Map(days.map((day) => [day, looks.filter((look) => look.day === day)]))
}

const pageIn = ({ query }: AskedSignedIn): number => {
  const page = query.first('page') ?? ''
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
}

interface PagesProps {
  readonly asked: AskedSignedIn
  readonly words: MyWords
  readonly isMore: boolean
}

/** A long list goes on: it says so, and leads there. */
function Pages({ asked, words: { looked: words }, isMore }: PagesProps) {
  const page = pageIn(asked)
  const to = (which: number): string => `${asked.frame.base}/me/who-has-looked?page=${which}`
  return (
    <>
      {isMore && <p>{words.goesOn}</p>}
      <Pagination
        {...(page > 1 ? { previous: { to: to(page - 1), says: words.newer } } : {})}
        {...(isMore ? { next: { to: to(page + 1), says: words.earlier } } : {})}
      />
    </>
  )
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
