import { join } from 'node:path'
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { type Grouping, groupings } from '../language/grouping.ts'
import { principles, reaches } from '../language/principle.ts'
import { ways } from '../web/ways.ts'
import { aboutRoutes } from './about.page.tsx'
import { complaintInWords } from './complaint.ts'
import { evidenceFigures, evidenceInWords } from './evidence.ts'
import { figuresIn, filled, type Leaflet, leafletShape, passagesForYoungPeople } from './leaflet.ts'
import { readSiteContent } from './site-content.edge.ts'

const content = readSiteContent(join(import.meta.dirname, '../../content/en'))
const leaflets: readonly Leaflet[] = [content.about, content.privacy, content.accessibility, content.complaint]

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

/** A list item without a full stop is read as a sentence. */
const stopped = (text: string): string => text.replace(/([^.?!])$/, '$1.')

const words = (text: string): number => text.split(/\s+/).length
const longestSentence = (text: string): number => Math.max(...text.split(/[.?!:]\s/).map(words))

/** What young people read in one go: a kind of support, a part of a leaflet, a group of short sentences. */
const passages = [
  ...Object.values(content.groups.kinds).map(({ short, more }) => `${short} ${more}`),
  content.evidence.plain.map((said) => filled(said, evidenceInWords)).join(' '),
  Object.values(content.principles)
    .map(({ plain }) => plain)
    .join(' '),
  ...content.glossary.map(({ plain }) => plain),
  ...leaflets.flatMap(({ short, parts }) => [
    short.join(' '),
    ...parts
      .filter((part) => part.for === 'everyone')
      .map(({ says, points }) => filled([...says, ...points.map(stopped)].join(' '), complaintInWords)),
  ]),
]

describe('what young people read', () => {
  test('every passage of fifty words and more suits somebody of eleven', () => {
    const long = passages.filter((passage) => words(passage) >= 50)
    expect(long.length).toBeGreaterThan(15)
    expect(long.filter((passage) => readingAge(passage) > 11)).toEqual([])
  })

  test('R15 each of the five has a plain explanation for somebody of eleven, short or long', () => {
    for (const grouping of groupings) {
      const { short, more } = content.groups.kinds[grouping]
      expect(readingAge(short), short).toBeLessThanOrEqual(11)
      expect(readingAge(`${short} ${more}`), more).toBeLessThanOrEqual(11)
    }
  })

  test('no sentence is longer than twenty-two words', () => {
    expect(passages.length).toBeGreaterThan(50)
    expect(passages.filter((passage) => longestSentence(passage) > 22)).toEqual([])
  })

  test('R16 nobody has to read decision, option or preference', () => {
    const read = [...passages, ...content.groups.promises]
    expect(read.filter((text) => /\b(decision|option|preference)s?\b/i.test(text))).toEqual([])
  })

  test('each short notice is short enough to be read at the moment it matters', () => {
    for (const { short } of leaflets) expect(words(short.join(' '))).toBeLessThanOrEqual(40)
  })
})

describe('the five kinds of support', () => {
  test('R15 each has an explanation for professionals: need, choice, offer, what moves it, what to watch for', () => {
    for (const grouping of groupings) {
      const told = Object.values(content.groups.kinds[grouping].forThoseWhoHelp)
      expect(told).toHaveLength(5)
      for (const text of told) expect(words(text)).toBeGreaterThan(3)
    }
  })

  test('R14 none is told as a rung, a score or a colour', () => {
    const rungs =
      /\b(tier|level|ladder|pyramid|staircase|severe|severity|mild|moderate|emerging|red|amber|green|stage)s?\b/i
    const told = JSON.stringify(content.groups)
    expect(told.length).toBeGreaterThan(3000)
    expect(told).not.toMatch(rungs)
    expect(told).not.toMatch(/step(ped|s)? (up|down)/i)
  })

  test.each<readonly [Grouping, RegExp]>([
    ['risk-support', /not the emergency door/],
    ['advice', /stays open until/],
    ['thriving', /always there/],
    ['help', /differs in kind from Getting Risk Support/],
  ])('the known misreading of %s is answered where it is explained', (grouping, answer) => {
    expect(content.groups.kinds[grouping].forThoseWhoHelp.watchFor).toMatch(answer)
  })

  test('what professionals get wrong is named with what is true instead', () => {
    const thoughts = content.groups.misreadings.map(({ thought }) => thought).join(' ')
    for (const known of [/old system/, /how bad/, /urgent/, /four/, /team/, /turned away/])
      expect(thoughts).toMatch(known)
  })
})

