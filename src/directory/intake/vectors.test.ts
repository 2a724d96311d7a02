import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ListedService } from '../listing.ts'
import { readJsonFeed } from './read-json.ts'
import { readSoundly, vectors } from './testing.edge.ts'
import { readEmail, readLink } from './text/link.ts'
import { toPlainText } from './text/plain-text.ts'
import { readDay, readTime, readWeekdays } from './text/when.ts'
import { tools } from './tools.edge.ts'

const load = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(name, vectors), 'utf8')) as Shape

interface FeedCase {
  readonly when: string
  readonly feed: unknown
  readonly base?: string
  readonly kept: readonly object[]
  readonly absent?: readonly string[]
  readonly quarantined: readonly string[]
  readonly repeated?: number
}

describe('feeds in our own words', () => {
  const { cases } = load<{ cases: readonly FeedCase[] }>('feeds.json')
  test.each(cases)('$when', ({ feed, base, kept, absent = [], quarantined, repeated = 0 }) => {
    const read = readSoundly(JSON.stringify(feed), base)
    expect(read.services).toMatchObject(kept)
    expect(read.services).toHaveLength(kept.length)
    for (const field of absent) expect(read.services.some((service) => field in service)).toBe(false)
    expect(read.quarantined.map((each) => each.because)).toEqual(quarantined)
    expect(read.kept.length + read.quarantined.length + read.repeated).toBe(read.read)
    expect(read.repeated).toBe(repeated)
  })

  test('a feed that is read twice says the same twice, ids of nameless parts included', () => {
    for (const { feed, base } of cases) {
      const text = JSON.stringify(feed)
      expect(readSoundly(text, base).services).toEqual(readSoundly(text, base).services)
    }
  })
})

test.each(load<{ cases: readonly { text: string; says: string }[] }>('not-feeds.json').cases)(
  'somebody gives $text instead of a feed and is told why not',
  ({ text, says }) => {
    const read = readJsonFeed(text, { feed: 'saltmarsh', tools })
    expect('is' in read && read.says).toContain(says)
  },
)

test.each(load<{ cases: readonly { html: string; text: string }[] }>('plain-text.json').cases)(
  'the text $html can be read by everybody and runs nowhere',
  ({ html, text }) => expect(toPlainText(html).text).toBe(text),
)

test.each(load<{ cases: readonly { said: string; kept: string | null }[] }>('links.json').cases)(
  'a link written as $said leads to $kept',
  ({ said, kept }) => {
    const read = readLink(said)
    expect(read.is === 'dropped' ? null : read.url).toBe(kept)
  },
)

test.each(load<{ cases: readonly { said: string; kept: string | null }[] }>('emails.json').cases)(
  'an e-mail written as $said goes to $kept',
  ({ said, kept }) => {
    const read = readEmail(said)
    expect(read.is === 'dropped' ? null : read.email).toBe(kept)
  },
)

test('no unseen character hides inside an address, and those around it cost nobody the address', () => {
  const emails = ['\u200bhello@club.example.org\ufeff ', 'he\u200bllo@club.example.org', 'he\u0000llo@club.example.org']
  const read = readSoundly(
    JSON.stringify(emails.map((email, index) => ({ id: String(index), name: 'Choir', status: 'active', email }))),
  )
  expect(read.services.map((service) => service.email)).toEqual(['hello@club.example.org', undefined, undefined])
  expect(read.kept.map((record) => record.notes.some((note) => note.is === 'email-dropped'))).toEqual([
    false,
    true,
    true,
  ])
})

test.each(load<{ cases: readonly { said: string; numbers: readonly string[] }[] }>('phones.json').cases)(
  'a telephone written as $said is dialled as $numbers',
  ({ said, numbers }) => expect(tools.readPhones(said).map((phone) => phone.number)).toEqual(numbers),
)

type Pairs = readonly (readonly [string, string | null])[]
const times = load<{ times: Pairs; weekdays: Pairs; days: Pairs }>('times.json')

test.each(times.times)('a time written as %s is %s', (said, time) => expect(readTime(said) ?? null).toBe(time))
test.each(times.weekdays)('days written as %s are %s', (said, days) => expect(readWeekdays(said) ?? null).toBe(days))
test.each(times.days)('a date written as %s is %s', (said, day) => expect(readDay(said) ?? null).toBe(day))

test('no text of a feed becomes a topic, a grouping or somebody who can ask', () => {
  const description = 'For anxious young people aged 11 to 18. Parents can refer. Part of Getting Help.'
  const service: ListedService | undefined = readSoundly(
    JSON.stringify([{ id: '1', name: 'Talk', description, status: 'active' }]),
  ).services[0]
  expect(service?.service_at_locations[0]?.signposting).toEqual({
    topics: [],
    groupings: [],
    delivery: [],
    sensitive_location: false,
  })
  expect(service).not.toHaveProperty('minimum_age')
})
