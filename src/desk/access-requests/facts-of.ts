import type { Called } from '../../access/facts/who-is-who.store.ts'
import { dueOn, timesOfTheLaw } from '../../access/requests/due.ts'
import { type AccessRequest, isForCarer, stageOf } from '../../access/requests/request.ts'
import { type Day, dayIn, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Fact } from '../../web/facts.tsx'
import { dueIn } from '../privacy/working-days.ts'
import type { AccessRequestsWords } from './access-requests-words.ts'

export const referenceOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()

interface Telling {
  readonly request: AccessRequest
  readonly today: Day
  readonly words: AccessRequestsWords
}

/** What stands beside a request in a list. */
export function shortFacts({ request, today, words }: Telling): readonly Fact[] {
  const stage = stageOf(request, today)
  const due = dueOn(request.receivedOn, request.extended !== undefined)
  return [
    { says: words.facts.came, is: inWords(request.receivedOn) },
    { says: words.facts.stage, is: words.stages[stage] },
    ...(request.answer.is === 'not-yet'
      ? [{ says: words.facts.due, is: words.dueBy(inWords(due), dueIn(due, today)) }]
      : []),
  ]
}

interface TellingAll extends Telling {
  readonly names: ReadonlyMap<Id, Called>
}

/** Everything that is known of a request. */
export function allFacts(telling: TellingAll): readonly Fact[] {
  const { request, words, names } = telling
  const { facts } = words
  const { writtenDown, confirmed, extended, lookedThrough, signed, answer, askedToLook, complaint } = request
  const nameOf = (id: Id): string => names.get(id)?.name ?? '–'
  const by = (who: Id, at: Date): string => words.by(nameOf(who), inWords(dayIn(at)))
  return [
    ...shortFacts(telling),
    { says: facts.how, is: words.how[request.how] },
    { says: facts.forWhom, is: isForCarer(request) ? words.forCarer : words.forYoungPerson },
    ...(writtenDown
      ? [
          { says: facts.who, is: writtenDown.who },
          { says: facts.checked, is: writtenDown.checked },
        ]
      : []),
    ...(confirmed ? [{ says: facts.confirmed, is: by(confirmed.by, confirmed.at) }] : []),
    ...(extended ? [{ says: facts.longer, is: `${inWords(extended.on)}: ${extended.because}` }] : []),
    ...(complaint ? [{ says: facts.complaint, is: complaintWords(telling, complaint) }] : []),
    ...(askedToLook ? [{ says: facts.look, is: nameOf(askedToLook) }] : []),
    ...(request.gatheredAt ? [{ says: facts.gathered, is: inWords(dayIn(request.gatheredAt)) }] : []),
    ...(lookedThrough ? [{ says: facts.first, is: by(lookedThrough.by, lookedThrough.at) }] : []),
    ...(signed ? [{ says: facts.second, is: by(signed.by, signed.at) }] : []),
    ...(answer.is === 'given'
      ? [
          { says: facts.given, is: `${words.how[answer.how]}, ${inWords(dayIn(answer.at))}` },
          { says: facts.until, is: inWords(answer.until) },
        ]
      : []),
    ...(answer.is === 'refused' ? [{ says: facts.refused, is: answer.because }] : []),
  ]
}

const complaintWords = ({ names }: TellingAll, { id, about }: { readonly id: Id; readonly about?: Id }): string =>
  [referenceOf(id), about ? (names.get(about)?.name ?? '') : ''].filter(Boolean).join(', ')

/** Where the time that a request has comes from. */
export const lawOfTime = (words: AccessRequestsWords): string => words.lawSays(timesOfTheLaw.answer.from)
