import { oracleAnswer } from '../checks/access/oracle.ts'
import { masterKey } from '../src/access/facts/person-keys.edge.ts'
import { personKeys } from '../src/access/facts/person-keys.store.ts'
import type { Act, Item, ItemKind } from '../src/access/object.ts'
import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { writeRecord } from '../src/people/person.ts'
import { sealText } from '../src/people/sealing.ts'
import { addDays, type Day, dayIn, inWords } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import { sealingsOf } from '../src/site/sealings.edge.ts'
import type { Opened } from '../src/testing.edge.ts'
import { bornOn, people, secret } from './canary-people.ts'
import type { Canary, Persona, World } from './canary-world.ts'

/** Something that is kept outside the things of the facts: a name, a number, a reason. It is looked for as it is, without spaces. */
export interface Secret {
  readonly text: string
  readonly says: string
  /** About whom it is; of names and numbers whose they are. Missing where it is nobody's record. */
  readonly of?: Id
  readonly mayRead: (persona: Persona) => boolean
  /** Whoever has to meet it somewhere on their way; nobody where it is on no page of its own. */
  readonly owedTo: (persona: Persona) => boolean
}

/** The law on identity and network, of which the things are made as they are asked about: theirs, held by no agency, for all around them. */
function lawOf(world: Pick<World, 'contextOf'>, youngPerson: Id, place: string) {
  const thing = (is: ItemKind, named: readonly Id[], agency?: Id): Item => ({
    ...{ about: 'young-person', locality: place, youngPerson, is, writtenBy: youngPerson },
    ...{ sensitivity: 'open-to-team', named },
    sharing: { with: 'my-team', also: named.map((who) => ({ who, by: 'worker' })) },
    ...(agency ? { agency } : {}),
  })
  return {
    /** Who stands in a plan or was asked is named on who they are: a plan without the name that it is for is a danger. */
    lets(persona: Persona, is: ItemKind, { act = 'read', agency }: { readonly act?: Act; readonly agency?: Id } = {}) {
      const context = world.contextOf(persona, youngPerson)
      const isInAPlan = context.edges.some((edge) => edge.is === 'in-plan' || edge.is === 'asked')
      const named = is === 'identity' && isInAPlan ? [persona.subject.id] : []
      const answer = oracleAnswer({ subject: persona.subject, act, thing: thing(is, named, agency), context })
      return answer.allow ? answer.fields : []
    },
  }
}

interface Of {
  readonly opened: Opened
  readonly world: Pick<World, 'contextOf' | 'personas'> & { readonly canaries: readonly Canary[] }
  readonly place: string
}

const nobody = (): boolean => false

/** Numbers that are nobody's, with the digit that proves them: they begin with 999. */
function nhsNumber(nth: number): string {
  for (let at = 100_000 + nth * 20; ; at += 1) {
    const digits = `999${at}`
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
    const proof = (11 - (sum % 11)) % 11
    if (proof < 10) return `${digits}${proof}`
  }
}

/** Puts a word of its own in whatever is kept beside the facts, in one place. */
export async function plantSecrets(of: Of, from: number): Promise<readonly Secret[]> {
  const counted = { next: from }
  const word = (field: string): string => {
    counted.next += 1
    return `canary${counted.next}${field}`
  }
  const planting: Planting = { ...of, word, keys: personKeys(of.opened.database.pool, of.place, masterKey(secret)) }
  return [
    ...(await plantNames(planting)),
    ...(await plantJudgements(planting)),
    ...(await plantNetwork(planting)),
    ...(await plantDrafts(planting)),
    ...(await plantComplaints(planting)),
    ...(await plantRequests(planting)),
  ]
}

interface Planting extends Of {
  readonly word: (field: string) => string
  readonly keys: ReturnType<typeof personKeys>
}

async function sealedFor({ keys }: Planting, person: Id, about: string): Promise<(text: string) => Uint8Array> {
  const found = await keys.need(person)
  if (found.is !== 'held') throw new Error('somebody of the demonstration has no key')
  return (text) => sealText(found.key.sealing(about), text)
}

const youngIn = (place: string): readonly { readonly key: string; readonly id: Id }[] =>
  people.names.flatMap(({ key, age }) => (age === undefined ? [] : [{ key, id: demonstrationPerson(place, key) }]))

const workerOf = (key: string): string =>
  people.standing.find(({ youngPerson, as }) => youngPerson === key && as === 'worker')?.who ?? ''

