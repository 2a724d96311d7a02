import { expect, test } from 'vitest'
import { ordinaryTopic as topic } from '../../language/testing.ts'
import type { Topic } from '../../language/topic.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type OrdinaryOffer, ordinaryOffers } from '../testing.ts'
import { buildFinder, buildFinderInSteps } from './finder.ts'
import { askedToday, findingBy, namesOf } from './testing.ts'

const topics: readonly Topic[] = [
  topic('worry', ['worried', 'anxiety']),
  topic('low-mood', ['sad']),
  topic('housing', ['sofa surfing', 'nowhere to go']),
  topic('domestic-abuse', ['dad hits mum']),
  topic('suicidal-thoughts', ['want to die']),
]

const ordinaryOffer = ordinaryOffers()
const offer: OrdinaryOffer = (changes) => ordinaryOffer({ kind: 'someone-to-talk-to', ...changes })

const find = findingBy(topics)

const national = { feed: 'national', reach: 'national' as const, selfReferral: 'yes' as const }
const childline = offer({
  ...national,
  name: 'Childline',
  who: { youngest: 0, oldest: 18 },
  topics: 'worry low-mood suicidal-thoughts self-harm bullying abuse-neglect friends exams'.split(' '),
})
const shout = offer({
  ...national,
  name: 'Shout',
  topics: 'worry panic low-mood suicidal-thoughts self-harm'.split(' '),
})
const schoolLink = offer({
  name: 'School link worker',
  topics: 'worry low-mood friends bullying exams family-rows'.split(' '),
  selfReferral: 'yes',
})
const missing = offer({ name: 'After you went missing', topics: ['exploitation', 'family-rows'], selfReferral: 'yes' })
const illness = offer({ name: 'Living with an illness', topics: ['long-term-illness', 'worry'], selfReferral: 'yes' })

test('Callum, 12, types "stuff": the link worker at his school, Childline and Shout come before what is for something particular', () => {
  const answer = find([missing, illness, shout, childline, schoolLink], {
    words: 'stuff',
    age: 12,
    asker: 'young-person',
  })
  expect(answer.nothingFits).toBe(true)
  expect(namesOf(answer).slice(0, 3)).toEqual(['School link worker', 'Childline', 'Shout'])
  expect(namesOf(find([missing, illness, shout, childline, schoolLink], { words: 'asdfghjkl', age: 12 }))).toEqual(
    namesOf(answer),
  )
})

test('what says that it is for adults comes after people whom Maya, 13, can talk to, whatever she filters by', () => {
  const adults = offer({
    name: 'Anxiety talks',
    kind: 'team',
    description: 'Help with anxiety. Aged 16 and over.',
    cost: { free: true },
  })
  const listen = ['One', 'Two', 'Three'].map((name) =>
    offer({ name, description: 'A listening ear for young people.' }),
  )
  const answer = find([adults, ...listen], { words: 'anxiety', age: 13, only: { free: true } })
  expect(namesOf(answer).slice(0, 3).toSorted()).toEqual(['One', 'Three', 'Two'])
  expect(namesOf(answer)).toContain('Anxiety talks')
})

test('Jade, 19, has nowhere to go: housing advice comes before an offer that names housing among eight things', () => {
  const housing = offer({ name: 'Housing desk', topics: ['housing'], description: 'A room of your own.' })
  const many = offer({
    name: 'Advice for all',
    topics: 'worry low-mood money friends exams housing leaving-home-18 family-rows'.split(' '),
    description: 'A room where we talk about young people, school and family. Young people are welcome.',
  })
  expect(namesOf(find([many, housing], { words: 'sofa surfing nowhere to go', age: 19 }))[0]).toBe('Housing desk')
})

test('a word of what Leo, 10, said brings no boxing club before help with what he meant', () => {
  const boxing = offer({
    name: 'Boxing',
    kind: 'team',
    description: 'Boxing for young people. Nobody hits heads. Hits on pads.',
  })
  const help = ['Safe', 'Harbour', 'Refuge', 'Line'].map((name) =>
    offer({ name, kind: 'team', topics: ['domestic-abuse', 'worry', 'low-mood'], checkedOn: '2020-01-01' as Day }),
  )
  expect(namesOf(find([boxing, ...help], { words: 'dad hits mum', age: 10 })).indexOf('Boxing')).toBe(4)
})

const ofTheCouncil = offer({ name: 'ChildLine', description: 'A free line for children with worries.', kind: 'team' })

test('a line that the council lists too is shown once, as the national list has it', () => {
  const answer = find([ofTheCouncil, childline, shout, missing], { words: 'worried', age: 12 })
  expect(namesOf(answer).filter((name) => /childline/i.test(name))).toEqual(['Childline'])
})

test('where only the council has checked it lately, the council’s own listing is the one that is shown', () => {
  const unchecked = offer({ ...childline, checkedOn: '2019-01-01' as Day })
  const answer = find([ofTheCouncil, unchecked, shout, missing], { words: 'worried', age: 12 })
  expect(namesOf(answer).filter((name) => /childline/i.test(name))).toEqual(['ChildLine'])
})

test('the same number makes one line of two names, and a branch with rooms of its own stays', () => {
  const phone = { id: 'p' as Id, number: '0800 068 4141' }
  const hopeline = offer({ ...national, name: 'Papyrus HOPELINE247', phones: [phone], topics: ['suicidal-thoughts'] })
  const again = offer({ name: 'Papyrus UK', description: 'Want to die? Ring 0800 068 4141.' })
  const branch = offer({
    name: 'Papyrus North',
    description: 'Want to die? Come and talk. Or ring 0800 068 4141.',
    at: { lines: [], postcode: 'AS1 1AA' },
  })
  const shown = namesOf(find([hopeline, again, branch], { words: 'want to die', age: 15 }))
  expect(shown).toContain('Papyrus HOPELINE247')
  expect(shown).toContain('Papyrus North')
  expect(shown).not.toContain('Papyrus UK')
})

test('a finder that is built in steps lets others go first and answers alike', async () => {
  const offers = Array.from({ length: 900 }, (_, index) =>
    offer({ name: `Anxiety room ${index}`, description: 'For young people.' }),
  )
  let pauses = 0
  const finder = await buildFinderInSteps({ offers, topics }, {}, async () => {
    pauses += 1
  })
  expect(pauses).toBeGreaterThan(5)
  const asking = askedToday({ words: 'anxiety', age: 14 })
  expect(finder.find(asking)).toEqual(buildFinder(offers, topics).find(asking))
})
