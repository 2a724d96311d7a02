import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { keepAsk } from '../src/directory/curation/asks.store.ts'
import { shortId } from '../src/directory/published.ts'
import { partsPlayed } from '../src/language/part-played.ts'
import { codeOfChoice, openedIn } from '../src/site/what-could-help/side-by-side.ts'
import type { House } from './open-house.ts'

/** An address that leads somewhere, and the row of the tables that answers it. */
export interface Address {
  readonly route: string
  readonly path: string
}

/** Makes a follow-up, as anybody can. @returns its code. */
export async function aFollowUp({ home }: House, offer: string): Promise<string> {
  const made = await fetch(`${home}/o/${offer}/follow-up`, { method: 'POST', redirect: 'manual' })
  return /\/f\/([^?]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
}

/** Complains, as anybody can. @returns the code to come back with. */
async function aComplaint({ home }: House): Promise<string> {
  const body = new URLSearchParams({ words: 'Nobody rang back.' })
  const made = await fetch(`${home}/complaint`, { method: 'POST', redirect: 'manual', body })
  const got = await (await fetch(new URL(made.headers.get('location') ?? '', home))).text()
  return /class="rd-code">([^<]+)</.exec(got)?.[1] ?? ''
}

/** Asks a service whether its offer is still right. @returns the code of the link that it is sent. */
async function anAsk({ database }: House): Promise<string> {
  const { rows } = await database.pool.query<{ readonly id: string }>(
    "select id from listed_service where locality = 'ashmere' order by id limit 1",
  )
  const service = rows[0]?.id ?? ''
  const code = 'a-code-that-was-sent-to-a-service'
  const by = demonstrationPerson('ashmere', 'approver')
  await keepAsk(database.pool, { locality: 'ashmere', service, by, code, now: new Date() })
  return code
}

/** Real ids and codes for what stands in routes as `:id` and `:code`. */
async function fillings(house: House): Promise<ReadonlyMap<string, readonly string[]>> {
  const held = house.rightdoor.holding.published('ashmere')
  const feed = house.rightdoor.feedOf('ashmere')
  if (!held || !feed) throw new Error('The house is empty.')
  const ids = [...held.offers.keys()]
  const firsts = ids.slice(0, 3).map(shortId).join('.')
  const codes = house.rightdoor.topics.map(({ code }) => code)
  const code = await aFollowUp(house, ids[0] ?? '')
  const open = async (what: string): Promise<string> => {
    const answer = await fetch(`${house.home}/open-referral/${what}`)
    const { contents, content } = await answer.json()
    return `/open-referral/${what}/${(contents ?? content)[0].id}`
  }
  const records = ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms', 'organizations']
  return new Map<string, readonly string[]>([
    ['/find', ['/find', ...codes.map((topic) => `/find?t=${topic}&w=friend&a=14&p=AS4-2&only=free&kind=help`)]],
    ['/find/ask', ['/find/ask', '/find/ask?again=1', ...partsPlayed.map((part) => `/find/ask?w=${part}`)]],
    [
      '/say',
      [...partsPlayed, 'x'].flatMap((part, at) => [`/say?w=${part}`, `/say?w=${part}&t=${codes[at]}.${codes[at + 9]}`]),
    ],
    ['/o/:id', [`/o/${ids[0]}?s=${firsts}&w=friend&thanks=1`, ...ids.map((id) => `/o/${id}`)]],
    ['/what-could-help/:point', await comparisons(house)],
    ['/list', [`/list?s=${firsts}`, '/list']],
    ['/sign-in/link/:token', [`/sign-in/link/${'x'.repeat(43)}`]],
    ['/complaint/code/:code', [`/complaint/code/${await aComplaint(house)}`]],
    ['/still-right/:code', [`/still-right/${await anAsk(house)}`]],
    ['/check/:code', ['/check/22222-22222']],
    ['/list/sent', [`/list/sent?s=${firsts}`]],
    ['/f/:code', [`/f/${code}?new=1`, `/f/${code}`]],
    ...(await Promise.all(records.map(async (what) => [`/open-referral/${what}/:id`, [await open(what)]] as const))),
  ])
}

/** Each starting point with something ticked; with nothing, as a parent comes to it; with what somebody brought, and where that is gone. */
async function comparisons({ rightdoor, home }: House): Promise<readonly string[]> {
  const opened = openedIn(rightdoor.choicesIn('ashmere') ?? { points: [] }, rightdoor.topics, 'demonstration')
  const shorts = [...(rightdoor.holding.published('ashmere')?.byShortId.keys() ?? [])].slice(0, 2)
  const each = opened.map(async ({ topic, choices }) => {
    const codes = choices.filter(({ isWaiting }) => !isWaiting).map(codeOfChoice)
    const outside = choices.filter((choice) => choice.outsideTheNhs && !choice.isWaiting).map(codeOfChoice)
    const some = [...new Set([...outside, ...codes])].slice(0, 4).join('.')
    const path = `/what-could-help/${topic.code}`
    const body = new URLSearchParams({ try: some.split('.')[0] ?? '', s: shorts.join('.'), own: 'Sundays with Nan' })
    const brought = await fetch(home + path, { method: 'POST', redirect: 'manual', body })
    return [
      `${path}?look=1&try=${some}`,
      `${path}?w=parent-carer`,
      brought.headers.get('location') ?? path,
      `${path}?s=${shorts[0]}.0123456789&q=AAAA`,
    ]
  })
  return (await Promise.all(each)).flat()
}

/** Every address of every GET route that is for anyone, with real ids, the likeliest first. @throws for a route that nobody knows how to fill. */
export async function everyAddress(house: House): Promise<readonly Address[]> {
  const filled = await fillings(house)
  const routes = house.rightdoor.routes.flatMap((route) =>
    'get' in route && route.may === 'anyone' ? [route.get] : [],
  )
  const addresses = routes.flatMap((route) => {
    const paths = filled.get(route) ?? (route.includes(':') ? [] : [route])
    if (paths.length === 0) throw new Error(`Say in every-address.ts what ${route} is filled with.`)
    return paths.map((path) => ({ route, path }))
  })
  return [...addresses, { route: 'nowhere', path: '/nowhere' }]
}
