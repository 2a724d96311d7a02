import { auditHash } from '../access/audit/audit-hash.edge.ts'
import { invitationHours } from '../access/sign-in/invitation.store.ts'
import { signInKeys } from '../access/sign-in/sign-in-keys.edge.ts'
import { signInPaths } from '../access/sign-in/sign-in-paths.ts'
import { readName } from '../desk/agency/colleague.ts'
import { parseSlug, reservedSlugs } from '../locality/locality.ts'
import type { Rightdoor } from '../main.ts'
import { type AgencyRefusal, parseAgency } from '../people/agency.ts'
import { dayIn, inWords } from '../shared/day.ts'
import { beginAgency, type HowFar, inviteAgain, listAgencies, type Operating } from './agency.store.ts'
import { setDuty } from './agency-duty.store.ts'
import { asJson, type Call, type Command, localityOf, refuse, text } from './command.ts'
import { makeIfNew } from './intake.ts'

/** How a real place begins: its first agency, and one administrator who asks everybody else in. */
export const agency: Command = {
  takes: 'add | invite --again | duty | list',
  help: [
    'add --name "Oak School" --sector education     makes it, its first team and its administrator, and shows a link and a code',
    'invite --again --name "Oak School"             another code, where the first ran out and nobody has come in yet',
    'duty --name "The Yard" --team "Front door"       its team reads what a young person shares before anybody works with them',
    'list                                           every agency of the place, and whether somebody has come in',
    '',
    '--locality <slug>        of which place; otherwise the default one',
    '--locality-name <name>   with add: makes the place where there is none called so yet',
    '--sector <sector>        health, education, social-care or voluntary',
    '--administrator <name>   who looks after the accounts; otherwise "Administrator"',
    '--team <name>            what the first team is called; otherwise as the agency',
    '--reads <when>           with duty: when that team reads, as young people are told: "Monday to Friday, 10 to 6"',
    '--json                   the answer as JSON',
    'The code opens once and is kept nowhere. An agency that is there already is left as it is.',
  ],
  options: {
    ...{ locality: { type: 'string' }, 'locality-name': { type: 'string' }, name: { type: 'string' } },
    ...{ sector: { type: 'string' }, administrator: { type: 'string' }, team: { type: 'string' } },
    ...{ again: { type: 'boolean' }, reads: { type: 'string' }, json: { type: 'boolean' } },
  },
  async run(call) {
    const [what, ...more] = call.positionals
    if (more.length > 0) return refuse(call, 'Say one thing to do, and put a name of two words in quotation marks')
    if (what === 'add') return add(call)
    if (what === 'list') return list(call)
    if (what === 'duty') return duty(call)
    if (what !== 'invite') return refuse(call, 'Say what to do: rightdoor agency add, invite --again, duty or list')
    return call.values['again'] === true
      ? again(call)
      : refuse(
          call,
          'agency add asks the first administrator in. Once that has run out: rightdoor agency invite --again',
        )
  },
}

const whyNot: Readonly<Record<AgencyRefusal, string>> = {
  'needs-a-name': 'Say what it is called: --name "Oak School"',
  'name-is-too-long': 'The name is too long: 200 signs at most',
  'needs-a-sector': 'Say the sector: --sector health, education, social-care or voluntary',
  'organisation-is-no-id': 'The organisation is no id',
}

async function add(call: Call): Promise<number> {
  const parsed = parseAgency({ name: text(call, 'name') ?? '', sector: text(call, 'sector') ?? '' })
  if (parsed.is === 'refused') return refuse(call, parsed.because.map((why) => whyNot[why]).join('. '))
  const { name, sector } = parsed.value
  const [team, administrator] = [readName(text(call, 'team') ?? name), readName(text(call, 'administrator') ?? usual)]
  if (!('name' in team)) return refuse(call, 'The name of the team is too long')
  if (!('name' in administrator)) return refuse(call, 'The name of the administrator is too long')
  const rightdoor = await call.rightdoor()
  const slug = await placeFor(rightdoor, call)
  if (typeof slug !== 'string') return refuse(call, slug.why, 1)
  const begun = await beginAgency(operating(rightdoor, slug), {
    ...{ name, sector, team: team.name, administrator: administrator.name },
  })
  if (begun.is === 'begun') return show(call, rightdoor, { slug, name, code: begun.code })
  if (begun.sector !== sector) return refuse(call, `${name} is there already, and its sector is ${begun.sector}`, 1)
  if (asJson(call)) call.say(JSON.stringify({ locality: slug, name, sector, there: true }))
  else call.say(`${name} is there already. Nothing was changed. See: rightdoor agency list`)
  return 0
}

const usual = 'Administrator'

