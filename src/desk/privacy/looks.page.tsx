import { answerTo, note } from '../../access/facts/facts-read.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { oneAndTheSame } from '../../people/merge.store.ts'
import { parseNhsNumber } from '../../people/nhs-number.ts'
import { likenessOf } from '../../people/same-person.ts'
import type { KeyedHash } from '../../people/sealing.ts'
import { addDays, type Day, daysBetween, parseDay } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Fields, Reply } from '../../web/route.ts'
import { readColleagues } from '../agency/colleagues.store.ts'
import { may, working } from '../agency-thing.ts'
import { valuesIn } from '../young-people/form-values.ts'
import { type Did, findForAnAnswer, readLooks } from './looks.store.ts'
import { LooksPage, SettingsPage, type ShownLooks } from './looks-shown.tsx'
import { type LooksWords, looksInEnglish } from './looks-words.ts'

const officers = ['privacy-officer'] as const

/** Hashes by which one young person is found by what is known of them. */
export interface FindingHashes {
  readonly likeness: KeyedHash
  readonly number: KeyedHash
}

/** Who saw what, for the privacy officer: by colleague, by days, or for one young person who asks. Each look leaves its own row. */
export const looksRoutes = (hashes: FindingHashes, words: LooksWords = looksInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/privacy/looks',
    says: 'began to look at who saw what',
    may: officers,
    answer: (asked) => shownPage(asked, words, { is: 'nothing-yet' }),
  },
  {
    post: '/desk/privacy/looks',
    says: 'looked at who saw what, by colleague and days',
    may: officers,
    answer: (asked) => byDays(asked, words),
  },
  {
    post: '/desk/privacy/looks/young-person',
    says: 'looked at who saw what of a young person who asked',
    may: officers,
    answer: (asked) => ofYoungPerson(asked, words, hashes),
  },
  {
    get: '/desk/privacy/settings',
    says: 'looked at what was set',
    may: officers,
    answer: (asked) => whatWasSet(asked, words),
  },
]

async function shownPage(asked: AskedSignedIn, words: LooksWords, shown: ShownLooks): Promise<Reply> {
  if (!may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const { agency } = working(asked.subject)
  const { today, now } = asked
  const draft = shown.is === 'nothing-yet' ? await asked.draft() : undefined
  const values = draft ?? valuesIn(asked.form)
  const hadWritten = draft !== undefined
  const colleagues = await asked.within(({ handle }) => readColleagues(handle, { agency, today, now }))
  return {
    is: 'page',
    ...(shown.is === 'fault' ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/desk/privacy`, says: words.back },
    main: <LooksPage {...{ asked, words, shown, colleagues, values, hadWritten }} weekAgo={addDays(today, -7)} />,
  }
}

/** The first instant of a day in UTC, an hour early in summer: nothing of the day is left out. */
const startOf = (day: Day, hoursEarly: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - hoursEarly * 3_600_000)

function daysIn(form: Fields): { readonly from: Date; readonly until: Date } | undefined {
  const read = (name: string): Day | undefined => {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => form.first(`${name}-${part}`) ?? '')
    return parseDay(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)
  }
  const [from, until] = [read('from'), read('until')]
  if (!from || !until || from > until || daysBetween(from, until) > 366) return undefined
  return { from: startOf(from, 1), until: startOf(addDays(until, 1), 0) }
}

/** Who is looked for stands in no address: it is sent, and the answer to that is the page itself. */
async function byDays(asked: AskedSignedIn, words: LooksWords): Promise<Reply> {
  if (!may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const days = daysIn(asked.form)
  if (!days) return shownPage(asked, words, { is: 'fault', fault: 'days' })
  const { agency, locality } = working(asked.subject)
  const by = parseId(asked.form.first('colleague') ?? '')
  const looks = await asked.within(async (inside) => {
    await noteLook(inside, agency, by)
    return readLooks(inside.handle, { locality, agency, ...days, ...(by ? { by } : {}) })
  })
  return shownPage(asked, words, { is: 'looks', looks })
}

const noteLook = ({ note: leave }: Inside, agency: Id, item: Id | undefined): Promise<void> =>
  leave({
    ...{ record: agency, did: 'search', kind: 'people', ...(item ? { item } : {}) },
    ...{ outcome: 'allowed', because: '', showThem: false },
  })

/** A name, a birthday or a number stands in no address and in no history: the answer to what was sent is the page itself. */
async function ofYoungPerson(asked: AskedSignedIn, words: LooksWords, hashes: FindingHashes): Promise<Reply> {
  if (!may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const known = knownOf(asked, hashes)
  if (!known) return shownPage(asked, words, { is: 'fault', fault: 'who' })
  const { agency } = working(asked.subject)
  const looks = await asked.within(async (inside) => {
    await noteLook(inside, agency, undefined)
    const person = await findForAnAnswer(inside.handle, known.likeness, known.number)
    return person ? lookedOf(asked, inside, person) : undefined
  })
  return shownPage(asked, words, looks ? { is: 'looks', looks } : { is: 'nobody' })
}

/** What is known of a young person whom a privacy officer is asked about, as hashes; undefined where it is too little. */
export function knownOf({ form, locality }: AskedSignedIn, { likeness, number }: FindingHashes) {
  const typedNumber = parseNhsNumber(form.first('number') ?? '')
  if (typedNumber) return { likeness: {}, number: number(`${locality} ${typedNumber}`) }
  const [given, family] = [form.first('given') ?? '', form.first('family') ?? '']
  const [day, month, year] = ['day', 'month', 'year'].map((part) => form.first(`born-${part}`) ?? '')
  const on = parseDay(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)
  if (given === '' || family === '' || !on) return undefined
  const who = { names: { given, family }, born: { is: 'known' as const, on } }
  return { likeness: likenessOf(who, { home: '', place: locality }, likeness), number: undefined }
}

/** Who has looked is an item of the young person's: `decide` says whether, and they read that it was looked at. */
async function lookedOf(asked: AskedSignedIn, inside: Inside, person: Id): Promise<readonly Did[]> {
  const { agency, locality } = working(asked.subject)
  const turn = await inside.turn(person)
  const item: Item = {
    ...{ about: 'young-person', locality, agency, youngPerson: person, is: 'looked', writtenBy: person },
    ...{ sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
  }
  const answer = answerTo(turn, 'read', item)
  await note(turn, 'read', [{ id: person, item, answer }])
  if (!answer.allow) return []
  const records = await oneAndTheSame(inside.handle, person)
  const always = { from: new Date(0), until: new Date(asked.now.getTime() + 60_000) }
  return readLooks(inside.handle, { locality, agency, ...always, records })
}

async function whatWasSet(asked: AskedSignedIn, words: LooksWords): Promise<Reply> {
  if (!may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const { agency, locality } = working(asked.subject)
  const from = startOf(addDays(asked.today, -90), 1)
  const until = new Date(asked.now.getTime() + 60_000)
  const looks = await asked.within(async (inside) => {
    await noteLook(inside, agency, undefined)
    return readLooks(inside.handle, { locality, agency, from, until, did: 'settings' })
  })
  return {
    is: 'page',
    title: words.settings.title,
    back: { to: `${asked.frame.base}/desk/privacy`, says: words.back },
    main: <SettingsPage words={words} looks={looks} />,
  }
}
