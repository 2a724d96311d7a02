/** How somebody comes to a page in a journey: always by keyboard alone, on a small phone and on a wide screen, with scripts and without. */
export const ways = [
  { name: 'with a small phone', width: 320, scripts: true },
  { name: 'with a small phone that runs no scripts', width: 320, scripts: false },
  { name: 'with a wide screen', width: 1280, scripts: true },
  { name: 'with a wide screen and no scripts', width: 1280, scripts: false },
] as const
