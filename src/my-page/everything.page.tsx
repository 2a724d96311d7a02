import {
  type Asked,
  askForEverything,
  fetchGiven,
  type GivenToThem,
  type OwnRequest,
  readOwnRequests,
} from '../access/requests/asking.store.ts'
import { blackMark } from '../access/requests/pack.ts'
import type { Inside } from '../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { Standing } from '../people/network.ts'
import { type Id, parseId } from '../shared/id.ts'
import { renderToSave } from '../web/document.edge.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { EveryThing, WholeShown } from './everything-given.tsx'
import { AskShown, OneShown } from './everything-shown.tsx'
import { type EverythingWords, everythingInEnglish } from './everything-words.ts'
import { readWhomTheyStandBy } from './whom-they-stand-by.store.ts'

const on = '/me/everything'
const who = ['young-person', 'carer'] as const

/** Somebody asks, on their own page, for everything that is kept; follows it; and reads it, or saves it, when two people have signed. */
export const everythingRoutes = (words: EverythingWords = everythingInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/everything',
    says: 'looked at how to ask for everything that is kept',
    may: who,
    answer: (asked) => askPage(asked, words),
  },
  {
    post: '/me/everything/ask',
    says: 'asked for everything that is kept',
    may: who,
    answer: ask,
  },
  {
    get: '/me/everything/:request',
    says: 'looked at what became of asking for everything',
    may: who,
    answer: (asked) => onePage(asked, words),
  },
  {
    post: '/me/everything/:request/read',
    says: 'read everything that is kept',
    may: who,
    answer: (asked) => fetched(asked, (given) => readable(asked, words, given)),
  },
  {
    post: '/me/everything/:request/page',
    says: 'saved everything that is kept to read',
    may: who,
    answer: (asked) => fetched(asked, (given) => toSave(asked, words, given)),
  },
  {
    post: '/me/everything/:request/file',
    says: 'saved everything that is kept for a computer',
    may: who,
    answer: (asked) => fetched(asked, (given) => asFile(asked, words, given)),
  },
]

/** The young people whose things somebody can ask for: themselves, or those they stand by as a carer. */
async function whose({ subject, now }: AskedSignedIn, { handle }: Inside): Promise<readonly Standing[] | 'themselves'> {
  return subject.as === 'carer' ? readWhomTheyStandBy(handle, subject.id, now.getTime()) : 'themselves'
}

/** Every request that somebody finds on their own page. */
async function ownRequests(asked: AskedSignedIn, inside: Inside): Promise<readonly OwnRequest[]> {
  const standings = await whose(asked, inside)
  const people = standings === 'themselves' ? [asked.subject.id] : standings.map(({ youngPerson }) => youngPerson)
  const found: OwnRequest[] = []
  for (const person of new Set(people)) found.push(...(await readOwnRequests(await inside.turn(person), asked.today)))
  return found
}

async function askPage(asked: AskedSignedIn, words: EverythingWords): Promise<Reply> {
  const { standings, requests } = await asked.within(async (inside) => ({
    standings: await whose(asked, inside),
    requests: await ownRequests(asked, inside),
  }))
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + ways.me, says: words.back },
    main: <AskShown {...{ asked, words, standings, requests }} />,
  }
}

async function ask(asked: AskedSignedIn): Promise<Reply> {
  const { subject, form, today, key } = asked
  const outcome = await asked.within(async (inside): Promise<Asked> => {
    const standings = await whose(asked, inside)
    const youngPerson = standings === 'themselves' ? subject.id : parseId(form.first('whose') ?? '')
    const isTheirs = standings === 'themselves' || standings.some((each) => each.youngPerson === youngPerson)
    if (!youngPerson || !isTheirs) return { is: 'not-there' }
    return askForEverything(await inside.turn(youngPerson), { key: `${key} ${youngPerson}`, today })
  })
  if (outcome.is === 'not-there') return { is: 'not-found' }
  return { is: 'go', to: `${asked.frame.base}${on}?${outcome.is === 'asked' ? 'asked' : 'nobody'}=1` }
}

async function onePage(asked: AskedSignedIn, words: EverythingWords): Promise<Reply> {
  const id = parseId(asked.params['request'] ?? '')
  const { own, standings } = await asked.within(async (inside) => ({
    own: await ownRequests(asked, inside),
    standings: await whose(asked, inside),
  }))
  const found = own.find(({ request }) => request.id === id)
  if (!found) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + on, says: words.backToAll },
    main: <OneShown {...{ asked, words, standings }} own={found} />,
  }
}

/** They show again who they are; what is not there to be fetched is not found. */
async function fetched(asked: AskedSignedIn, show: (given: GivenToThem) => Reply): Promise<Reply> {
  const id = parseId(asked.params['request'] ?? '')
  if (!id) return { is: 'not-found' }
  const first = await asked.againFirst()
  if (first) return first
  const given = await asked.within(async (inside) => {
    const found = (await ownRequests(asked, inside)).find(({ request }) => request.id === id)
    return found && fetchGiven(await inside.turn(turnOf(asked, found)), id, asked.today)
  })
  return given ? show(given) : { is: 'not-found' }
}

/** A young person comes as themselves, by whichever of their records it was asked. */
const turnOf = ({ subject }: AskedSignedIn, { request }: OwnRequest): Id =>
  subject.as === 'carer' ? request.youngPerson : subject.id

const readable = (asked: AskedSignedIn, words: EverythingWords, given: GivenToThem): Reply => ({
  is: 'page',
  title: words.title,
  back: { to: `${asked.frame.base}${on}/${given.request.id}`, says: words.backToOne },
  main: <WholeShown {...{ asked, words, given }} />,
})

/** The same as is read, as a page of its own. */
const toSave = (asked: AskedSignedIn, words: EverythingWords, given: GivenToThem): Reply => ({
  is: 'file',
  type: 'text/html; charset=utf-8',
  name: words.one.pageName,
  body: renderToSave({ title: words.title, main: <EveryThing {...{ asked, words, given }} /> }),
})

/** The same as is read, and nothing else. */
const asFile = ({ today, frame }: AskedSignedIn, words: EverythingWords, given: GivenToThem): Reply => {
  const { request, things, ownWords, alsoKept } = given
  const file = {
    ...{ readOn: today, place: frame.placeName, agency: request.agencyName, askedOn: request.receivedOn },
    ...{ takenOutIsShownAs: blackMark, things, ownWords, alsoKept },
  }
  return {
    is: 'file',
    type: 'application/json; charset=utf-8',
    name: words.one.fileName,
    body: `${JSON.stringify(file, undefined, 2)}\n`,
  }
}
