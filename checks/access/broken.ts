import type { Answer } from '../../src/access/answer.ts'
import type { ComingOfAge, Context, Edge } from '../../src/access/context.ts'
import type { Item, Thing } from '../../src/access/object.ts'
import { addDays } from '../../src/shared/day.ts'
import type { ProductName } from './cells.ts'
import type { Decide } from './comparing.ts'
import { isProfessional } from './lookups.ts'
import type { Question } from './oracle.ts'

/** A function that keeps every rule but one, and the product whose cells must tell. */
export interface Broken {
  readonly so: string
  readonly breaks: (decide: Decide) => Decide
  readonly tellsIn: ProductName
}

const asking = (change: (question: Question) => Question) => (decide: Decide) => (question: Question) =>
  decide(change(question))

const answering =
  (change: (answer: Answer, question: Question) => Answer) => (decide: Decide) => (question: Question) =>
    change(decide(question), question)

const inContext = (change: (context: Context) => Partial<Context>) =>
  asking((question) => ({ ...question, context: { ...question.context, ...change(question.context) } }))

const withEdges = (change: (edge: Edge) => Edge) => inContext(({ edges }) => ({ edges: edges.map(change) }))

const ofAge = (change: (age: ComingOfAge) => ComingOfAge) =>
  inContext(({ comingOfAge }) => ({ comingOfAge: change(comingOfAge) }))

const ofItems = (change: (item: Item, question: Question) => Thing) =>
  asking((question) =>
    question.thing.about === 'agency' ? question : { ...question, thing: change(question.thing, question) },
  )

const withoutAdult = ({ narrows, isKnown }: ComingOfAge): ComingOfAge => ({ narrows, isKnown })

const inEdges: readonly Broken[] = [
  {
    so: 'a relationship counts for a millisecond after its end',
    breaks: withEdges((edge) => (edge.end === undefined ? edge : { ...edge, end: edge.end + 1 })),
    tellsIn: 'everyJob',
  },
  {
    so: 'a relationship counts before its start',
    breaks: withEdges((edge) => ({ ...edge, start: edge.start - 1 })),
    tellsIn: 'everyJob',
  },
  {
    so: 'nobody looks again at what was self-claimed',
    breaks: withEdges((edge) => ({ ...edge, selfClaimed: false })),
    tellsIn: 'everyJob',
  },
  {
    so: 'a court that stopped a carer is not heard',
    breaks: withEdges((edge) => (edge.is === 'proxy' ? { ...edge, stopped: false } : edge)),
    tellsIn: 'everyJob',
  },
]

const inAges: readonly Broken[] = [
  { so: 'a carer sees on after the 18th birthday', breaks: ofAge(withoutAdult), tellsIn: 'carers' },
  {
    so: 'an age that nobody knows is taken for a young one',
    breaks: ofAge((age) => ({ ...age, isKnown: true })),
    tellsIn: 'carers',
  },
  {
    so: 'a view narrows a day late',
    breaks: ofAge((age) => ({ ...age, narrows: age.narrows.map((day) => addDays(day, 1)) })),
    tellsIn: 'carers',
  },
  {
    so: 'that they can decide is not heard on the day of the review',
    breaks: inContext(({ canDecideSince }) =>
      canDecideSince === undefined ? {} : { canDecideSince: addDays(canDecideSince, -1) },
    ),
    tellsIn: 'carers',
  },
]

const inLifts: readonly Broken[] = [
  {
    so: 'glass stays broken into the sixty-first minute',
    breaks: inContext(({ breakings }) => ({ breakings: breakings.map((one) => ({ ...one, at: one.at + 1 })) })),
    tellsIn: 'lifting',
  },
  {
    so: 'an override needs no reason',
    breaks: inContext(({ overrides }) => ({ overrides: overrides.map((one) => ({ ...one, reason: 'because' })) })),
    tellsIn: 'lifting',
  },
  {
    so: 'an override opens what the job may never do',
    breaks: answering((answer, { context }) =>
      answer.reasons.includes('not-this-job') && context.overrides.length > 0 ? { ...answer, allow: true } : answer,
    ),
    tellsIn: 'lifting',
  },
  {
    so: 'obligations come in another order',
    breaks: answering((answer) => ({ ...answer, obligations: [...answer.obligations].reverse() })),
    tellsIn: 'lifting',
  },
]

const inItems: readonly Broken[] = [
  {
    so: 'what is sealed is shown to the young person',
    breaks: ofItems((item) => (item.sensitivity === 'sealed' ? { ...item, sensitivity: 'named-people' } : item)),
    tellsIn: 'everyJob',
  },
  {
    so: 'what is for one worker goes to the whole team',
    breaks: ofItems((item) =>
      item.sharing.with === 'my-worker' ? { ...item, sharing: { ...item.sharing, with: 'my-team' } } : item,
    ),
    tellsIn: 'everyJob',
  },
  {
    so: 'a worker opens something to a carer in the name of the young person',
    breaks: ofItems((item) => ({
      ...item,
      sharing: { ...item.sharing, also: item.sharing.also.map(({ who }) => ({ who, by: 'young-person' })) },
    })),
    tellsIn: 'carers',
  },
  {
    so: 'to name a team on an item names everybody in it',
    breaks: ofItems((item, { subject }) =>
      isProfessional(subject) && item.named.some((id) => subject.teams.includes(id))
        ? { ...item, named: [subject.id] }
        : item,
    ),
    tellsIn: 'circles',
  },
]

const inAnswers: readonly Broken[] = [
  {
    so: 'an agreement between agencies runs on for a day',
    breaks: inContext(({ agreements }) => ({
      agreements: agreements.map((one) => ({ ...one, until: addDays(one.until, 1) })),
    })),
    tellsIn: 'walls',
  },
  {
    so: 'one agency sees what another holds',
    breaks: ofItems((item, { subject }) => (isProfessional(subject) ? { ...item, agency: subject.agency } : item)),
    tellsIn: 'walls',
  },
  {
    so: 'a front desk reads an NHS number',
    breaks: answering((answer, { subject, thing }) =>
      answer.allow && subject.as === 'front-desk' && thing.is === 'identity'
        ? { ...answer, fields: [...answer.fields, 'nhsNumber'] }
        : answer,
    ),
    tellsIn: 'everyJob',
  },
  {
    so: 'a denial is written down under a later reason',
    breaks: answering((answer) =>
      answer.reasons.includes('no-relationship') ? { ...answer, reasons: ['not-for-you'] } : answer,
    ),
    tellsIn: 'everyJob',
  },
  {
    so: 'a curator reads the offers of another agency',
    breaks: asking((question) =>
      question.subject.as === 'curator' && question.thing.about === 'agency'
        ? { ...question, thing: { ...question.thing, agency: question.subject.agency } }
        : question,
    ),
    tellsIn: 'agencies',
  },
]

export const broken: readonly Broken[] = [...inEdges, ...inAges, ...inLifts, ...inItems, ...inAnswers]
