import { answerTo } from '../../access/facts/facts-read.store.ts'
import { type AccessRequest, itemOfRequest } from '../../access/requests/request.ts'
import { readRequests } from '../../access/requests/requests.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { Facts } from '../../web/facts.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import type { AccessRequestsWords } from './access-requests-words.ts'
import { all, lookers, usualWords } from './acting.page.tsx'
import { referenceOf, shortFacts } from './facts-of.ts'

/** Requests for everything that is kept: those of one’s agency for its privacy officer, and those that somebody was asked to look through. */
export const accessRequestListRoutes = (words: AccessRequestsWords = usualWords): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests',
    says: 'looked at requests for everything that is kept',
    may: lookers,
    answer: (asked) => list(asked, words),
  },
]

async function list(asked: AskedSignedIn, words: AccessRequestsWords): Promise<Reply> {
  const requests = await asked.within((inside) => readTheirs(asked, inside))
  const waiting = requests.filter(({ answer }) => answer.is === 'not-yet')
  const answered = requests.filter(({ answer }) => answer.is !== 'not-yet')
  const isOfficer = asked.subject.as === 'privacy-officer'
  const { base } = asked.frame
  return {
    is: 'page',
    title: words.title,
    back: isOfficer
      ? { to: `${base}/desk/privacy`, says: words.back.privacy }
      : { to: `${base}/desk`, says: words.back.desk },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {isOfficer && (
          <p>
            <ButtonLink to={`${base}${all}/new`} variant="secondary">
              {words.enter}
            </ButtonLink>
          </p>
        )}
        <h2>{waiting.length === 0 ? words.none : words.waiting(waiting.length)}</h2>
        <Rows {...{ asked, words, requests: waiting }} />
        {answered.length > 0 && (
          <Details summary={words.answered(answered.length)}>
            <Rows {...{ asked, words, requests: answered }} />
          </Details>
        )}
      </>
    ),
  }
}

/** Those that are there for whoever asks; that they looked leaves a row. */
async function readTheirs(asked: AskedSignedIn, inside: Inside): Promise<readonly AccessRequest[]> {
  const found: AccessRequest[] = []
  for (const request of await readRequests(inside)) {
    const turn = await inside.turn(request.youngPerson)
    if (answerTo(turn, 'know', itemOfRequest(request)).allow) found.push(request)
  }
  const { agency: record } = working(asked.subject)
  await inside.note({ record, did: 'know', kind: 'everything', outcome: 'allowed', because: '', showThem: false })
  return found
}

interface RowsShown {
  readonly asked: AskedSignedIn
  readonly words: AccessRequestsWords
  readonly requests: readonly AccessRequest[]
}

const Rows = ({ asked, words, requests }: RowsShown) => (
  <ul class="rd-rows">
    {requests.map((request) => (
      <li key={request.id}>
        <h3>
          <a href={`${asked.frame.base}${all}/${request.id}`}>{referenceOf(request.id)}</a>
        </h3>
        <Facts facts={shortFacts({ request, today: asked.today, words })} />
      </li>
    ))}
  </ul>
)
