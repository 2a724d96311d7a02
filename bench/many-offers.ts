import type { Asking } from '../src/directory/match/asking.ts'
import type { Offer } from '../src/directory/offer.ts'
import { bareOffer, ordinaryId as idOf } from '../src/directory/testing.ts'
import type { Topic } from '../src/language/topic.ts'
import { addDays, type Day } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { chanceFrom } from './chance.ts'
import { isThere, northLincolnshire, offersOfFeed } from './lists.ts'

/** Many offers and many questions, the same on every run: made from the real list where it is there, else in our own words. */
export const today = '2026-11-21' as Day

type Chance = () => number

const pick = <Each>(chance: Chance, from: readonly Each[]): Each | undefined => from[Math.floor(chance() * from.length)]

const openings = ['A weekly', 'A free', 'A friendly', 'A confidential', 'A new', 'A small']
const sorts = ['group', 'drop-in', 'counselling room', 'helpline', 'youth club', 'course', 'team', 'advice desk']
const people = [
  'young people',
  'children',
  'families',
  'parents and carers',
  'anybody',
  'adults',
  'teenagers',
  'students',
]
const promises = [
  'You can come along without booking.',
  'Somebody will call you back within a week.',
  'We listen first and talk about what might help.',
  'Bring a friend if you like.',
  'There is tea, a quiet corner and no charge.',
  'We work with schools and family hubs in the area.',
]
const towns = ['Ashby', 'Brigg', 'Crowle', 'Epworth', 'Kirton', 'Barton', 'Winterton', 'Haxey', 'Messingham', 'Goxhill']

function inOurWords(topics: readonly Topic[], chance: Chance): readonly Offer[] {
  return Array.from({ length: 700 }, (_, index) => {
    const said = [pick(chance, topics)?.said ?? [], pick(chance, topics)?.said ?? []].map((phrases) =>
      pick(chance, phrases),
    )
    const name = `${pick(chance, towns)} ${said[0]} ${pick(chance, sorts)}`
    const text = [
      `${pick(chance, openings)} ${pick(chance, sorts)} for ${pick(chance, people)} about ${said.join(' and ')}.`,
      ...Array.from({ length: 5 }, () => pick(chance, promises)),
      `It is for ${pick(chance, people)} in ${pick(chance, towns)}.`,
    ].join(' ')
    return bareOffer(`made-${index}` as Id, name, { feed: 'made', summary: text.slice(0, 200), description: text })
  })
}

/** One of the many: a real or made listing at another place, with its own ages, cost, hours and day of checking. */
function varied(offer: Offer, index: number, chance: Chance): Offer {
  const youngest = Math.floor(chance() * 16)
  const local = chance() < 0.92
  const opens = 8 + Math.floor(chance() * 10)
  return {
    ...offer,
    id: idOf(index),
    serviceId: idOf(index),
    name: `${offer.name} ${pick(chance, towns)}`,
    organisation: { ...offer.organisation, id: idOf(index) },
    website: `https://offer-${index}.example`,
    who: chance() < 0.5 ? {} : { youngest, oldest: youngest + 3 + Math.floor(chance() * 20) },
    cost: chance() < 0.4 ? { free: true } : {},
    reach: local ? 'local' : 'online',
    ...(local && { at: { lines: [], latitude: 53.2 + chance() * 0.8, longitude: -1 + chance() * 1.2 } }),
    open: [
      {
        id: idOf(index),
        freq: 'WEEKLY',
        byday: pick(chance, ['MO', 'TU,TH', 'WE', 'MO,TU,WE,TH,FR', 'SA']) ?? 'MO',
        opens_at: `${String(opens).padStart(2, '0')}:00`,
        closes_at: `${String(opens + 3).padStart(2, '0')}:00`,
      },
    ],
    checkedOn: addDays(today, -Math.floor(chance() * 900)),
  }
}

export function manyOffers(count: number, topics: readonly Topic[]): readonly Offer[] {
  const chance = chanceFrom(20_261_121)
  const seeds = isThere(northLincolnshire) ? offersOfFeed(northLincolnshire, 'made') : inOurWords(topics, chance)
  return Array.from({ length: count }, (_, index) =>
    varied(pick(chance, seeds) ?? bareOffer(idOf(index), 'Nobody'), index, chance),
  )
}

const asides = [
  '',
  'group',
  'at school',
  'near me',
  'help please',
  'someone to talk to',
  'and nobody listens',
  'for my son',
]

/** Questions with words, an age, a place and now and then a filter, as a page would ask them. */
export function manyQuestions(count: number, topics: readonly Topic[]): readonly Asking[] {
  const chance = chanceFrom(1_968)
  return Array.from({ length: count }, () => {
    const words = `${pick(chance, pick(chance, topics)?.said ?? []) ?? ''} ${pick(chance, asides) ?? ''}`.trim()
    const turn = chance()
    return {
      words,
      topics: chance() < 0.3 ? [pick(chance, topics)?.id ?? ''] : [],
      asker: pick(chance, ['young-person', 'parent-carer', 'school'] as const) ?? 'friend',
      age: Math.floor(chance() * 26),
      near: { label: 'DN15 7', latitude: 53.3 + chance() * 0.6, longitude: -0.9 + chance() },
      only: turn < 0.15 ? { free: true } : turn < 0.25 ? { openNow: true } : turn < 0.3 ? { online: true } : {},
      today,
      now: { weekday: 'TU' as const, time: '16:30' },
    }
  })
}