/** Names, pronouns, birthday and NHS number of everybody whose record is sealed. */
async function plantNames(planting: Planting): Promise<readonly Secret[]> {
  const { opened, place, world, word } = planting
  const today = dayIn(opened.clock.now)
  const secrets: Secret[] = []
  for (const [nth, { key, age, known }] of people.names.entries()) {
    const id = demonstrationPerson(place, key)
    const names = { given: word('given'), family: word('family'), ...(known ? { known: word('known') } : {}) }
    const pronouns = word('pronouns')
    const number = nhsNumber(nth + (place === 'elsewhere' ? 20 : 0))
    const on = age === undefined ? undefined : bornOn(place, key, today)
    const born = on ? ({ is: 'known', on } as const) : ({ is: 'not-known' } as const)
    const seal = await sealedFor(planting, id, 'record')
    const record = writeRecord({ names, pronouns, born, ...(on ? { nhsNumber: number } : {}) })
    await opened.database.pool.query('update person set sealed_record = $2 where id = $1', [id, seal(record)])
    const reads = (field: string) => (persona: Persona) =>
      persona.subject.id === id ||
      lawOf(world, id, place).lets(persona, 'identity').includes(field) ||
      (field === 'names' && mayNameThem(planting, persona, id))
    const owes = (field: string) => (persona: Persona) =>
      on !== undefined && isAtADesk(persona) && lawOf(world, id, place).lets(persona, 'identity').includes(field)
    secrets.push(
      {
        text: names.known ?? names.given,
        of: id,
        says: `what ${key} is called`,
        mayRead: reads('names'),
        owedTo: owes('names'),
      },
      { text: names.family, of: id, says: `the family name of ${key}`, mayRead: reads('names'), owedTo: nobody },
      ...(names.known
        ? [{ text: names.given, of: id, says: `the given name of ${key}`, mayRead: reads('names'), owedTo: nobody }]
        : []),
      { text: pronouns, of: id, says: `the pronouns of ${key}`, mayRead: reads('pronouns'), owedTo: nobody },
    )
    if (!on) continue
    secrets.push({
      text: number,
      of: id,
      says: `the NHS number of ${key}`,
      mayRead: reads('nhsNumber'),
      owedTo: owes('nhsNumber'),
    })
    for (const text of [on, inWords(on).replaceAll(' ', '')])
      secrets.push({ text, of: id, says: `the birthday of ${key}`, mayRead: reads('bornOn'), owedTo: nobody })
  }
  return secrets
}

const isAtADesk = ({ subject }: Persona): boolean => !['young-person', 'carer', 'privacy-officer'].includes(subject.as)

/** Their name stands beside what they wrote, and in the list of who is around somebody; for whoever may read that. */
function mayNameThem({ world, place }: Planting, persona: Persona, whom: Id): boolean {
  const isAround = youngIn(place).some(({ key, id }) => {
    const stands = people.standing.some(
      (each) => each.youngPerson === key && demonstrationPerson(place, each.who) === whom,
    )
    const oddly = world.personas.some(
      ({ subject }) =>
        subject.id === whom && world.contextOf({ ...persona, key: keyOf(place, whom), subject }, id).edges.length > 0,
    )
    return (stands || oddly) && lawOf(world, id, place).lets(persona, 'network').includes('who')
  })
  const isOnAThing = world.canaries.some(({ item }) => {
    if (item.locality !== place) return false
    if (item.writtenBy !== whom && !item.sharing.also.some(({ who }) => who === whom)) return false
    const context = world.contextOf(persona, item.youngPerson)
    return oracleAnswer({ subject: persona.subject, act: 'read', thing: item, context }).allow
  })
  return isAround || isOnAThing
}

const keyOf = (place: string, id: Id): string =>
  people.names.find(({ key }) => demonstrationPerson(place, key) === id)?.key ?? ''