describe('the principles', () => {
  test('all eight speak of a place, a team and a conversation', () => {
    expect(principles).toHaveLength(8)
    for (const principle of principles)
      for (const reach of reaches) expect(words(content.principles[principle][reach])).toBeGreaterThan(4)
  })
})

describe('what is said of the evidence (R40)', () => {
  const told = JSON.stringify(content)

  test('nowhere is the framework called proven, or its effect promised', () => {
    expect(told).not.toMatch(/\b(proven|proves|proved|shown to work|is effective|guarantee\w*|evidence shows that)\b/i)
  })

  test('somebody who reads only the plain part hears that nobody has shown an effect on young people', () => {
    const plain = content.evidence.plain.join(' ')
    expect(plain).toMatch(/Nobody has shown that it changes how young people feel/)
    expect(plain).toMatch(/could not tell for sure/)
  })

  test('the result that was not significant stands beside the one that was, both with their intervals', () => {
    const part = content.evidence.parts.find(({ id }) => id === 'the-largest-study')
    const study = filled(part?.says.join(' ') ?? '', evidenceInWords)
    expect(study).toMatch(/16\.7 .* 8\.8 .*not statistically significant/)
    expect(study).toMatch(/16\.41 points .*1\.69 to 31\.13.*−2\.76.*−18\.25 to 12\.73/)
  })

  test('a share is never given without saying of whom, and the two are never compared', () => {
    const part = content.evidence.parts.find(({ id }) => id === 'two-shares')
    const shares = filled(part?.says.join(' ') ?? '', evidenceInWords)
    expect(shares).toMatch(/80% of all children/)
    expect(shares).toMatch(/30% of those who are seeking support/)
    expect(shares).toMatch(/can’t be added, compared or drawn on one scale/)
    expect(told.match(/%/g)).toHaveLength(4)
  })

  test('every figure has a source and the day it was read, and every figure in a text is held', () => {
    for (const { from, seen } of Object.values(evidenceFigures)) {
      expect(from).toMatch(/\(\d{4}\)|2019/)
      expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/)
    }
    const asked = figuresIn(told)
    expect(asked.length).toBeGreaterThan(10)
    const held = { ...evidenceInWords, ...complaintInWords }
    expect(asked.filter((name) => !Object.hasOwn(held, name))).toEqual([])
  })
})

describe('the leaflets', () => {
  test('no link leads to a page that does not exist', () => {
    const pages: readonly string[] = [
      ...aboutRoutes({ content }).flatMap((route) => ('get' in route ? [route.get] : [])),
      ...Object.values(ways),
    ]
    const links = leaflets.flatMap(({ parts }) => parts.flatMap((part) => part.links.map(({ to }) => to)))
    const inside = links.filter((to) => to.startsWith('/')).map((to) => to.replace(/#.*/, ''))
    expect(inside.length).toBeGreaterThan(8)
    expect(inside.filter((to) => !pages.includes(to))).toEqual([])
  })

  test('who writes here hears that nobody reads it, and where somebody would answer', () => {
    const said = passagesForYoungPeople(content.privacy).join(' ')
    expect(said).toMatch(/No person reads what you type/)
    expect(content.privacy.parts[0]?.links.map(({ to }) => to)).toEqual([ways.helpNow])
  })

  test('the accessibility statement names what nobody has tried', () => {
    const part = content.accessibility.parts.find(({ id }) => id === 'what-nobody-tested')
    for (const tool of ['NVDA', 'JAWS', 'VoiceOver', 'TalkBack']) expect(part?.points.join(' ')).toContain(tool)
  })

  test('a complaint is acknowledged within thirty days, and the ICO can be reached', () => {
    const said = filled(JSON.stringify(content.complaint), complaintInWords)
    expect(said).toContain('within 30 days')
    expect(said).toContain('tel:+443031231113')
  })

  test('a leaflet that misses a part of its shape is refused', () => {
    expect(leafletShape.safeParse({ ...content.privacy, short: [] }).success).toBe(false)
    expect(leafletShape.safeParse({ ...content.privacy, extra: 1 }).success).toBe(false)
  })

  test('a figure that is not held stays visible, so that nobody publishes a hole', () => {
    expect(filled('within {days} days', {})).toBe('within {days} days')
    expect(filled('within {toString} days', { days: '3' })).toBe('within {toString} days')
  })
})
