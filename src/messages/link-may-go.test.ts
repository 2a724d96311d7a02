import { describe, expect, test } from 'vitest'
import type { SafeContact } from '../people/safe-contact.ts'
import { momentOf } from '../people/still-safe.ts'
import { parseDay } from '../shared/day.ts'
import { linkMayGo } from './link-may-go.ts'
import type { Contact } from './message.ts'

const confirmedOn = parseDay('2026-01-05')
if (!confirmedOn) throw new Error('no day')
const callums: SafeContact = {
  channel: 'text',
  to: '07700 900123',
  safe: 'yes',
  safeWhen: { is: 'only-then', spans: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 930, until: 1020 }] },
  mayBeSaid: { is: 'nothing' },
  sharedBy: [],
  confirmedOn,
}
const phone: Contact = { channel: 'text', to: '+447700900123' }
const afterSchool = momentOf(new Date('2026-11-23T16:00:00Z'))
const atNight = momentOf(new Date('2026-11-23T22:00:00Z'))

describe('A link to sign in, whoever asked for it', () => {
  test('leaves at an hour that he called safe, however the number is written, and only until the hour is over', () => {
    expect(linkMayGo([callums], phone, afterSchool)).toEqual({ is: 'may', until: 1020 })
  })
  test('does not leave at another hour', () => {
    expect(linkMayGo([callums], phone, atNight)).toEqual({ is: 'held' })
  })
  test('does not leave to a phone that is not safe, also where another of his contacts says that it is', () => {
    expect(linkMayGo([{ ...callums, safe: 'no' }], phone, afterSchool)).toEqual({ is: 'held' })
    expect(linkMayGo([callums, { ...callums, safe: 'no' }], phone, afterSchool)).toEqual({ is: 'held' })
    expect(linkMayGo([callums, { ...callums, safeWhen: { is: 'any-time' } }], phone, atNight)).toEqual({ is: 'held' })
  })
  test('does not leave to a number that he said nobody may ring, nor at another hour than the one for calls', () => {
    const ring: SafeContact = { ...callums, channel: 'call', to: '+44 7700 900 123', safeWhen: { is: 'any-time' } }
    const anyTime: SafeContact = { ...callums, safeWhen: { is: 'any-time' } }
    expect(linkMayGo([{ ...ring, safe: 'no' }], phone, afterSchool)).toEqual({ is: 'held' })
    expect(linkMayGo([{ ...ring, safe: 'no' }, anyTime], phone, afterSchool)).toEqual({ is: 'held' })
    expect(linkMayGo([{ ...callums, channel: 'call' }], phone, atNight)).toEqual({ is: 'held' })
    expect(linkMayGo([ring], phone, atNight)).toEqual({ is: 'may', until: 1440 })
  })
  test('does not leave where something that he said cannot be read', () => {
    expect(linkMayGo([undefined], phone, afterSchool)).toEqual({ is: 'held' })
  })
  test('leaves to a way in that he chose and of which he said nothing else', () => {
    const email: Contact = { channel: 'email', to: 'callum@mail.example' }
    expect(linkMayGo([], email, atNight)).toEqual({ is: 'may', until: 1440 })
    expect(linkMayGo([{ ...callums, safe: 'no' }], email, atNight)).toEqual({ is: 'may', until: 1440 })
  })
})
