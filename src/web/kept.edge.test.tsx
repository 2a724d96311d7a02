import { renderToString } from 'preact-render-to-string'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type Day, dayIn } from '../shared/day.ts'
import { type Gaps, kept, type Lasting } from './kept.edge.ts'

interface Club {
  readonly name: string
}

interface Shown {
  readonly club: Club
  readonly today: Day
}

const today = dayIn(new Date('2026-11-21T12:00:00Z'))
const tomorrow = dayIn(new Date('2026-11-22T12:00:00Z'))
const garden: Club = { name: 'Garden club' }

/** A card, and how often it was drawn. */
function open() {
  const drawn: string[] = []
  const card = kept(({ club, today: day }: Shown, gap: Gaps<'to' | 'why'>) => {
    drawn.push(`${club.name} ${day}`)
    return (
      <li>
        <a href={gap('to')}>{club.name}</a>, seen on {day}: {gap('why')}
      </li>
    )
  })
  const show = (club: Club, day: Day, why = 'it is near'): string =>
    renderToString(<ul>{card({ club, today: day }, { to: '/o/1', why })}</ul>)
  return { drawn, show }
}

describe('What is the same for everybody', () => {
  test('is drawn for the first who comes, and shown to the next as it was', () => {
    const { drawn, show } = open()
    const first = show(garden, today)
    expect(first).toBe('<ul><li><a href="/o/1">Garden club</a>, seen on 2026-11-21: it is near</li></ul>')
    expect(show(garden, today)).toBe(first)
    expect(drawn).toEqual(['Garden club 2026-11-21'])
  })

  test('is drawn anew when another directory says the same of the club, or something else', () => {
    const { drawn, show } = open()
    show(garden, today)
    show({ ...garden }, today)
    expect(show({ name: 'Garden and bench club' }, today)).toContain('>Garden and bench club<')
    expect(drawn).toHaveLength(3)
  })

  test('is drawn anew when the day is another, and yesterday is not kept', () => {
    const { drawn, show } = open()
    show(garden, today)
    expect(show(garden, tomorrow)).toContain('seen on 2026-11-22')
    expect(show(garden, today)).toContain('seen on 2026-11-21')
    expect(drawn).toHaveLength(3)
  })

  test('does not fill the memory, however many clubs there are', () => {
    const { drawn, show } = open()
    const clubs = Array.from({ length: 2_001 }, (_, at) => ({ name: `Club ${at}` }))
    for (const club of clubs) show(club, today)
    show({ name: 'One more' }, today)
    const before = drawn.length
    expect(clubs.slice(0, 3).map((club) => show(club, today))).toHaveLength(3)
    expect(drawn.length).toBe(before + 3)
  })
})

describe('What is one person’s', () => {
  test('goes into their answer only', () => {
    const { show } = open()
    expect(show(garden, today, 'you said “sad”')).toContain('you said “sad”')
    expect(show(garden, today, 'you said “angry”')).not.toContain('sad')
  })

  test('stays text, whatever they wrote', () => {
    const { show } = open()
    const html = show(garden, today, '"><script>alert(1)</script>&amp;')
    expect(html).toContain('&quot;>&lt;script>alert(1)&lt;/script>&amp;amp;')
    expect(html).not.toContain('<script')
  })

  test('cannot be what a piece is kept under: their words are text, and their question is never met again', () => {
    expectTypeOf<{ words: string }>().not.toExtend<Lasting<{ words: string }>>()
    expectTypeOf<Shown>().toExtend<Lasting<Shown>>()
    const drawn: string[] = []
    const piece = kept(({ question }: { readonly question: { readonly words: string } }) => {
      drawn.push(question.words)
      return <p>{question.words}</p>
    })
    const hers = renderToString(piece({ question: { words: 'sad' } }))
    expect([hers, renderToString(piece({ question: { words: 'sad' } }))]).toEqual(['<p>sad</p>', '<p>sad</p>'])
    expect(drawn).toHaveLength(2)
  })
})
