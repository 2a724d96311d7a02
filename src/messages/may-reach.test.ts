import { describe, expect, test } from 'vitest'
import { type Need, needKinds } from '../people/communication-needs.ts'
import { type SafeContact, waysToReach } from '../people/safe-contact.ts'
import { contactCountsFor, momentOf } from '../people/still-safe.ts'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { blockedInEnglish, blocks, type HowToReach, mayReach, type ToAPerson } from './may-reach.ts'
import { asLittleAs, composed, personWordsInEnglish } from './to-a-person.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const today = day('2026-11-23')
const going = {
  at: momentOf(new Date('2026-11-23T17:00:00Z')),
  set: [{ name: contactCountsFor, days: 90, from: day('2026-01-01') }],
}
const mayas: SafeContact = {
  channel: 'text',
  to: '07700 900123',
  safe: 'yes',
  safeWhen: { is: 'any-time' },
  mayBeSaid: { is: 'nothing' },
  sharedBy: [],
  confirmedOn: today,
}
const maya: HowToReach = { needs: [], contacts: [mayas] }
const neutral: ToAPerson = { way: 'text', to: '+44 7700 900123', says: 'nothing', language: 'en', meets: [] }
const because = (how: HowToReach, message: ToAPerson = neutral, when = going) => {
  const answer = mayReach(how, message, when)
  return answer.is === 'blocked' ? answer.because : []
}

describe('A message to Maya', () => {
  test('goes to the phone that she said is safe, however the number is written', () => {
    expect(mayReach(maya, neutral, going)).toEqual({ is: 'may', contact: mayas, until: 1440 })
  })

  test('does not go to a wrong number, nor by a way that she did not name', () => {
    expect(because(maya, { ...neutral, to: '07700 900124' })).toEqual(['another-address'])
    expect(because(maya, { ...neutral, way: 'call' })).toEqual(['another-address'])
    expect(because({ ...maya, contacts: [] })).toEqual(['no-safe-contact'])
  })

  test('does not go to her mother’s e-mail that filled itself in', () => {
    const toMother = { ...neutral, way: 'email', to: 'Ngozi@example.org' } as const
    expect(because(maya, toMother)).toEqual(['another-address'])
    const mothers: SafeContact = {
      ...mayas,
      channel: 'email',
      to: 'ngozi@EXAMPLE.org',
      safe: 'no',
      sharedBy: ['parent'],
    }
    expect(because({ ...maya, contacts: [mayas, mothers] }, toMother)).toEqual(['not-safe'])
  })

  test('does not go to a phone that stands there twice where one of the two forbids it', () => {
    const again: SafeContact = { ...mayas, to: '+447700900123', safe: 'no' }
    expect(because({ ...maya, contacts: [mayas, again] })).toEqual(['not-safe'])
    expect(because({ ...maya, contacts: [again, mayas] })).toEqual(['not-safe'])
  })

  test.each([
    ['not-safe', { safe: 'no' }],
    ['nobody-said-it-is-safe', { safe: 'not-known' }],
    ['not-confirmed-lately', { confirmedOn: addDays(today, -91) }],
    ['not-confirmed-lately', { confirmedOn: addDays(today, 1) }],
    ['not-at-this-time', { safeWhen: { is: 'only-then', spans: [{ days: ['mon'], from: 0, until: 1020 }] } }],
  ] as const)('is blocked: %s', (why, change) => {
    expect(because({ ...maya, contacts: [{ ...mayas, ...change }] })).toEqual([why])
  })

  test('may go on the ninetieth day', () => {
    expect(because({ ...maya, contacts: [{ ...mayas, confirmedOn: addDays(today, -90) }] })).toEqual([])
  })

  test('is blocked where what she said cannot be read', () => {
    expect(because({ ...maya, needs: undefined })).toEqual(['cannot-be-read'])
    expect(because({ ...maya, contacts: [mayas, undefined] })).toEqual(['cannot-be-read'])
  })

  test('says everything that stands against it at once', () => {
    const worst: SafeContact = { ...mayas, safe: 'no', confirmedOn: addDays(today, -400) }
    expect(because({ needs: [{ is: 'no-text-messages' }], contacts: [worst] })).toEqual([
      'not-safe',
      'not-confirmed-lately',
      'no-text-messages',
    ])
  })
})

const needOf = (kind: (typeof needKinds)[number]): Need =>
  kind === 'spoken-interpreter' || kind === 'written-language' ? { is: kind, language: 'so' } : { is: kind }

