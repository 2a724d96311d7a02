import { describe, expect, test } from 'vitest'
import { apart, together } from './said.ts'

describe('What somebody said in a fact', () => {
  const facts = [
    { is: 'own', words: { said: 'it is loud' }, on: '2026-11-23' },
    { is: 'lists', all: [{ who: { said: 'Dee' } }, { who: { said: 'Nan' } }] },
    { is: 'nested', said: { is: 'yes', why: { said: 'it helps' } } },
    { is: 'nested-list', said: [{ said: 'one' }, { said: 'two' }] },
  ]

  test.each(facts)('is taken out of $is and put back as it was, and no word of it lies open', (fact) => {
    const parts = apart(fact)
    expect(parts.words.length).toBeGreaterThan(0)
    for (const words of parts.words) expect(JSON.stringify(parts.plain)).not.toContain(words)
    expect(together(JSON.parse(JSON.stringify(parts)))).toEqual(fact)
  })
})
