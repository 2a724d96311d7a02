import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { nameOfService, type PublishedOf } from '../../plan/ask.store.ts'
import { answerRequest, type Request, readRequest } from '../../plan/hand-over.store.ts'
import { handOversIn, isOpen } from '../../plan/hand-over.ts'
import { peopleIn, whomAsked } from '../../plan/request-people.ts'
import { callIn, RequestShown } from '../../plan/request-shown.tsx'
import { answerSent } from '../../plan/request-typed.ts'
import { type RequestWords, requestInEnglish, standingOf } from '../../plan/request-words.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from './need.page.tsx'
import { AnswerBackForm, StopForm } from './request-forms.tsx'

/** A request for help, on the page of whose it is: how it stands, what they see, and to stop it. */
export const requestRoutes = (
  published: PublishedOf,
  words: RequestWords = requestInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/request/:request',
    says: 'looked at whom they asked for help',
    may: ['young-person'],
    answer: (asked) => requestPage({ asked, published, words }),
  },
  {
    post: '/me/need/:need/request/:request',
    says: 'said something to whom they asked for help',
    may: ['young-person'],
    answer: (asked) => sayIt({ asked, published, words }),
  },
]

interface Of {
  readonly asked: AskedSignedIn
  readonly published: PublishedOf
  readonly words: RequestWords
}

async function readTheir(inside: Inside, { asked }: Of): Promise<Request | undefined> {
  const [need, id] = [needIn(asked), parseId(asked.params['request'] ?? '')]
  const request = need && id && (await readRequest(await inside.turn(asked.subject.id), id))
  return request && request.need === need ? request : undefined
}

const nameIn =
  ({ asked, published }: Of) =>
  (id: Id): string | undefined =>
    nameOfService(published(asked.subject.locality)?.services ?? [], id)

interface Typed {
  readonly says: readonly string[]
  readonly typed: string
}

async function requestPage(of: Of, typed?: Typed): Promise<Reply> {
  const { asked, words } = of
  const read = await asked.within(async (inside) => {
    const request = await readTheir(inside, of)
    return request && { request, called: await readNames(inside, peopleIn(request)) }
  })
  if (!read) return { is: 'not-found' }
  const { request, called } = read
  const { state, sender } = request.handOver
  const need = `/me/need/${request.need}`
  const on = `${need}/request/${request.id}`
  const { base } = asked.frame
  const form = { personal: asked.personal, on, to: base + on, words }
  return {
    is: 'page',
    ...(typed ? { status: 422 } : {}),
    title: words.title,
    back: { to: base + need, says: words.toNeed },
    main: (
      <>
        {typed && <ErrorSummary errors={typed.says.map((says) => ({ says }))} />}
        {asked.query.first('sent') && <Notification title={words.title} heading={words.sent} done />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <RequestShown
          {...{ request, called, words }}
          isAsked={false}
          whom={whomAsked(request.handOver, nameIn(of), words.whoever)}
          nameOfOffer={nameIn(of)}
        />
        {isTheirLetter(request, asked.subject.id) && <p class="rd-noprint">{words.letterOfTheirs}</p>}
        {state.is === 'question' && sender === asked.subject.id && (
          <AnswerBackForm {...form} frame={asked.frame} typed={typed?.typed ?? ''} error={typed?.says[0]} />
        )}
        {state.is === 'not-us' && <AskNext {...{ request, words }} to={base + need} />}
        {isOpen(request.handOver) && <StopForm {...form} />}
      </>
    ),
  }
}

/** They asked by letter or telephone themselves, and nobody has answered yet. */
const isTheirLetter = ({ handOver: { way, state, sender } }: Request, me: Id): boolean =>
  way !== 'here' && state.is === 'waiting' && sender === me

interface NextProps {
  readonly request: Request
  readonly words: RequestWords
  readonly to: string
}

function AskNext({ request: { id, handOver }, words, to }: NextProps) {
  const { state } = handOver
  const onward = state.is === 'not-us' && state.onward.is === 'offer' ? `&offer=${state.onward.offer}` : ''
  return (
    <p class="rd-noprint">
      <ButtonLink to={`${to}/ask?after=${id}${onward}`}>{words.next.ask}</ButtonLink>
    </p>
  )
}

/** On their own page they answer a question that came to them, or stop asking: nothing else is theirs to say here. */
const theirActs: ReadonlySet<string | undefined> = new Set(['answer', 'stop'])

async function sayIt(of: Of): Promise<Reply> {
  const { asked, words } = of
  const { form } = asked
  if (!theirActs.has(form.first('did'))) return { is: 'not-found' }
  const outcome = await asked.within(async (inside) => {
    const request = await readTheir(inside, of)
    if (!request) return undefined
    const as = { by: asked.subject.id, on: asked.today, is: 'sender', side: 'young-persons-side' } as const
    const fact = answerSent(request.handOver, form, as)
    if (fact.is === 'refused') return { faults: fact.because.map((fault) => words.faults[fault]) }
    const called = await readNames(inside, [...peopleIn(request), asked.subject.id])
    const [after] = handOversIn([...request.happened.facts, fact.value])
    const whom = whomAsked(request.handOver, nameIn(of), words.whoever)
    const standing = after ? standingOf(after, whom, callIn(called, words.whoever)) : request.standing
    const turn = await inside.turn(asked.subject.id)
    return { written: await answerRequest(turn, { key: asked.key, request, fact: fact.value, standing }) }
  })
  if (!outcome) return { is: 'not-found' }
  const { faults, written } = outcome
  if (written?.is === 'kept') return { is: 'go', to: `${asked.frame.base}${asked.path}?kept=1` }
  if (written?.is === 'not-there') return { is: 'not-found' }
  const says = faults ?? [written?.is === 'older' ? words.older : words.notKept]
  return requestPage(of, { typed: form.first('says') ?? '', says })
}