/** The place that was named, made where it is new and has a name to be called by. */
async function placeFor(rightdoor: Rightdoor, call: Call): Promise<string | { readonly why: string }> {
  const [asked, called] = [text(call, 'locality'), text(call, 'locality-name')]
  const known = localityOf(rightdoor, asked)
  if (known !== undefined) return known
  if (asked === undefined)
    return { why: 'There is no place yet. Make it: --locality <slug> --locality-name "Its name"' }
  if (called === undefined) return { why: `There is no place "${asked}". To make it, add --locality-name "Its name"` }
  if (reservedSlugs.has(asked)) return { why: `That name is taken by a page: /${asked}. Choose another one` }
  const slug = parseSlug(asked)
  if (slug === undefined)
    return { why: 'A place is named with small letters, digits and dashes: --locality north-shore' }
  await makeIfNew(rightdoor, slug, called)
  return slug
}

const operating = ({ database, settings }: Rightdoor, locality: string): Operating => ({
  ...{ database, locality, now: new Date() },
  keys: signInKeys(settings.secret),
  hashOf: auditHash(settings.secret),
})

interface Invited {
  readonly slug: string
  readonly name: string
  readonly code: string
}

/** Shown as the answer itself, and nowhere else. */
function show(call: Call, rightdoor: Rightdoor, { slug, name, code }: Invited): number {
  const isDefault = localityOf(rightdoor, undefined) === slug
  const link = `${rightdoor.settings.publicUrl}${isDefault ? '' : `/${slug}`}${signInPaths.first}`
  const until = dayIn(new Date(Date.now() + invitationHours * 3_600_000))
  if (asJson(call)) call.say(JSON.stringify({ locality: slug, name, link, code, until }))
  else {
    call.say(`${name} is ready. Give these two to its administrator, each by another way:`)
    call.say(`  ${link}`)
    call.say(`  ${code}`)
    call.say(`The code opens once, until ${inWords(until)}. It is kept nowhere and cannot be shown again.`)
  }
  return 0
}

async function again(call: Call): Promise<number> {
  const name = text(call, 'name')
  if (name === undefined) return refuse(call, whyNot['needs-a-name'])
  const rightdoor = await call.rightdoor()
  const slug = localityOf(rightdoor, text(call, 'locality'))
  if (slug === undefined) return refuse(call, 'There is no such place', 1)
  const done = await inviteAgain(operating(rightdoor, slug), name)
  if (done.is === 'invited') return show(call, rightdoor, { slug, name, code: done.code })
  const because = {
    'no-agency': () => `There is no agency "${name}" in ${slug}. See: rightdoor agency list`,
    'nobody-to-invite': () => `${name} has no administrator to ask in`,
    'came-in': () => `Somebody of ${name} has come in already: its administrators make new codes`,
    'still-open': () =>
      `The code that was shown still opens, until ${done.is === 'still-open' ? inWords(dayIn(done.until)) : ''}. Another is made once it has run out`,
  }
  return refuse(call, because[done.is](), 1)
}

async function duty(call: Call): Promise<number> {
  const [name, team, reads] = [text(call, 'name'), text(call, 'team'), text(call, 'reads')?.trim()]
  if (!name || !team || !reads)
    return refuse(
      call,
      'Say which team and when it reads: --name "The Yard" --team "Front door" --reads "Monday to Friday, 10 to 6"',
    )
  const rightdoor = await call.rightdoor()
  const slug = localityOf(rightdoor, text(call, 'locality'))
  if (slug === undefined) return refuse(call, 'There is no such place', 1)
  if (!(await setDuty(operating(rightdoor, slug), { agency: name, team, reads })))
    return refuse(call, `${name} has no team "${team}" with somebody in it`, 1)
  if (asJson(call)) call.say(JSON.stringify({ locality: slug, agency: name, team, reads }))
  else call.say(`${team} of ${name} reads what a young person shares before anybody works with them: ${reads}.`)
  return 0
}

async function list(call: Call): Promise<number> {
  const rightdoor = await call.rightdoor()
  const slug = localityOf(rightdoor, text(call, 'locality'))
  if (slug === undefined) return refuse(call, 'There is no such place', 1)
  const agencies = await listAgencies(operating(rightdoor, slug))
  if (asJson(call)) call.say(JSON.stringify(agencies))
  else if (agencies.length === 0) call.say(`There is no agency in ${slug} yet.`)
  else for (const each of agencies) call.say(`${each.name} (${each.sector}): ${howFarIn(each)}`)
  return 0
}

function howFarIn({ cameIn, until }: HowFar): string {
  if (cameIn) return 'somebody has come in'
  if (until === null) return 'nobody has come in'
  return until > new Date()
    ? `nobody has come in yet; the code opens until ${inWords(dayIn(until))}`
    : 'nobody has come in, and the code has run out'
}
