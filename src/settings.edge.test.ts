import { describe, expect, test } from 'vitest'
import { type Environment, readSettings, type Settings } from './settings.edge.ts'

const faultsOf = (environment: Environment): readonly string[] => {
  const read = readSettings(environment)
  return 'faults' in read ? read.faults : []
}
const settingsOf = (environment: Environment): Settings => {
  const read = readSettings(environment)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read
}

/** Everything that production asks for. */
const production: Environment = {
  RIGHTDOOR_MODE: 'production',
  SECRET: '0123456789abcdef0123456789abcdef',
  PUBLIC_URL: 'https://rightdoor.example',
  DATABASE_URL: 'postgres://db.example/rightdoor',
}

describe('Somebody who sets nothing', () => {
  test('gets a demonstration on a port of this machine, with a secret that nobody knows', () => {
    const settings = settingsOf({})
    expect(settings).toMatchObject({
      mode: 'demonstration',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      intakeHosts: [],
      allowEmbedded: false,
    })
    expect(settings.databaseUrl).toMatch(/data\/database$/)
    expect(settings.secret).toHaveLength(64)
    expect(settings.secret).not.toBe(settingsOf({}).secret)
  })

  test('what was set to nothing counts as not set', () => {
    expect(settingsOf({ PORT: ' ', SECRET: '', HOST: '' })).toMatchObject({ port: 3000, host: '127.0.0.1' })
  })
})

describe('Faults', () => {
  test('all are told at once, each with what to do', () => {
    expect(
      faultsOf({
        RIGHTDOOR_MODE: 'live',
        PORT: '70000',
        PUBLIC_URL: 'rightdoor',
        SECURITY_CONTACT: 'somebody',
        TECHNICAL_CONTACT: 'a@example.org, b@example.org',
        NOTIFY_KEY: 'k',
        SMTP_URL: 'mail.example',
        NOTIFY_TEXT_TEMPLATE: 't',
      }),
    ).toEqual([
      'Set RIGHTDOOR_MODE to demonstration or production.',
      'Set PORT to a whole number from 0 to 65535.',
      'Set PUBLIC_URL to the address people will use, such as https://rightdoor.example.',
      'Set SMTP_URL to smtps://user:password@host:port, or smtp://… . Other addresses are not known.',
      'Set NOTIFY_KEY to a whole key of GOV.UK Notify: it ends in two ids of 36 characters.',
      'Set NOTIFY_EMAIL_TEMPLATE: GOV.UK Notify sends by template, and NOTIFY_KEY is set.',
      'Set SECURITY_CONTACT to mailto:name@example.org or an https:// address.',
      'Set TECHNICAL_CONTACT to one email address, such as name@example.org.',
    ])
  })

  test.each(['abc', '-1', '3000.5', '65536', '3000; rm -rf'])('PORT=%s is one fault, not two', (port) => {
    expect(faultsOf({ PORT: port })).toEqual(['Set PORT to a whole number from 0 to 65535.'])
  })

  test.each(['javascript:alert(1)', 'ftp://rightdoor.example', 'http://', 'rightdoor.example'])(
    'PUBLIC_URL=%s is not where people can go',
    (address) => {
      expect(faultsOf({ PUBLIC_URL: address })).toHaveLength(1)
    },
  )
})

describe('Production', () => {
  test('starts with a server, a secret and an https address', () => {
    expect(settingsOf({ ...production, INTAKE_HOSTS: 'a.example, b.example' })).toMatchObject({
      mode: 'production',
      publicUrl: 'https://rightdoor.example',
      intakeHosts: ['a.example', 'b.example'],
    })
  })

  test.each([
    { when: 'no secret', change: { SECRET: undefined }, says: 'SECRET' },
    { when: 'a short secret', change: { SECRET: 'short' }, says: 'SECRET' },
    { when: 'a secret of one letter', change: { SECRET: 'x'.repeat(64) }, says: 'SECRET' },
    { when: 'an http address', change: { PUBLIC_URL: 'http://rightdoor.example' }, says: 'https://' },
    { when: 'no address', change: { PUBLIC_URL: undefined }, says: 'https://' },
    { when: 'the built-in database', change: { DATABASE_URL: undefined }, says: 'ALLOW_EMBEDDED=yes' },
    { when: 'a throw-away database', change: { DATABASE_URL: 'memory:' }, says: 'ALLOW_EMBEDDED=yes' },
  ])('refuses $when', ({ change, says }) => {
    expect(faultsOf({ ...production, ...change })).toEqual([expect.stringContaining(says)])
  })

  test('refuses everything that is wrong in one go', () => {
    expect(faultsOf({ RIGHTDOOR_MODE: 'production' })).toHaveLength(3)
  })

  test('takes the built-in database from somebody who says that they know what that means', () => {
    const { DATABASE_URL: _, ...without } = production
    expect(settingsOf({ ...without, ALLOW_EMBEDDED: 'yes' }).allowEmbedded).toBe(true)
    expect(faultsOf({ ...without, ALLOW_EMBEDDED: 'true' })).toHaveLength(1)
  })
})

test('mail and texts are set up only as far as somebody says how', () => {
  expect(settingsOf({}).notify).toBeUndefined()
  expect(settingsOf({ SMTP_URL: 'smtps://mail.example' }).smtpUrl).toBe('smtps://mail.example')
  const key = 'rightdoor-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0'
  const notify = { NOTIFY_KEY: key, NOTIFY_EMAIL_TEMPLATE: 'e', NOTIFY_TEXT_TEMPLATE: 't' }
  expect(settingsOf(notify).notify).toEqual({
    key,
    url: 'https://api.notifications.service.gov.uk',
    emailTemplate: 'e',
    textTemplate: 't',
  })
})

test('a closing slash of the public address is dropped, so that links have one', () => {
  expect(settingsOf({ PUBLIC_URL: 'https://rightdoor.example//' }).publicUrl).toBe('https://rightdoor.example')
})
