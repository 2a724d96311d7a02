/** Roughly where somebody is: the first half of a postcode, or that and the next digit. Never a full postcode. */
export interface RoughPlace {
  readonly kind: 'sector' | 'outcode'
  /** `DN15 7` or `DN15`: capitals, one blank. */
  readonly code: string
}

/** The six forms of a first half (A9, A99, AA9, AA99, A9A, AA9A: Royal Mail, PAF guide), and the one that is none of them. */
const outcode = '(?:[A-Z]{1,2}[0-9][A-Z0-9]?|GIR)'
const onlyOutcode = new RegExp(`^${outcode}$`)
const parted = new RegExp(`^(${outcode}) ([0-9])(?:[A-Z]{0,2})$`)
const whole = new RegExp(`^(${outcode})([0-9])[A-Z]{1,2}$`)
const joined = new RegExp(`^(${outcode})([0-9])$`)

const longest = 40

/**
 * Reads what somebody types for where they are, by its form alone: whether such a place exists is for the tables to say.
 * The last two letters of a full postcode are dropped here and go nowhere. Without a blank, "DN15" is read as an outcode.
 * @returns undefined where the text is not a postcode or the beginning of one.
 */
export function parseRoughPlace(text: string): RoughPlace | undefined {
  if (text.length > longest) return undefined
  const spaced = text
    .toUpperCase()
    .replaceAll(/[\s.,_-]+/gu, ' ')
    .trim()
  const joint = spaced.replaceAll(' ', '')
  const sector = parted.exec(spaced) ?? whole.exec(joint)
  if (sector) return { kind: 'sector', code: `${sector[1]} ${sector[2]}` }
  if (onlyOutcode.test(joint)) return { kind: 'outcode', code: joint }
  const short = joined.exec(joint)
  return short ? { kind: 'sector', code: `${short[1]} ${short[2]}` } : undefined
}

/** The outcode in which a sector lies; an outcode lies in itself. */
export const outcodeOf = (code: string): string => code.split(' ')[0] ?? code
