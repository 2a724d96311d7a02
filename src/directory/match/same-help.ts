import { plainWords } from '../../language/plain-words.ts'
import type { Offer } from '../offer.ts'
import type { InSteps } from './in-steps.ts'

export const hostOf = (website: string | undefined): string | undefined =>
  /^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/i.exec(website ?? '')?.[1]?.toLowerCase()

const freePhone = /\b(?:0800|0808|0300|0303|0333|0345|116)[\s-]?\d[\d\s-]{2,12}\d\b|\b116\s?\d{3}\b/g

/** Numbers to ring or text, figures only: those of its fields, and free ones that its text begins with. */
export const linesOf = (offer: Offer): readonly string[] =>
  [...offer.phones.map(({ number }) => number), ...(offer.description.slice(0, 600).match(freePhone) ?? [])].map(
    (number) => number.replaceAll(/\D/g, ''),
  )

const tooCommon = new Set(
  'the and of for in uk support group service services charity north south east west line help helpline'.split(' '),
)

const telling = (text: string): readonly string[] =>
  plainWords(text).filter((word) => word.length > 2 && !tooCommon.has(word))

/** A host with more listings than this is a council's or a venue's, and says nothing about what is the same. */
const mostOnOneHost = 4

const shareOne = (one: readonly string[], other: readonly string[]): boolean => one.some((each) => other.includes(each))

/** Two listings of one line: the same freephone number or own website, and a telling word of the name or organisation. */
function isSameHelp(one: Offer, other: Offer): boolean {
  const names = shareOne(
    telling(`${one.name} ${one.organisation.name}`),
    telling(`${other.name} ${other.organisation.name}`),
  )
  if (!names) return false
  const anywhere = (offer: Offer) => offer.reach !== 'local' || offer.at === undefined
  const sameName =
    one.name.toLowerCase() === other.name.toLowerCase() && one.organisation.name === other.organisation.name
  return sameName || (anywhere(one) && anywhere(other) && shareOne(linesOf(one), linesOf(other)))
}

function keysOf(offer: Offer): ReadonlySet<string> {
  const host = hostOf(offer.website)
  return new Set([...(host === undefined ? [] : [`host ${host}`]), ...linesOf(offer).map((line) => `line ${line}`)])
}

/** How many offers are looked at at a time. */
const atATime = 1_000

/** @returns for each offer the number of its group; offers of one listed service are in one group, as are two listings of one line. */
export function* groupsOfSameHelp(offers: readonly Offer[]): InSteps<Uint32Array> {
  const group = Uint32Array.from(offers, (_, index) => index)
  const firstOf = new Map<string, number>()
  const hosts = new Map<string, number[]>()
  for (const [at, offer] of offers.entries()) {
    if (at % atATime === 0) yield
    const known = firstOf.get(offer.serviceId)
    if (known === undefined) firstOf.set(offer.serviceId, at)
    else group[at] = group[known] ?? known
    for (const key of keysOf(offer)) {
      const there = hosts.get(key)
      if (there) there.push(at)
      else hosts.set(key, [at])
    }
  }
  for (const there of hosts.values()) {
    if (there.length < 2 || there.length > mostOnOneHost) continue
    const [first = 0, ...others] = there
    for (const at of others) {
      const [one, other] = [offers[first], offers[at]]
      if (one && other && isSameHelp(one, other)) group[at] = group[first] ?? first
    }
  }
  return group
}