describe('What somebody needs stands against what does not meet it', () => {
  const against = (way: ToAPerson['way'], meets: ToAPerson['meets'] = [], language = 'en') =>
    needKinds.filter((kind) => blocks(needOf(kind), { ...neutral, way, meets, language }))

  test('a plain letter is not sent to somebody who needs large print, easy read, braille or a recording', () => {
    expect(against('letter')).toEqual([
      ...['large-print', 'easy-read', 'braille', 'audio', 'no-letters', 'email-only', 'written-language'],
    ])
    expect(against('letter', ['large-print', 'easy-read', 'braille', 'audio'], 'so')).toEqual([
      'no-letters',
      'email-only',
    ])
  })

  test('nobody is rung without those whom they need beside them', () => {
    expect(against('call')).toEqual([
      ...['bsl-interpreter', 'lip-speaker', 'makaton', 'text-relay', 'no-phone-calls', 'email-only'],
      ...['somebody-with-them', 'spoken-interpreter'],
    ])
    expect(against('call', ['spoken-interpreter', 'text-relay'])).not.toContain('spoken-interpreter')
    expect(against('call', [], 'so')).not.toContain('spoken-interpreter')
  })

  test('texts and e-mails', () => {
    expect(against('text')).toEqual(['no-text-messages', 'email-only', 'written-language'])
    expect(against('email')).toEqual(['no-emails', 'written-language'])
  })

  test('every reason has words', () => {
    expect(Object.values(blockedInEnglish).filter((says) => !/\.$/.test(says))).toEqual([])
  })
})

const safenesses = ['yes', 'no', 'not-known'] as const
const sayings: readonly SafeContact['mayBeSaid'][] = [
  { is: 'nothing' },
  { is: 'nothing-but', words: 'Jo rang about the match' },
  { is: 'who-it-is-from' },
]
const sharings: readonly SafeContact['sharedBy'][] = [[], ['parent'], ['partner', 'school']]
const ages = [0, 90, 91, -1]
const everyContact: readonly SafeContact[] = waysToReach.flatMap((channel) =>
  safenesses.flatMap((safe) =>
    sayings.flatMap((mayBeSaid) =>
      sharings.flatMap((sharedBy) =>
        ages.map((age) => ({ ...mayas, channel, safe, mayBeSaid, sharedBy, confirmedOn: addDays(today, -age) })),
      ),
    ),
  ),
)

describe('H06 Every contact, every way, everything that could be said', () => {
  const composing = { signIn: 'https://rightdoor.example/sign-in', agency: 'Lakeside' }

  test('nothing goes to a contact that is not safe, not confirmed or not theirs, and nothing says more than they agreed', () => {
    let went = 0
    for (const contact of everyContact)
      for (const way of waysToReach)
        for (const says of ['nothing', 'nothing-but', 'who-it-is-from'] as const) {
          const answer = mayReach({ needs: [], contacts: [contact] }, { ...neutral, way, says }, going)
          const since = Math.round((Date.parse(today) - Date.parse(contact.confirmedOn)) / 86_400_000)
          const isSafe = contact.safe === 'yes' && since >= 0 && since <= 90 && way === contact.channel
          if (answer.is === 'may') {
            went += 1
            expect(isSafe).toBe(true)
            if (says !== 'nothing') expect(contact.mayBeSaid.is).toBe(says)
            if (says === 'who-it-is-from') expect(contact.sharedBy).toEqual([])
          }
        }
    expect(went).toBeGreaterThan(20)
  })

  test('what the program writes holds no agency and no link where somebody shares the phone, and only the words that were chosen', () => {
    for (const contact of everyContact) {
      const message = composed(contact, composing)
      if (contact.channel === 'call' || contact.channel === 'letter') {
        expect(message).toBeUndefined()
        continue
      }
      const said = `${message?.subject} ${message?.body}`
      const chosen = contact.mayBeSaid.is === 'nothing-but' ? contact.mayBeSaid.words : undefined
      if (chosen) expect(message?.body).toBe(chosen)
      if (contact.sharedBy.length > 0 || chosen) expect(said).not.toMatch(/https?:|Lakeside/)
      if (contact.mayBeSaid.is !== 'who-it-is-from') expect(said).not.toContain('Lakeside')
      expect(said).not.toMatch(/health|mental|worker|appointment|plan|Maya/i)
    }
  })

  test('what it writes is what it asked for: each safe one may go as it was worded', () => {
    const safe = everyContact.filter(({ safe: is, confirmedOn }) => is === 'yes' && confirmedOn === today)
    expect(safe.length).toBeGreaterThan(20)
    for (const contact of safe) {
      const answer = mayReach({ needs: [], contacts: [contact] }, asLittleAs(contact, personWordsInEnglish), going)
      expect(answer).toMatchObject({ is: 'may' })
    }
  })
})
