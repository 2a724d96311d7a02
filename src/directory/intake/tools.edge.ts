import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { namedId } from '../../shared/named-id.edge.ts'
import type { PhoneRead, Tools } from './tools.ts'

/** Numbers that no numbering library knows, as people dial them (reference: Ofcom's numbering plan and 18001 Relay UK). */
const shortCodes = [
  /^(999|112|111|101|105|119|159|18000|18001|18002)$/,
  /^116 ?\d{3}$/,
  /^118 ?\d{3}$/,
  /^1800[012] ?\d{3,}$/,
  /^[678]\d{4}$/,
]

function readOne(said: string): PhoneRead | undefined {
  const text = said
    .replaceAll(/["'‘’“”]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const shortForm = text.replaceAll(/[^\d ]/g, '').trim()
  if (shortCodes.some((shape) => shape.test(shortForm)) && !/\d{3,}.*ext/i.test(text)) {
    return { is: 'short-code', number: shortForm }
  }
  const first = /^(?:nhs |call |ring |dial )?(999|111|112|101|119)(?= ?[a-z(:,.-])/i.exec(text)?.[1]
  if (first !== undefined) return { is: 'short-code', number: first }
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: 'GB', extract: true })
  if (!parsed?.isPossible()) return undefined
  const isHere = parsed.countryCallingCode === '44'
  const number = isHere ? parsed.formatNational().replace(/ x(\d+)$/, ' ext $1') : parsed.formatInternational()
  return { is: parsed.isValid() ? 'number' : 'not-checked', number }
}

function readPhones(said: string): readonly PhoneRead[] {
  const pieces = said
    .slice(0, 300)
    .split(/\s*(?:[;|,\n]|\/(?=\s*[+(\d])|\s-\s(?=\+?\d{4})|\bor\b|\band\b|&)\s*/i)
    .filter((piece) => /\d/.test(piece))
  const alone = pieces.map(readOne)
  const whole = alone.every((each) => each !== undefined) ? undefined : readOne(said.slice(0, 300))
  const found = (whole ? [whole] : alone).filter((each) => each !== undefined)
  return found.filter((each, index) => found.findIndex((other) => other.number === each.number) === index)
}

/** The tools of the running program. */
export const tools: Tools = { readPhones, nameId: (name) => namedId(name) }
