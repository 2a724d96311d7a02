import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Naming } from '../../needs/naming.ts'
import { isShown } from '../../transition/moving-days.ts'
import { transitionsIn } from '../../transition/transition.store.ts'
import { TransitionShown } from '../../transition/transition-shown.tsx'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { MyNeed } from '../need/read-need.store.ts'
import { type MyTransitionWords, myTransitionInEnglish } from './my-transition-words.ts'

interface OnNeedProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'today'>
  readonly mine: MyNeed
  readonly words?: MyTransitionWords
}

export const namingIn = ({ whole, names }: MyNeed): Naming => ({
  youngPerson: whole.item.item.youngPerson,
  names: new Map([...names].map(([id, { name }]) => [id, name] as const)),
})

/** On the page of what they brought, from the age that the place set: how they move on, and the way to their folder. */
export function TransitionOnMyNeed({ asked: { frame, today }, mine, words = myTransitionInEnglish }: OnNeedProps) {
  const [kept] = transitionsIn(mine.whole.things)
  if (!isShown(mine.movingOn, kept !== undefined)) return null
  return (
    <section class="rd-section rd-section--near" aria-labelledby="moving-on">
      <h2 id="moving-on">{words.title}</h2>
      <Card>
        <TransitionShown transition={kept?.now} {...mine.movingOn} naming={namingIn(mine)} today={today} />
      </Card>
      <p class="rd-noprint">
        <ButtonLink to={`${frame.base}/me/need/${mine.whole.need.id}/moving-on`} variant="secondary">
          {kept ? words.look : words.begin}
        </ButtonLink>
      </p>
    </section>
  )
}
