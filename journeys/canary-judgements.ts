import { oracleAnswer } from '../checks/access/oracle.ts'
import type { Item } from '../src/access/object.ts'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { dayIn } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import { people } from './canary-people.ts'
import { nobody, type Planting, type Secret, sealedFor, youngIn } from './canary-planting.ts'
import type { Persona } from './canary-world.ts'

const workerOf = (key: string): string =>
  people.standing.find(({ youngPerson, as }) => youngPerson === key && as === 'worker')?.who ?? ''

/** A young person of the demonstration. */
interface Young {
  readonly key: string
  readonly id: Id
}

/** Who went past what a young person chose, and how. */
const liftings = [
  { kind: 'override', who: 'safeguarding-lead' },
  { kind: 'break-glass', who: 'safeguarding-lead' },
  { kind: 'break-glass', who: 'crisis-nurse' },
] as const
type Lifting = (typeof liftings)[number]

/** Reasons of judgements, overrides and broken glass, with what was found. */
export async function plantJudgements(planting: Planting): Promise<readonly Secret[]> {
  const secrets: Secret[] = []
  for (const young of youngIn(planting.place)) {
    secrets.push(await plantJudgement(planting, young))
    for (const lifting of liftings) secrets.push(...(await plantLifting(planting, young, lifting)))
  }
  return secrets
}

/** Why their worker judged that a young person can decide. */
async function plantJudgement(planting: Planting, { key, id: young }: Young): Promise<Secret> {
  const { opened, place, world, word } = planting
  const judge = demonstrationPerson(place, workerOf(key))
  const [id, reasons] = [newId(), word('reasons')]
  const seal = await sealedFor(planting, young, `judged ${id}`)
  await opened.database.pool.query(
    `insert into competence (id, locality, young_person, decides, is_able, on_day, judged_by, sealed_reasons)
       values ($1, $2, $3, 'what-helps', true, $4, $5, $6)`,
    [id, place, young, dayIn(opened.clock.now), judge, seal(reasons)],
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
  return { text: reasons, of: young, says: `why ${key} can decide`, mayRead: judged, owedTo: isJudge }
}

/** Why somebody went past what a young person chose, and what was found when it was looked at. */
async function plantLifting(planting: Planting, young: Young, lifting: Lifting): Promise<readonly Secret[]> {
  const { opened, place, word } = planting
  const { kind, who } = lifting
  const hoursAgo = (hours: number): Date => new Date(opened.clock.now.getTime() - hours * 3_600_000)
  const id = newId()
  const [reason, review] = [word('reason'), word('review')]
  await opened.database.pool.query(
    `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, ground, sealed_reason, tell, sealed_review,
           reviewed_at, reviewed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'yes', $10, $7, $4)`,
    [
      ...[id, place, kind, demonstrationPerson(place, who), young.id, hoursAgo(200), hoursAgo(199)],
      kind === 'override' ? null : 'danger-of-serious-harm',
      (await sealedFor(planting, young.id, 'reasons'))(reason),
      (await sealedFor(planting, young.id, `review of ${id}`))(JSON.stringify({ found: 'right', words: review })),
    ],
  )
  const says = `why ${who} went past what ${young.key} chose (${kind})`
  const mayRead = looksAt(place, lifting)
  return [reason, review].map((text) => ({ text, of: young.id, says, mayRead, owedTo: nobody }))
}

/** Whoever looks is of the agency of whoever lifted: of the schools, or of the hospital, where no officer is. */
function looksAt(place: string, { kind, who }: Lifting): Secret['mayRead'] {
  const looks = kind === 'override' ? 'safeguarding-lead' : 'privacy-officer'
  return ({ key, subject }) => subject.locality === place && key === looks && who === 'safeguarding-lead'
}
