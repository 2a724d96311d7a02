import { inWords, parseDay } from '../shared/day.ts'
import type { ShownThing } from './request.ts'

/**
 * What each thing is called where somebody ticks what is shown: its heading, with its day where two are headed alike, and where they are of one day as
 * well, which of them it is. So no two boxes have one name.
 */
export function namesOfThings(
  things: readonly Pick<ShownThing, 'heading' | 'on'>[],
  ofMany: (name: string, which: number, many: number) => string,
): readonly string[] {
  const headed = things.map(({ heading }) => heading)
  const dated = things.map(({ heading, on = '' }) => {
    const day = parseDay(on)
    return day && isTwice(headed, heading) ? `${heading}, ${inWords(day)}` : heading
  })
  return dated.map((name, at) => {
    if (!isTwice(dated, name)) return name
    const alike = dated.flatMap((each, where) => (each === name ? [where] : []))
    return ofMany(name, alike.indexOf(at) + 1, alike.length)
  })
}

const isTwice = (all: readonly string[], one: string): boolean => all.filter((each) => each === one).length > 1
