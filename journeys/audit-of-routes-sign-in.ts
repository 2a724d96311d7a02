import { askedIn, makePasskey, showPasskey } from './audit-of-routes-device.ts'
import {
  appCode,
  askedInAs,
  cookieOf,
  first,
  handed,
  held,
  hiddenIn,
  linesIn,
  linkTo,
  opens,
  origin,
  shows,
  starting,
} from './audit-of-routes-holding.ts'
import type { Fields, Taken } from './audit-of-routes-world.ts'

const wrongWords = { by: 'nobody', fields: { words: 'apple table river candle stone' } }
const wrongCode = { by: 'nobody', fields: { code: 'AAAAA-BBBBB' } }
const own = (
  post: string,
  by: string,
  more: Partial<Taken> & { readonly page?: string; readonly fields?: Fields } = {},
): Taken => {
  const { page = post, fields = {}, ...rest } = more
  return { post, by, form: () => ({ page, fields }), refused: { by: 'hafsa' }, ...rest }
}

/** What is sent from an account: by what somebody comes in. */
export const accountForms: readonly Taken[] = [
  own('/still-here', 'callum', { page: '/account', answers: 200, refused: { by: 'nobody' } }),
  own('/account/words', 'callum', {
    form: async (world) => {
      const { html } = await opens(world, 'callum', '/account/words')
      held.words = linesIn(html).join(' ')
      return { page: '/account/words', fields: { begun: hiddenIn(html, 'begun'), words: held.words } }
    },
  }),
  own('/account/contact', 'callum', { fields: { contact: 'egret@mail.example' } }),
  own('/account/contact/:token', 'callum', {
    form: async (world) => {
      const token = await linkTo(world, 'egret@mail.example', '/account/contact')
      return { page: `/account/contact/${token}`, params: { token } }
    },
    refused: { by: 'aisha' },
  }),
  own('/account/passkey', 'callum', {
    form: async (world) => {
      const { html, cookie } = await opens(world, 'callum', '/account/passkey')
      const { answer, device } = makePasskey(askedIn(html), origin(world))
      held.device = device
      return { page: '/account', cookie, fields: { answer, called: 'Heron' } }
    },
    refused: { by: 'nobody' },
  }),
  own('/account/app', 'school-nurse', {
    form: async (world) => {
      const { html } = await opens(world, 'school-nurse', '/account/app')
      const secret = hiddenIn(html, 'secret')
      return { page: '/account/app', fields: { secret, 'app-code': appCode(world, secret) } }
    },
    refused: { by: 'callum' },
  }),
  own('/account/password', 'school-nurse', {
    fields: { name: 'egret@school.example', 'new-password': held.password },
    refused: { by: 'callum' },
  }),
  own('/account/codes', 'school-nurse', { answers: 200, refused: { by: 'callum' } }),
  own('/account/shared', 'callum', { page: '/account', fields: { shared: 'no' }, refused: { by: 'nobody' } }),
  own('/account/elsewhere', 'callum', { page: '/account', refused: { by: 'nobody' } }),
  own('/account/job', 'officer-of-the-yard', {
    page: '/account',
    fields: { job: 'helper' },
    refused: { by: 'callum' },
  }),
]

