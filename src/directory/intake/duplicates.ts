import type { ListedService } from '../listing.ts'

/** Two records that may be one service. Only ever proposed: a person decides. */
export interface MaybeTheSame {
  readonly one: { readonly id: string; readonly name: string }
  readonly other: { readonly id: string; readonly name: string }
  readonly because: 'same-website-and-name' | 'same-number-and-name' | 'same-postcode-and-name'
}

const filler = new Set(
  'the a an of and for in at to on with by group service services project club ltd cic limited uk'.split(' '),
)

const wordsOf = (name: string): readonly string[] => {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !filler.has(word))
  return [...new Set(words)].sort()
}

/** True from three quarters of the words in common. */
function areSimilar(one: readonly string[], other: readonly string[]): boolean {
  const common = one.filter((word) => other.includes(word)).length
  return common > 0 && common / (one.length + other.length - common) >= 0.75
}

/** What a service shares with its double: its website's host, a registered number, a postcode. Never the host alone. */
function keysOf(service: ListedService): readonly (readonly [MaybeTheSame['because'], string])[] {
  const host =
    service.url && URL.canParse(service.url) ? new URL(service.url).hostname.replace(/^www\./, '') : undefined
  const numbers = (service.organization.organization_identifiers ?? []).map(
    (each) => `${each.identifier_type} ${each.identifier}`,
  )
  const postcodes = service.service_at_locations.flatMap((offer) => offer.location?.addresses[0]?.postal_code ?? [])
  return [
    ...numbers.map((number) => ['same-number-and-name', number] as const),
    ...postcodes.map((postcode) => ['same-postcode-and-name', postcode] as const),
    ...(host === undefined ? [] : [['same-website-and-name', host] as const]),
  ]
}

/**
 * Pairs that may be one service: a similar name and the same website, registered number or postcode. At most 500 pairs; a key that
 * more than 200 records share (a council's own website) is looked through by equal names only.
 */
export function maybeTheSame(services: readonly ListedService[]): readonly MaybeTheSame[] {
  const groups = new Map<string, { because: MaybeTheSame['because']; members: Member[] }>()
  for (const service of services) {
    const words = wordsOf(service.name)
    for (const [because, key] of keysOf(service)) {
      const whole = `${because} ${key}`
      const group = groups.get(whole) ?? { because, members: [] }
      group.members.push({ service, words })
      groups.set(whole, group)
    }
  }
  const pairs = new Map<string, MaybeTheSame>()
  for (const group of groups.values()) {
    for (const [one, other] of pairsIn(group.members)) {
      if (pairs.size >= 500) return [...pairs.values()]
      const key = [one.id, other.id].sort().join()
      if (!pairs.has(key)) pairs.set(key, { one: named(one), other: named(other), because: group.because })
    }
  }
  return [...pairs.values()]
}

interface Member {
  readonly service: ListedService
  readonly words: readonly string[]
}

const named = ({ id, name }: ListedService): { readonly id: string; readonly name: string } => ({ id, name })

function pairsIn(members: readonly Member[]): readonly (readonly [ListedService, ListedService])[] {
  if (members.length > 200) return equalNames(members)
  return members.flatMap((one, index) =>
    members
      .slice(index + 1)
      .filter((other) => one.service.id !== other.service.id && areSimilar(one.words, other.words))
      .map((other) => [one.service, other.service] as const),
  )
}

function equalNames(members: readonly Member[]): readonly (readonly [ListedService, ListedService])[] {
  const first = new Map<string, ListedService>()
  return members.flatMap(({ service, words }) => {
    const earlier = first.get(words.join())
    if (!earlier) first.set(words.join(), service)
    return earlier && earlier.id !== service.id ? [[earlier, service] as const] : []
  })
}
