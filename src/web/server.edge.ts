import { createHmac } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayIn } from '../shared/day.ts'
import { fieldsOf, noFields } from './fields.ts'
import { limit } from './limits.ts'
import type { Asked, Frame, Page, Reply, Route } from './route.ts'
import { cannotKeep, cannotRead, somethingBroke } from './server-apologies.tsx'
import type { Assets } from './server-assets.edge.ts'
import { largestForm, readForms, type SentForm, type Taking } from './server-form.edge.ts'
import { isFromElsewhere } from './server-headers.ts'
import { respond } from './server-reply.edge.ts'

/** What a web address leads to: a place by its first segment, by host name, or the default one. */
export interface Inhabited {
  readonly slug: string
  readonly name: string
  readonly demonstration: boolean
  readonly isDefault: boolean
  readonly hosts: readonly string[]
}

export interface Serving {
  readonly places: () => readonly Inhabited[]
  readonly routes: readonly Route[]
  readonly assets: Assets
  readonly publicUrl: string
  readonly secret: string
  /** The whole HTML document of a page. */
  readonly render: (frame: Frame, page: Page) => string
  /** One line for each answer: no words, no query, no address. */
  readonly log: (line: Record<string, string | number>) => void
  readonly now: () => Date
  /** True for an error that means "the database does not answer". */
  readonly isLoss: (error: unknown) => boolean
  readonly ready: () => Promise<boolean>
  /** Messages wait or could not leave: said to a machine beside it, on `/readyz`. */
  readonly messagesWait?: () => boolean
  /** Where a weakness is told in private. */
  readonly securityContact?: string
}

/** What stands behind a request: the socket, where there is one. */
export interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } }
}

type Env = { Bindings: Connection }

/** The web server as a function from request to answer; every route stands in a table. */
export function createServer(serving: Serving): Hono<Env> {
  const settle = settleIn(serving)
  const app = new Hono<Env>({ getPath: (request) => settle(request).path })
  const answer = answerWith(serving, settle)
  app.get('/livez', (c) => c.text('alive'))
  app.get('/readyz', async (c) => {
    if (serving.messagesWait?.()) c.header('x-rightdoor-messages', 'wait')
    return (await serving.ready()) ? c.text('ready') : c.text('not ready', 503, { 'retry-after': '5' })
  })
  app.get('/assets/:name', (c) => serving.assets.serve(c.req.param('name'), c.req.header('accept-encoding') ?? ''))
  app.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /find\nDisallow: /o/\nDisallow: /list\nDisallow: /f/\n'),
  )
  if (serving.securityContact !== undefined) app.get('/.well-known/security.txt', (c) => c.text(securityText(serving)))
  for (const route of serving.routes) {
    if ('get' in route) app.get(route.get, (c) => answer(c, route))
    else app.post(route.post, (c) => answer(c, route))
  }
  app.notFound((c) => answer(c, nowhere))
  app.onError((error, c) => {
    serving.log({ error: error.name, at: 'server' })
    return c.text('Something went wrong. Please try again.', 503)
  })
  return app
}

const nowhere: Route = { get: '*', says: 'came to no page', may: 'anyone', answer: () => ({ is: 'not-found' }) }

interface Settled {
  readonly place: Inhabited | undefined
  readonly url: URL
  readonly base: string
  readonly path: string
}

type Settling = (request: Request) => Settled

/** Where a request leads: worked out once, though the table of routes and the page both ask. */
function settleIn(serving: Serving): Settling {
  const taken = takenBy(serving.routes)
  const settled = new WeakMap<Request, Settled>()
  return (request) => {
    const known = settled.get(request) ?? placeFor(new URL(request.url), serving.places(), taken)
    settled.set(request, known)
    return known
  }
}

/** First path segment, else host name, else the default place. */
function placeFor(url: URL, places: readonly Inhabited[], taken: ReadonlySet<string>): Settled {
  const { pathname, hostname } = url
  const [, first = ''] = pathname.split('/', 2)
  const named = taken.has(first) ? undefined : places.find((place) => place.slug === first)
  if (named) return { place: named, url, base: `/${named.slug}`, path: withoutEnd(pathname.slice(first.length + 1)) }
  const place = places.find((each) => each.hosts.includes(hostname)) ?? places.find((each) => each.isDefault)
  return { place, url, base: '', path: withoutEnd(pathname) }
}

const goodForDays = 30

