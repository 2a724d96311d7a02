import { masterKey } from '../src/access/facts/person-keys.edge.ts'
import { personKeys } from '../src/access/facts/person-keys.store.ts'
import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { type Day, dayIn } from '../src/shared/day.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import { sealingsOf } from '../src/site/sealings.edge.ts'
import { plantJudgements } from './canary-judgements.ts'
import { plantNames } from './canary-names.ts'
import { plantNetwork } from './canary-network.ts'
import { secret } from './canary-people.ts'
import { lawOf, nobody, type Of, type Planting, type Secret, sealedFor } from './canary-planting.ts'
import type { Persona } from './canary-world.ts'

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
