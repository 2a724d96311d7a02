import type { JSX } from 'preact'

/** The five outlines. They are told apart by outline, pattern and name; they share one colour and one size. */
export type Shape = 'thriving' | 'advice' | 'help' | 'more-help' | 'risk-support'

/** How one of the five is drawn large, on a field from -50 to 50, and small, on a field of 24. */
export interface Drawing {
  readonly outline: string
  readonly edge: number
  /** What is cut out of the outline; `clip` is the address of the outline as a clip path. */
  readonly pattern: (clip: string) => JSX.Element
  readonly small: JSX.Element
}

const rows = (ys: readonly number[], xs: readonly number[], mark: string): string =>
  ys.flatMap((y) => xs.map((x) => `M${x} ${y}${mark}`)).join('')

const dots =
  rows([-33, -11, 11, 33], [-32.5, -19.5, -6.5, 6.5, 19.5, 32.5], 'h0') +
  rows([-22, 0, 22], [-39, -26, -13, 0, 13, 26, 39], 'h0')
const crosses =
  rows([-39, -13, 13, 39], [-38, -24, -10, 4, 18, 32], 'h6m-3-3v6') +
  rows([-26, 0, 26], [-45, -31, -17, -3, 11, 25, 39], 'h6m-3-3v6')
const slants = rows(
  [40],
  Array.from({ length: 17 }, (_, at) => -112 + 9 * at),
  'l80-80',
)

/** A leaf with dots: growing anyway. */
const leaf: Drawing = {
  outline: 'M-38 38V-2A36 36 0 0 1-2-38H38V2A36 36 0 0 1 2 38z',
  edge: 0,
  pattern: (clip) => <path class="hole" stroke-width="5.2" stroke-linecap="round" clip-path={clip} d={dots} />,
  small: (
    <>
      <path d="M3.5 20.5v-9a8 8 0 0 1 8-8h9v9a8 8 0 0 1-8 8z" fill="currentColor" />
      <path d="M3.5 20.5 15.2 8.8" class="hole" stroke-width="2" stroke-linecap="round" />
    </>
  ),
}

/** A signpost that points both ways, with lines of writing: words you can take with you. */
const signpost: Drawing = {
  outline: 'M-24-32H24L45 0 24 32H-24L-45 0z',
  edge: 4,
  pattern: () => (
    <path class="hole" stroke-width="4" stroke-linecap="round" d="M-28-18H22M-28-6H28M-28 6H28M-28 18H12" />
  ),
  small: (
    <>
      <path
        d="M6.4 4.6h11.2L22.4 12l-4.8 7.4H6.4L1.6 12z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="1"
        stroke-linejoin="round"
      />
      <path d="M7.4 9.7h9.2M7.4 14.3h9.2" class="hole" stroke-width="2" stroke-linecap="round" />
    </>
  ),
}

/** Two circles that share a lens: two people, one thing in common. */
const circles: Drawing = {
  outline: 'M-15-29a29 29 0 1 0 0 58 29 29 0 0 0 0-58zM15-29a29 29 0 1 0 0 58 29 29 0 0 0 0-58z',
  edge: 0,
  pattern: (clip) => (
    <>
      <path class="hole" stroke-width="3.4" clip-path={clip} d={slants} />
      <path class="holefill" d="M0-24.8A29 29 0 0 1 0 24.8 29 29 0 0 1 0-24.8z" />
      <path d="M0-19A25 25 0 0 1 0 19 25 25 0 0 1 0-19z" fill="currentColor" />
    </>
  ),
  small: (
    <path
      fill-rule="evenodd"
      d="M8.3 5.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zm7.4 0a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6z"
      fill="currentColor"
    />
  ),
}

/** A trefoil with crosses: more time, or more than one person. */
const trefoil: Drawing = {
  outline: 'M0-44a23 23 0 0 1 22.4 28.2A23 23 0 1 1 0 21.8a23 23 0 1 1-22.4-37.6A23 23 0 0 1 0-44z',
  edge: 0,
  pattern: (clip) => <path class="hole" stroke-width="2.6" stroke-linecap="round" clip-path={clip} d={crosses} />,
  small: (
    <>
      <path
        d="M12 1.8a5.3 5.3 0 0 1 5.2 6.5 5.3 5.3 0 1 1-5.2 8.7 5.3 5.3 0 1 1-5.2-8.7A5.3 5.3 0 0 1 12 1.8z"
        fill="currentColor"
      />
      <path d="M12 9.2v6M9 12.2h6" class="hole" stroke-width="2" stroke-linecap="round" />
    </>
  ),
}

/** Nested cups round a dot: someone held. Not an alarm. */
const cups: Drawing = {
  outline: 'M-18-37H18A19 19 0 0 1 37-18V18A19 19 0 0 1 18 37H-18A19 19 0 0 1-37 18V-18A19 19 0 0 1-18-37z',
  edge: 0,
  pattern: () => (
    <>
      <path
        class="hole"
        stroke-width="4"
        stroke-linecap="round"
        d="M-28-14V-2A28 28 0 0 0 28-2V-14M-19-14V-2A19 19 0 0 0 19-2V-14M-10.5-14V-2A10.5 10.5 0 0 0 10.5-2V-14"
      />
      <circle class="holefill" cx="0" cy="-19" r="6" />
    </>
  ),
  small: (
    <>
      <rect x="1.9" y="1.9" width="20.2" height="20.2" rx="6.4" fill="currentColor" />
      <path d="M6.6 9.2v2.6a5.4 5.4 0 0 0 10.8 0V9.2" class="hole" stroke-width="2" stroke-linecap="round" />
      <circle cx="12" cy="9" r="2" class="holefill" />
    </>
  ),
}

export const drawings: Readonly<Record<Shape, Drawing>> = {
  advice: signpost,
  'risk-support': cups,
  thriving: leaf,
  'more-help': trefoil,
  help: circles,
}
