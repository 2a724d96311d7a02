const asked = process.env['PROOF'] ?? ''

/** How much of a long proof is tried: all of it in `npm run proof`, a tenth where it is asked for with PROOF=tenth, as CI does, and less in between. */
export const isWhole = asked === 'full'

/** Between two changes of a file: enough to see that the proof still works, and what is plainly wrong. */
export const isShort = asked === ''
