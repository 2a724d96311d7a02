import type { Called } from '../../access/facts/who-is-who.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { isThere } from '../../needs/need.store.ts'
import type { DatedDays } from '../../people/still-safe.ts'
import { nameOfService, type PublishedOf } from '../../plan/ask.store.ts'
import { type Request, readRequest } from '../../plan/hand-over.store.ts'
import { handOversIn, isOpen } from '../../plan/hand-over.ts'
import { peopleIn, whomAsked } from '../../plan/request-people.ts'
import { callIn, RequestShown } from '../../plan/request-shown.tsx'
import { answerSent } from '../../plan/request-typed.ts'
import { type RequestWords, requestInEnglish, standingOf } from '../../plan/request-words.ts'
import { inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { askedInEnglish } from './asked-words.ts'
import { AnswerBackForm, AnswerForms, type AnswerTyped, StopForm } from './request-forms.tsx'
import { answerAndTell, type TellingNews } from './tell.store.ts'

/** What these pages work with. */
export interface RequestDeps {
  readonly published: PublishedOf
  /** Seals messages that wait. */
  readonly messages: Sealing
  readonly spansOf: (locality: string) => readonly DatedDays[]
}

/** One request for help: for those who were asked, and for whoever asked and stays with it until somebody has said yes. */
export const requestAtDeskRoutes = (
  deps: RequestDeps,
  words: RequestWords = requestInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/request/:request',
    says: 'looked at a request for help',
    may: withYoungPeople,
    answer: (asked) => requestPage({ asked, deps, words }),
  },
  {
    post: '/desk/young-person/:id/request/:request',
    says: 'answered a request for help',
    may: withYoungPeople,
    answer: (asked) => answerIt({ asked, deps, words }),
  },
]

interface PageOf {
  readonly asked: AskedSignedIn
  readonly deps: RequestDeps
  readonly words: RequestWords
}

interface There {
  readonly youngPerson: Id
  readonly request: Request
  readonly called: ReadonlyMap<Id, Called>
  /** Whether whoever looks is of those who were asked. */
  readonly isAsked: boolean
  readonly isNeedThere: boolean
}

async function readThere(inside: Inside, of: PageOf): Promise<There | undefined> {
  const { asked } = of
  const [youngPerson, id] = [parseId(asked.params['id'] ?? ''), parseId(asked.params['request'] ?? '')]
  if (!youngPerson || !id) return undefined
  const turn = await inside.turn(youngPerson)
  const request = await readRequest(turn, id)
  if (!request) return undefined
  const { teams } = working(asked.subject)
  const isAsked = request.team !== undefined && teams.includes(request.team)
  const names = await readNames(inside, peopleIn(request))
  const called = isAsked ? withoutTheirName(names, of) : names
  return { youngPerson, request, called, isAsked, isNeedThere: await isThere(turn, request.need) }
}

/** Whoever is asked knows what was chosen to be shown, and so no name where it was not. */
const withoutTheirName = (names: ReadonlyMap<Id, Called>, { words }: PageOf): ReadonlyMap<Id, Called> =>
  new Map([...names].map(([id, who]) => [id, who.isA === 'young-person' ? { ...who, name: words.themselves } : who]))

const nameIn =
  ({ asked, deps: { published } }: PageOf) =>
  (id: Id): string | undefined =>
    nameOfService(published(asked.subject.locality)?.services ?? [], id)

async function requestPage(of: PageOf, typed?: AnswerTyped): Promise<Reply> {
  const { asked, deps, words } = of
  const there = await asked.within((inside) => readThere(inside, of))
  if (!there) return { is: 'not-found' }
  const { request, called, isAsked, youngPerson } = there
  const services = deps.published(asked.subject.locality)?.services ?? []
  const on = recordWay(youngPerson, `request/${request.id}`)
  const base = asked.frame.base
  const back = isAsked
    ? { to: `${base}/desk/asked`, says: askedInEnglish.title }
    : { to: base + recordWay(youngPerson, `need/${request.need}`), says: words.toNeed }
  const form = { personal: asked.personal, on, to: base + on, words, typed }
  return {
    is: 'page',
    ...(typed ? { status: 422 } : {}),
    title: words.title,
    back,
    main: (
      <>
        {typed && <ErrorSummary errors={typed.says.map((says) => ({ says, ...fieldOf(typed) }))} />}
        {asked.query.first('sent') && <Notification title={words.title} heading={words.sent} done />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <RequestShown
          {...{ request, called, words, isAsked }}
          whom={whomAsked(request.handOver, nameIn(of), words.whoever)}
          nameOfOffer={nameIn(of)}
        />
        <Doing {...{ there, form, words, base }} offers={offersOf(services)} today={inWords(asked.today)} />
      </>
    ),
  }
}

/** The first field of the form that was sent. */
function fieldOf({ did }: AnswerTyped): { readonly at?: string } {
  const at = { accept: 'name', question: 'asks', answer: 'says', 'not-us': 'not-us-why' }[did]
  return at ? { at } : {}
}

/** So many offers can be chosen from where somebody says “not us”. */
const mostOffers = 300

const offersOf = (services: readonly { readonly id: Id; readonly name: string; readonly status: string }[]) =>
  services
    .filter(({ status }) => status === 'active')
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, mostOffers)

