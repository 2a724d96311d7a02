import type { JSX } from 'preact'
import type { Card } from './card.ts'

// Drawn for this product, on a field of 64: lines of one width, no colour that means anything, no face that is anybody's.

const face = <circle cx="32" cy="32" r="22" />
const eyes = <path class="rd-dot" d="M24 27h0M40 27h0" />
const person = (x: number, y: number, size = 1): string =>
  `M${x} ${y}m-${5 * size} 0a${5 * size} ${5 * size} 0 1 0 ${10 * size} 0a${5 * size} ${5 * size} 0 1 0 -${10 * size} 0M${x - 9 * size} ${y + 27 * size}v-${9 * size}a${9 * size} ${9 * size} 0 0 1 ${18 * size} 0v${9 * size}`

const withFace = (mouth: string, more?: JSX.Element): JSX.Element => (
  <>
    {face}
    {more ?? eyes}
    <path d={mouth} />
  </>
)

/** What is on each card. */
export const drawings: Readonly<Record<Card, JSX.Element>> = {
  happy: withFace('M21 37a12 10 0 0 0 22 0'),
  sad: withFace(
    'M22 44a11 9 0 0 1 20 0',
    <>
      {eyes}
      <path d="M42 33c-3 4-3 6 0 6s3-2 0-6" />
    </>,
  ),
  angry: withFace('M23 43h18', <path d="M20 22l9 5M44 22l-9 5M26 31h0M38 31h0" />),
  scared: withFace(
    'M26 42a6 5 0 1 0 12 0a6 5 0 1 0-12 0',
    <path d="M24 26m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M40 26m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0" />,
  ),
  worried: withFace('M22 43q3-4 6 0t7 0 7 0', <path d="M20 24l8-4M44 24l-8-4M25 30h0M39 30h0" />),
  tired: withFace('M26 43h12', <path d="M19 28q5 5 10 0M35 28q5 5 10 0" />),
  calm: withFace('M24 40q8 5 16 0', <path d="M20 28h8M36 28h8" />),
  'body-hurts': (
    <>
      <path d={person(30, 14, 1.1)} />
      <path d="M21 60V46M39 60V46M30 30l-5 6h8l-5 7M50 22l6-4M51 30h7M50 38l6 4" />
    </>
  ),
  sleep: (
    <path d="M6 20v30M6 42h52v8M58 42v-6a8 8 0 0 0-8-8H26v14M16 34m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M40 8h10l-10 12h10" />
  ),
  food: <path d="M8 34h48a24 20 0 0 1-48 0zM22 54h20M24 26c-4-5 4-7 0-13M34 26c-4-5 4-7 0-13M44 26c-4-5 4-7 0-13" />,
  'too-loud': <path d="M8 26h10l14-12v36L18 38H8zM40 24q5 8 0 16M46 18q10 14 0 28M52 12q14 20 0 40" />,
  home: <path d="M8 32L32 10l24 22M14 28v26h36V28M27 54V40h10v14" />,
  school: <path d="M6 54h52M10 54V32h44v22M24 32V22l8-8 8 8v10M32 14V6h8l-3 3 3 3h-8M28 54V44h8v10M16 40h4M44 40h4" />,
  outside: (
    <path d="M46 8m-6 6a6 6 0 1 0 12 0a6 6 0 1 0-12 0M20 56V38M20 38c-14 0-14-12-6-14c-2-12 14-12 14-2c10 2 8 16-8 16M4 56h56M42 56q4-10 8 0" />
  ),
  phone: (
    <path d="M20 6h24a4 4 0 0 1 4 4v44a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4zM16 16h32M16 46h32M30 52h4" />
  ),
  me: (
    <>
      <path d={person(32, 18, 1.3)} />
      <path d="M32 42h0M8 30h8l-3-3M16 30l-3 3M56 30h-8l3-3M48 30l3 3" />
    </>
  ),
  friend: (
    <>
      <path d={person(20, 20)} />
      <path d={person(44, 20)} />
      <path d="M29 40q3 4 6 0" />
    </>
  ),
  'grown-up': (
    <>
      <path d={person(24, 12, 1.3)} />
      <path d={person(48, 32, 0.75)} />
      <path d="M12 47v10M36 47v10" />
    </>
  ),
  'other-people': (
    <>
      <path d={person(14, 24, 0.8)} />
      <path d={person(32, 16, 0.9)} />
      <path d={person(50, 24, 0.8)} />
      <path d="M6 56h52" />
    </>
  ),
  alone: (
    <>
      <path d={person(32, 26, 0.9)} />
      <path d="M8 56h48" />
      <path stroke-dasharray="1 7" d="M32 6a26 26 0 0 1 26 26v18M32 6A26 26 0 0 0 6 32v18" />
    </>
  ),
  yes: <path d="M12 34l14 14 28-32" />,
  no: <path d="M14 14l36 36M50 14L14 50" />,
  maybe: <path d="M20 22a12 12 0 1 1 18 10q-6 4-6 10M32 52h0" />,
  stop: (
    <>
      <path d="M22 6h20l16 16v20L42 58H22L6 42V22z" />
      <path d="M24 46V30M30 44V20M36 44V22M42 46V28M24 46q2 6 9 6t9-6M24 38l-5-4" />
    </>
  ),
  more: <path d="M32 12v40M12 32h40" />,
  'a-break': (
    <path d="M10 24h36v16a14 14 0 0 1-14 14h-8a14 14 0 0 1-14-14zM46 28h4a6 6 0 0 1 0 14h-4M22 16c-3-4 3-6 0-10M34 16c-3-4 3-6 0-10" />
  ),
  'help-me': (
    <>
      <path d={person(32, 22, 0.9)} />
      <path d="M18 38L10 16M46 38l8-22M24 56h16" />
    </>
  ),
  'something-else': (
    <path d="M12 10h40a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H30L18 56V46h-6a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4zM22 28h0M32 28h0M42 28h0" />
  ),
}
