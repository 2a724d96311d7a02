import { agreementsOf } from '../../decision/agreement.store.ts'
import { myAgreementInEnglish } from '../../decision/agreement-page-words.ts'
import { AgreementsListed } from '../../decision/agreements-listed.tsx'
import type { WholeNeed } from '../../needs/need.store.ts'
import { endedOnIn } from '../../plan/ending.store.ts'
import type { Day } from '../../shared/day.ts'

interface AgreementsProps {
  readonly whole: WholeNeed
  /** What stands before the addresses of the place. */
  readonly base: string
  readonly today: Day
}

/** What a young person agreed on a need of theirs, and the way to write down more. */
export const MyAgreements = ({ whole, base, today }: AgreementsProps) => (
  <AgreementsListed
    all={agreementsOf(whole.things)}
    endedOn={endedOnIn(whole.things)}
    at={`${base}/me/need/${whole.need.id}`}
    {...{ today, mayWrite: true, words: myAgreementInEnglish, young: myAgreementInEnglish.you }}
  />
)
