import { readWhoTheyAre } from '../../people/people.store.ts'
import { openText } from '../../people/sealing.ts'
import { type Day, dayIn, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { itemsInEnglish } from '../facts/item-words.ts'
import { readNames } from '../facts/who-is-who.store.ts'
import type { Sharing } from '../sharing.ts'
import { pictureOf } from './gather-picture.store.ts'
import { nameIn, namesOfOthers } from './gather-rows.store.ts'
import type { GatheringTurn } from './gathering-turn.store.ts'
import { instantInWords, linesOfBody, textOf } from './in-words.ts'
import { whyLook } from './look-here.ts'
import type { Gathered, Line, Thing } from './pack.ts'

type Unnumbered = Omit<Gathered, 'n'>

/** Who they are, as each of their records has it. */
export async function gatherWhoTheyAre({ handle, keys, records }: GatheringTurn): Promise<readonly Unnumbered[]> {
  const things: Unnumbered[] = []
  for (const id of records) {
    const found = await keys.find(id)
    const who = found.is === 'held' ? await readWhoTheyAre(handle, id, found.key.sealing('record')) : undefined
    const { rows } = await handle.query<{ readonly made_at: Date }>('select made_at from person where id = $1', [id])
    const since = rows[0] ? [{ says: 'First written down on', is: instantInWords(rows[0].made_at) }] : []
    const lines = who ? [...linesOfWho(who), ...since] : since
    const lookHere = who ? [] : (['cannot-be-opened'] as const)
    things.push({ source: 'person', lookHere, thing: { what: 'Who they are', lines } })
  }
  return things
}

function linesOfWho({ names, pronouns, born, nhsNumber }: NonNullable<Awaited<ReturnType<typeof readWhoTheyAre>>>) {
  const lines: readonly Line[] = [
    { says: 'Given name', is: names.given },
    { says: 'Family name', is: names.family ?? '' },
    { says: 'Known as', is: names.known ?? '' },
    { says: 'Pronouns', is: pronouns ?? '' },
    { says: 'Birthday', is: born.is === 'known' ? inWords(born.on) : '' },
    { says: 'Age', is: born.is === 'about' ? born.ageGroup : '' },
    { says: 'NHS number', is: nhsNumber ?? '' },
  ]
  return lines.filter(({ is }) => is !== '')
}

interface FactRow {
  readonly item: Id
  readonly n: number
  readonly young_person: Id
  readonly agency_name: string | null
  readonly kind: string
  readonly sensitivity: string
  readonly named: readonly Id[]
  readonly shared_with: Sharing['with']
  readonly also: Sharing['also']
  readonly sealed_body: Uint8Array | null
  readonly written_by: Id
  readonly on_day: Day
  readonly recorded_at: Date
  readonly latest: number
}

/**
 * Every item as it stands, and every earlier word of it. What the young person wrote and shares with nobody stays shut: it is theirs already,
 * and nobody opens it to give it to them.
 */
const facts = `select fact.item, fact.n, fact.young_person, agency.name as agency_name, fact.kind, fact.sensitivity, fact.named,
    fact.shared_with, fact.also, fact.sealed_body, fact.written_by, fact.on_day, fact.recorded_at, last.n as latest
  from fact
  join lateral (select n, shared_with, also from fact every where every.item = fact.item order by n desc limit 1) as last on true
  join lateral (select written_by from fact every where every.item = fact.item order by n limit 1) as first on true
  left join agency on agency.id = fact.agency
  where fact.young_person = any($1::uuid[]) and (fact.agency is null or fact.agency = $2)
    and not (first.written_by = any($1::uuid[]) and last.shared_with = 'only-me' and last.also = '[]'::jsonb)
  order by fact.on_day, fact.item, fact.n desc`

export async function gatherFacts(gathering: GatheringTurn): Promise<readonly Unnumbered[]> {
  const { handle, keys, records, request, names } = gathering
  const { rows } = await handle.query<FactRow>(facts, [records, request.agency])
  const others = rows.flatMap(({ named, also }) => [...named, ...also.map(({ who }) => who)])
  const unknown = others.filter((id) => !names.has(id))
  for (const [id, called] of await readNames({ handle, keys }, unknown)) names.set(id, called)
  const things: Unnumbered[] = []
  const before = new Map<Id, string>()
  for (const row of rows) {
    const lines = await linesOfFact(gathering, row)
    const text = JSON.stringify(lines)
    // The same words, shared with others: the choice is said once, of the item as it stands.
    if (before.get(row.item) === text) continue
    before.set(row.item, text)
    const gathered = thingOfFact(gathering, row, lines)
    const picture = row.n === row.latest ? await pictureOf(gathering, row) : undefined
    things.push(picture ? { ...gathered, thing: { ...gathered.thing, picture } } : gathered)
  }
  return things
}

async function linesOfFact({ keys }: GatheringTurn, row: FactRow): Promise<readonly Line[] | undefined> {
  if (!row.sealed_body) return []
  const found = await keys.find(row.young_person)
  const text = found.is === 'held' ? openText(found.key.sealing(row.item), row.sealed_body) : undefined
  // What opens was sealed here, by the facts, and proved whole.
  return text === undefined ? undefined : linesOfBody(JSON.parse(text) as Readonly<Record<string, unknown>>)
}

function thingOfFact(gathering: GatheringTurn, row: FactRow, lines: readonly Line[] | undefined): Unnumbered {
  const { records } = gathering
  const isLatest = row.n === row.latest
  const called = Object.entries(itemsInEnglish.kinds).find(([kind]) => kind === row.kind)?.[1] ?? row.kind
  const thing: Thing = {
    what: isLatest ? called : `${called}, as it stood before`,
    on: inWords(row.on_day),
    by: nameIn(gathering, row.written_by),
    lines: [...(lines ?? []), ...(isLatest ? linesAbout(gathering, row) : [])],
  }
  const lookHere = whyLook(thing, namesOfOthers(gathering), {
    isByThem: records.includes(row.written_by),
    isKeptBack: row.sensitivity === 'sealed' || row.sensitivity === 'private',
    isOpened: lines !== undefined,
    isWords: true,
  })
  return { source: 'fact', item: row.item, lookHere, thing }
}

function linesAbout(gathering: GatheringTurn, row: FactRow): readonly Line[] {
  const nameOf = (id: Id): string => nameIn(gathering, id)
  const also = [...new Set([...row.also.map(({ who }) => who), ...row.named])].map(nameOf)
  return [
    { says: 'Shared with', is: textOf(row.shared_with) },
    ...(also.length > 0 ? [{ says: 'And with', is: also.join('\n') }] : []),
    ...(row.sensitivity === 'open-to-team' ? [] : [{ says: 'How few may see it', is: textOf(row.sensitivity) }]),
    ...(row.agency_name ? [{ says: 'Held by', is: row.agency_name }] : []),
    { says: 'Written on', is: instantInWords(row.recorded_at) },
  ]
}

/** Which ways in they have: never what opens them. */
export async function gatherWaysIn({ handle, records }: GatheringTurn): Promise<readonly Unnumbered[]> {
  const lines: Line[] = []
  for (const id of records) {
    const { rows } = await handle.query<{
      readonly what: 'credential' | 'session'
      readonly kind: string
      readonly since: Date
      readonly used: Date | null
    }>('select what, kind, since, used from app_ways_in_of($1) order by since', [id])
    for (const { what, kind, since, used } of rows) {
      const last = used ? `, last used on ${instantInWords(used)}` : ''
      const says = what === 'credential' ? `A way in: ${textOf(kind)}` : 'Signed in'
      lines.push({ says, is: `since ${instantInWords(since)}${last}` })
    }
  }
  return lines.length === 0 ? [] : [{ source: 'credential', lookHere: [], thing: { what: 'How they sign in', lines } }]
}

interface AuditRow {
  readonly at: Date
  readonly name: string | null
  readonly agency_name: string | null
  readonly part: string
  readonly did: string
  readonly kind: string
  readonly outcome: string
  readonly show_them: boolean
}

/** Who has looked, a day for each thing: what somebody finds on their own page, and apart from it what they do not. Whoever looked is looked up once, however often. */
export async function gatherAudit({ handle, records, request }: GatheringTurn): Promise<readonly Unnumbered[]> {
  const { rows } = await handle.query<AuditRow>(
    `with looked as materialized (select * from audit
       where record = any($1::uuid[]) and did <> 'sealed' and (agency is null or agency = $2)),
     who as materialized (select id, case when is_a = 'professional' then name end as name from person
       where id = any (array(select distinct by_person from looked)))
     select looked.at, who.name, agency.name as agency_name, looked.part, looked.did, looked.kind, looked.outcome, looked.show_them
     from looked left join who on who.id = looked.by_person left join agency on agency.id = looked.agency
     order by looked.at, looked.record, looked.n`,
    [records, request.agency],
  )
  const days = new Map<string, { readonly day: Day; readonly isShown: boolean; readonly lines: Map<string, number> }>()
  for (const row of rows) {
    const day = dayIn(row.at)
    const key = `${day} ${row.show_them}`
    const kept = days.get(key) ?? { day, isShown: row.show_them, lines: new Map<string, number>() }
    const line = lookInWords(row)
    kept.lines.set(line, (kept.lines.get(line) ?? 0) + 1)
    days.set(key, kept)
  }
  return [...days.values()].map(({ day, isShown, lines }) => ({
    source: 'audit',
    lookHere: isShown ? [] : (['kept-back'] as const),
    thing: {
      what: isShown ? 'Who has looked' : 'Who has looked, and is not on their own page',
      on: inWords(day),
      lines: [...lines].map(([is, times]) => ({ says: times === 1 ? 'once' : `${times} times`, is })),
    },
  }))
}

const lookInWords = ({ name, agency_name, part, did, kind, outcome }: AuditRow): string => {
  const called = Object.entries(itemsInEnglish.kinds).find(([each]) => each === kind)?.[1] ?? kind
  const who = [name ?? textOf(part), agency_name].filter(Boolean).join(', ')
  return `${who}: ${didWords[did] ?? did} – ${called}${outcome === 'refused' ? ' (refused)' : ''}`
}

const didWords: Readonly<Record<string, string>> = {
  ...{
    know: 'saw that it is there',
    read: 'read',
    print: 'printed',
    export: 'took a copy of',
    write: 'wrote or changed',
  },
  ...{ share: 'shared', narrow: 'took back', approve: 'signed', send: 'sent', search: 'searched in', settings: 'set' },
  ...{ override: 'opened, to keep somebody safe', 'break-glass': 'opened in an emergency', 'sign-in': 'signed in to' },
}
