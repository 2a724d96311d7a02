import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { addDays, onWeekday } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { WhoAsks } from '../need/plan-of-mine.ts'
import type { OwnPartsWords } from './own-parts-words.ts'
import type { Typed } from './stay-safe-forms.tsx'

interface BeginProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal' | 'today'>
  readonly way: string
  /** It ended before: what was written then stands in it again. */
  readonly isAgain: boolean
  /** Who can read what it is about, and so the plan. */
  readonly readers: readonly string[]
  /** Those who work with them and can read it. */
  readonly leads: readonly WhoAsks[]
  readonly words: OwnPartsWords
  readonly typed: Typed
  readonly faults: Readonly<Record<string, string>>
}

/** Weeks until they look at it again: nobody has to type a day. */
export const weeksAhead = [1, 2, 3, 4, 6, 8, 12] as const

/** The young person begins their plan alone. It says who will read it before it is begun, and who leads can stay open. */
export function BeginAlone({ asked, way, isAgain, readers, leads, words: { begin }, typed, faults }: BeginProps) {
  const { frame, personal, today } = asked
  const days = weeksAhead.map((weeks) => addDays(today, weeks * 7))
  return (
    <form class="rd-form rd-noprint" method="post" action={`${frame.base}${way}/begin`}>
      <FormMarks personal={personal} on={way} />
      <h2>{isAgain ? begin.again : begin.heading}</h2>
      <p>{begin.lede}</p>
      <p class="rd-who-sees">{readers.length > 0 ? begin.readBy(readers) : begin.readByNobody}</p>
      <Select
        id="reviewOn"
        name="reviewOn"
        asks={{ says: begin.day }}
        hint={begin.dayHint}
        error={faults['reviewOn']}
        choices={[{ value: '', says: begin.choose }, ...days.map((day) => ({ value: day, says: onWeekday(day) }))]}
        chosen={typed['reviewOn']}
      />
      {leads.length > 0 && (
        <Radios
          id="lead"
          name="lead"
          small
          asks={{ says: begin.lead }}
          hint={begin.leadHint}
          choices={[...leads.map(({ id, says }) => ({ value: id, says })), { value: '', says: begin.nobody }]}
          chosen={typed['lead']}
        />
      )}
      <Button>{begin.button}</Button>
    </form>
  )
}
