import { oracleAnswer } from '../checks/access/oracle.ts'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { writeRecord } from '../src/people/person.ts'
import { type Day, dayIn, inWords } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { bornOn, people } from './canary-people.ts'
import { lawOf, nobody, type Planting, type Secret, sealedFor, youngIn } from './canary-planting.ts'
import type { Persona } from './canary-world.ts'

/** Numbers that are nobody's, with the digit that proves them: they begin with 999. */
function nhsNumber(nth: number): string {
  for (let at = 100_000 + nth * 20; ; at += 1) {
    const digits = `999${at}`
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
    const proof = (11 - (sum % 11)) % 11
    if (proof < 10) return `${digits}${proof}`
  }
}

/** What is planted of somebody; a birthday and a number of theirs only where they have an age. */
interface Planted {
  readonly key: string
  readonly id: Id
  readonly names: { readonly given: string; readonly family: string; readonly known?: string }
  readonly pronouns: string
  readonly number: string
  readonly on: Day | undefined
}

/** Names, pronouns, birthday and NHS number of everybody whose record is sealed. */
export async function plantNames(planting: Planting): Promise<readonly Secret[]> {
  const secrets: Secret[] = []
  for (const nth of people.names.keys()) {
    const planted = await plantRecord(planting, nth)
    if (planted) secrets.push(...namesOf(planting, planted), ...birthOf(planting, planted))
  }
  return secrets
}

/** Seals a record of words of its own for the nth of the demonstration. */
async function plantRecord(planting: Planting, nth: number): Promise<Planted | undefined> {
  const { opened, place, word } = planting
  const person = people.names[nth]
  if (!person) return undefined
  const { key, age, known } = person
  const id = demonstrationPerson(place, key)
  const names = { given: word('given'), family: word('family'), ...(known ? { known: word('known') } : {}) }
  const pronouns = word('pronouns')
  const number = nhsNumber(nth + (place === 'elsewhere' ? 20 : 0))
  const on = age === undefined ? undefined : bornOn(place, key, dayIn(opened.clock.now))
  const born = on ? ({ is: 'known', on } as const) : ({ is: 'not-known' } as const)
  const seal = await sealedFor(planting, id, 'record')
  const record = writeRecord({ names, pronouns, born, ...(on ? { nhsNumber: number } : {}) })
  await opened.database.pool.query('update person set sealed_record = $2 where id = $1', [id, seal(record)])
  return { key, id, names, pronouns, number, on }
}

/** Whoever may read a field of somebody's record. */
const readsOf = (planting: Planting, id: Id, field: string) => (persona: Persona) =>
  persona.subject.id === id ||
  lawOf(planting.world, id, planting.place).lets(persona, 'identity').includes(field) ||
  (field === 'names' && mayNameThem(planting, persona, id))

/** Whoever has to meet a field of somebody's record at their desk. */
const owesOf =
  ({ world, place }: Planting, { id, on }: Planted, field: string) =>
  (persona: Persona) =>
    on !== undefined && isAtADesk(persona) && lawOf(world, id, place).lets(persona, 'identity').includes(field)

/** What somebody is called, and how they are spoken of. */
function namesOf(planting: Planting, planted: Planted): readonly Secret[] {
  const { key, id, names, pronouns } = planted
  const mayRead = readsOf(planting, id, 'names')
  return [
    {
      text: names.known ?? names.given,
      of: id,
      says: `what ${key} is called`,
      mayRead,
      owedTo: owesOf(planting, planted, 'names'),
    },
    { text: names.family, of: id, says: `the family name of ${key}`, mayRead, owedTo: nobody },
    ...(names.known ? [{ text: names.given, of: id, says: `the given name of ${key}`, mayRead, owedTo: nobody }] : []),
    {
      text: pronouns,
      of: id,
      says: `the pronouns of ${key}`,
      mayRead: readsOf(planting, id, 'pronouns'),
      owedTo: nobody,
    },
  ]
}

/** Somebody's NHS number and birthday, the day as it is kept and as it is read. */
function birthOf(planting: Planting, planted: Planted): readonly Secret[] {
  const { key, id, number, on } = planted
  if (!on) return []
  const ofNumber: Secret = {
    text: number,
    of: id,
    says: `the NHS number of ${key}`,
    mayRead: readsOf(planting, id, 'nhsNumber'),
    owedTo: owesOf(planting, planted, 'nhsNumber'),
  }
  const ofDay = [on, inWords(on).replaceAll(' ', '')].map((text): Secret => {
    const mayRead = readsOf(planting, id, 'bornOn')
    return { text, of: id, says: `the birthday of ${key}`, mayRead, owedTo: nobody }
  })
  return [ofNumber, ...ofDay]
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
