const all = [
  { name: 'with a small phone', width: 320, scripts: true },
  { name: 'with a small phone that runs no scripts', width: 320, scripts: false },
  { name: 'with a wide screen', width: 1280, scripts: true },
  { name: 'with a wide screen and no scripts', width: 1280, scripts: false },
] as const

/**
 * How somebody comes to a page in a journey: always by keyboard alone, on a small phone and on a wide screen, with scripts and
 * without. Two of the four hold each of these once; all four walk in the proof.
 */
export const ways = all.filter(({ width, scripts }) => process.env['PROOF'] === 'full' || (width === 320) !== scripts)
