import { type Day, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Read } from '../facts/facts.ts'
import { once } from '../facts/facts-once.store.ts'
import { answerTo, note, presentItems, readItems, type Turn } from '../facts/facts-read.store.ts'
import { itemsInEnglish } from '../facts/item-words.ts'
import { readNames } from '../facts/who-is-who.store.ts'
import type { Sharing } from '../sharing.ts'
import { answeredElsewhere } from './answered-elsewhere.store.ts'
import { pictureOf } from './gather-picture.store.ts'
import { linesOfBody } from './in-words.ts'
import { numbered } from './look-here.ts'
import { type Gathered, type Given, itemsOf, type Release, type Thing } from './pack.ts'
import { type AccessRequest, itemOfRequest, type Stage, stageOf } from './request.ts'
import { keepRequest, type NewRequest, readRequest, readRequests, whoHolds, whoStands } from './requests.store.ts'
import { keepThings, readRelease } from './things.store.ts'

/** What became of asking: each agency that holds something was asked, or no agency holds anything that they could be given. */
export type Asked = { readonly is: 'asked' } | { readonly is: 'nobody-holds-anything' } | { readonly is: 'not-there' }

export interface AskingForEverything {
  readonly key: string
  readonly today: Day
}

/**
 * The young person asks, or a carer for what they may see. Each agency that holds something is asked once, however often the form is sent
 * and however often they ask while it runs.
 */
export async function askForEverything(turn: Turn, { key, today }: AskingForEverything): Promise<Asked> {
  const { subject, handle } = turn
  if (subject.as !== 'young-person' && subject.as !== 'carer') return { is: 'not-there' }
  let asked: Asked = { is: 'asked' }
  await once(
    handle,
    { locality: subject.locality, person: subject.id, key },
    {
      write: async () => {
        asked = subject.as === 'carer' ? await askAsCarer(turn, today) : await askThemselves(turn, today)
        return asked.is === 'asked'
          ? { is: 'kept', item: turn.youngPerson, n: 1, obligations: [] }
          : { is: 'not-there' }
      },
    },
  )
  return asked
}

const ownRecords = ({ youngPerson, records }: Turn): readonly Id[] => records ?? [youngPerson]

async function askThemselves(turn: Turn, today: Day): Promise<Asked> {
  const { subject } = turn
  if (subject.as === 'nobody') return { is: 'not-there' }
  const agencies = await whoHolds(turn.handle, ownRecords(turn))
  const known = await knownToHold(turn)
  for (const agency of agencies)
    await askAgency(turn, {
      ...{ id: newId(), locality: subject.locality, agency, youngPerson: subject.id, forPerson: subject.id },
      ...{ ofRecords: ownRecords(turn), how: 'own-page', receivedOn: today },
    })
  // What is kept from them is asked for all the same, and is not there for them.
  return agencies.some((agency) => known.has(agency)) ? { is: 'asked' } : { is: 'nobody-holds-anything' }
}

/** Agencies of whom a young person may know that they hold something: by a thing that is there for them, or by who stands by them. */
async function knownToHold(turn: Turn): Promise<ReadonlySet<Id>> {
  const present = await presentItems(turn.handle, ownRecords(turn))
  const known = present.filter(({ item }) => answerTo(turn, 'know', item).allow)
  return new Set([
    ...known.flatMap(({ item }) => item.agency ?? []),
    ...(await whoStands(turn.handle, ownRecords(turn))),
  ])
}

/** They gather it themselves, in the act of asking: what they may not read does not come near it. */
async function askAsCarer(turn: Turn, today: Day): Promise<Asked> {
  const { subject, context } = turn
  if (subject.as === 'nobody') return { is: 'not-there' }
  const reads = await openReads(turn, 'read')
  const agencies = [...new Set(reads.flatMap(({ item }) => item.agency ?? []))]
  for (const agency of agencies) {
    const request: NewRequest = {
      ...{ id: newId(), locality: subject.locality, agency, youngPerson: turn.youngPerson, forPerson: subject.id },
      ...{ ofRecords: [turn.youngPerson], how: 'own-page', receivedOn: today, gatheredAt: new Date(context.now) },
    }
    if (!(await askAgency(turn, request))) continue
    const kept = await readRequest(turn, request.id)
    const theirs = reads.filter(({ item }) => item.agency === agency || item.agency === undefined)
    if (kept) await keepThings(turn, kept, numbered(await thingsOf(turn, theirs)))
  }
  return agencies.length === 0 ? { is: 'nobody-holds-anything' } : { is: 'asked' }
}

type OpenRead = Extract<Read, { readonly is: 'read' }>

const openReads = async (turn: Turn, act: 'read' | 'export'): Promise<readonly OpenRead[]> =>
  (await readItems(turn, act)).flatMap((read) => (read.is === 'read' ? [read] : []))

/** Things as whoever acts reads them. */
async function thingsOf(turn: Turn, reads: readonly OpenRead[]): Promise<readonly Omit<Gathered, 'n'>[]> {
  const names = await readNames(
    turn,
    reads.map(({ item }) => item.writtenBy),
  )
  const me = turn.subject.as === 'nobody' ? undefined : turn.subject.id
  const pictures = await picturesOf(turn, reads)
  return reads.map(({ id, item, on, body }) => {
    const called = item.writtenBy === me ? undefined : names.get(item.writtenBy)
    // What a young person is called may be what they keep from home.
    const by = item.writtenBy === me ? 'You' : called?.isA === 'professional' ? called.name : 'Somebody'
    const lines = body.is === 'open' ? linesOfBody(body.fields) : []
    const lookHere = item.writtenBy === me ? [] : (['by-somebody-else'] as const)
    return {
      source: 'fact',
      item: id,
      lookHere,
      thing: { what: itemsInEnglish.kinds[item.is], on: inWords(on), by, lines, ...pictures.get(id) },
    }
  })
}