interface DoingProps {
  readonly there: There
  readonly form: Omit<Parameters<typeof AnswerForms>[0], 'by' | 'offers'>
  readonly words: RequestWords
  readonly base: string
  readonly offers: readonly { readonly id: Id; readonly name: string }[]
  readonly today: string
}

/** What can be done with it, by whoever looks. */
function Doing({ there, form, words, base, offers, today }: DoingProps) {
  const { request, isAsked, isNeedThere, youngPerson } = there
  const { state, way } = request.handOver
  const isWaited = state.is === 'waiting' || state.is === 'question'
  const isTheirsToAnswer = isAsked === (way === 'here') && isWaited
  return (
    <>
      {!isAsked && way !== 'here' && isWaited && (
        <p class="rd-noprint">
          {words.letter(today)} {words.letterHow}
        </p>
      )}
      {isTheirsToAnswer && <AnswerForms {...form} by={isAsked ? 'asked' : 'sender'} offers={offers} />}
      {!isAsked && state.is === 'question' && <AnswerBackForm {...form} />}
      {!isAsked && isNeedThere && state.is === 'not-us' && (
        <p class="rd-noprint">
          <ButtonLink to={base + nextWay(youngPerson, request)}>{words.next.ask}</ButtonLink>
        </p>
      )}
      {!isAsked && isNeedThere && isOpen(request.handOver) && <StopForm {...form} />}
    </>
  )
}

function nextWay(youngPerson: Id, { id, need, handOver }: Request): string {
  const { state } = handOver
  const offer = state.is === 'not-us' && state.onward.is === 'offer' ? `&offer=${state.onward.offer}` : ''
  return `${recordWay(youngPerson, `need/${need}/ask`)}?after=${id}${offer}`
}

async function answerIt(of: PageOf): Promise<Reply> {
  const { asked, words } = of
  const { form } = asked
  const outcome = await asked.within(async (inside) => {
    const there = await readThere(inside, of)
    if (!there) return undefined
    const { request, isAsked, called } = there
    const as = { by: asked.subject.id, on: asked.today }
    const side = isAsked ? ('asked' as const) : ('sender' as const)
    const fact = answerSent(request.handOver, form, { ...as, is: side, side })
    if (fact.is === 'refused') return { there, faults: fact.because.map((fault) => words.faults[fault]) }
    const [after] = handOversIn([...request.happened.facts, fact.value])
    const known = new Map([...called, ...(await readNames(inside, [asked.subject.id]))])
    const standing = after
      ? standingOf(after, whomAsked(request.handOver, nameIn(of), words.whoever), callIn(known, words.whoever))
      : request.standing
    const turn = await inside.turn(there.youngPerson)
    const answers = { key: asked.key, request, fact: fact.value, standing }
    const news = isAsked ? newsOf(of, { ...there, called: known }) : undefined
    return { there, written: await answerAndTell(inside, turn, { answers, ...(news ? { news } : {}) }) }
  })
  if (!outcome) return { is: 'not-found' }
  const { there, faults, written } = outcome
  if (written?.is === 'kept') return { is: 'go', to: afterwards(asked, there) }
  if (written?.is === 'not-there') return { is: 'not-found' }
  const says = faults ?? [written?.is === 'older' ? words.older : words.notKept]
  return requestPage(of, { did: form.first('did') ?? '', values: (name) => form.first(name) ?? '', says })
}

/** Where no message goes whoever asked tells them; where they asked themselves, whoever answers. */
const newsOf = ({ asked, deps }: PageOf, { request, called, youngPerson }: There): TellingNews => {
  const { sender } = request.handOver
  const { id } = asked.subject
  return {
    ...{ messages: deps.messages, set: deps.spansOf(asked.locality), now: asked.now },
    signIn: `${asked.origin}${asked.frame.base}${ways.signIn}`,
    agency: called.get(id)?.agency ?? '',
    taskFor: sender === youngPerson ? id : sender,
  }
}

/** Whoever said that it is not for them sees it no more. */
const afterwards = ({ frame, form }: AskedSignedIn, { youngPerson, request, isAsked }: There): string =>
  isAsked && form.first('did') === 'not-us'
    ? `${frame.base}/desk/asked?kept=1`
    : `${frame.base}${recordWay(youngPerson, `request/${request.id}`)}?kept=1`
