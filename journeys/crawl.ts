import { itemKinds } from '../src/access/object.ts'
import type { Opened, SomebodyIn } from '../src/testing.edge.ts'
import type { Persona, World } from './canary-world.ts'

/** One answer, as far as a crawl looks at it. */
export interface Answer {
  readonly path: string
  readonly status: number
  readonly body: string
  /** All that a browser is told besides: names and values, but for what differs each time. */
  readonly headers: string
}

export interface Crawled {
  readonly persona: Persona
  readonly answers: readonly Answer[]
}

export interface Crawling {
  readonly opened: Opened
  readonly world: World
  /** Every nth thing is asked for by its address; 1 asks for all. */
  readonly every: number
  /** So many addresses of one kind at most, those that pages lead to first. */
  readonly most: number
}

const nobodys = '00000000-0000-4000-8000-000000000000'

/** Signs somebody in and walks every route of the tables with every id there is, and whatever the pages lead to. */
export async function crawl(crawling: Crawling, persona: Persona, turn: number): Promise<Crawled> {
  const { opened, most } = crawling
  const { base } = persona
  const who = await opened.signInAs(persona.key, base)
  const waiting = starts.map((start) => base + start)
  const later = addresses(crawling, turn).map((path) => base + path)
  const seen = new Set<string>()
  const ofKind = new Map<string, number>()
  const answers: Answer[] = []
  for (let at = 0; at < waiting.length || later.length > 0; at += 1) {
    const path = waiting[at] ?? later.shift() ?? ''
    if (at >= waiting.length) waiting.push(path)
    const kind = path.replaceAll(ids, ':id')
    const many = ofKind.get(kind) ?? 0
    if (seen.has(path) || (many >= most && !standsNowhereElse.test(kind))) continue
    seen.add(path)
    ofKind.set(kind, many + 1)
    const answer = await ask(who, path)
    answers.push(answer)
    if (answer.status === 200) waiting.push(...linksIn(answer.body).filter((link) => !seen.has(link)))
  }
  return { persona, answers }
}

/** An address that leads nowhere, for whoever asks. */
export const nowhere = (opened: Opened, persona: Persona): Promise<Answer> =>
  opened.signInAs(persona.key, persona.base).then((who) => ask(who, `${persona.base}/nowhere/${nobodys}`))

const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What a parent or carer reads of a need stands on this page alone, so that each that is led to is walked. */
const standsNowhereElse = /\/me\/with\/:id\/need\/:id$/

const starts = ['/me', '/desk', '/account']

async function ask(who: SomebodyIn, path: string): Promise<Answer> {
  const response = await who.get(path)
  const headers = [...response.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`)
  const body = await response.text()
  return {
    path,
    status: response.status,
    body: response.status === 404 ? heldOnce(plain(body)) : body,
    headers: heldOnce(headers.join('\n').replaceAll(/'nonce-[^']+'/g, 'nonce')),
  }
}

const held = new Map<string, string>()

/** Most answers say that nothing is there, in the same words: a hundred thousand of them take the room of one. */
function heldOnce(text: string): string {
  const before = held.get(text)
  if (before === undefined) held.set(text, text)
  return before ?? text
}

/** What every page of one person has and no two have alike: the token of its forms. */
export const plain = (html: string): string => html.replaceAll(/(name="form" value=")[^"]+/g, '$1')

/** Links that stay in the house and are somebody's own; what is open to anyone is walked elsewhere. */
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*href="((?:\/elsewhere)?\/(?:me|desk|place|account)[^"#]*)"/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  )

/** Every GET route that is not for anyone, with what can stand in it. */
function addresses({ opened, world, every }: Crawling, turn: number): string[] {
  const routes = opened.rightdoor.routes.flatMap((route) =>
    'get' in route && route.may !== 'anyone' ? [route.get] : [],
  )
  return routes.flatMap((route) => fillings(route, { world, every, turn }))
}

interface Filling {
  readonly world: World
  readonly every: number
  readonly turn: number
}

function fillings(route: string, { world, every, turn }: Filling): readonly string[] {
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const items = world.canaries.filter(({ number }) => number % every === turn % every)
  const people = [...world.personas.map(({ subject }) => subject.id), nobodys]
  if (names.length === 0) return [route]
  const thing = names.find((name) => name === 'item' || name === 'need')
  if (thing) {
    const [young] = names.filter((name) => name !== thing)
    const those = items.filter(({ item }) => thing === 'item' || item.is === 'need')
    return those.map(({ id, item }) =>
      route.replace(`:${thing}`, id).replace(young === undefined ? /$^/ : `:${young}`, item.youngPerson),
    )
  }
  const [first = '', second] = names
  const one = people.map((id) => route.replace(`:${first}`, first === 'kind' ? (itemKinds[0] ?? '') : id))
  if (second === undefined) return one
  return one.flatMap((path) => itemKinds.map((kind) => path.replace(`:${second}`, kind)))
}
