import { expect, test } from 'vitest'
import { parsePartPlayed, partsPlayed } from './part-played.ts'

test('R1: there are eight doors, and each is known by its own name', () => {
  expect(partsPlayed).toHaveLength(8)
  for (const part of partsPlayed) expect(parsePartPlayed(part)).toBe(part)
})

test.each([
  ['teacher', 'school'],
  ['lunchtime assistant', 'school'],
  ['GP', 'health'],
  ['A&E', 'health'],
  ['Parent', 'parent-carer'],
  ['foster  carer', 'parent-carer'],
  ['young person', 'young-person'],
  ['Social Worker', 'social-care'],
  ['police', 'social-care'],
  ['coach', 'community'],
  ['someone_else', 'someone-else'],
  [' mate ', 'friend'],
] as const)('%s comes by the door of %s', (said, part) => {
  expect(parsePartPlayed(said)).toBe(part)
})

test('what nobody is called is no door, and no word leads to two', () => {
  expect(['', 'nobody', 'constructor', '<script>'].map(parsePartPlayed)).toEqual(Array(4).fill(undefined))
})
