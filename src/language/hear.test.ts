import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearingOf } from './hear.ts'
import { ordinaryTopic as topic } from './testing.ts'
import type { Topic } from './topic.ts'

const topics: readonly Topic[] = [
  topic(
    'worry',
    ['worried', 'anxiety', 'worry', "can't relax"],
    [{ phrase: 'worried about a friend', instead: 'friends' }],
  ),
  topic('panic', ['panic attack', 'heart racing']),
  topic('suicidal-thoughts', ['want to die', 'kill myself'], [{ phrase: 'dying to go' }]),
  topic('bereavement', ['my nan died', 'bereavement', 'died by suicide'], [{ phrase: 'my phone died' }]),
  topic('friends', ['friend', 'falling out']),
  topic('eating', ['eating', 'stopped eating'], [{ phrase: 'food bank', instead: 'money' }]),
  topic('money', ['no money']),
  topic('hearing-voices', ['hearing voices', 'voices']),
  topic('speaking', ['voice', 'stammer']),
  topic('young-carers', ['looking after my dad']),
  topic('online-life', ['video games']),
  topic('care-experience', ['care leaver']),
]
const { hear } = hearingOf(topics)

const table: readonly (readonly [said: string, heard: readonly string[]])[] = [
  ['im WORRIED all the time', ['worry']],
  ['I can’t relax', ['worry']],
  ['cant relax', ['worry']],
  ['my worries', ['worry']],
  ['anxeity', ['worry']],
  ['i had a panik attack', []],
  ['panic attacks every day', ['panic']],
  ['I’m worried about a friend', ['friends']],
  ['he wants to die', ['suicidal-thoughts']],
  ['she said she would kill herself', ['suicidal-thoughts']],
  ['dying to go to the party', []],
  ['his nan died', ['bereavement']],
  ['my phone died', []],
  ['my uncle died by suicide', ['bereavement']],
  ['berevement', ['bereavement']],
  ['we use the food bank', ['money']],
  ['stopped eating', ['eating']],
  ['the beating of a drum', []],
  ['hears a voice', ['speaking']],
  ['voices', ['hearing-voices']],
  ['looking after my poorly dad', ['young-carers']],
  ['looking after their dad', ['young-carers']],
  ['worried and falling-out with friends', ['worry', 'friends']],
  ['video gaming all night', ['online-life']],
  ['the car leaver', []],
  ['', []],
]

test.each(table)('%s', (said, heard) => {
  expect(hear(said).topics).toEqual(heard)
})

test('a word that is spelt right is never taken for another', () => {
  expect(hearingOf(topics).hear('the stammen').topics).toEqual(['speaking'])
  expect(hearingOf(topics, (word) => word === 'stammen').hear('the stammen').topics).toEqual([])
})

test('whatever is said is heard without fault, and what is heard is a topic', () => {
  const ids = topics.map(({ id }) => id)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (said) => {
      expect(hear(said).topics.every((id) => ids.includes(id))).toBe(true)
    }),
  )
})
