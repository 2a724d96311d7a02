import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import { nationalServices, readNational } from './national.edge.ts'
import { crisisEntries, crisisNotChecked, type NationalEntry } from './national.ts'
import { offersOf } from './offer.ts'

const content = new URL('../../content/', import.meta.url)
const today = '2026-11-21' as Day
const national = readNational(content)
const demonstrated = nationalServices({ entries: national.entries, mode: 'demonstration', switchedOn: [], today })

const with_ = (id: string, change: Partial<NationalEntry>): readonly NationalEntry[] =>
  national.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry))

test('a demonstration shows what was chosen for the first release, and says that nobody has checked it yet', () => {
  expect(demonstrated.length).toBeGreaterThan(14)
  for (const each of demonstrated) {
    expect(each.alert).toBe('Not yet checked by a named person.')
    expect(each.assured_date).toBeUndefined()
    expect(each.source.feed).toBe('national')
  }
  const ids = demonstrated.map((each) => each.source.id)
  expect(ids).toContain('national:childline')
  expect(ids).not.toContain('national:themix')
  expect(ids).not.toContain('national:999')
})

test('in production an entry is shown only after a named person has dated a check', () => {
  const shown = (entries: readonly NationalEntry[]) =>
    nationalServices({ entries, mode: 'production', switchedOn: [], today }).map((each) => each.name)
  expect(shown(with_('childline', { checkedBy: undefined, checkedOn: undefined }))).not.toContain('Childline')
  expect(shown(with_('childline', { checkedOn: today }))).not.toContain('Childline')
  expect(shown(with_('childline', { checkedBy: 'R. Osei', checkedOn: today }))).toContain('Childline')
})

test('a check that is dated tomorrow is no check', () => {
  const entries = with_('childline', { checkedBy: 'R. Osei', checkedOn: addDays(today, 1) })
  const [childline] = nationalServices({ entries, mode: 'production', switchedOn: [], today })
  expect(childline?.assured_date).toBeUndefined()
  expect(childline?.alert).toBe('Not yet checked by a named person.')
})

test('Kooth is there only where a place pays for it, with the ages of its contract', () => {
  expect(demonstrated.map((each) => each.name)).not.toContain('Kooth')
  const switchedOn = [{ entry: 'kooth', youngest: 11, oldest: 18 }]
  const here = nationalServices({ entries: national.entries, mode: 'demonstration', switchedOn, today })
  expect(here.find((each) => each.name === 'Kooth')).toMatchObject({ minimum_age: 11, maximum_age: 18 })
})

test('short numbers stand as they are dialled', () => {
  const numbers = demonstrated.flatMap(offersOf).flatMap((offer) => offer.phones.map((phone) => phone.number))
  for (const short of ['111', '116 123', '85258', '88247']) expect(numbers).toContain(short)
  for (const number of numbers) expect(number).not.toContain('+44')
})

test('a number that is wrong or old stands nowhere in what we write', () => {
  const wrong = ['07786209697', '07860039967', '08080684141', '08088084994', '03003300630', '08088029999']
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(json|md)$/.test(file))
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const digits = readFileSync(new URL(file, content), 'utf8').replaceAll(/(?<=\d)[\s-]+(?=\d)/g, '')
    for (const number of wrong) expect(digits.includes(number), `${number} in ${file}`).toBe(false)
  }
})

test('nobody’s working notes are in the list', () => {
  const written = readFileSync(new URL('national/entries.json', content), 'utf8')
  expect(written).not.toMatch(/"(source|notes|conflicts\w*|verified)"/)
})

test('every topic of the list is one that the product knows', () => {
  const topics = readFileSync(new URL('en/topics.json', content), 'utf8')
  const used = national.entries.flatMap((entry) => entry.topics)
  expect(used.length).toBeGreaterThan(40)
  for (const topic of used) expect(topics).toContain(`"id": "${topic}"`)
})

test('a parent finds lines for parents by the age of the child, not by their own', () => {
  const forParents = demonstrated.flatMap(offersOf).filter((offer) => !offer.whoCanAsk?.includes('young-person'))
  expect(forParents.map((offer) => offer.name)).toContain('NSPCC Helpline')
  for (const offer of forParents) expect(offer.who.youngest ?? 0).toBe(0)
})

test('whoever needs help now sees seven ways, each with the number it rings', () => {
  const contacts = crisisEntries(national)
  expect(contacts.map(({ act, href }) => [act, href])).toEqual([
    ['Call 999', 'tel:999'],
    ['Call 111, then press 2', 'tel:111'],
    ['Call 0800 1111', 'tel:08001111'],
    ['Text SHOUT to 85258', 'sms:85258?&body=SHOUT'],
    ['Call 116 123', 'tel:116123'],
    ['Call 0800 068 4141', 'tel:08000684141'],
    ['Sign to 111', 'https://111.nhs.uk'],
  ])
  for (const { entry, number } of contacts) {
    const written = JSON.stringify(national.entries.find((each) => each.id === entry))
    expect(written, `${entry} knows ${number}`).toContain(number)
  }
})

test('production can tell which crisis contacts nobody has vouched for', () => {
  expect(
    crisisNotChecked({ ...national, entries: with_('shout', { checkedBy: undefined, checkedOn: undefined }) }),
  ).toContain('Shout, any age')
  const vouched = national.entries.map((entry) => ({ ...entry, checkedBy: 'R. Osei', checkedOn: today }))
  expect(crisisNotChecked({ ...national, entries: vouched })).toEqual([])
})
