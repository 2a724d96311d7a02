import { type DoorShape, Doorway } from './door-shape.tsx'

/** A door to go in by: who is asking. */
export interface Door {
  readonly to: string
  readonly says: string
  readonly more: string
}

const shapes: readonly Omit<DoorShape, 'x' | 'floor'>[] = [
  { head: 'round', top: 32, width: 62, hinge: 'left' },
  { head: 'straight', top: 6, width: 66, hinge: 'left' },
  { head: 'bowed', top: 56, width: 54, hinge: 'left' },
  { head: 'gabled', top: 18, width: 62, hinge: 'left' },
  { head: 'round', top: 44, width: 58, hinge: 'right' },
  { head: 'straight', top: 26, width: 60, hinge: 'right' },
  { head: 'bowed', top: 38, width: 64, hinge: 'right' },
  { head: 'gabled', top: 54, width: 54, hinge: 'right' },
]

const drawn = (at: number): DoorShape => ({
  ...(shapes[at % shapes.length] ?? { head: 'round', top: 32, width: 62, hinge: 'left' }),
  x: 2,
  floor: 144,
})

/** Real links on one floor. Their shapes differ and mean nothing: every one leads in. */
export function Doors({ doors }: { readonly doors: readonly Door[] }) {
  return (
    <ul class="rd-doors">
      {doors.map(({ to, says, more }, at) => (
        <li key={to}>
          <a href={to}>
            <span class="rd-doors__say">
              <b>{says}</b> <span>{more}</span>
            </span>
            <DoorPicture door={drawn(at)} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function DoorPicture({ door }: { readonly door: DoorShape }) {
  const width = door.width + 4
  return (
    <svg class="rd-door" viewBox={`0 0 ${width} 144`} width={width} height={144} aria-hidden="true" focusable="false">
      <Doorway {...door} />
    </svg>
  )
}

/** The light from all the doors meets in one place. */
export function Beams({ from }: { readonly from: number }) {
  const room = 1120 / from
  const feet = Array.from({ length: from }, (_, at) => {
    const middle = room * (at + 0.5)
    const half = drawn(at).width / 2
    return `M${middle - half} 0H${middle + half}L660 120H460z`
  })
  return (
    <svg class="rd-beams" viewBox="0 0 1120 120" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {feet.map((d) => (
        <path key={d} d={d} fill="#ffc94d" opacity=".17" />
      ))}
    </svg>
  )
}
