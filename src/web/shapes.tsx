import { drawings, type Shape } from './shape-drawings.tsx'

/** One of the five, with the name that always stands beside it. */
export interface Kind {
  readonly of: Shape
  readonly name: string
}

/** The sign at 24 px; decorative, because the name stands beside it. */
export function GroupingSign({ grouping }: { readonly grouping: Shape }) {
  return (
    <svg class="rd-group-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[grouping].small}
    </svg>
  )
}

/** The sign with its name. */
export const KindSign = ({ of, name }: Kind) => (
  <span class="rd-kind">
    <GroupingSign grouping={of} />
    {name}
  </span>
)

/** @param id is unlike every other id of the page: the pattern is cut to the outline by it. */
export function LargeShape({ of, id }: { readonly of: Shape; readonly id: string }) {
  return (
    <svg class="rd-shape" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <Drawn of={of} id={id} />
    </svg>
  )
}

function Drawn({ of, id }: { readonly of: Shape; readonly id: string }) {
  const { outline, edge, pattern } = drawings[of]
  return (
    <>
      <clipPath id={id}>
        <path d={outline} />
      </clipPath>
      <path d={outline} fill="currentColor" stroke="currentColor" stroke-width={edge} stroke-linejoin="round" />
      {pattern(`url(#${id})`)}
    </>
  )
}

export interface WheelWords {
  /** In the order of the page's own shuffle; the circle is turned by `seed` besides, because nothing comes first. */
  readonly kinds: readonly Kind[]
  readonly seed: string
  /** What the picture says to somebody who does not see it. */
  readonly says: string
  /** In the middle, line by line: "what", "matters", "to you". */
  readonly middle: readonly string[]
  /** Names under the shapes; leave out where a list of the names stands beside the circle. */
  readonly labelled?: boolean
}

const centre = { x: 230, y: 216 }
const radius = 152
const tenth = (value: number): number => Math.round(value * 10) / 10

/** Degrees by which a page's circle is turned: the same for the same page, different from page to page. */
export const turnOf = (seed: string): number =>
  [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 18)

/** The five round what matters to you: equal in size, without arrows or spokes. */
export function Wheel({ kinds, seed, says, middle, labelled = false }: WheelWords) {
  const apart = 360 / kinds.length
  const firstLine = centre.y + 5 - ((middle.length - 1) * 18) / 2
  return (
    <svg class="rd-wheel" viewBox={`0 0 460 ${labelled ? 468 : 432}`} role="img" aria-label={says}>
      <circle
        cx={centre.x}
        cy={centre.y}
        r={radius}
        fill="none"
        stroke="currentColor"
        stroke-opacity=".25"
        stroke-width="2"
      />
      <circle class="rd-wheel__light" cx={centre.x} cy={centre.y} r="43" />
      {middle.map((line, at) => (
        <text key={line} class="rd-wheel__you" x={centre.x} y={firstLine + 18 * at} text-anchor="middle">
          {line}
        </text>
      ))}
      {kinds.map((kind, at) => (
        <OnTheCircle key={kind.of} kind={kind} degrees={turnOf(seed) + apart * at} labelled={labelled} />
      ))}
    </svg>
  )
}

interface Placed {
  readonly kind: Kind
  readonly degrees: number
  readonly labelled: boolean
}

function OnTheCircle({ kind, degrees, labelled }: Placed) {
  const angle = (degrees * Math.PI) / 180
  const x = tenth(centre.x + radius * Math.cos(angle))
  const y = tenth(centre.y + radius * Math.sin(angle))
  return (
    <>
      <g transform={`translate(${x} ${y}) scale(1.24)`}>
        <Drawn of={kind.of} id={`wheel-${kind.of}`} />
      </g>
      {labelled && (
        <text x={x} y={y + 76} text-anchor="middle">
          {inLines(kind.name).map((line, at) => (
            <tspan key={line} x={x} dy={at === 0 ? 0 : '1.08em'}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </>
  )
}

/** A long name in two lines. */
const inLines = (name: string): readonly string[] => {
  const before = name.includes(' and ') ? name.indexOf(' and ') : name.length > 12 ? name.indexOf(' ') : -1
  return before < 0 ? [name] : [name.slice(0, before), name.slice(before + 1)]
}