/** Pictures of things that were read with them. */
async function picturesOf(turn: Turn, reads: readonly OpenRead[]): Promise<ReadonlyMap<Id, Pick<Thing, 'picture'>>> {
  const pictures = new Map<Id, Pick<Thing, 'picture'>>()
  for (const { id, item, body } of reads) {
    if (body.is !== 'open' || body.fields['picture'] === undefined) continue
    const picture = await pictureOf(turn, { item: id, young_person: item.youngPerson })
    if (picture) pictures.set(id, { picture })
  }
  return pictures
}

/** @returns false where it may not be asked, or is asked already. */
async function askAgency(turn: Turn, request: NewRequest): Promise<boolean> {
  const item = itemOfRequest(asKept(request))
  const answer = answerTo(turn, 'write', item)
  const isKept = answer.allow && (await keepRequest(turn, request))
  if (isKept || !answer.allow) await note(turn, 'write', [{ id: request.id, item, answer }])
  return isKept
}

const asKept = (request: NewRequest): AccessRequest => ({
  ...{ id: request.id, locality: request.locality, agency: request.agency, agencyName: '', how: request.how, n: 1 },
  ...{ youngPerson: request.youngPerson, forPerson: request.forPerson, ofRecords: request.ofRecords },
  ...{ receivedOn: request.receivedOn, answer: { is: 'not-yet' } },
})

/** The requests that somebody finds on their own page, and how far each has come. */
export interface OwnRequest {
  readonly request: AccessRequest
  readonly stage: Stage
}

export async function readOwnRequests(turn: Turn, today: Day): Promise<readonly OwnRequest[]> {
  const own: OwnRequest[] = []
  const known = turn.subject.as === 'young-person' ? await knownToHold(turn) : undefined
  for (const request of await readRequests(turn)) {
    if (!ownRecords(turn).includes(request.youngPerson)) continue
    // An agency that holds only what is kept from them is there when it has answered with something.
    const isSaid = request.answer.is === 'given' || request.answer.is === 'refused'
    if (known && !isSaid && request.how === 'own-page' && !known.has(request.agency)) continue
    const answer = answerTo(turn, 'know', itemOfRequest(request))
    if (answer.allow) own.push({ request, stage: stageOf(request, today) })
  }
  return own
}

/** What is given on one’s own page: what two people signed, and what they wrote themselves and nobody opened for it. */
export interface GivenToThem {
  readonly request: AccessRequest
  readonly things: readonly Given[]
  readonly ownWords: readonly Given[]
  readonly alsoKept: readonly string[]
}

/** Takes what is given, on their own page; it leaves its row. @returns undefined where nothing is there for them to fetch. */
export async function fetchGiven(turn: Turn, id: Id, today: Day): Promise<GivenToThem | undefined> {
  const request = await readRequest(turn, id)
  if (!request || stageOf(request, today) !== 'to-fetch' || !isOwn(turn, request)) return undefined
  const item = itemOfRequest(request)
  const answer = answerTo(turn, 'export', item)
  await note(turn, 'export', [{ id, item, answer }])
  const release = answer.allow ? await readRelease(turn, request) : undefined
  if (!release) return undefined
  const things = turn.subject.as === 'carer' ? await stillTheirs(turn, release.things) : release.things
  const ownWords = turn.subject.as === 'young-person' ? await unreadWords(turn, request, release) : []
  return { request, things, ownWords, alsoKept: turn.subject.as === 'carer' ? [] : release.alsoKept }
}

const isOwn = (turn: Turn, { forPerson, answer }: AccessRequest): boolean =>
  turn.subject.as !== 'nobody' &&
  (forPerson === turn.subject.id || ownRecords(turn).includes(forPerson)) &&
  answer.is === 'given' &&
  answer.how === 'own-page'

/** What a carer could read on the day on which they asked may be closed to them since. */
async function stillTheirs(turn: Turn, things: readonly Given[]): Promise<readonly Given[]> {
  const now = await presentItems(turn.handle, ownRecords(turn))
  const open = new Set(now.filter(({ item }) => answerTo(turn, 'read', item).allow).map(({ id }) => id))
  return things.filter((given) => given.is === 'thing' && given.item !== undefined && open.has(given.item))
}

/** What they wrote and no agency answers for, as it is shared with nobody of one: opened by themselves alone, here as on their own page. */
async function unreadWords(turn: Turn, { agency }: AccessRequest, release: Release): Promise<readonly Given[]> {
  const records = ownRecords(turn)
  const own = (await openReads(turn, 'export')).filter(({ item }) => records.includes(item.writtenBy))
  const ids = own.map(({ id }) => id)
  const there = new Set([...itemsOf(release), ...(await answeredElsewhere(turn.handle, ids, { records, agency }))])
  const isUnread = ({ id, item }: OpenRead): boolean =>
    isWithNobody(item.sharing) || (item.agency === undefined && !there.has(id))
  const things = await thingsOf(turn, own.filter(isUnread))
  return things.map(({ item, thing }) => ({ is: 'thing', grounds: [], ...(item ? { item } : {}), ...thing, by: 'You' }))
}

const isWithNobody = ({ with: circle, also }: Sharing): boolean => circle === 'only-me' && also.length === 0
