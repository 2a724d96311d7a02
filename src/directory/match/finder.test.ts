import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PartPlayed, partsPlayed } from '../../language/part-played.ts'
import { ordinaryTopic as topic } from '../../language/testing.ts'
import type { Topic } from '../../language/topic.ts'
import type { Id } from '../../shared/id.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { ordinaryOffers } from '../testing.ts'
import { alwaysOne } from './arrange.ts'
import type { Answer, Asking } from './asking.ts'
import { buildFinder } from './finder.ts'
import { askedToday, findingBy, namesOf } from './testing.ts'

const topics: readonly Topic[] = [
  topic('worry', ['worried', 'anxiety', 'anxious', 'worry']),
  topic('suicidal-thoughts', ['suicidal', 'want to die'], [{ phrase: 'died by suicide', instead: 'bereavement' }]),
  topic('bereavement', ['grief', 'someone died', 'died by suicide']),
  topic('young-carers', ['young carer', 'look after my mum', 'looking after my dad']),
  topic('sleep', ['cant sleep', 'awake all night']),
]

const offer = ordinaryOffers()

const find = findingBy(topics)

const filler: readonly Offer[] = [
  offer({ name: 'Chess evening', description: 'A club for anybody who likes chess, young people and families too.' }),
  offer({ name: 'Listening room', description: 'Somebody to talk to about anything. Young people are welcome.' }),
  offer({ name: 'Quiet mind', description: 'A free website for young people with self-help for feelings.' }),
  offer({ name: 'Garden group', description: 'A group that grows food. Families are welcome.' }),
]

test('a thirteen year old never meets an offer that states 16 and over', () => {
  const offers = [offer({ name: 'Anxiety talks', description: 'Help with anxiety.', who: { youngest: 16 } }), ...filler]
  expect(namesOf(find(offers, { words: 'anxiety', age: 13 }))).not.toContain('Anxiety talks')
  expect(namesOf(find(offers, { words: 'anxiety', age: 16 }))[0]).toBe('Anxiety talks')
})

test('an age that stands only in the text keeps an offer out of the first three, and is shown', () => {
  const offers = [
    offer({ name: 'Anxiety talks', description: 'Help with anxiety for people aged 16 and over.' }),
    ...filler,
  ]
  const answer = find(offers, { words: 'anxiety', age: 13 })
  expect(namesOf(answer).slice(0, 3)).not.toContain('Anxiety talks')
  const shown = answer.found.find((each) => each.offer.name === 'Anxiety talks')
  expect(shown?.why).toContainEqual({ is: 'age-in-text', quote: 'aged 16 and over', fits: false })
})

test('an age that is let fall is a hint: "anxious 13" keeps a stated 16 and over out of the first three, and shows it later', () => {
  const offers = [offer({ name: 'Anxiety talks', description: 'Help with anxiety.', who: { youngest: 16 } }), ...filler]
  const answer = namesOf(find(offers, { words: 'anxious 13' }))
  expect(answer.slice(0, 3)).not.toContain('Anxiety talks')
  expect(answer).toContain('Anxiety talks')
})

test('help for those bereaved by suicide is not what somebody with thoughts of suicide is shown first', () => {
  const bereaved = offer({
    name: 'After',
    description: 'Support for families who are bereaved by suicide. We meet every month to talk about suicide.',
  })
  const alive = offer({ name: 'Stay', description: 'For young people with thoughts of suicide.' })
  expect(namesOf(find([bereaved, alive, ...filler], { words: 'i feel suicidal' })).slice(0, 3)).toContain('Stay')
  expect(namesOf(find([bereaved, alive, ...filler], { words: 'i feel suicidal' })).slice(0, 3)).not.toContain('After')
  expect(namesOf(find([bereaved, alive, ...filler], { words: 'my uncle died by suicide' }))[0]).toBe('After')
})

test('a young carer who never says carer is not sent to the service for adult carers', () => {
  const adults = offer({ name: 'Carers centre', description: 'We help all adult carers who look after somebody.' })
  const young = offer({ name: 'Young carers', description: 'For children who look after somebody in their family.' })
  const answer = namesOf(find([adults, young, ...filler], { words: 'im looking after my poorly dad', age: 14 }))
  expect(answer[0]).toBe('Young carers')
  expect(answer.slice(0, 3)).not.toContain('Carers centre')
})

