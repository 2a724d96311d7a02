import { lettersIn } from '../../letter/letter.store.ts'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { type DeskLetterWords, deskLetterInEnglish } from './desk-letter-words.ts'

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: DeskLetterWords
}

/** On the page of a need: the way to the letter about it. */
export const LetterOnNeed = ({ at: { who, whole }, base, words = deskLetterInEnglish }: OnNeedProps) => (
  <p class="rd-noprint">
    <a href={base + recordWay(who.id, `need/${whole.need.id}/letter`)}>
      {lettersIn(whole.things).length > 0 ? words.link : words.begin}
    </a>
  </p>
)
