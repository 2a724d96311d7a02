import { readNames } from '../access/facts/who-is-who.store.ts'
import { demonstrationService } from '../access/sign-in/demonstration-accounts.store.ts'
import { readNeed } from '../needs/need.store.ts'
import { keepAsk } from '../plan/ask.store.ts'
import { readAskedOfUs } from '../plan/asked-of-us.store.ts'
import { answerRequest, type Request, readRequest } from '../plan/hand-over.store.ts'
import { handOversIn } from '../plan/hand-over.ts'
import { accept, answerBack, askBack, sayNotUs } from '../plan/hand-over-answer.ts'
import { askForHelp, stopAsking } from '../plan/hand-over-ask.ts'
import type { ShownThing } from '../plan/request.ts'
import { whomAsked } from '../plan/request-people.ts'
import { standingOf } from '../plan/request-words.ts'
import { readShowable } from '../plan/showable.store.ts'
import { newId } from '../shared/new-id.edge.ts'
import { type Acting, type Became, idOf, isTheirs, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import { teamId } from './invented-people.store.ts'

const chosenBy = (acting: Acting) =>
  ({ whose: 'young-person', how: isTheirs(acting) ? 'themselves' : 'said-to-writer' }) as const

/** Somebody is asked for help; everything that whoever asks can read of it is shown, the name where that was chosen. */
export async function asks(acting: Acting, act: ActOf<'asked'>): Promise<Became> {
  const { turn, key, planting, inside } = acting
  const whole = await readNeed(turn, idOf(acting))
  if (!whole) return { is: 'not-there' }
  const after = act.after === undefined ? undefined : await readRequest(turn, idOf(acting, act.after))
  const called = await readNames(
    inside,
    whole.things.map(({ item }) => item.writtenBy),
  )
  const shows = (await readShowable(turn, { whole, called })).filter((thing) => isShown(thing, act))
  const service = act.offer === undefined ? undefined : demonstrationService(planting.locality, act.offer)
  const whom = (service ? planting.offerCalled(service) : act.person) ?? ''
  if (whom === '') throw new Error(`nobody is asked who is called ${act.offer ?? act.as}`)
  const chosen = { way: act.way, shares: shows.map(({ as }) => as), chosen: chosenBy(acting) }
  const asked = askForHelp(
    { ...(service ? { offer: service } : { person: { name: whom } }), ...chosen },
    {
      ...{ handOver: newId(), by: personOf(acting, act.by), on: acting.on },
      ...(after ? { after: after.handOver } : {}),
    },
  )
  if (asked.is === 'refused') return asked
  if (asked.value.is !== 'asked') return { is: 'not-there' }
  const team = act.team === undefined ? undefined : teamId(planting.locality, act.team)
  const readsHere = team ? { readsHere: { team, name: whom, agency: '' } } : {}
  return keepAsk(turn, {
    ...{ key, need: whole.need.id, whom, by: isTheirs(acting) ? 'young-person' : 'worker' },
    looked: {
      ...{ is: 'ready', asked: asked.value, shows, ...(after ? { after } : {}) },
      ...(service ? { service: { id: service, name: whom, organisation: '', ...readsHere } } : {}),
    },
    sharing: isTheirs(acting) ? whole.item.item.sharing : { with: 'my-worker', also: [] },
  })
}

const isShown = ({ as }: ShownThing, { showsName }: ActOf<'asked'>): boolean =>
  as.is === 'item' || as.what === 'age' || (showsName && as.what === 'name')

type Answer = ActOf<'looked' | 'asked-back' | 'answered-back' | 'took-on' | 'not-us' | 'stopped'>

/** Whoever was asked opens it and answers, or the sender writes down what came by letter or telephone. */
export async function answers(acting: Acting, act: Answer): Promise<Became> {
  const { inside, on, life, planting } = acting
  // Whoever looks at what was asked of their team stands by the young person from then on.
  await readAskedOfUs(inside.handle, { today: on, now: inside.now })
  const turn = await inside.turn(personOf(acting, life.of))
  const request = await readRequest(turn, idOf(acting, act.of))
  if (!request) return { is: 'not-there' }
  if (act.is === 'looked') return { is: 'kept', item: request.id, n: request.n, obligations: [] }
  const fact = factOf(acting, act, request)
  if (fact.is === 'refused') return fact
  if (fact.value.is === 'asked') return { is: 'not-there' }
  const [after] = handOversIn([...request.happened.facts, fact.value])
  const names = [...(await readNames(inside, [personOf(acting, act.by)]))]
  const whom = whomAsked(request.handOver, planting.offerCalled, '')
  const called = (id: string): string => names.find(([each]) => each === id)?.[1].name ?? ''
  const standing = after ? standingOf(after, whom, called) : request.standing
  return answerRequest(turn, { key: acting.key, request, fact: fact.value, standing })
}

function factOf(acting: Acting, act: Exclude<Answer, ActOf<'looked'>>, { handOver }: Request) {
  const doing = { by: personOf(acting, act.by), on: acting.on }
  const answering = { ...doing, is: handOver.way === 'here' ? ('asked' as const) : ('sender' as const) }
  switch (act.is) {
    case 'asked-back':
      return askBack(handOver, act.words, answering)
    case 'answered-back':
      return answerBack(handOver, act.words, doing)
    case 'took-on':
      return accept(handOver, act.name ? { name: act.name } : { person: doing.by, name: '' }, answering)
    case 'not-us':
      return sayNotUs(handOver, onwardOf(acting, act), answering)
    case 'stopped':
      return stopAsking(
        handOver,
        { chosen: chosenBy(acting), why: act.why },
        { ...doing, is: isTheirs(acting) ? 'young-persons-side' : 'sender' },
      )
  }
}

const onwardOf = ({ planting, on }: Acting, { why, offer, person }: ActOf<'not-us'>) => ({
  ...{ why, saidYesOn: on },
  ...(offer ? { offer: demonstrationService(planting.locality, offer) } : { person: { name: person ?? '' } }),
})