test('one wrong letter is understood', () => {
  const offers = [offer({ name: 'Worry less', description: 'Anxiety sessions for young people.' }), ...filler]
  expect(namesOf(find(offers, { words: 'anxeity' }))[0]).toBe('Worry less')
})

test('where nothing fits, it says so and shows people to talk to', () => {
  const answer = find(filler, { words: 'zebra upholstery' })
  expect(answer.nothingFits).toBe(true)
  expect(namesOf(answer)[0]).toBe('Listening room')
})

test('a filter that leaves nothing is answered with the human route', () => {
  const answer = find(filler, { words: 'chess', only: { free: true } })
  expect(answer.nothingFits).toBe(true)
  expect(answer.found.length).toBeGreaterThan(0)
})

test('the same line listed twice takes one of the first three places', () => {
  const line = (name: string) =>
    offer({
      name,
      organisation: { id: 'o' as Id, name: 'Night Owls' },
      website: 'https://owls.example',
      description: 'Night Owls helpline for anxiety. Call 0800 111 2222. Young people welcome.',
    })
  const answer = namesOf(find([line('Owl line'), line('Night Owls'), ...filler], { words: 'anxiety' }))
  expect(answer.slice(0, 3).filter((name) => /owl/i.test(name))).toHaveLength(1)
})

test('what is closed for now is shown, marked, and not among the first three', () => {
  const shut = offer({ name: 'Anxiety club', description: 'Anxiety club for teens.', temporarilyClosed: true })
  const answer = find([shut, ...filler], { words: 'anxiety' })
  expect(namesOf(answer).indexOf('Anxiety club')).toBeGreaterThanOrEqual(3)
  expect(answer.found.find((each) => each.offer === shut)?.why).toContainEqual({ is: 'closed-for-now' })
})

const kinds: readonly (KindOfStep | undefined)[] = [...alwaysOne, 'team', undefined]
const anOffer: fc.Arbitrary<Offer> = fc
  .record({
    name: fc.constantFrom(
      'Anxiety group',
      'Sleep line',
      'Youth club',
      'Talk',
      'Grief café',
      'Carers',
      'Drama',
      'Nurse',
    ),
    description: fc.constantFrom(
      '',
      'For people aged 16 and over.',
      'Help with anxiety and sleep for children aged 5-11.',
      'Young carers who look after somebody.',
      'A place to talk. Under 12s.',
    ),
    youngest: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    span: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    kind: fc.constantFrom(...kinds),
    whoCanAsk: fc.option(fc.subarray([...partsPlayed], { minLength: 1 }), { nil: undefined }),
    area: fc.constantFrom(undefined, 'E06000013', 'E06000014', 'The whole of England'),
    reach: fc.constantFrom<Offer['reach'][]>('local', 'national', 'online'),
    closed: fc.boolean(),
    free: fc.constantFrom(undefined, true, false),
    place: fc.option(
      fc.record({
        latitude: fc.double({ min: 53, max: 54, noNaN: true }),
        longitude: fc.double({ min: -1, max: 0, noNaN: true }),
      }),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ youngest, span, kind, whoCanAsk, area, closed, free, place, ...given }) =>
    offer({
      ...given,
      who: {
        ...(youngest !== undefined && { youngest }),
        ...(span !== undefined && { oldest: (youngest ?? 0) + span }),
      },
      ...(kind && { kind }),
      ...(whoCanAsk && { whoCanAsk }),
      areas: area === undefined ? [] : [{ id: 'a' as Id, name: area }],
      temporarilyClosed: closed,
      cost: free === undefined ? {} : { free },
      ...(place && { at: { lines: [], ...place } }),
    }),
  )

