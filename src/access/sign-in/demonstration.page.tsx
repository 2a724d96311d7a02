import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import type { Asked, Frame, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { accountsOfNeedsIn, signInAsInvented } from './demonstration-accounts.store.ts'
import { type DemonstrationAccount, demonstrationAccounts, whyNoOneTap } from './demonstration-accounts.ts'
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

async function whoToBe({ desk, mode, words = demonstrationInEnglish }: Demonstrating, asked: Asked): Promise<Reply> {
  const { frame, query, locality } = asked
  if (whyNoOneTap({ mode, demonstration: frame.demonstration })) return { is: 'not-found' }
  const more = await accountsOfNeedsIn({ database: desk.database, locality })
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + ways.signIn, says: words.back },
    main: <InventedPeople {...{ frame, words, more }} to={query.first('to') ?? ''} />,
  }
}

interface InventedWords {
  readonly frame: Frame
  readonly words: DemonstrationWords
  /** The page that they were going to. */
  readonly to?: string
  /** Who of the forty needs is there. */
  readonly more?: readonly DemonstrationAccount[]
}

/** Everybody of the stories, then everybody who works in the place; who is there beside them stands folded up, so that the page stays short. */
export function InventedPeople({ frame, words, to = '', more = [] }: InventedWords) {
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
          <ToBe {...{ frame, going, people }} />
          {id === 'own' && more.length > 0 && (
            <Details summary={words.more}>
              <p>{words.moreSays}</p>
              <ToBe {...{ frame, going }} people={more} />
            </Details>
          )}
        </section>
      ))}
      <Card light="lit">
        <p>{words.madeUp}</p>
      </Card>
    </>
  )
}

interface ToBeProps {
  readonly frame: Frame
  /** Where they were going, as it stands in an address. */
  readonly going: string
  readonly people: readonly DemonstrationAccount[]
}

const ToBe = ({ frame, going, people }: ToBeProps) => (
  <ul class="rd-people-to-be">
    {people.map(({ key, shownAs, at }) => (
      <li key={key}>
        <form method="post" action={`${frame.base}${way}/${key}${going}`}>
          <Button variant="secondary">{shownAs}</Button>
        </form>
        {at && <span class="rd-by">{at}</span>}
      </li>
    ))}
  </ul>
)

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
