import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Shape } from './shape-drawings.tsx'
import { GroupingSign, type Kind, LargeShape, turnOf, Wheel } from './shapes.tsx'

const kinds: readonly Kind[] = [
  { of: 'help', name: 'Getting Help' },
  { of: 'thriving', name: 'Thriving' },
  { of: 'risk-support', name: 'Getting Risk Support' },
  { of: 'advice', name: 'Getting Advice and Signposting' },
  { of: 'more-help', name: 'Getting More Help' },
]
const all: readonly Shape[] = kinds.map(({ of }) => of)
const wheel = (seed: string, labelled = false): string =>
  render(
    <Wheel kinds={kinds} seed={seed} says="Five kinds, in no order" middle={['what', 'matters']} labelled={labelled} />,
  )

describe('the five shapes', () => {
  test('are told apart by outline, small and large, and by nothing else: one colour for all', () => {
    for (const draw of [
      (of: Shape) => render(<GroupingSign grouping={of} />),
      (of: Shape) => render(<LargeShape of={of} id="same" />),
    ]) {
      expect(new Set(all.map(draw)).size).toBe(5)
      for (const of of all) expect(draw(of)).not.toMatch(/#[0-9a-f]{3,6}"|rgb/)
    }
  })

  test('are silent for a screen reader, because the name stands beside them', () => {
    expect(render(<GroupingSign grouping="help" />)).toContain('aria-hidden="true"')
  })

  test('stand on a circle of equal places, and each page turns it by its own angle', () => {
    expect(wheel('front')).toBe(wheel('front'))
    expect(wheel('front')).not.toBe(wheel('/about/five'))
    expect(turnOf('front')).not.toBe(turnOf('/about/five'))
    const places = [...wheel('front').matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, x, y]) =>
      Math.round(Math.hypot(Number(x) - 230, Number(y) - 216)),
    )
    expect(places).toEqual([152, 152, 152, 152, 152])
  })

  test('carry their names on the circle where no list stands beside it', () => {
    expect(wheel('front')).not.toContain('Thriving')
    for (const { name } of kinds) for (const word of name.split(' ')) expect(wheel('front', true)).toContain(word)
  })

  test('no two patterns share an id on one page', () => {
    const ids = [...wheel('front').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(5)
    expect(ids).toHaveLength(5)
  })
})
