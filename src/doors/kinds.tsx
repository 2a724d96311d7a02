import { type Grouping, inNoOrder, nameOf } from '../language/grouping.ts'
import { KindSign } from '../web/shapes.tsx'

interface KindsProps {
  readonly groupings: readonly Grouping[]
  readonly seed: string
  readonly names?: Readonly<Record<Grouping, string>>
}

/** Which kinds of support an offer gives: shape and name, the same size and colour, in no order. Never about a person. */
export function KindsOfSupport({ groupings, seed, names = nameOf }: KindsProps) {
  return (
    <>
      {inNoOrder(seed)
        .filter((grouping) => groupings.includes(grouping))
        .map((grouping) => (
          <KindSign key={grouping} of={grouping} name={names[grouping]} />
        ))}
    </>
  )
}
