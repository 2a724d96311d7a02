import type { End } from '../access/audit/audit.ts'
import { auditHash } from '../access/audit/audit-hash.edge.ts'
import { newestSeal, verifyPlace } from '../access/audit/audit-keeping.store.ts'
import type { Verified } from '../access/audit/audit-seals.store.ts'
import type { Wrong } from '../access/audit/audit-walk.ts'
import type { Rightdoor } from '../main.ts'
import { asJson, type Call, type Command, refuse, text } from './command.ts'

/** What was found in one place. */
interface Found {
  readonly locality: string
  readonly found: Verified | Wrong
  readonly newest: End | undefined
}

export const audit: Command = {
  takes: 'verify [--place <slug>] [--seal <n:hash>]',
  help: [
    '--place <slug>    one place; otherwise all',
    '--seal <n:hash>   of one place: the newest seal that was noted elsewhere. Without it the newest of all can be cut off unseen',
    '--json            the answer as JSON',
    'It says the newest seal: note it where nobody reaches who can write to the database. Exit code 0 when everything is whole, else 1.',
  ],
  options: { place: { type: 'string' }, seal: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const [what] = call.positionals
    if (what !== 'verify') return refuse(call, 'Say what to do: rightdoor audit verify')
    const [place, seal] = [text(call, 'place'), text(call, 'seal')]
    const known = seal === undefined ? undefined : readSeal(seal)
    if (seal !== undefined && (!known || place === undefined))
      return refuse(call, 'Say the seal as it was told, with its place: --place <slug> --seal <n:hash>')
    const rightdoor = await call.rightdoor()
    const localities = rightdoor.holding.localities().map(({ slug }) => slug)
    if (place !== undefined && !localities.includes(place)) return refuse(call, `There is no place "${place}"`, 1)
    const found: Found[] = []
    for (const locality of place === undefined ? localities : [place])
      found.push(await lookAt(rightdoor, locality, known))
    say(call, found)
    return found.every((each) => each.found.is === 'whole') ? 0 : 1
  },
}

const noted = /^(\d{1,9}):([0-9a-f]{64})$/

function readSeal(seal: string): End | undefined {
  const [, n, hash] = noted.exec(seal) ?? []
  return n && hash ? { n: Number(n), hash } : undefined
}

async function lookAt({ database, settings }: Rightdoor, locality: string, known: End | undefined): Promise<Found> {
  const asked = { locality, hashOf: auditHash(settings.secret), ...(known && { known }) }
  return { locality, found: await verifyPlace(database, asked), newest: await newestSeal(database, locality) }
}

function say(call: Call, found: readonly Found[]): void {
  if (asJson(call)) call.say(JSON.stringify(found))
  else for (const each of found) call.say(`${each.locality}: ${inWords(each.found)}${sealInWords(each.newest)}`)
}

function inWords(found: Verified | Wrong): string {
  if (found.is === 'whole')
    return `whole. ${found.rows.toLocaleString('en-GB')} rows, ${found.seals.toLocaleString('en-GB')} seals.`
  const which = found.among === 'seals' ? `Seal ${found.n} of ${found.of}` : `Row ${found.n} of record ${found.of}`
  return `NOT as it was written. ${which} ${found.why === 'missing' ? 'is missing' : 'was changed'}.`
}

const sealInWords = (newest: End | undefined): string => (newest ? ` Newest seal ${newest.n}:${newest.hash}` : '')
