import { leaveTheRestIn } from '../../access/requests/answering.store.ts'
import { type Gathered, type Mark, notLookedAt, type Said } from '../../access/requests/pack.ts'
import type { AccessRequest } from '../../access/requests/request.ts'
import { readMarks, readThings } from '../../access/requests/things.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import type { AccessRequestsWords } from './access-requests-words.ts'
import { all, done, lookers, openFor, seenAs, type With } from './acting.page.tsx'
import { onePage } from './one.page.tsx'

/** Everything that was gathered, in a list, with what was said of each. */
export const thingsRoutes = (given: With): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests/:id/things',
    says: 'looked through what was gathered',
    may: lookers,
    answer: (asked) => listed(asked, given),
  },
  {
    post: '/desk/access-requests/:id/leave-the-rest',
    says: 'left in what nothing proposes to look at',
    may: lookers,
    answer: (asked) =>
      done(asked, {
        act: 'write',
        work: (answering) => leaveTheRestIn(answering, seenAs(asked), newId),
        to: () => `${all}/${parseId(asked.params['id'] ?? '') ?? ''}/things`,
        again: (faults) => onePage(asked, given, faults),
      }),
  },
]

async function listed(asked: AskedSignedIn, { words }: With): Promise<Reply> {
  const found = await asked.within(async (inside) => {
    const answering = await openFor(asked, inside, 'read')
    if (!answering) return undefined
    const { request } = answering
    return { request, things: await readThings(inside, request), marks: await readMarks(inside, request) }
  })
  if (!found) return { is: 'not-found' }
  const { request, things, marks } = found
  const left = notLookedAt(things, marks)
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}${all}/${request.id}`, says: words.back.one },
    main: (
      <>
        <h1>{words.things.heading}</h1>
        <p class="rd-lede">{words.things.lede}</p>
        {things.length === 0 && <p>{words.things.empty}</p>}
        {things.length > 0 && <p>{words.steps.left(left.length)}</p>}
        <Rows {...{ asked, words, request, things, marks }} />
        {request.answer.is === 'not-yet' && left.some(({ lookHere }) => lookHere.length === 0) && (
          <Rest {...{ asked, words, request }} />
        )}
      </>
    ),
  }
}

interface RestProps {
  readonly asked: AskedSignedIn
  readonly words: AccessRequestsWords
  readonly request: AccessRequest
}

const Rest = ({ asked, words, request }: RestProps) => (
  <form class="rd-form" method="post" action={`${asked.frame.base}${all}/${request.id}/leave-the-rest`}>
    <FormMarks personal={asked.personal} on={`${all}/${request.id}/things`} />
    <input type="hidden" name="n" value={request.n} />
    <p>{words.things.restSays}</p>
    <Button variant="secondary">{words.things.rest}</Button>
  </form>
)

interface RowsProps extends RestProps {
  readonly things: readonly Gathered[]
  readonly marks: readonly Mark[]
}

/** What was said of a thing, in one word. */
export const stateOf = (marks: readonly Mark[], n: number): Said['does'] | 'not-yet' =>
  marks.find(({ thing }) => thing === n)?.said.does ?? 'not-yet'

const longestBit = 120

const bitOf = ({ thing: { lines } }: Gathered): string => {
  const text = lines.map(({ is }) => is).join(' · ')
  return text.length > longestBit ? `${text.slice(0, longestBit)}…` : text
}

const Rows = ({ asked, words, request, things, marks }: RowsProps) => (
  <ul class="rd-rows">
    {things.map((gathered) => (
      <li key={gathered.n} id={`thing-${gathered.n}`}>
        <h3>
          <a href={`${asked.frame.base}${all}/${request.id}/things/${gathered.n}`}>{gathered.thing.what}</a>
        </h3>
        <div>
          <p class="rd-by">{[gathered.thing.by, gathered.thing.on].filter(Boolean).join(', ')}</p>
          <p dir="auto">{bitOf(gathered)}</p>
          <p class="rd-kind">
            {words.things.state[stateOf(marks, gathered.n)]}
            {gathered.lookHere.length > 0 &&
              `. ${words.things.lookHere}: ${listInEnglish(gathered.lookHere.map((why) => words.lookHere[why]))}`}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
