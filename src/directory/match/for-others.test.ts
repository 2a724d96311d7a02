import { expect, test } from 'vitest'
import type { Offer } from '../offer.ts'
import type { Asking } from './asking.ts'
import { fiveRooms as filler, findingBy, namesOf, offerSaying as offer, spokenTopics } from './testing.ts'

const finds = findingBy(spokenTopics)
const find = (offers: readonly Offer[], asking: Partial<Asking>): readonly string[] => namesOf(finds(offers, asking))

const veterans = offer('Veterans’ breakfast', 'Bullying, banter and bacon for veterans of the armed forces.')

test('Ben, 12, who is picked on, is shown no breakfast for veterans among the first three; a soldier’s son is', () => {
  const asking = { words: 'picked on', age: 12, asker: 'young-person' } as const
  expect(find([veterans, ...filler], asking).slice(0, 3)).not.toContain('Veterans’ breakfast')
  const words = 'picked on because dad is in the army'
  expect(find([veterans, ...filler], { ...asking, words })[0]).toBe('Veterans’ breakfast')
})

test('where fewer than three are left, nobody else’s help stands among them; where nothing else is, it is shown', () => {
  const asking = { words: 'picked on', age: 12 }
  expect(find([veterans, ...filler.slice(0, 2)], asking).toSorted()).toEqual(['Room One', 'Room Two'])
  expect(find([veterans], asking)).toEqual(['Veterans’ breakfast'])
})

test('Isla, 16, cannot sleep and is shown no baby massage in the first three; a mother of a baby is', () => {
  const babies = offer('Baby massage', 'Helps sleep and sleep problems.')
  expect(find([babies, ...filler], { words: 'cant sleep', age: 16 }).slice(0, 3)).not.toContain('Baby massage')
  expect(find([babies, ...filler], { words: 'cant sleep', age: 0 })[0]).toBe('Baby massage')
})

test('an escape room with a telling name is not help for somebody who cannot breathe', () => {
  const room = offer('Panic Room', 'Escape in an hour. Hen and stag parties welcome.')
  expect(find([room, ...filler], { words: 'cant breathe on the bus', age: 17 }).slice(0, 3)).not.toContain('Panic Room')
})

const wheels = offer('Wheelchair rugby', 'Sport for disabled children and young people.')
const siblings = offer('Sibs', 'Young carers: brothers and sisters of disabled children.')

test('Noor, 11, whose sister is disabled, is shown help for sisters, and her sister the sport', () => {
  const offers = [wheels, siblings, ...filler]
  const noor = find(offers, { words: 'my sister is disabled', age: 11, asker: 'young-person' })
  expect(noor[0]).toBe('Sibs')
  expect(noor.slice(0, 3)).not.toContain('Wheelchair rugby')
  expect(find(offers, { words: 'im disabled', age: 11, asker: 'young-person' })[0]).toBe('Wheelchair rugby')
})

test('whoever asks about a parent’s drinking is shown help for children beside it before help for drinkers', () => {
  const drinkers = offer('Fresh start', 'Alcohol and drugs: stop for good. Alcohol advice for young people.')
  const beside = offer('Delta', 'For young people affected by their parent’s alcohol or drugs.')
  const asking = { age: 13, asker: 'young-person' } as const
  expect(find([drinkers, beside, ...filler], { ...asking, words: 'my mum drinks' })[0]).toBe('Delta')
  expect(find([drinkers, beside, ...filler], { ...asking, words: 'weed all day' })[0]).toBe('Fresh start')
})

test('a separated father who asks for dads finds what is for dads first', () => {
  const dads = offer('Dads and kids', 'Dads play with their little ones.')
  const all = offer('Separated families', 'Separation and divorce: help for families and parents.')
  const asking = { words: 'separated dad, anything for dads', asker: 'parent-carer' } as const
  expect(find([all, dads, ...filler], asking).slice(0, 2)).toContain('Dads and kids')
  expect(find([all, dads, ...filler], { words: 'separated', asker: 'parent-carer' })).not.toContain('Dads and kids')
})

test('whoever lives beside a parent’s drinking is shown young carers too, where nothing else knows of it', () => {
  const carers = offer('Thursday team', 'Young carers and young adult carers: trips and a talk.')
  expect(find([carers, ...filler], { words: 'my mum drinks', age: 13, asker: 'young-person' })[0]).toBe('Thursday team')
})

test('a group for gay young people goes behind a like one for all, unless Kai says that he is', () => {
  const group = offer('A rainbow', 'Bullying: help for LGBTQ+ young people who were bullied.')
  const all = offer('Zed', 'Bullying: help for all young people who were bullied.')
  const kai = { age: 14, asker: 'young-person' } as const
  expect(find([group, all, ...filler], { ...kai, words: 'picked on' })[0]).toBe('Zed')
  expect(find([group, all, ...filler], { ...kai, words: 'picked on, im gay' })[0]).toBe('A rainbow')
})
