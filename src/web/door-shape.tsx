/** An open doorway with its leaf ajar. Every door has its own head, width and height; none is drawn to mean more than another. */
export interface DoorShape {
  readonly head: 'round' | 'straight' | 'bowed' | 'gabled'
  /** The left edge, the top and the width of the opening, and where the floor is, in the drawing's units. */
  readonly x: number
  readonly top: number
  readonly width: number
  readonly floor: number
  readonly hinge: 'left' | 'right'
}

const ajar = 0.4
const tenth = (value: number): number => Math.round(value * 10) / 10

/** The outline from the left foot of the door to `share` of its width, open at the floor. */
function headTo({ head, x, top, width }: DoorShape, share: number): string {
  const right = tenth(x + share * width)
  switch (head) {
    case 'round': {
      const radius = width / 2
      const across = share * width - radius
      const y = tenth(top + radius - Math.sqrt(radius ** 2 - across ** 2))
      return `V${tenth(top + radius)}A${tenth(radius)} ${tenth(radius)} 0 0 1 ${right} ${y}`
    }
    case 'straight': {
      const corner = tenth(0.1 * width)
      const start = `V${tenth(top + corner)}Q${x} ${top} ${tenth(x + corner)} ${top}`
      return share < 1
        ? `${start}H${right}`
        : `${start}H${tenth(right - corner)}Q${right} ${top} ${right} ${tenth(top + corner)}`
    }
    case 'bowed': {
      const side = top + 0.3 * width
      const rise = 0.42 * width
      const y = tenth(side - 2 * share * (1 - share) * rise)
      return `V${tenth(side)}Q${tenth(x + (share * width) / 2)} ${tenth(side - share * rise)} ${right} ${y}`
    }
    case 'gabled': {
      const side = top + 0.42 * width
      const ridge = `V${tenth(side)}L${tenth(x + width / 2)} ${top}`
      return share < 1
        ? `V${tenth(side)}L${right} ${tenth(side - 2 * share * 0.42 * width)}`
        : `${ridge}L${right} ${tenth(side)}`
    }
  }
}

/** The light, the leaf and its handle. */
export function Doorway(door: DoorShape) {
  const { x, top, width, floor, hinge } = door
  const free = tenth(floor - 0.07 * (floor - top))
  const mirrored = hinge === 'right' ? { transform: `translate(${2 * x + width}) scale(-1 1)` } : {}
  return (
    <g {...mirrored}>
      <path d={`M${x} ${floor}${headTo(door, 1)}V${floor}z`} fill="#ffc94d" />
      <path d={`M${x} ${floor}${headTo(door, ajar)}V${free}z`} fill="#35796d" />
      <circle
        cx={tenth(x + 0.3 * width)}
        cy={tenth(top + 0.58 * (floor - top))}
        r={tenth(0.045 * width)}
        fill="#ffc94d"
      />
    </g>
  )
}
