import { expect, test } from 'vitest'
import type { Day } from '../../shared/day.ts'
import * as whom from '../for-whom-in-text.ts'
import type { Asking } from './asking.ts'
import { isForOthers, isForSomeLives, whoAsks } from './who-asks.ts'
import { ownPart } from './whose.ts'

const ask = (asking: Partial<Asking>, topics: readonly string[] = [], ofOthers: readonly string[] = []) => {
  const whole: Asking = { words: '', topics: [], only: {}, today: '2026-11-21' as Day, ...asking }
  return whoAsks(whole, { topics, ofOthers, own: ownPart(whole), aboutSmall: false })
}

test('help for grown-up carers is not for Amy, 14, who looks after her dad, and is for Jo, 19, who does', () => {
  const words = 'i look after my dad'
  const young = ask({ words, asker: 'young-person', age: 14 }, ['young-carers'])
  const grown = ask({ words, asker: 'young-person', age: 19 }, ['young-carers'])
  expect(isForOthers(whom.forCarers, young)).toBe(true)
  expect(isForOthers(whom.forCarers, grown)).toBe(false)
})

test('a mother of a disabled son is a carer; a mother whose son worries was not said to be one', () => {
  const words = 'my son needs help'
  expect(isForOthers(whom.forCarers, ask({ words, asker: 'parent-carer' }, ['learning-disability']))).toBe(false)
  expect(isForOthers(whom.forCarers, ask({ words, asker: 'parent-carer' }, ['worry']))).toBe(true)
})

test('sport for disabled people is for the lad who uses a chair, not for the boy whose mum does', () => {
  const lad = ask({ words: 'lad in our troop uses a chair', asker: 'community', age: 13 })
  const boy = ask({ words: 'mums in a wheelchair and i cook', asker: 'young-person', age: 10 })
  expect(isForOthers(whom.forDisabledPeople, lad)).toBe(false)
  expect(isForOthers(whom.forDisabledPeople, boy)).toBe(true)
})

test('a father gets what is for fathers, and not what is for mothers', () => {
  const dad = ask({ words: 'separated dad, anything for dads', asker: 'parent-carer' })
  expect(dad.for & whom.forFathers).toBe(whom.forFathers)
  expect(isForOthers(whom.forMothers, dad)).toBe(true)
  expect(isForOthers(whom.forFathers, dad)).toBe(false)
})

test('a group for men is not for her daughter; nothing is known of who says neither', () => {
  expect(isForOthers(whom.forMen, ask({ words: 'my daughter is sad', asker: 'parent-carer' }))).toBe(true)
  expect(isForOthers(whom.forMen, ask({ words: 'feeling sad', asker: 'young-person' }))).toBe(false)
  expect(isForOthers(whom.forMen, ask({ words: 'her son and daughter', asker: 'parent-carer' }))).toBe(false)
})

test('a girl who wants no boys there is known to be one, and what is for girls goes first', () => {
  const girl = ask({ words: 'get fit but not with boys', asker: 'young-person', age: 12 })
  expect(girl.for & whom.forWomen).toBe(whom.forWomen)
  expect(isForOthers(whom.forMen, girl)).toBe(true)
})

test('being in foster care is no wish to foster, and wanting to foster is', () => {
  const child = ask({ words: 'my foster mum shouts', asker: 'young-person', age: 11 })
  const neighbour = ask({ words: 'we want to become foster carers', asker: 'someone-else' })
  expect(isForOthers(whom.forThoseWhoWouldHelp, child)).toBe(true)
  expect(isForOthers(whom.forThoseWhoWouldHelp, neighbour)).toBe(false)
})

test.each([
  [whom.forTheVeryIll, 'my nan died', 'my nan is in a hospice'],
  [whom.forTheForces, 'getting picked on', 'dad is in the army'],
  [whom.forCelebrations, 'i cant breathe', 'somewhere for a birthday'],
  [whom.forAdultsInLaw, 'my dad hits me', 'she was sectioned'],
  [whom.forAnAudience, 'learn to act', 'a theatre show'],
  [whom.forSmokers, 'smoking weed every day', 'cant stop smoking'],
  [whom.forAnimals, 'they bully me', 'my dog died'],
])('audience %i is of others for who says "%s", not for who says "%s"', (audience, one, other) => {
  expect(isForOthers(audience, ask({ words: one, asker: 'young-person' }))).toBe(true)
  expect(isForOthers(audience, ask({ words: other, asker: 'young-person' }))).toBe(false)
})

test('a brother of a disabled girl is one beside somebody, and a brother', () => {
  const brother = ask({ words: 'my sister is disabled', asker: 'young-person' }, [], ['long-term-illness'])
  expect(brother.for).toBe(whom.forSiblings | whom.forThoseBeside)
  expect(ask({ words: 'my sister is nice', asker: 'young-person' }).for).toBe(0)
})

test('what is for two kinds of people is for one who is either', () => {
  const carer = ask({ words: 'i am a carer', asker: 'parent-carer' })
  expect(isForOthers(whom.forCarers | whom.forTheVeryIll, carer)).toBe(false)
  expect(isForOthers(0, carer)).toBe(false)
})

test('a group for gay young people stays open to Kai, who did not say whether he is, and goes behind what is for all', () => {
  const kai = ask({ words: 'no friends', asker: 'young-person' })
  expect(isForOthers(whom.forLgbt, kai)).toBe(false)
  expect(isForSomeLives(whom.forLgbt, kai)).toBe(true)
  expect(isForSomeLives(whom.forLgbt, ask({ words: 'im bi', asker: 'young-person' }))).toBe(false)
  expect(isForSomeLives(whom.forNewcomers, ask({ words: 'an asylum seeker', asker: 'school' }))).toBe(false)
})

test('a group before the birth is for who expects a baby, and not for who has one', () => {
  const expecting = ask({ words: 'im pregnant', asker: 'young-person', age: 19 }, ['pregnancy-new-parents'])
  const mother = ask({ words: 'my baby wont settle', asker: 'parent-carer', age: 0 }, ['pregnancy-new-parents'])
  expect(isForOthers(whom.forThoseExpecting, expecting)).toBe(false)
  expect(isForOthers(whom.forThoseExpecting, mother)).toBe(true)
})

test('foster carers who struggle are not sent to find more foster carers', () => {
  const carers = ask({ words: 'we are foster carers, he is so angry', asker: 'parent-carer', age: 9 })
  expect(isForOthers(whom.forThoseWhoWouldHelp, carers)).toBe(true)
})
