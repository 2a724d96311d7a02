import type { Basis, ShareKept } from '../access/facts/share-kept.store.ts'
import { inWords } from '../shared/day.ts'

/** Words of what somebody else let others see. Short, to the young person. */
export interface SharedByOthersWords {
  readonly says: (share: {
    readonly by: string
    readonly to: string
    readonly on: string
    readonly until: string
  }) => string
  /** Whether they had said yes, and what else it rests on. */
  readonly bases: Readonly<Record<Basis, string>>
  readonly why: string
  readonly somebody: string
}

export const sharedByOthersInEnglish: SharedByOthersWords = {
  says: ({ by, to, on, until }) => `${by} let ${to} see this on ${on}${until && `, until ${until}`}.`,
  bases: {
    agreed: 'You had said yes to it.',
    'best-interests': 'You hadn’t said yes to it. They thought it was best for you.',
    'risk-of-harm': 'You hadn’t said yes to it. They thought somebody could get hurt.',
    court: 'You hadn’t said yes to it. A court said that it has to be.',
    statute: 'You hadn’t said yes to it. The law says that it has to be.',
  },
  why: 'They wrote down why:',
  somebody: 'Somebody',
}

interface SharedProps {
  readonly shares: readonly ShareKept[]
  readonly words?: SharedByOthersWords
}

/** Where somebody else let others see one thing: who, whom, for how long, and why, in the words in which they wrote it down. */
export const SharedByOthers = ({ shares, words = sharedByOthersInEnglish }: SharedProps) => (
  <>
    {shares
      .filter(({ outcome }) => outcome === 'shared')
      .map(({ id, by, to, on, until, basis, words: said }) => (
        <div key={id} class="rd-why">
          <p>
            {words.says({
              ...{ by: by || words.somebody, to: to || words.somebody },
              ...{ on: inWords(on), until: until ? inWords(until) : '' },
            })}{' '}
            {words.bases[basis]}
          </p>
          {said && (
            <>
              <p>{words.why}</p>
              <blockquote dir="auto">{said.purpose}</blockquote>
            </>
          )}
        </div>
      ))}
  </>
)