/** As RFC 9116 asks: who to tell, until when that holds, and the one address at which it stands. */
function securityText({ securityContact, publicUrl, now }: Serving): string {
  const expires = new Date(now().getTime() + goodForDays * 86_400_000).toISOString()
  return `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${publicUrl}/.well-known/security.txt\n`
}

const ofTheServer = ['.well-known', 'assets', 'livez', 'readyz', 'robots.txt']

/** The first parts of addresses that belong to pages: no place may take them over. */
export const takenBy = (routes: readonly Route[]): ReadonlySet<string> =>
  new Set([...ofTheServer, ...routes.map((route) => ('get' in route ? route.get : route.post).split('/')[1] ?? '')])

const withoutEnd = (path: string): string => path.replace(/\/+$/, '') || '/'

type Answering = (c: Context<Env>, route: Route) => Promise<Response>

function answerWith(serving: Serving, settle: Settling): Answering {
  // A whole school may stand behind one address.
  const limits = { post: limit({ burst: 600, everySeconds: 0.1 }) }
  const asksFrom = askedFrom(serving, settle)
  const frameFor = framesIn(serving)
  const readForm = readForms()
  return async (c, route) => {
    const began = performance.now()
    const frame = frameFor(settle(c.req.raw))
    const reply = await safely(serving, async (): Promise<Reply> => {
      if ('get' in route) return route.answer(asksFrom(c, frame))
      if (isFromElsewhere((name) => c.req.header(name), serving.publicUrl)) return cannotRead(400)
      const form = await readForm(c.req.raw, takingOf(route))
      if (form.is !== 'form') return cannotRead(form.is === 'too-long' ? 413 : 400)
      try {
        const asked = asksFrom(c, frame, form)
        const wait = limits.post.take(asked.sender, serving.now().getTime())
        return wait > 0 ? { is: 'too-many', again: wait } : await route.answer(asked)
      } finally {
        form.done()
      }
    })
    const accepts = c.req.header('accept-encoding') ?? ''
    const response = await respond({ ...serving, frame, accepts }, reply)
    serving.log({ did: route.says, status: response.status, ms: Math.round(performance.now() - began) })
    return response
  }
}

/** What somebody signed in writes about themselves is never cut: a form that is too long is refused whole. */
function takingOf({ may, isTakenWhole, takesPicture = false }: Extract<Route, { post: string }>): Taking {
  return { takesPicture, most: may === 'anyone' && !isTakenWhole ? undefined : largestForm }
}

async function safely(serving: Serving, act: () => Promise<Reply>): Promise<Reply> {
  try {
    return await act()
  } catch (error) {
    serving.log({
      error: error instanceof Error ? error.name : 'unknown',
      code: String((error as { code?: unknown }).code ?? ''),
      at: 'page',
    })
    return serving.isLoss(error) ? cannotKeep : somethingBroke
  }
}

/** One frame for each place and way of writing its address: what is kept of its pages is kept under it. */
function framesIn({ assets }: Serving): (settled: Settled) => Frame {
  const frames = new WeakMap<Inhabited, Map<string, Frame>>()
  const nowhereAtAll: Frame = { base: '', placeName: '', demonstration: false, assets: assets.address }
  return ({ place, base }) => {
    if (!place) return nowhereAtAll
    const ofThePlace = frames.get(place) ?? new Map<string, Frame>()
    frames.set(place, ofThePlace)
    const { name, demonstration } = place
    const frame = ofThePlace.get(base) ?? { base, placeName: name, demonstration, assets: assets.address }
    ofThePlace.set(base, frame)
    return frame
  }
}

function askedFrom(serving: Serving, settle: Settling) {
  return (c: Context<Env>, frame: Frame, sent?: SentForm): Asked => {
    const { place, path, url } = settle(c.req.raw)
    const now = serving.now()
    const today = dayIn(now)
    const remote = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
    const forwarded = isLoopback(remote) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    return {
      locality: place?.slug ?? '',
      frame,
      path,
      params: c.req.param() as Record<string, string>,
      query: fieldsOf(url.searchParams),
      form: sent?.fields ?? noFields,
      ...(sent?.picture ? { picture: sent.picture } : {}),
      today,
      now,
      sender: createHmac('sha256', serving.secret)
        .update(`${today} ${networkOf(forwarded ?? remote)}`)
        .digest('base64url'),
      header: (name) => c.req.header(name),
      origin: serving.publicUrl,
    }
  }
}

/** One household or school: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (!plain.includes(':')) return plain
  const [before = '', after] = plain.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = after === undefined ? [] : after.split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...gap, ...tail].slice(0, 4).join(':')
}

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address)
