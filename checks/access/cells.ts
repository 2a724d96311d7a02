import type { ComingOfAge, Context, Edge } from '../../src/access/context.ts'
import { type Act, acts, type Thing } from '../../src/access/object.ts'
import type { Subject } from '../../src/access/subject.ts'
import { addDays, type Day } from '../../src/shared/day.ts'
import { elsewhere, everybody, ids, professionals } from './cast.ts'
import { additions, agencyThings, choices, everySensitivity, itemsOf, namings } from './items.ts'
import type { Question } from './oracle.ts'
import {
  aChild,
  agreements,
  birthdays,
  breaking,
  comingOfAgeOn,
  edge,
  lifts,
  oddRelationships,
  ordinary,
  override,
  proxy,
  relationships,
  today,
  unknownAge,
} from './situations.ts'

/** Every subject with every thing, in every context, for every act. Its cells are never held: one is found by its number. */
export interface Product {
  readonly name: string
  readonly subjects: readonly Subject[]
  readonly things: readonly Thing[]
  readonly contexts: readonly Context[]
  readonly acts: readonly Act[]
}

export const sizeOf = ({ subjects, things, contexts, acts: tried }: Product): number =>
  subjects.length * things.length * contexts.length * tried.length

/** A question that is filled anew for every cell, so that making it costs nothing. */
export type Sheet = { -readonly [Part in keyof Question]: Question[Part] }

export const blankSheet = (): Sheet => ({
  subject: { as: 'nobody' },
  act: 'know',
  thing: { about: 'agency', locality: '', agency: ids.myAgency, is: 'offer' },
  context: ordinary,
})

function take<One>(list: readonly One[], number: number): One {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('a product has an empty side')
  return one
}

/** Fills the sheet with the cell of this number, from 0 up to, not including, the size. */
export function fill(sheet: Sheet, product: Product, number: number): void {
  let rest = number
  sheet.act = take(product.acts, rest)
  rest = Math.floor(rest / product.acts.length)
  sheet.thing = take(product.things, rest)
  rest = Math.floor(rest / product.things.length)
  sheet.context = take(product.contexts, rest)
  sheet.subject = take(product.subjects, Math.floor(rest / product.contexts.length))
}

/** Shares no factor with the size of any product, so that steps of it come to every cell once, in no order. */
const stride = 1_000_003

/** @returns the number of the cell to ask at this step, for whoever asks a part from all over a product. */
export const scattered = (step: number, size: number): number => (step * stride) % size

const joined = (all: readonly (readonly Edge[])[]): readonly Context[] => all.map((edges) => ({ ...ordinary, edges }))

const during = (contexts: readonly Context[], ages: readonly ComingOfAge[]): readonly Context[] =>
  ages.flatMap((comingOfAge) => contexts.map((context) => ({ ...context, comingOfAge })))

const tomorrow = addDays(today, 1)
const yesterday = addDays(today, -1)

const everyJob: Product = {
  name: 'who, joined how, to what, how sensitive, chosen how, of what age, doing what',
  subjects: everybody(),
  things: itemsOf({ sensitivities: everySensitivity, choices, also: [additions.nobody, additions.meByThem] }),
  contexts: during(joined(relationships), [
    unknownAge,
    aChild,
    comingOfAgeOn('eleventh', tomorrow),
    comingOfAgeOn('eleventh', today),
    comingOfAgeOn('eighteenth', today),
  ]),
  acts,
}

const leftOver: ComingOfAge = { ...comingOfAgeOn('eighteenth', yesterday), isKnown: false }
const noEighteenth: ComingOfAge = { isKnown: true, narrows: [today] }

interface Moment {
  readonly comingOfAge: ComingOfAge
  readonly birthday: Day
}

const moments: readonly Moment[] = [tomorrow, today, yesterday].flatMap((birthday) => [
  ...birthdays.map((of) => ({ comingOfAge: comingOfAgeOn(of, birthday), birthday })),
  ...[unknownAge, leftOver, noEighteenth].map((comingOfAge) => ({ comingOfAge, birthday })),
])

/** Reviewed long before, the day before, on and after the birthday; able to decide never, before, on and after the review. */
const carersDays: readonly Context[] = moments.flatMap(({ comingOfAge, birthday }) =>
  [-400, -1, 0, 1].flatMap((days) => {
    const reviewedOn = addDays(birthday, days)
    const decides = [-1, 0, 1].map((later) => ({ canDecideSince: addDays(reviewedOn, later) }))
    return (['wide', 'narrow', 'chosen'] as const).flatMap((opens) =>
      [{}, ...decides].map((able) => ({ ...ordinary, comingOfAge, edges: [proxy({ opens, reviewedOn })], ...able })),
    )
  }),
)

const carers: Product = {
  name: 'carers, by what they may see, birthdays, reviews and whether the young person can decide',
  subjects: everybody().filter(({ as }) => as === 'carer'),
  things: itemsOf({
    choices,
    also: [
      additions.nobody,
      additions.meByThem,
      additions.meByWorker,
      additions.meByWorkerSomebodyByThem,
      additions.meByBoth,
      additions.somebody,
    ],
    authors: [ids.me, ids.somebody],
  }),
  contexts: carersDays,
  acts: ['know', 'read', 'write'],
}

