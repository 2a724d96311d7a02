import { itemsInEnglish } from '../../access/facts/item-words.ts'
import type { Day } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { type Fact, Facts } from '../../web/facts.tsx'
import { recordInEnglish } from '../young-people/record-words.ts'
import { WhoFacts } from '../young-people/who-is-it.tsx'
import { calledOf } from '../young-people/whose.ts'
import type { Half } from './questions-halves.store.ts'
import type { SameWords } from './questions-words.ts'

/** What a record is called where it stands beside another: by its name, or by its place. */
export const halfCalled = ({ who }: Half, otherwise: string): string => (who && calledOf(who)) || otherwise

interface HalfProps {
  readonly half: Half
  readonly called: string
  readonly today: Day
  readonly words: SameWords['half']
}

/** One of two records, as far as it may be known. */
export const HalfShown = ({ half, called, today, words }: HalfProps) => (
  <Card as="section">
    <h2 class="rd-card__title">{called}</h2>
    {half.who ? (
      <>
        <WhoFacts who={half.who} today={today} words={recordInEnglish} />
        <Facts facts={factsOf(half, words)} />
      </>
    ) : (
      <p>{words.hidden}</p>
    )}
  </Card>
)

const factsOf = ({ things, workers, carers }: Half, words: SameWords['half']): readonly Fact[] => [
  { says: words.things, is: thingsOf(things) || words.none },
  { says: words.workers, is: workers.join(' · ') || words.nobody },
  { says: words.carers, is: carers.join(' · ') || words.nobody },
]

const thingsOf = (things: Half['things']): string =>
  things
    .map(({ kind, many }) => `${itemsInEnglish.several[kind]} (${many})`)
    .sort((one, other) => one.localeCompare(other, 'en'))
    .join(' · ')
