import type { PartCode } from './part.ts'

/** A drawing on a field of 80: what is lit, and the lines over it. */
interface Drawn {
  readonly lit: string
  readonly lines: string
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const heart = 'M40 68C12 48 8 34 8 26a16 16 0 0 1 32-4a16 16 0 0 1 32 4C72 34 68 48 40 68z'
const cloud = 'M22 40a12 12 0 0 1-1-24A15 15 0 0 1 49 12a13 13 0 0 1 13 24a10 10 0 0 1-5 4z'

/** Our own, one for each part, in one line width and one light. None is a warning sign, and none says how anybody is. */
const drawings: Readonly<Record<PartCode, Drawn>> = {
  'my-signs': {
    lit: circle(40, 40, 9),
    lines: `M6 40C18 20 30 14 40 14S62 20 74 40C62 60 50 66 40 66S18 60 6 40z${circle(40, 40, 9)}`,
  },
  'helps-on-my-own': {
    lit: 'M8 44H20V66H8zM60 44H72V66H60z',
    lines: 'M8 44H20V66H8zM60 44H72V66H60zM14 44V38a26 26 0 0 1 52 0V44',
  },
  reasons: { lit: heart, lines: heart },
  'places-and-people': {
    lit: 'M33 48H47V70H33z',
    lines: 'M8 38L40 10L72 38M16 32V70H64V32M33 70V48H47V70M6 70H74',
  },
  'people-to-tell': {
    lit: 'M30 8H50a5 5 0 0 1 5 5V22a5 5 0 0 1-5 5H43L38 33V27H30a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z',
    lines: `M30 8H50a5 5 0 0 1 5 5V22a5 5 0 0 1-5 5H43L38 33V27H30a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z${circle(20, 44, 8)}${circle(60, 44, 8)}M6 72V67a13 13 0 0 1 28 0V72M46 72V67a13 13 0 0 1 28 0V72`,
  },
  services: {
    lit: 'M30 18H50V54H30z',
    lines: 'M29 6H51a5 5 0 0 1 5 5V69a5 5 0 0 1-5 5H29a5 5 0 0 1-5-5V11a5 5 0 0 1 5-5zM24 17H56M24 57H56M40 65.5h.1',
  },
  safer: {
    lit: 'M16 36H64V72H16z',
    lines: 'M16 36H64V72H16zM26 36V24a14 14 0 0 1 28 0V36M40 50V60',
  },
  'makes-it-worse': { lit: cloud, lines: `${cloud}M24 50L18 64M40 50L34 70M56 50L50 64` },
  'agreed-with': {
    lit: 'M28 40H52V52H28z',
    lines: 'M10 34L40 10L70 34M16 30V72H64V30M28 40H52V52H28zM34 72V60H46V72M6 72H74',
  },
  'who-leads': {
    lit: circle(40, 17, 10),
    lines: `${circle(40, 17, 10)}M40 28V50M40 34L24 44M40 34L56 44M40 50L30 72M40 50L50 72${circle(12, 38, 6)}${circle(68, 38, 6)}M4 72V60a8 8 0 0 1 16 0V72M60 72V60a8 8 0 0 1 16 0V72`,
  },
  tried: {
    lit: 'M14 46L26 64L38 46z',
    lines: 'M26 46V32a16 16 0 0 1 32 0V72M14 46L26 64L38 46z',
  },
  'try-again': {
    lit: 'M40 40C40 26 28 22 14 22C14 36 26 42 40 40z',
    lines: 'M40 70V36M40 40C40 26 28 22 14 22C14 36 26 42 40 40zM40 34C40 22 50 14 66 14C66 28 56 36 40 34zM12 70H68',
  },
  copies: {
    lit: 'M28 22H66V74H28z',
    lines: 'M28 22H66V74H28zM14 58V6H52V22M36 36H58M36 48H58M36 60H50',
  },
  review: {
    lit: 'M44 46H58V60H44z',
    lines:
      'M14 14H66a4 4 0 0 1 4 4V68a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4zM10 30H70M26 6V20M54 6V20M22 42H34M22 54H34M44 46H58V60H44z',
  },
}

/** A drawing beside words that say the same: for whoever hears the page it is not there. */
export function PartDrawing({ of }: { readonly of: PartCode }) {
  const { lit, lines } = drawings[of]
  return (
    <svg class="rd-drawing" viewBox="0 0 80 80" aria-hidden="true" focusable="false">
      <path class="rd-drawing__lit" d={lit} />
      <path class="rd-drawing__lines" d={lines} />
    </svg>
  )
}
