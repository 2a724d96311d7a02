import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import type { Asked, Frame, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { signInAsInvented } from './demonstration-accounts.store.ts'
import { demonstrationAccounts, whyNoOneTap } from './demonstration-accounts.ts'
import { type DemonstrationWords, demonstrationInEnglish } from './demonstration-words.ts'
import { cookieFor, tokenIn } from './session-cookie.ts'
import { isJob } from './sign-in.ts'
import { type Behind, isInside } from './signed-in.page.tsx'

export interface Demonstrating {
  readonly desk: Behind['desk']
  readonly mode: 'demonstration' | 'production'
  readonly words?: DemonstrationWords
}

const way = '/sign-in/demonstration'

/** One tap signs a visitor in as somebody invented. In a place that is none, the addresses lead nowhere. */
export const demonstrationRoutes = (demonstrating: Demonstrating): readonly Route[] => [
  {
    get: way,
    says: 'looked at who can be tried out',
    may: 'anyone',
    answer: (asked) => whoToBe(demonstrating, asked),
  },
  {
    post: `${way}/:key`,
    says: 'became somebody invented',
    may: 'anyone',
    answer: (asked) => become(demonstrating, asked),
  },
]

function whoToBe({ mode, words = demonstrationInEnglish }: Demonstrating, { frame, query }: Asked): Reply {
  if (whyNoOneTap({ mode, demonstration: frame.demonstration })) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + ways.signIn, says: words.back },
    main: <InventedPeople frame={frame} words={words} to={query.first('to') ?? ''} />,
  }
}

interface InventedWords {
  readonly frame: Frame
  readonly words: DemonstrationWords
  /** The page that they were going to. */
  readonly to?: string
}

/** Everybody of the stories, then everybody who works in the place. */
export function InventedPeople({ frame, words, to = '' }: InventedWords) {
  const going = isInside(to) ? `?to=${encodeURIComponent(to)}` : ''
  const own = demonstrationAccounts.filter(({ actsAs }) => !isJob(actsAs))
  const working = demonstrationAccounts.filter(({ actsAs }) => isJob(actsAs))
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      {[
        { id: 'own', heading: words.own, people: own },
        { id: 'working', heading: words.working, people: working },
      ].map(({ id, heading, people }) => (
        <section key={id} class="rd-section" aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          <ul class="rd-people-to-be">
            {people.map(({ key, shownAs }) => (
              <li key={key}>
                <form method="post" action={`${frame.base}${way}/${key}${going}`}>
                  <Button variant="secondary">{shownAs}</Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Card light="lit">
        <p>{words.madeUp}</p>
      </Card>
    </>
  )
}

async function become({ desk, mode }: Demonstrating, asked: Asked): Promise<Reply> {
  const { frame, locality, sender, now, params, query, header } = asked
  const oldToken = tokenIn(header('cookie'))
  const answer = await signInAsInvented(
    { ...desk, locality },
    { key: params['key'] ?? '', mode },
    { address: sender, now: now.getTime(), onSharedComputer: false, ...(oldToken ? { oldToken } : {}) },
  )
  if (answer.is === 'refused') return { is: 'not-found' }
  const to = query.first('to') ?? ''
  const home = isJob(answer.value.actingAs) ? ways.desk : ways.me
  return {
    is: 'go',
    to: frame.base + (isInside(to) ? to : home),
    headers: { 'set-cookie': cookieFor(answer.value.token) },
  }
}
