import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { AgreementContent } from './decision/agreement-content.ts'
import { choiceOf } from './decision/choice-here.ts'
import type { ChoicesOfPlace } from './decision/place-choices.ts'
import { thingsToTry } from './decision/things-to-try.ts'
import type { Mode } from './directory/national.ts'
import type { Offer } from './directory/offer.ts'
import type { Published } from './directory/published.ts'
import { groupings } from './language/grouping.ts'
import type { Topic } from './language/topic.ts'
import { contentFolder } from './settings.edge.ts'
import { addressOfLooking, shortsOf } from './site/what-could-help/brought.ts'
import { codeOfChoice, laidBeside, openedIn, sideBySide, wayTo } from './site/what-could-help/side-by-side.ts'

/** What is read from files for the pages of agreements. */
export interface ContentRead {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly topics: readonly Topic[]
  readonly mode: Mode
  readonly published: (locality: string) => Pick<Published, 'offers'> | undefined
}

const shape = z.object({
  kinds: z.record(
    z.enum([...groupings]),
    z.object({ short: z.string().min(1) }).transform(({ short }) => short),
  ),
})

/** @throws where the words for the five are not there: the program must not start then. */
export function agreementContentOf(read: ContentRead): AgreementContent {
  const { choicesIn, topics, mode, published } = read
  const { kinds } = shape.parse(JSON.parse(readFileSync(new URL('en/groupings.json', contentFolder), 'utf8')))
  return {
    support: kinds,
    toTry: (locality) => thingsToTry({ points: choicesIn(locality)?.points ?? [], topics, mode }),
    sideBySide: onTheTableIn(read),
    offers: (locality) => published(locality)?.offers ?? new Map(),
  }
}

/** Only of what people ticked themselves: no word of theirs is read for it. What cannot lie side by side as it is, they choose from anew there. */
const onTheTableIn =
  ({ choicesIn, topics, mode, published }: ContentRead): AgreementContent['sideBySide'] =>
  (locality, table, today) => {
    const here = choicesIn(locality)
    const offers = published(locality)?.offers ?? new Map<string, Offer>()
    const beside = table.flatMap((one) => (one.is === 'offer' ? (offers.get(one.offer) ?? []) : []))
    const ticked = new Set<string>(table.flatMap((one) => (one.is === 'choice' ? [one.choice] : [])))
    return openedIn(here ?? { points: [] }, topics, mode).flatMap(({ topic, choices }) => {
      const codes = choices.filter(({ id, isWaiting }) => ticked.has(id) && !isWaiting).map(codeOfChoice)
      if (codes.length === 0) return []
      const laid = [
        ...laidBeside(choices, codes, { startsHere: here?.startsHere ?? new Map(), offers: [] }),
        ...beside.map((offer) => choiceOf(offer, { lines: [] })),
      ]
      const looking = { codes, shorts: shortsOf({ offers: beside }), sealed: '', asker: undefined }
      const address = sideBySide(laid, today).is === 'ok' ? addressOfLooking({ ...looking, look: true }) : ''
      return [{ about: topic.label.young, to: wayTo(topic) + address }]
    })
  }