const anAsking: fc.Arbitrary<Asking> = fc
  .record({
    words: fc.constantFrom(
      '',
      'anxiety',
      'cant sleep',
      'my nan died',
      'group',
      'zzz qqq',
      'help',
      'worried 12',
      'young carer club',
    ),
    chosen: fc.subarray(topics.map(({ id }) => id)),
    age: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
    asker: fc.option(fc.constantFrom(...partsPlayed), { nil: undefined }),
    near: fc.boolean(),
    free: fc.boolean(),
  })
  .map(({ words, chosen, age, asker, near, free }) =>
    askedToday({
      words,
      topics: chosen,
      ...(age !== undefined && { age }),
      ...(asker && { asker }),
      ...(near && { near: { label: 'DN15 7', latitude: 53.6, longitude: -0.65, authority: 'E06000013' } }),
      only: free ? { free } : {},
    }),
  )

/** The hard rules once more, written the slow and plain way. */
function mayBeShown({ who, whoCanAsk, areas, reach }: Offer, { age, asker, near }: Asking): boolean {
  if (age !== undefined && who.youngest !== undefined && age < who.youngest) return false
  if (age !== undefined && who.oldest !== undefined && age > who.oldest) return false
  const askers: readonly PartPlayed[] = asker === undefined ? partsPlayed : [asker, 'young-person']
  if (whoCanAsk !== undefined && !whoCanAsk.some((part) => askers.includes(part))) return false
  const code = areas[0]?.name
  const elsewhere =
    reach === 'local' && code?.startsWith('E0') === true && near !== undefined && code !== near.authority
  return !elsewhere
}

/** A sixth of what the proof asks. */
const directories = process.env['PROOF'] === 'full' ? 300 : 50

const check = (property: (offers: readonly Offer[], asking: Asking, answer: Answer) => void): void =>
  fc.assert(
    fc.property(fc.array(anOffer, { maxLength: 30 }), anAsking, (offers, asking) =>
      property(offers, asking, buildFinder(offers, topics).find(asking)),
    ),
    { numRuns: directories },
  )

test('nobody is ever shown what states that it is not for them', () => {
  check((_, asking, { found }) => {
    expect(found.filter((each) => !mayBeShown(each.offer, asking))).toEqual([])
  })
})

test('an answer is never empty while the directory holds anything for the person', () => {
  check((offers, asking, { found }) => {
    expect(found.length > 0).toBe(offers.some((each) => mayBeShown(each, asking)))
  })
})

test('something to do, something nearby and somebody to talk to are among the first six wherever they exist (R6)', () => {
  check((offers, asking, { found, nothingFits }) => {
    const open = offers.filter(
      (each) => mayBeShown(each, asking) && (nothingFits || !asking.only.free || each.cost.free === true),
    )
    for (const kind of alwaysOne) {
      if (!open.some((each) => each.kind === kind)) continue
      expect(found.slice(0, 6).map((each) => each.kind)).toContain(kind)
    }
  })
})

test('a filter that was asked for holds for everything shown, unless nothing fits', () => {
  check((_, asking, { found, nothingFits }) => {
    if (asking.only.free && !nothingFits) expect(found.every((each) => each.offer.cost.free === true)).toBe(true)
  })
})

test('the same question gets the same answer, whatever was asked in between and in whatever order the offers came', () => {
  check((offers, asking, answer) => {
    const finder = buildFinder([...offers].reverse(), topics)
    finder.find(askedToday({ words: 'anxiety sleep' }))
    expect(finder.find(asking).found.map((each) => each.offer.id)).toEqual(answer.found.map((each) => each.offer.id))
  })
})

test('every result says why, nothing is shown twice, and there are never more than fifty', () => {
  check((_, __, { found }) => {
    expect(new Set(found.map((each) => each.offer.id)).size).toBe(found.length)
    expect(found.every((each) => each.why.length > 0)).toBe(true)
    expect(found.length).toBeLessThanOrEqual(50)
  })
})

test('an offer that nobody asked for by any word is shown as one of its kind', () => {
  const listen = offer({ name: 'Room', kind: 'someone-to-talk-to', whoCanAsk: ['someone-else'] })
  expect(find([listen], {}).found[0]?.why).toEqual([{ is: 'always-one', kind: 'someone-to-talk-to' }])
})
