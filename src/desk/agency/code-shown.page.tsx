import { invitationHours } from '../../access/sign-in/invitation.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { Reply } from '../../web/route.ts'
import type { PeopleWords } from './people-words.ts'

/** What is shown once: to hand over, or that it is on its way. */
export interface Code {
  readonly name: string
  readonly person: Id
  readonly code: string
  readonly sent: boolean
  /** What has to be before it opens anything. */
  readonly waits?: string
}

/** Until which day it opens something. */
export const untilWords = ({ now }: AskedSignedIn): string =>
  inWords(dayIn(new Date(now.getTime() + invitationHours * 3_600_000)))

/** Shown as the answer itself: the code stands in no address and is kept nowhere. */
export const codePage = (asked: AskedSignedIn, { name, person, code, sent, waits }: Code, all: PeopleWords): Reply => ({
  is: 'page',
  title: all.inviting.codeTitle,
  back: { to: `${asked.frame.base}/desk/people`, says: all.back.people },
  main: (
    <>
      <h1>{sent ? all.inviting.sentHeading : all.inviting.codeHeading(name)}</h1>
      {!sent && <p class="rd-code">{code}</p>}
      <p class="rd-lede">
        {sent ? all.inviting.sentSays(untilWords(asked)) : all.inviting.codeSays(untilWords(asked))}
      </p>
      {waits && <p class="rd-note">{waits}</p>}
      {!sent && <p>{all.inviting.codeOnce}</p>}
      <ButtonLink to={`${asked.frame.base}/desk/people/${person}`} variant="secondary">
        {all.inviting.on}
      </ButtonLink>
    </>
  ),
})
