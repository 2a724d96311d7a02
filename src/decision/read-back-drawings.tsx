import type { Drawing } from './read-back-words.ts'

/** A drawing on a field of 80: what is lit, and the lines over it. */
interface Drawn {
  readonly lit: string
  readonly lines: string
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const bubble = 'M14 12H66a6 6 0 0 1 6 6V46a6 6 0 0 1-6 6H38L24 66V52H14a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z'

/** Our own, in one line width and one light; none of them tells one kind of support from another. */
const drawings: Readonly<Record<Drawing, Drawn>> = {
  'walking-together': {
    lit: circle(27, 17, 9),
    lines: `${circle(27, 17, 9)}${circle(54, 21, 8)}M27 28V48M27 33L16 42M27 33L40 38M54 31V50M54 35L40 38M54 35L64 44M27 48L18 68M27 48L36 68M54 50L46 68M54 50L62 68M6 72H74`,
  },
  'people-talking': {
    lit: 'M30 8H50a5 5 0 0 1 5 5V22a5 5 0 0 1-5 5H43L38 33V27H30a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z',
    lines: `M30 8H50a5 5 0 0 1 5 5V22a5 5 0 0 1-5 5H43L38 33V27H30a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z${circle(20, 44, 8)}${circle(60, 44, 8)}M6 72V67a13 13 0 0 1 28 0V72M46 72V67a13 13 0 0 1 28 0V72`,
  },
  telephone: {
    lit: 'M30 18H50V54H30z',
    lines: 'M29 6H51a5 5 0 0 1 5 5V69a5 5 0 0 1-5 5H29a5 5 0 0 1-5-5V11a5 5 0 0 1 5-5zM24 17H56M24 57H56M40 65.5h.1',
  },
  'things-on-a-table': {
    lit: circle(22, 34, 9),
    lines: `${circle(22, 34, 9)}M34 26H48V43H34zM56 43L64 26L72 43zM4 44H76M14 44V72M66 44V72`,
  },
  thought: {
    lit: 'M24 44a13 13 0 0 1-2-25.8A15 15 0 0 1 50 13a14 14 0 0 1 12 26A13 13 0 0 1 50 45z',
    lines: `M24 44a13 13 0 0 1-2-25.8A15 15 0 0 1 50 13a14 14 0 0 1 12 26A13 13 0 0 1 50 45z${circle(26, 57, 5)}${circle(15, 69, 3)}`,
  },
  'thumbs-up': {
    lit: 'M8 38H22V72H8z',
    lines: 'M8 38H22V72H8zM22 42L36 26V12a6 6 0 0 1 12 0V30H64a6 6 0 0 1 6 7L65 65a7 7 0 0 1-7 6H22',
  },
  'first-try': {
    lit: 'M40 40C40 26 28 22 14 22C14 36 26 42 40 40z',
    lines: 'M40 70V36M40 40C40 26 28 22 14 22C14 36 26 42 40 40zM40 34C40 22 50 14 66 14C66 28 56 36 40 34zM12 70H68',
  },
  'two-speech-bubbles': {
    lit: 'M10 8H48a5 5 0 0 1 5 5V32a5 5 0 0 1-5 5H28L18 47V37H10a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z',
    lines:
      'M10 8H48a5 5 0 0 1 5 5V32a5 5 0 0 1-5 5H28L18 47V37H10a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5zM60 26H70a5 5 0 0 1 5 5V52a5 5 0 0 1-5 5H64V68L52 57H34a5 5 0 0 1-5-5V45',
  },
  'speech-bubble': { lit: bubble, lines: `${bubble}M20 26H60M20 38H48` },
  'path-with-a-bend': {
    lit: circle(60, 12, 7),
    lines: `${circle(60, 12, 7)}M16 74C16 58 60 60 60 46S22 44 22 32S44 24 50 20M34 74C34 66 74 66 74 48S38 42 38 35`,
  },
  'empty-chair': { lit: 'M24 38H56V48H24z', lines: 'M24 8V72M24 38H56V48H24M56 48V72M24 16H30V32H24M24 60H56' },
  sun: {
    lit: circle(40, 40, 15),
    lines: `${circle(40, 40, 15)}M40 6V15M40 65V74M6 40H15M65 40H74M16 16L22 22M58 58L64 64M64 16L58 22M22 58L16 64`,
  },
  'question-mark': {
    lit: circle(40, 40, 32),
    lines: `${circle(40, 40, 32)}M30 32a10 10 0 1 1 16 8C42 43 40 45 40 49M40 58h.1`,
  },
  calendar: {
    lit: 'M44 46H58V60H44z',
    lines:
      'M14 14H66a4 4 0 0 1 4 4V68a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4zM10 30H70M26 6V20M54 6V20M22 42H34M22 54H34M44 46H58V60H44z',
  },
  'another-path': {
    lit: circle(63, 14, 7),
    lines: `${circle(63, 14, 7)}M40 74V50C40 38 60 38 62 24M40 50C40 42 32 40 28 34M24 28L20 22M17 16L15 10`,
  },
  'turning-round': { lit: 'M14 46L26 64L38 46z', lines: 'M26 46V32a16 16 0 0 1 32 0V72M14 46L26 64L38 46z' },
}

/** A drawing beside words that say the same: for whoever hears the page it is not there. */
export function DrawingShown({ of }: { readonly of: Drawing }) {
  const { lit, lines } = drawings[of]
  return (
    <svg class="rd-drawing" viewBox="0 0 80 80" aria-hidden="true" focusable="false">
      <path class="rd-drawing__lit" d={lit} />
      <path class="rd-drawing__lines" d={lines} />
    </svg>
  )
}
