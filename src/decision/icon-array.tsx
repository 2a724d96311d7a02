/** How many shapes stand in a row and in a column. */
const side = 10
const cell = 10

interface Drawn {
  readonly of: number
  readonly id: string
  /** What the drawing says to somebody who does not see it: its name, and both sides of the figure. */
  readonly title: string
  readonly says: string
}

const places = Array.from({ length: side * side }, (_, at) => ({
  x: (at % side) * cell,
  y: Math.floor(at / side) * cell,
}))

/** A filled dot. */
const dot = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `M${x + 1} ${y + 5}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`

/** An empty square. */
const square = ({ x, y }: { readonly x: number; readonly y: number }): string => `M${x + 2} ${y + 2}h6v6h-6z`

/**
 * A hundred shapes: so many filled dots, and empty squares for the others. Shape and filling tell them apart, not colour.
 * @param of a whole number from 0 to 100; the shapes drawn are always as many as are said
 */
export function IconArray({ of, id, title, says }: Drawn) {
  return (
    <svg
      class="rd-array__shapes"
      viewBox={`0 0 ${side * cell} ${side * cell}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{says}</desc>
      <path class="rd-array__dots" d={places.slice(0, of).map(dot).join('')} />
      <path class="rd-array__squares" d={places.slice(of).map(square).join('')} />
    </svg>
  )
}
