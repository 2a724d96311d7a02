import { agreementsOf } from '../../decision/agreement.store.ts'
import { agreementAtDeskInEnglish } from '../../decision/agreement-page-words.ts'
import { AgreementsListed } from '../../decision/agreements-listed.tsx'
import { endedOnIn } from '../../plan/ending.store.ts'
import type { Day } from '../../shared/day.ts'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import type { NeedAtDesk } from './need.store.ts'
import { deskNeedInEnglish } from './need-words.ts'

interface AgreementsProps {
  readonly at: NeedAtDesk
  /** What stands before the addresses of the place. */
  readonly base: string
  readonly today: Day
}

/** What was agreed on a need, for whoever helps. */
export const AgreementsAtDesk = ({ at: { who, whole }, base, today }: AgreementsProps) => (
  <AgreementsListed
    all={agreementsOf(whole.things)}
    endedOn={endedOnIn(whole.things)}
    at={base + recordWay(who.id, `need/${whole.need.id}`)}
    {...{ today, mayWrite: true, words: agreementAtDeskInEnglish }}
    young={calledOf(who) || deskNeedInEnglish.young}
  />
)
