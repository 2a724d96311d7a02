import { type AnewOf, answerAnew, readWaitingAnew, type WaitingAnew } from '../../access/sign-in/anew.store.ts'
import type { AskedSignedIn, Behind, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { may, working } from '../agency-thing.ts'
import { anewInEnglish } from './invite-anew-words.ts'

const words = anewInEnglish
const saysYes = ['administrator', 'privacy-officer'] as const
const on = '/desk/invite/anew'

/** Where accounts are kept, and how what was done is proved. */
type AnewDesk = Pick<Behind['desk'], 'database' | 'hashOf'>

/** Somebody else than whoever asked says yes before a code takes the place of ways in that a colleague has. */
export const inviteAnewRoutes = (desk: AnewDesk): readonly SignedInRoute[] => [
  {
    get: on,
    says: 'looked at the new ways in that wait for a yes',
    may: saysYes,
    answer: (asked) => waitingPage(asked, desk),
  },
  {
    post: `${on}/:id`,
    says: 'answered a new way in of a colleague',
    may: saysYes,
    answer: (asked) => answerOne(asked, desk),
  },
]

const which = (asked: AskedSignedIn): AnewOf => {
  const { agency, id, as } = working(asked.subject)
  return { agency, by: id, part: as, now: asked.now.getTime() }
}

const isDone = (text: string | undefined): text is keyof typeof words.done =>
  text !== undefined && Object.hasOwn(words.done, text)

async function waitingPage(asked: AskedSignedIn, desk: AnewDesk, isGone = false): Promise<Reply> {
  if (!may(asked, 'approve', { is: 'people-of-agency' })) return { is: 'not-found' }
  const { frame, query, locality } = asked
  const waiting = await readWaitingAnew({ ...desk, locality }, which(asked))
  const done = query.first('done')
  return {
    is: 'page',
    ...(isGone ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: frame.base + ways.desk, says: words.back },
    main: (
      <>
        {isDone(done) && <Notification title={words.title} heading={words.done[done]} done />}
        {isGone && <p class="rd-note">{words.gone}</p>}
        <h1>{words.heading}</h1>
        {waiting.length === 0 ? <p>{words.none}</p> : <p class="rd-lede">{words.lede}</p>}
        {waiting.map((one) => (
          <Waits key={one.id} asked={asked} one={one} />
        ))}
      </>
    ),
  }
}

const Waits = ({ asked, one }: { readonly asked: AskedSignedIn; readonly one: WaitingAnew }) => (
  <Card>
    <h2>{one.name}</h2>
    <p>{words.asked(inWords(dayIn(one.askedAt)))}</p>
    <form method="post" action={`${asked.frame.base}${on}/${one.id}`}>
      <FormMarks personal={asked.personal} on={on} />
      <div class="rd-actions">
        <Button name="says" value="yes">
          {words.yesFor(one.name)}
        </Button>
        <Button name="says" value="no" variant="secondary">
          {words.noFor(one.name)}
        </Button>
      </div>
    </form>
  </Card>
)

/** Whoever says yes has just shown who they are: a screen that was left open says it for nobody. */
async function answerOne(asked: AskedSignedIn, desk: AnewDesk): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const says = asked.form.first('says')
  if (!id || (says !== 'yes' && says !== 'no') || !may(asked, 'approve', { is: 'people-of-agency' }))
    return { is: 'not-found' }
  const again = await asked.againFirst()
  if (again) return again
  const { locality, frame } = asked
  const isAnswered = await answerAnew({ ...desk, locality }, which(asked), { id, says })
  return isAnswered ? { is: 'go', to: `${frame.base}${on}?done=${says}` } : waitingPage(asked, desk, true)
}