/** Reasons of judgements, overrides and broken glass, with what was found, and what was shared and why. */
async function plantJudgements(planting: Planting): Promise<readonly Secret[]> {
  const { opened, place, world, word } = planting
  const { pool } = opened.database
  const today = dayIn(opened.clock.now)
  const hoursAgo = (hours: number): Date => new Date(opened.clock.now.getTime() - hours * 3_600_000)
  const secrets: Secret[] = []
  for (const { key, id: young } of youngIn(place)) {
    const judge = demonstrationPerson(place, workerOf(key))
    const [id, reasons] = [newId(), word('reasons')]
    await pool.query(
      `insert into competence (id, locality, young_person, decides, is_able, on_day, judged_by, sealed_reasons)
       values ($1, $2, $3, 'what-helps', true, $4, $5, $6)`,
      [id, place, young, today, judge, (await sealedFor(planting, young, `judged ${id}`))(reasons)],
    )
    const judged = (persona: Persona): boolean => {
      const item: Item = {
        ...{ about: 'young-person', locality: place, youngPerson: young, is: 'agreement', writtenBy: judge },
        ...{ sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
      }
      const context = world.contextOf(persona, young)
      return oracleAnswer({ subject: persona.subject, act: 'read', thing: item, context }).allow
    }
    const isJudge = (persona: Persona): boolean => persona.subject.id === judge
    secrets.push({ text: reasons, of: young, says: `why ${key} can decide`, mayRead: judged, owedTo: isJudge })
    for (const [kind, who] of [
      ['override', 'safeguarding-lead'],
      ['break-glass', 'safeguarding-lead'],
      ['break-glass', 'crisis-nurse'],
    ] as const) {
      const lifting = newId()
      const [reason, review] = [word('reason'), word('review')]
      await pool.query(
        `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, ground, sealed_reason, tell, sealed_review,
           reviewed_at, reviewed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'yes', $10, $7, $4)`,
        [
          ...[lifting, place, kind, demonstrationPerson(place, who), young, hoursAgo(200), hoursAgo(199)],
          kind === 'override' ? null : 'danger-of-serious-harm',
          (await sealedFor(planting, young, 'reasons'))(reason),
          (await sealedFor(planting, young, `review of ${lifting}`))(JSON.stringify({ found: 'right', words: review })),
        ],
      )
      const looks = kind === 'override' ? 'safeguarding-lead' : 'privacy-officer'
      // Whoever looks is of the agency of whoever lifted: of the schools, or of the hospital, where no officer is.
      const reads = ({ key: by, subject }: Persona): boolean =>
        subject.locality === place && by === looks && who === 'safeguarding-lead'
      for (const text of [reason, review])
        secrets.push({
          text,
          of: young,
          says: `why ${who} went past what ${key} chose (${kind})`,
          mayRead: reads,
          owedTo: nobody,
        })
    }
  }
  return secrets
}

/** Who says that somebody stands by them, and what was seen of it; and what a thing was shared for. */
async function plantNetwork(planting: Planting): Promise<readonly Secret[]> {
  const { opened, place, world, word } = planting
  const { pool } = opened.database
  const today = dayIn(opened.clock.now)
  const secrets: Secret[] = []
  const { rows } = await pool.query<{ id: Id; young_person: Id; kind: string }>(
    'select id, young_person, kind from edge where locality = $1 order by id',
    [place],
  )
  for (const { id, young_person: young, kind } of rows) {
    const saidBy = word('saidBy')
    await pool.query('update edge set said_by = $2 where id = $1', [id, saidBy])
    const around = (persona: Persona): boolean => lawOf(world, young, place).lets(persona, 'network').includes('who')
    secrets.push({
      text: saidBy,
      of: young,
      says: `who says that somebody is a ${kind}`,
      mayRead: around,
      owedTo: nobody,
    })
    if (kind !== 'proxy') continue
    const [evidence, seen] = [newId(), word('evidence')]
    await pool.query(
      `insert into proxy_evidence (id, locality, edge, young_person, checked_on, checked_by, sealed_evidence)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[evidence, place, id, young, today, demonstrationPerson(place, 'gp')],
        (await sealedFor(planting, young, `evidence ${evidence}`))(seen),
      ],
    )
    secrets.push({ text: seen, of: young, says: 'what was seen of a carer', mayRead: nobody, owedTo: nobody })
  }
  for (const { id: item, item: of } of world.canaries.filter(
    ({ item: held }) => held.locality === place && held.is === 'plan',
  )) {
    const [id, purpose] = [newId(), word('purpose')]
    await pool.query(
      `insert into share_record (id, locality, young_person, item, by_person, at, outcome, with_person, fields, basis, told, until_day,
         sealed_words) values ($1, $2, $3, $4, $5, $6, 'shared', $7, '{words}', 'agreed', 'yes', $8, $9)`,
      [
        ...[
          id,
          place,
          of.youngPerson,
          item,
          of.writtenBy,
          opened.clock.now,
          demonstrationPerson(place, 'gp'),
          addDays(today, 90),
        ],
        (await sealedFor(planting, of.youngPerson, `share ${id}`))(JSON.stringify({ purpose })),
      ],
    )
    // It stands on the page on which the thing is shared: whoever may share it, or keep it from somebody, reads it.
    const shares = (persona: Persona): boolean =>
      (['share', 'read'] as const).every(
        (act) =>
          oracleAnswer({ subject: persona.subject, act, thing: of, context: world.contextOf(persona, of.youngPerson) })
            .allow,
      )
    secrets.push({
      text: purpose,
      of: of.youngPerson,
      says: 'what a plan was shared for',
      mayRead: shares,
      owedTo: nobody,
    })
  }
  return secrets
}

/** What somebody had begun to write. */
async function plantDrafts(planting: Planting): Promise<readonly Secret[]> {
  const { opened, place, world, word } = planting
  const secrets: Secret[] = []
  const pages: Readonly<Record<string, string>> = { 'young-person': '/me', helper: '/desk/young-people/new' }
  for (const { subject } of world.personas.filter((persona) => persona.subject.locality === place)) {
    const page = pages[subject.as]
    if (!page) continue
    const text = word('draft')
    const sealed = (await sealedFor(planting, subject.id, `draft of ${page}`))(
      JSON.stringify({ words: [text], given: [text] }),
    )
    await opened.database.pool.query(
      'insert into draft (locality, person, page, sealed_fields, kept_at) values ($1, $2, $3, $4, $5)',
      [place, subject.id, page, sealed, opened.clock.now],
    )
    const own = (persona: Persona): boolean => persona.subject.id === subject.id
    secrets.push({ text, says: `what a ${subject.as} had begun to write`, mayRead: own, owedTo: own })
  }
  return secrets
}

/** Two complaints, one of which is answered, with where to say so. */
async function plantComplaints({ opened, place, word }: Planting): Promise<readonly Secret[]> {
  const sealing = sealingsOf(secret).complaints
  const officer = ({ subject }: Persona): boolean => subject.as === 'privacy-officer' && subject.locality === place
  const secrets: Secret[] = []
  for (const isAnswered of [false, true]) {
    const [id, words, answer] = [newId(), word('complained'), word('answer')]
    const to = `canary-${id.slice(0, 8)}@complained.example`
    const by = demonstrationPerson(place, 'privacy-officer')
    await opened.database.pool.query(
      `insert into complaint (id, locality, code_hash, received_at, sealed_words, sealed_contact, looked_at, looked_by, answered_at,
         answered_by, sealed_answer) values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8, $9)`,
      [
        ...[id, place, Buffer.from(id), opened.clock.now, sealing.seal(words)],
        isAnswered ? null : sealing.seal(JSON.stringify({ contact: { channel: 'email', to }, code: 'XXXX-XXXX' })),
        ...(isAnswered ? [opened.clock.now, by, sealing.seal(answer)] : [null, null, null]),
      ],
    )
    secrets.push({ text: words, says: 'a complaint', mayRead: officer, owedTo: officer })
    secrets.push({ text: answer, says: 'an answer', mayRead: officer, owedTo: isAnswered ? officer : nobody })
    secrets.push({ text: to, says: 'where somebody hears of an answer', mayRead: nobody, owedTo: nobody })
  }
  return secrets
}

/** Somebody asked on paper for everything that is kept, at the schools, and was told that it takes longer. */
async function plantRequests(planting: Planting): Promise<readonly Secret[]> {
  const { opened, place, world, word } = planting
  const today: Day = dayIn(opened.clock.now)
  const young = demonstrationPerson(place, 'tom')
  const agency = demonstrationAgency(place, 'schools')
  const [id, who, checked, longer] = [newId(), word('asked'), word('checked'), word('longer')]
  await opened.database.pool.query(
    `insert into access_request (id, locality, agency, young_person, for_person, of_records, how, entered_by, sealed_asked, received_on,
       extended_on, sealed_extension) values ($1, $2, $3, $4, $4, $5, 'paper', $6, $7, $8, $8, $9)`,
    [
      ...[id, place, agency, young, [young], demonstrationPerson(place, 'privacy-officer')],
      (await sealedFor(planting, young, `asked ${id}`))(JSON.stringify({ who, checked })),
      ...[today, (await sealedFor(planting, young, `longer ${id}`))(longer)],
    ],
  )
  const law = lawOf(world, young, place)
  const officer = (persona: Persona): boolean =>
    persona.subject.as === 'privacy-officer' && law.lets(persona, 'everything', { agency }).includes('asked')
  const whoAsked = (persona: Persona): boolean => officer(persona) || persona.subject.id === young
  return [
    { text: who, of: young, says: 'who asked for everything', mayRead: officer, owedTo: officer },
    { text: checked, says: 'how it was checked who asked', mayRead: officer, owedTo: officer },
    { text: longer, says: 'why it takes longer', mayRead: whoAsked, owedTo: nobody },
  ]
}
