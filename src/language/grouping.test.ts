import { describe, expect, test } from 'vitest'
import { type Grouping, groupings, inNoOrder, nameOf, parseGrouping } from './grouping.ts'

const pages = ['/', '/find', '/about/five', '/about/words', '/offer', '/about', '/help', '/a', '/b', '/c', '/d', '/e']

describe('reading a grouping from other programs (R13)', () => {
  const written: readonly (readonly [string, Grouping])[] = [
    ['Coping', 'advice'],
    ['Getting Advice', 'advice'],
    ['Getting Advice and Signposting', 'advice'],
    ['Getting Advice & Signposting', 'advice'],
    ['getting-advice', 'advice'],
    ['Getting Additional Help', 'more-help'],
    ['GETTING MORE HELP', 'more-help'],
    ['more_help', 'more-help'],
    [' Getting Help ', 'help'],
    ['Getting Risk Support', 'risk-support'],
    ['risk-support', 'risk-support'],
    ['Thriving', 'thriving'],
  ]

  test.each(written)('somebody who wrote “%s” meant %s', (text, grouping) => {
    expect(parseGrouping(text)).toBe(grouping)
  })

  test('the names that we print can be read back', () => {
    for (const grouping of groupings) expect(parseGrouping(nameOf[grouping])).toBe(grouping)
  })

  test('data that has only four groupings is read, and makes up no Thriving', () => {
    const four = ['Coping', 'Getting Help', 'Getting Additional Help', 'Getting Risk Support'].map((text) =>
      parseGrouping(text),
    )
    expect(new Set(four)).toEqual(new Set(['advice', 'help', 'more-help', 'risk-support']))
  })

  test('a place’s own label is mapped, and stands before ours', () => {
    const labels = new Map<string, Grouping>([
      ['living well', 'thriving'],
      ['coping', 'thriving'],
    ])
    expect(parseGrouping('Living Well', labels)).toBe('thriving')
    expect(parseGrouping('Coping', labels)).toBe('thriving')
    expect(parseGrouping('Living Well')).toBeUndefined()
  })

  test.each(['', '3', 'T2', 'urgent', 'crisis', 'red'])('“%s” is no grouping, and is not guessed at', (text) => {
    expect(parseGrouping(text)).toBeUndefined()
  })
})

describe('the five come in no order', () => {
  test('every page has all five, Thriving included, each once', () => {
    for (const page of pages) {
      expect(inNoOrder(page)).toHaveLength(5)
      expect(new Set(inNoOrder(page))).toEqual(groupings)
    }
  })

  test('a page keeps its order while somebody uses it', () => {
    for (const page of pages) expect(inNoOrder(page)).toEqual(inNoOrder(page))
  })

  test('each of the five comes first somewhere, and each comes last somewhere', () => {
    const seeds = Array.from({ length: 60 }, (_, each) => `page-${each}`)
    expect(new Set(seeds.map((seed) => inNoOrder(seed)[0]))).toEqual(groupings)
    expect(new Set(seeds.map((seed) => inNoOrder(seed)[4]))).toEqual(groupings)
  })

  test('pages do not share one order', () => {
    const orders = new Set(pages.map((page) => inNoOrder(page).join()))
    expect(orders.size).toBeGreaterThan(pages.length / 2)
  })
})
