import { codeOfStep, secretOf, stepAt } from '../src/access/sign-in/totp.edge.ts'
import { askedIn, type Device, makePasskey, showPasskey } from './audit-of-routes-device.ts'
import type { Filled, World } from './audit-of-routes-world.ts'

/** What stands hidden in a form. */
export const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
/** Lines that are shown once, to write down. */
export const linesIn = (html: string): readonly string[] =>
  [...(/<ol class="rd-written[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li>([^<]+)<\/li>/g)].map(
    ([, line = '']) => line,
  )
/** The cookie that an answer sets. */
export const cookieOf = (reply: Response): string => reply.headers.get('set-cookie')?.split(';')[0] ?? ''
/** By itself: the token of a form can hold ten such letters with a dash between. */
const codeIn = (html: string): string => />\s*([2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5})\s*</.exec(html)?.[1] ?? ''

/** What those who sign in hold on to, from one form to the next. */
export const held: { words: string; password: string; codes: string[]; device?: Device; later?: Device } = {
  words: '',
  password: 'four quiet herons walking',
  codes: [],
}

/** Where the program is reached. */
export const origin = ({ opened }: World): string => new URL(opened.rightdoor.settings.publicUrl).origin

/** The code of an app, a minute later each time: each counts once. */
export function appCode({ opened }: World, secret: string): string {
  opened.clock.now = new Date(opened.clock.now.getTime() + 60_000)
  return codeOfStep(secretOf(secret) ?? new Uint8Array(), stepAt(opened.clock.now.getTime()))
}

export async function linkTo({ opened }: World, contact: string, to: string): Promise<string> {
  await opened.rightdoor.work()
  const links = opened
    .sent()
    .filter((each) => each.includes(contact))
    .map((each) => new RegExp(`${to}/([\\w-]{43})`).exec(each.replaceAll('=\n', ''))?.[1] ?? '')
  return links.filter((each) => each !== '').at(-1) ?? ''
}

/** A page of theirs, and the cookie of what it began. */
export async function opens(
  world: World,
  who: string,
  page: string,
): Promise<{ readonly html: string; readonly cookie: string }> {
  const reply = who === 'nobody' ? await world.opened.get(page) : await (await world.as(who)).get(page)
  return { html: await reply.text(), cookie: cookieOf(reply) }
}

/** The page with five words of somebody who starts alone. */
export const starting = async (world: World): Promise<string> =>
  (await world.opened.post('/start', { 'is-a': 'young-person', called: 'Heron' })).text()

/** A code that the school nurse hands over for Callum. */
export const handed = async (world: World): Promise<string> =>
  codeIn(await (await world.send('school-nurse', `/desk/young-person/${world.person('callum')}/code`)).text())

/** The code of a colleague who is asked in. */
export const askedInAs = async (world: World, called: string): Promise<string> => {
  const reply = await world.send('administrator', '/desk/invite', {
    page: '/desk/invite',
    fields: { called, job: 'helper', how: 'hand' },
  })
  return /class="rd-code">([^<]+)</.exec(await reply.text())?.[1] ?? ''
}

/** The form of a first day, filled in with a passkey. */
export const first = async (world: World, called: string): Promise<Filled> => {
  const code = await askedInAs(world, called)
  const reply = await world.opened.post('/sign-in/first', { code })
  const html = await reply.text()
  const secret = hiddenIn(html, 'secret')
  const { answer } = makePasskey(askedIn(html), origin(world))
  return { cookie: cookieOf(reply), fields: { code, secret, answer } }
}

/** A page that asks for a passkey, and the one that is shown. */
export const shows = async (world: World, who: string, page: string): Promise<Filled> => {
  const { html, cookie } = await opens(world, who, page)
  return { page, cookie, fields: held.device ? { answer: showPasskey(held.device, askedIn(html), origin(world)) } : {} }
}
