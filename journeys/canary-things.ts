import type { Item, ItemKind, Sensitivity } from '../src/access/object.ts'
import type { Sharing } from '../src/access/sharing.ts'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { dayIn } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { testNow } from '../src/testing.edge.ts'
import { people } from './canary-people.ts'

/** The fields of each kind that hold somebody's words. */
const fieldsOf: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
  need: ['called'],
  'own-words': ['words'],
  view: ['words'],
  agreement: ['words', 'standing'],
  plan: ['words', 'parts'],
  goal: ['shortName', 'words'],
  measure: ['called', 'answered', 'scores'],
  appointment: ['startsAt', 'where', 'withWhom', 'why'],
  'risk-support': ['lead', 'words', 'parts'],
  'private-note': ['words'],
  safeguarding: ['words', 'told'],
  'safe-contact': ['to', 'mayBeSaid'],
  'communication-needs': ['needs'],
}

/** The fields of a thing in which a canary was put. */
export const fieldsHeld = ({ item }: { readonly item: Pick<Item, 'is'> }): readonly string[] => fieldsOf[item.is] ?? []

/** Something of a young person, and by whom it is written. */
export interface Thing {
  readonly by: string
  readonly item: Omit<Item, 'about' | 'writtenBy' | 'agency'>
  readonly body: readonly string[]
}

const circles: readonly Sharing['with'][] = ['only-me', 'my-worker', 'my-team']

/** Every kind in every circle, open and not, with others added, by whoever may write it. */
export function things(place: string): readonly Thing[] {
  const person = (key: string): Id => demonstrationPerson(place, key)
  const young = people.names.flatMap(({ key, age }) => (age === undefined ? [] : [key]))
  return young.flatMap((of) => {
    const around = people.standing.filter(({ youngPerson }) => youngPerson === of)
    const worker = around.find(({ as }) => as === 'worker')?.who ?? ''
    const carer = around.find(({ as }) => as === 'proxy')?.who
    const others = [carer, 'school-nurse', 'front-desk'].flatMap((key) => (key ? [person(key)] : []))
    return Object.entries(fieldsOf).flatMap(([kind, body]) =>
      circles.flatMap((circle) =>
        sensitivitiesOf(kind).flatMap((sensitivity) =>
          [[], others].map((also) => {
            const by =
              kind === 'own-words' || kind === 'need'
                ? of
                : kind === 'view' && carer && also.length > 0
                  ? carer
                  : worker
            const added = also.map((who) => ({ who, by: by === of ? ('young-person' as const) : ('worker' as const) }))
            const is = kind as ItemKind
            const named = sensitivity === 'open-to-team' ? [] : also
            return {
              by,
              body,
              item: {
                is,
                locality: place,
                youngPerson: person(of),
                sensitivity,
                named,
                sharing: { with: circle, also: added },
              },
            }
          }),
        ),
      ),
    )
  })
}

function sensitivitiesOf(kind: string): readonly Sensitivity[] {
  if (kind === 'safeguarding') return ['sealed']
  if (kind === 'private-note') return ['private']
  return kind === 'plan' || kind === 'view' ? ['open-to-team', 'named-people'] : ['open-to-team']
}

/** A field's own canary; where a field holds parts, one stands in a part. */
export const marked = (fields: readonly string[], number: number): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(fields.map((field) => [field, held(field, `canary${number}${field}`)])),
  ...(fields.includes('to')
    ? { channel: 'email', safe: 'yes', safeWhen: { is: 'any-time' }, sharedBy: [], confirmedOn: dayIn(testNow) }
    : {}),
})

function held(field: string, canary: string): unknown {
  switch (field) {
    case 'parts':
      return [{ who: canary, does: canary }]
    case 'to':
      return `${canary}@mail.example`
    case 'mayBeSaid':
      return { is: 'nothing-but', words: canary }
    case 'needs':
      return [{ is: canary }]
    default:
      return canary
  }
}