const letIn: readonly Edge[] = [yesterday, today].flatMap((reviewedOn) => [
  ...(['wide', 'narrow', 'chosen'] as const).map((opens) => proxy({ opens, reviewedOn })),
  proxy({ reviewedOn, stopped: true }),
])

const carersTwice: Product = {
  name: 'carers who were let in twice',
  subjects: everybody().filter(({ as }) => as === 'carer'),
  things: itemsOf({ also: [additions.meByWorker, additions.meByBoth], authors: [ids.me, ids.somebody] }),
  contexts: joined(letIn.flatMap((one) => letIn.map((other) => [one, other]))),
  acts: ['know', 'read', 'write'],
}

const circles: Product = {
  name: 'who wrote it and who is named on it',
  subjects: everybody(),
  things: itemsOf({
    sensitivities: everySensitivity,
    named: Object.values(namings),
    authors: [ids.me, ids.them, ids.somebody],
    choices: ['only-me', 'my-team'],
  }),
  contexts: joined([...relationships, ...oddRelationships]),
  acts: ['read', 'share'],
}

const additionsToChoices: Product = {
  name: 'everybody whom a choice can name',
  subjects: everybody(),
  things: itemsOf({ choices, also: Object.values(additions), authors: [ids.me, ids.somebody] }),
  contexts: joined([...relationships, ...oddRelationships]),
  acts: ['know', 'export', 'write'],
}

const aboutThemselves: Product = {
  name: 'somebody who acts in a job on what is about themselves',
  subjects: everybody({ id: ids.them }),
  things: itemsOf({
    sensitivities: everySensitivity,
    choices: ['only-me', 'my-team'],
    authors: [ids.them, ids.somebody],
  }),
  contexts: joined([[], [edge('self')], [edge('self'), edge('worker')], [edge('self'), proxy()]]),
  acts: ['know', 'read', 'share'],
}

const walls: Product = {
  name: 'other agencies, with and without an agreement, and other places',
  subjects: [
    ...everybody({ mayBreakGlass: true }),
    ...everybody({ locality: elsewhere }),
    ...professionals({ agency: ids.otherAgency, mayBreakGlass: true }),
  ],
  things: itemsOf({ agencies: [undefined, ids.myAgency, ids.otherAgency], localities: ['dorset', 'leeds'] }),
  contexts: agreements.flatMap((made) =>
    [{}, { overrides: [override()] }, { breakings: [breaking()] }].flatMap((lift) =>
      [[], [edge('worker')], [edge('self')], [proxy()]].map((edges) => ({
        ...ordinary,
        ...lift,
        edges,
        agreements: made,
      })),
    ),
  ),
  acts: ['know', 'read', 'share'],
}

const lifting: Product = {
  name: 'overrides and broken glass',
  subjects: [...everybody(), ...professionals({ mayBreakGlass: true })],
  things: itemsOf({ sensitivities: everySensitivity, choices: ['only-me', 'my-team'] }),
  contexts: lifts.flatMap((lift) =>
    [[], [edge('worker')], [edge('in-plan', { selfClaimed: true })], [proxy()]].map((edges) => ({
      ...ordinary,
      ...lift,
      edges,
    })),
  ),
  acts,
}

const single = [...relationships, ...oddRelationships].flat()

const pairs: Product = {
  name: 'people who are joined in two ways at once',
  subjects: everybody(),
  things: itemsOf({
    kinds: ['plan', 'goal', 'view', 'safeguarding', 'looked'],
    sensitivities: everySensitivity,
    choices,
    also: [additions.meByWorker],
    named: [namings.nobody, namings.me],
  }),
  contexts: joined(single.flatMap((one) => single.map((other) => [one, other]))),
  acts: ['read'],
}

const agencies: Product = {
  name: 'things of agencies',
  subjects: [
    ...everybody(),
    ...everybody({ locality: elsewhere, agency: ids.otherAgency }),
    ...professionals({ mayBreakGlass: true }),
  ],
  things: agencyThings,
  contexts: [
    ordinary,
    ...agreements.map((made) => ({ ...ordinary, agreements: made, overrides: [override()], breakings: [breaking()] })),
  ],
  acts,
}

/** Each is the full product of its sides; together they hold every rule of the page against every other that it meets. */
export const products = {
  ...{ everyJob, carers, carersTwice, circles, additionsToChoices, aboutThemselves, walls, lifting, pairs, agencies },
} as const
export type ProductName = keyof typeof products

const names = new Map<unknown, string>(Object.entries(ids).map(([name, id]) => [id, name]))

const withNames = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => names.get(part) ?? part)

/** A cell in words, with everybody by name, for whoever has to find out which side is wrong. */
export const inWords = ({ subject, act, thing, context }: Question): string =>
  [
    `${subject.as} · ${act} · ${thing.is}`,
    `  subject   ${withNames(subject)}`,
    `  thing     ${withNames(thing)}`,
    `  context   ${withNames(context)}`,
  ].join('\n')