/** What is sent by who comes in, in every way there is. */
export const signInForms: readonly Taken[] = [
  own('/sign-in/demonstration/:key', 'nobody', {
    form: () => ({ params: { key: 'jordan' } }),
    refused: { none: 'anybody may be somebody invented, in a place that is' },
  }),
  own('/sign-in/words', 'nobody', { form: () => ({ fields: { words: held.words } }), refused: wrongWords }),
  own('/sign-in/again/words', 'callum', { form: () => ({ fields: { words: held.words } }), refused: { by: 'aisha' } }),
  own('/sign-in/code', 'nobody', {
    form: async (world) => ({ fields: { code: await handed(world) } }),
    refused: wrongCode,
  }),
  own('/sign-in/again/code', 'callum', {
    form: async (world) => ({ fields: { code: await handed(world) } }),
    refused: { by: 'aisha' },
  }),
  own('/sign-in/link', 'nobody', {
    fields: { contact: 'egret@mail.example' },
    page: '/sign-in',
    refused: { none: 'known and unknown are one answer' },
  }),
  own('/sign-in/link/:token', 'nobody', {
    form: async (world) => ({ params: { token: await linkTo(world, 'egret@mail.example', '/sign-in/link') } }),
    refused: { none: 'whoever was sent the link may press its button' },
  }),
  own('/sign-in/passkey/ask', 'nobody', { page: '/sign-in', answers: 200, refused: { none: 'anybody may be asked' } }),
  own('/sign-in/passkey', 'nobody', {
    form: async (world) => {
      const reply = await world.opened.post('/sign-in/passkey/ask', {})
      const html = await reply.text()
      const answer = held.device ? showPasskey(held.device, askedIn(html), origin(world)) : ''
      return { cookie: cookieOf(reply), fields: { answer } }
    },
    refused: { by: 'nobody', fields: { answer: '{}' } },
  }),
  own('/sign-in/again/passkey', 'callum', {
    form: (world) => shows(world, 'callum', '/sign-in/again/passkey'),
    refused: { by: 'nobody' },
  }),
  own('/sign-in/password', 'nobody', {
    form: async (world) => {
      const html = await (await world.send('school-nurse', '/account/codes', { page: '/account/codes' })).text()
      held.codes = [...linesIn(html)]
      return { fields: { name: 'egret@school.example', password: held.password, 'app-code': held.codes.shift() ?? '' } }
    },
    refused: { by: 'nobody', fields: { password: 'three stolen red apples' } },
  }),
  own('/sign-in/again/password', 'school-nurse', {
    form: () => ({
      fields: { name: 'egret@school.example', password: held.password, 'app-code': held.codes.shift() ?? '' },
    }),
    refused: { by: 'gp' },
  }),
  own('/sign-in/again/demonstration', 'school-nurse', { page: '/account', refused: { by: 'nobody' } }),
  own('/sign-in/lost/words', 'nobody', {
    form: async (world) => ({ fields: { code: await handed(world) } }),
    answers: 200,
    refused: wrongCode,
  }),
  own('/sign-in/first', 'nobody', {
    form: async (world) => ({ fields: { code: await askedInAs(world, 'Heron First') } }),
    answers: 200,
    refused: wrongCode,
  }),
  own('/sign-in/first/passkey', 'nobody', {
    form: (world) => first(world, 'Heron With A Passkey'),
    refused: { by: 'nobody', fields: { answer: '{}' } },
  }),
  own('/sign-in/first/organisation', 'nobody', {
    // No organisation of the demonstration has a sign-in of its own: it asks by which way to begin instead.
    answers: 422,
    form: (world) => first(world, 'Heron At Work'),
    refused: wrongCode,
  }),
  own('/sign-in/first/password', 'nobody', {
    form: async (world) => {
      const { fields = {}, ...rest } = await first(world, 'Heron With A Password')
      const typed = { name: 'lock@the-yard.example', 'new-password': 'seven slow green herons' }
      return { ...rest, fields: { ...fields, ...typed, 'app-code': appCode(world, String(fields['secret'])) } }
    },
    answers: 200,
    refused: { by: 'nobody', fields: { 'app-code': '000000' } },
  }),
  own('/sign-in/lost/password', 'nobody', {
    form: async (world) => {
      const { fields = {} } = await first(world, 'Heron Who Lost It')
      const typed = {
        code: String(fields['code']),
        secret: String(fields['secret']),
        'app-code': appCode(world, String(fields['secret'])),
      }
      const name = 'bank@the-yard.example'
      const set = await world.opened.post('/sign-in/first/password', {
        ...typed,
        name,
        'new-password': 'seven slow green herons',
      })
      const [again = ''] = linesIn(await set.text())
      const id = await world.one("select id from person where name = 'Heron Who Lost It'")
      const reply = await world.send('administrator', `/desk/people/${id}/code`, { page: `/desk/people/${id}` })
      const code = /class="rd-code">([^<]+)</.exec(await reply.text())?.[1] ?? ''
      return { fields: { 'work-code': code, name, 'new-password': 'five calm blue herons', 'app-code': again } }
    },
    refused: { by: 'nobody', fields: { 'app-code': '000000' } },
  }),
  own('/start', 'nobody', {
    fields: { 'is-a': 'young-person', called: 'Heron' },
    answers: 200,
    refused: { none: 'anybody may start alone' },
  }),
  own('/start/words', 'nobody', {
    form: async (world) => {
      const html = await starting(world)
      return { fields: { begun: hiddenIn(html, 'begun'), words: linesIn(html).join(' ') } }
    },
    refused: wrongWords,
  }),
  own('/start/contact', 'nobody', {
    form: async (world) => ({
      fields: { begun: hiddenIn(await starting(world), 'begun'), contact: 'lock@mail.example' },
    }),
    refused: { by: 'nobody', fields: { begun: 'x' }, answers: 303 },
  }),
  own('/start/passkey', 'nobody', {
    form: async (world) => ({ fields: { begun: hiddenIn(await starting(world), 'begun') } }),
    answers: 200,
    refused: { by: 'nobody', fields: { begun: 'x' }, answers: 303 },
  }),
  own('/start/passkey/made', 'nobody', {
    form: async (world) => {
      const begun = hiddenIn(await starting(world), 'begun')
      const reply = await world.opened.post('/start/passkey', { begun })
      const { answer } = makePasskey(askedIn(await reply.text()), origin(world))
      return { cookie: cookieOf(reply), fields: { answer } }
    },
    refused: { by: 'nobody', fields: { answer: '{}' }, answers: 303 },
  }),
  own('/account/remove/:way', 'callum', {
    form: async (world) => {
      const html = await world.read('callum', '/account')
      return { page: '/account', params: { way: /\/account\/remove\/([\w-]+)"/.exec(html)?.[1] ?? '' } }
    },
    refused: { by: 'aisha' },
  }),
  own('/account/delete', 'tom', { fields: { sure: 'yes' }, refused: { by: 'school-nurse' } }),
  own('/sign-out', 'gp', { page: '/account', refused: { none: 'anybody may leave' } }),
  own('/exit', 'gp', { page: '/account', refused: { none: 'anybody may leave' } }),
]
