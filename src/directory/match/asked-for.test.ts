import { expect, test } from 'vitest'
import type { Offer } from '../offer.ts'
import type { Asking } from './asking.ts'
import { fiveRooms as filler, findingBy, namesOf, offerSaying as offer, spokenTopics } from './testing.ts'

const rooms = Array.from({ length: 60 }, (_, at) => offer(`Room ${at}`, 'Somewhere for young people.'))
const finds = findingBy(spokenTopics)
const find = (offers: readonly Offer[], asking: Partial<Asking>): readonly string[] => namesOf(finds(offers, asking))

test('Leo, 15, who smokes weed, is not sent to a class about cigarettes, and his friend who smokes is', () => {
  const cigarettes = offer('Stop for good', 'Stop smoking in six weeks. For young people.')
  const drugs = offer('Straight', 'Drug and alcohol advice for young people.')
  const offers = [cigarettes, drugs, ...filler]
  expect(find(offers, { words: 'smoking weed every day', age: 15 })[0]).toBe('Straight')
  expect(find(offers, { words: 'smoking weed every day', age: 15 }).slice(0, 3)).not.toContain('Stop for good')
  expect(find(offers, { words: 'smoking', age: 15 })[0]).toBe('Stop for good')
})

test('a team that is named for young carers goes behind one that is named for drugs, where drugs were asked about', () => {
  const carers = offer('Young carers team', 'For who lives with drugs, alcohol, drug use and substance use at home.')
  const drugs = offer('Drugs and alcohol team', 'Somebody to see for young people.')
  expect(find([carers, drugs, ...filler], { words: 'weed', age: 14 })[0]).toBe('Drugs and alcohol team')
  const text = offer('Youth team', 'For who lives with drugs, alcohol, drug use and substance use at home.')
  expect(find([carers, text, ...filler], { words: 'weed', age: 14 })[0]).toBe('Youth team')
})

test('a mother whose plan was refused is shown who stands beside families before who writes the plans', () => {
  const writers = offer('SEN office', 'Special educational needs: education health and care plans.')
  const beside = offer('On your side', 'Special educational needs: impartial advice and appeals at the tribunal.')
  const asking = { words: 'ehcp refused, need someone on our side', asker: 'parent-carer' } as const
  expect(find([writers, beside, ...filler], asking)[0]).toBe('On your side')
})

test('the same words bring a grandmother of a two-year-old to a playgroup and a teenager to a youth club', () => {
  const play = offer('Stay and play', 'Toddler group with songs.')
  const youth = offer('Youth club', 'Hang out on Fridays.')
  const words = 'somewhere to go'
  expect(find([play, youth, ...filler], { words, age: 2 })[0]).toBe('Stay and play')
  expect(find([play, youth, ...filler], { words, age: 14 })[0]).toBe('Youth club')
  expect(find([youth, ...filler], { words, age: 2 })[0]).not.toBe('Youth club')
})

test('who asks for the pill is shown sexual health before help with rows between couples', () => {
  const rows = offer('Relate', 'Relationship and relationships: healthy relationships for young people.')
  const clinic = offer('Clinic', 'Contraception and sexual health.')
  expect(find([rows, clinic, ...filler], { words: 'where can i get the pill', age: 16 })[0]).toBe('Clinic')
})

test('a shy girl who asks for drama is shown drama before help with worry', () => {
  const drama = offer('Drama on Mondays', 'Drama for young people: a play each term.')
  const words = 'drama for a shy girl'
  const calm = offer('Calm', 'Worry and anxiety: help for young people.')
  expect(find([calm, drama, ...rooms], { words, age: 9, asker: 'parent-carer' })[0]).toBe('Drama on Mondays')
})

test('where the worry was said plainly, a text that only holds another word comes after help with worry', () => {
  const mittens = offer('History club', 'Mittens for children: mittens of young people, old mittens, new mittens.')
  const calm = offer('Calm', 'Anxiety and stress.')
  const words = 'shy, worried, mittens'
  expect(find([mittens, calm, ...rooms], { words, age: 9 })[0]).toBe('Calm')
})

test('what bears the word in its name goes before what tells of it over and over', () => {
  const named = offer('Marbles on Fridays', 'Come along, young people.')
  const telling = offer('Fridays', `Come along, young people. ${'Marbles, marbles. '.repeat(6)}`)
  expect(find([telling, named, ...rooms], { words: 'marbles', age: 9 })[0]).toBe('Marbles on Fridays')
})

test('“my boyfriend” says who it was, and what he did says what it is about', () => {
  const couples = offer('Couples', 'For young people.', { topics: ['relationships'] })
  const violence = offer('Sexual violence line', 'Sexual violence: help for young people.')
  const words = 'my boyfriend made me have sex'
  expect(find([couples, violence, ...filler], { words, age: 16 })[0]).toBe('Sexual violence line')
  expect(find([couples, violence, ...filler], { words: 'my boyfriend', age: 16 })[0]).toBe('Couples')
})

test('nobody who is lost for words is given family history as a first thing to do, unless a person put it there', () => {
  const history = offer('Family history', 'Free website with tips: download an information pack and online resources.')
  const curated = offer('Slow breaths', 'Breathe.', { kind: 'self-care' })
  const asking = { words: 'drama', age: 12 }
  expect(find([history, ...filler], asking)).not.toContain('Family history')
  expect(find([history, curated, ...filler], asking).slice(0, 6)).toContain('Slow breaths')
})
