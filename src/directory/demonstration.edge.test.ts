import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import readability from 'text-readability'
import { expect, test } from 'vitest'
import { groupings } from '../language/grouping.ts'
import { addDays, type Day, daysBetween } from '../shared/day.ts'
import { readDemonstration } from './demonstration.edge.ts'
import { type Offer, offersOf } from './offer.ts'

const content = new URL('../../content/', import.meta.url)
const today = '2026-11-21' as Day
const ashmere = readDemonstration(content, today)
const offers = ashmere.services.flatMap(offersOf)
const topicIds: readonly string[] = (
  JSON.parse(readFileSync(new URL('en/topics.json', content), 'utf8')) as readonly { readonly id: string }[]
).map((topic) => topic.id)

const fits = ({ who }: Offer, age: number): boolean => age >= (who.youngest ?? 99) && age <= (who.oldest ?? -1)
const canAskThemselves = (offer: Offer): boolean =>
  offer.selfReferral === 'yes' && (offer.whoCanAsk?.includes('young-person') ?? false)

/** What R4 asks of every offer, and whether this one says it. */
const asked: Readonly<Record<string, (offer: Offer) => boolean>> = {
  'who it is for': (offer) => offer.who.said !== undefined,
  ages: (offer) => offer.who.youngest !== undefined && offer.who.oldest !== undefined,
  'how to start': (offer) => offer.howToStart !== undefined,
  'whether you can ask yourself': (offer) => offer.selfReferral !== undefined,
  area: (offer) => offer.areas.length > 0,
  cost: (offer) => offer.cost.said !== undefined,
  languages: (offer) => offer.languages.length > 0,
  'getting in': (offer) => offer.access.length > 0,
  hours: (offer) => offer.open.length > 0,
  'the wait and its day': (offer) => offer.wait !== undefined,
  'what to expect': (offer) => offer.whatHappensNext !== undefined,
}

test('Ashmere says that it is made up, and lies where nobody lives', () => {
  expect(ashmere.locality.demonstration).toBe(true)
  expect(ashmere.places.length).toBeGreaterThan(30)
  for (const { latitude, longitude } of ashmere.places) {
    expect(latitude).toBeGreaterThan(54.7)
    expect(latitude).toBeLessThan(55.1)
    expect(longitude).toBeGreaterThan(1.9)
    expect(longitude).toBeLessThan(2.4)
  }
  const under25 = ashmere.youngPeople.reduce((sum, { people }) => sum + people, 0)
  expect(under25).toBe(60_214)
})

test('a lunchtime assistant finds the Tuesday club, the books and the link worker of the first story', () => {
  const names = offers.map((offer) => offer.name)
  for (const name of ['Lantern Tuesday Club', 'Six books about missing someone', 'School link worker at Elm Road'])
    expect(names).toContain(name)
  const club = offers.find((offer) => offer.name === 'Lantern Tuesday Club')
  expect(club).toMatchObject({
    who: { youngest: 7, oldest: 11 },
    wait: { days: 0, said: 'None', asOf: '2026-11-19' },
    cost: { free: true },
    selfReferral: 'yes',
    at: { name: 'Elm Road Library', postcode: 'AS4 2LD' },
    checkedOn: '2026-11-19',
  })
  expect(club?.open).toMatchObject([{ freq: 'WEEKLY', byday: 'TU', opens_at: '15:45', closes_at: '17:00' }])
})

test('a place that is loaded a year later is as fresh as on the first day', () => {
  const later = addDays(today, 365)
  const then = readDemonstration(content, later).services
  expect(then.map((each) => each.id)).toEqual(ashmere.services.map((each) => each.id))
  for (const [index, each] of then.entries())
    if (each.assured_date)
      expect(daysBetween(each.assured_date, later)).toBe(
        daysBetween(ashmere.services[index]?.assured_date ?? later, today),
      )
})

test('nobody meets the same offer twice, and every id is its own', () => {
  expect(new Set(offers.map((offer) => offer.id)).size).toBe(offers.length)
  expect(new Set(ashmere.services.map((each) => each.id)).size).toBe(ashmere.services.length)
  expect(new Set(ashmere.services.map((each) => each.service_at_locations[0]?.signposting.plain_summary)).size).toBe(
    ashmere.services.length,
  )
})

test('a place that many offers share is the same place in each of them', () => {
  const seen = new Map<string, string>()
  for (const { location } of ashmere.services.flatMap((each) => each.service_at_locations)) {
    if (!location) continue
    const written = JSON.stringify(location)
    expect(seen.get(location.id) ?? written).toBe(written)
    seen.set(location.id, written)
  }
  expect(seen.size).toBeGreaterThan(50)
})

test('somebody who reads an offer learns nine of ten things that R4 asks for', () => {
  const answers = Object.values(asked).flatMap((says) => offers.map(says))
  const share = answers.filter(Boolean).length / answers.length
  expect(share).toBeGreaterThanOrEqual(0.9)
})

test('at every age from 0 to 25 there is something to do, somewhere to go and someone to talk to', () => {
  for (let age = 0; age <= 25; age += 1) {
    const here = offers.filter((offer) => fits(offer, age))
    for (const kind of ['self-care', 'community', 'someone-to-talk-to', 'team'])
      expect(here.filter((offer) => offer.kind === kind).length, `${kind} at ${age}`).toBeGreaterThan(2)
  }
})

