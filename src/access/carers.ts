import type { Reason } from './answer.ts'
import { type AskedOf, isAuthor } from './asked.ts'
import type { Context, ProxyEdge } from './context.ts'
import type { ItemKind } from './object.ts'

const opensKinds: Readonly<Record<ProxyEdge['opens'], readonly ItemKind[]>> = {
  wide: ['communication-needs', 'agreement', 'plan', 'request', 'goal', 'appointment', 'risk-support', 'view'],
  narrow: ['plan', 'appointment'],
  chosen: [],
}

/** Step 6: a proxy sees a projection that ends, narrows at set birthdays, and never widens by itself. */
export function outsideTheirView(asked: AskedOf): Reason | undefined {
  const { subject, item, context } = asked
  if (subject.as !== 'carer') return undefined
  const proxy = proxyOf(asked)
  if (!proxy || proxy.stopped || endedWithChildhood(proxy, context)) return 'proxy-ended'
  const isOpen =
    opensKinds[opensNow(proxy, context)].includes(item.is) ||
    isAuthor(asked) ||
    item.sharing.also.some(({ who, by }) => who === subject.id && by === 'young-person')
  return isOpen ? undefined : 'not-in-their-view'
}

const fromLeast: readonly ProxyEdge['opens'][] = ['chosen', 'narrow', 'wide']

/** One that is stopped stops them all; otherwise the one that was reviewed last holds, and of those the one that says least. */
function holdsOver(one: ProxyEdge, other: ProxyEdge): boolean {
  if (one.stopped !== other.stopped) return one.stopped
  if (one.reviewedOn !== other.reviewedOn) return one.reviewedOn > other.reviewedOn
  return fromLeast.indexOf(one.opens) < fromLeast.indexOf(other.opens)
}

function proxyOf({ edges }: AskedOf): ProxyEdge | undefined {
  let held: ProxyEdge | undefined
  for (const edge of edges) if (edge.is === 'proxy' && (held === undefined || holdsOver(edge, held))) held = edge
  return held
}

function endedWithChildhood({ reviewedOn }: ProxyEdge, { comingOfAge: { adult }, today }: Context): boolean {
  return adult !== undefined && adult <= today && reviewedOn < adult
}

/** What a proxy opens on a day, after the birthdays and judgements that came since it was last reviewed. */
function opensNow({ opens, reviewedOn }: ProxyEdge, context: Context): ProxyEdge['opens'] {
  const { comingOfAge, canDecideSince, today } = context
  if (canDecideSince !== undefined && canDecideSince >= reviewedOn) return 'chosen'
  if (opens !== 'wide') return opens
  for (const birthday of comingOfAge.narrows) if (reviewedOn < birthday && birthday <= today) return 'narrow'
  return comingOfAge.isKnown ? 'wide' : 'narrow'
}
