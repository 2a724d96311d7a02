import type { ListedService } from '../listing.ts'
import { eachInTurn, type GiveWay } from './giving-way.ts'

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
export async function maybeTheSame(
  services: readonly ListedService[],
  giveWay: GiveWay,
): Promise<readonly MaybeTheSame[]> {
  const groups = new Map<string, Group>()
  await eachInTurn(services, (service) => addTo(groups, service), giveWay)
  const pairs = new Map<string, MaybeTheSame>()
  for (const { because, members } of groups.values()) {
    const others = members.length > 200 ? equalNames(members) : undefined
    for (const [index, member] of members.entries()) {
      const found = others ? (others.get(member) ?? []) : similarTo(member, members.slice(index + 1))
      for (const other of found) {
        if (pairs.size >= 500) return [...pairs.values()]
        const key = [member.service.id, other.service.id].sort().join()
        if (!pairs.has(key)) pairs.set(key, { one: named(member.service), other: named(other.service), because })
      }
      if (giveWay.isDue()) await giveWay.now()
    }
  }
  return [...pairs.values()]
}

interface Group {
  readonly because: MaybeTheSame['because']
  readonly members: Member[]
}

function addTo(groups: Map<string, Group>, service: ListedService): void {
  const words = wordsOf(service.name)
  for (const [because, key] of keysOf(service)) {
    const whole = `${because} ${key}`
    const group = groups.get(whole) ?? { because, members: [] }
    group.members.push({ service, words })
    groups.set(whole, group)
  }
}

interface Member {
  readonly service: ListedService
  readonly words: readonly string[]
}

const named = ({ id, name }: ListedService): { readonly id: string; readonly name: string } => ({ id, name })

const similarTo = (one: Member, others: readonly Member[]): readonly Member[] =>
  others.filter((other) => one.service.id !== other.service.id && areSimilar(one.words, other.words))

/** Each member with the first one that has the same name. */
function equalNames(members: readonly Member[]): ReadonlyMap<Member, readonly Member[]> {
  const first = new Map<string, Member>()
  const same = new Map<Member, readonly Member[]>()
  for (const member of members) {
    const earlier = first.get(member.words.join())
    if (!earlier) first.set(member.words.join(), member)
    else if (earlier.service.id !== member.service.id) same.set(member, [earlier])
  }
  return same
}
