import type { ComponentChildren } from 'preact'
import { Checkboxes } from '../web/nhs/choices.tsx'
import { Details } from '../web/nhs/notices.tsx'

/** What is said where somebody marks their words as hard to read, and where they stand folded for whoever helps. */
export interface HardToReadWords {
  readonly asks: string
  readonly tick: string
  /** To the young person, and to a colleague who writes. */
  readonly hint: Readonly<Record<'own' | 'desk', string>>
  readonly marked: (by: string) => string
  /** Where it stands without the name of who marked it. */
  readonly isMarked: string
  readonly picture: (by: string) => string
  /** In place of a name that would be made from what is folded. */
  readonly name: string
}

export const hardToReadInEnglish: HardToReadWords = {
  asks: 'Before somebody reads it (if you like)',
  tick: 'This part may be hard to read',
  hint: {
    own: 'Then whoever helps you taps once before they read it. Who can read it stays the same, and nobody else is told.',
    desk: 'Then colleagues tap once before they read it. Who can read it stays the same, and nobody else is told.',
  },
  marked: (by) => `${by} marked this as hard to read. Show it`,
  isMarked: 'Marked as hard to read. Show it',
  picture: (by) => `${by} gave a picture. Show it`,
  name: 'Marked as hard to read',
}

interface FoldedProps {
  /** Nothing where it stands open. */
  readonly says: string | undefined
  readonly children: ComponentChildren
}

/**
 * Folds away, on pages of people at work alone, what its writer marked as hard to read. A person marked it, no program: it is opened by a tap, without a script, and
 * stands open on paper.
 */
export function Folded({ says, children }: FoldedProps) {
  if (says === undefined) return <div>{children}</div>
  return (
    <div class="rd-folded">
      <Details summary={<bdi>{says}</bdi>}>{children}</Details>
    </div>
  )
}

interface TickProps {
  readonly id: string
  readonly of: keyof HardToReadWords['hint']
  readonly isTicked: boolean
  readonly words?: HardToReadWords
}

/** Nothing is ticked beforehand, and nobody has to. */
export const HardToReadTick = ({ id, of, isTicked, words = hardToReadInEnglish }: TickProps) => (
  <Checkboxes
    {...{ id, name: 'hardToRead', small: true, asks: { says: words.asks } }}
    choices={[{ value: 'yes', says: words.tick, hint: words.hint[of] }]}
    chosen={isTicked ? ['yes'] : []}
  />
)
