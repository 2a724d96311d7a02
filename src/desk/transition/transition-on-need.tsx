import { isShown, movingOnOf } from '../../transition/moving-days.ts'
import { transitionsIn } from '../../transition/transition.store.ts'
import { TransitionShown } from '../../transition/transition-shown.tsx'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { type DeskTransitionWords, deskTransitionInEnglish } from './desk-transition-words.ts'

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: DeskTransitionWords
}

/** On the page of a need, from the age that the place set: how the young person moves on, and the way there. */
export function TransitionOnNeed({ at, base, words = deskTransitionInEnglish }: OnNeedProps) {
  const { whole, who, called, teams, ages, today } = at
  const [kept] = transitionsIn(whole.things)
  const movingOn = movingOnOf(who, ages, today)
  if (!isShown(movingOn, kept !== undefined)) return null
  const names = new Map([...teams, ...[...called].map(([id, { name }]) => [id, name] as const)])
  const naming = { youngPerson: whole.item.item.youngPerson, names }
  return (
    <section class="rd-section rd-section--near" aria-labelledby="moving-on">
      <h2 id="moving-on">{words.title}</h2>
      <Card>
        <p class="rd-by">{words.theyRead}</p>
        <TransitionShown transition={kept?.now} {...movingOn} {...{ naming, today }} />
      </Card>
      <p class="rd-noprint">
        <ButtonLink to={base + recordWay(who.id, `need/${whole.need.id}/moving-on`)} variant="secondary">
          {kept ? words.link : words.begin}
        </ButtonLink>
      </p>
    </section>
  )
}