test('whatever it is about, three offers or more, and one that a young person can ask themselves', () => {
  for (const topic of topicIds) {
    const about = ashmere.services.filter((each) =>
      each.service_at_locations.some((at) => at.signposting.topics.includes(topic)),
    )
    expect(about.length, topic).toBeGreaterThanOrEqual(3)
    expect(about.flatMap(offersOf).some(canAskThemselves), topic).toBe(true)
  }
  for (const topic of offers.flatMap((offer) => offer.topics)) expect(topicIds).toContain(topic)
})

test('all five kinds of support and all five sectors are there', () => {
  for (const grouping of groupings)
    expect(offers.filter((offer) => offer.groupings.includes(grouping)).length, grouping).toBeGreaterThanOrEqual(5)
  for (const sector of ['health', 'education', 'social-care', 'voluntary', 'community'])
    expect(offers.filter((offer) => offer.sector === sector).length, sector).toBeGreaterThanOrEqual(10)
})

test('it reads like a real place: some records are old, some doors are shut, some waits are long or not known', () => {
  const count = (is: (offer: Offer) => boolean): number => offers.filter(is).length
  expect(ashmere.services.length).toBeGreaterThanOrEqual(160)
  expect(count(({ checkedOn }) => checkedOn !== undefined && daysBetween(checkedOn, today) > 365)).toBeGreaterThan(8)
  expect(count((offer) => offer.temporarilyClosed)).toBeGreaterThanOrEqual(5)
  expect(count((offer) => offer.wait === undefined)).toBeGreaterThan(4)
  expect(count((offer) => offer.who.youngest === undefined)).toBeGreaterThan(2)
  expect(count((offer) => offer.selfReferral === 'no')).toBeGreaterThan(3)
  expect(count((offer) => (offer.wait?.days ?? 0) >= 210)).toBeGreaterThan(1)
})

test('no number rings in a real house, no postcode is a real one, and no address is anybody’s', () => {
  const numbers = offers.flatMap((offer) => offer.phones.map((phone) => phone.number.replaceAll(' ', '')))
  expect(numbers.length).toBeGreaterThan(100)
  for (const number of numbers) expect(number).toMatch(/^(01632960\d{3}|07700900\d{3}|08081570\d{3})$/)
  const written = JSON.stringify(ashmere.services)
  const postcodes = written.match(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g) ?? []
  expect(postcodes.length).toBeGreaterThan(100)
  for (const postcode of postcodes) expect(postcode).toMatch(/^AS[1-9] /)
  for (const link of written.match(/https?:\/\/[^"/\s]+|[\w.]+@[\w.]+/g) ?? [])
    expect(link).toMatch(/\.example(\.org)?$/)
})

test('a safe house is listed and its address is not', () => {
  const hidden = ashmere.services.filter((each) =>
    each.service_at_locations.some((at) => at.signposting.sensitive_location),
  )
  expect(hidden.length).toBeGreaterThanOrEqual(3)
  for (const offer of hidden.flatMap(offersOf)) {
    expect(offer.at).toBeUndefined()
    expect(JSON.stringify(offer)).not.toMatch(/AS[1-9] \d[A-Z]{2}|latitude/)
  }
})

test('somebody of eleven can read it', () => {
  for (const offer of offers) {
    const passage = [offer.summary, offer.howToStart, offer.whatHappensNext, offer.likelyResults, offer.limits]
      .filter((text) => text !== undefined)
      .join(' ')
    if (passage.split(' ').length < 50) continue
    expect(readability.fleschKincaidGrade(passage), `${offer.name}: ${passage}`).toBeLessThanOrEqual(6)
  }
})

test('no word that sorts people stands anywhere, and none that young people found to be in the way', () => {
  const never =
    /\b(tiers?|levels?|bands?|severity|severe|triage|step(ped|ping)? (up|down)|discharged?|cases?|patients?|clients?|referrals?|refer|refers|referred|providers?|stakeholders?|pathways?|caseload|portal|decisions?|options?|preferences?)\b/i
  for (const each of ashmere.services) expect(JSON.stringify(each)).not.toMatch(never)
})

test('somebody who mistypes an offer is told which file and which entry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashmere-'))
  try {
    cpSync(new URL('demonstration', content), join(folder, 'demonstration'), { recursive: true })
    const file = join(folder, 'demonstration/ashmere/offers/clubs.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Tue 17:30-19:00', 'Tuesdays 5:30'))
    const reading = (): unknown => readDemonstration(pathToFileURL(folder), today)
    expect(reading).toThrow(/offers\/clubs\.json/)
    expect(reading).toThrow(/girls-football-rec/)
    expect(reading).toThrow(/hours: write/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an offer that names a place nobody wrote down is refused by its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashmere-'))
  try {
    cpSync(new URL('demonstration', content), join(folder, 'demonstration'), { recursive: true })
    const file = join(folder, 'demonstration/ashmere/offers/clubs.json')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"quays-gym"', '"quay-gym"'))
    expect(() => readDemonstration(pathToFileURL(folder), today)).toThrow(
      /quayside-boxing: venues\.json has no “quay-gym”/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
