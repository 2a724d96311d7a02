import type { Reason } from '../../src/access/answer.ts'
import type { ComingOfAge, Context, Edge, ProxyEdge } from '../../src/access/context.ts'
import type { Item } from '../../src/access/object.ts'
import { opensKinds, scopeAfter } from './lookups.ts'

interface Carer {
  readonly carer: string
  readonly context: Context
}

/** From what opens least to what opens most. */
const breadth = ['chosen', 'narrow', 'wide']

const isProxy = (edge: Edge): edge is Extract<Edge, ProxyEdge> => edge.is === 'proxy'

/** @returns what the carer may see by kind on this day, where these edges, all of which count, let them see anything. */
function scopeToday(proxies: readonly ProxyEdge[], context: Context): string | undefined {
  if (proxies.some(({ stopped }) => stopped)) return undefined
  const lastReview = proxies.reduce((last, { reviewedOn }) => (reviewedOn > last ? reviewedOn : last), '')
  const { adult } = context.comingOfAge
  if (adult !== undefined && adult <= context.today && lastReview < adult) return undefined
  const held = proxies.filter(({ reviewedOn }) => reviewedOn === lastReview).map(({ opens }) => breadth.indexOf(opens))
  const says = breadth[Math.min(...held)] ?? 'chosen'
  const decides = context.canDecideSince !== undefined && context.canDecideSince >= lastReview
  return scopeAfter(says, hasNarrowed(context.comingOfAge, lastReview, context.today), decides)
}

const hasNarrowed = ({ isKnown, narrows }: ComingOfAge, review: string, today: string): boolean =>
  !isKnown || narrows.some((birthday) => birthday > review && birthday <= today)

/** Step 6, for somebody who acts as carer. Of several edges reviewed on one day the one that opens least holds. */
export function carersStep(item: Item, counting: readonly Edge[], { carer, context }: Carer): Reason | undefined {
  const proxies = counting.filter(isProxy)
  const scope = scopeToday(proxies, context)
  if (proxies.length === 0 || scope === undefined) return 'proxy-ended'
  const chosen = item.sharing.also.some(({ who, by }) => who === carer && by === 'young-person')
  const opened = opensKinds.get(scope)?.has(item.is) === true
  return opened || chosen || item.writtenBy === carer ? undefined : 'not-in-their-view'
}
