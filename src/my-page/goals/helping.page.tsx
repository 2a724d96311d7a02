import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { AskedSignedIn, Behind, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { sessionsIn } from '../../goals/is-this-helping.store.ts'
import { SessionFields } from '../../goals/session-fields.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { goalsOfNeed } from '../../plan/goals-of-need.store.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Fields, Reply } from '../../web/route.ts'
import type { MyNeed } from '../need/read-need.store.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'
import { readMine } from './goals.page.tsx'
import { keepCheck, keepMore, keepTalk } from './goals-keep.store.ts'
import {
  answeredToday,
  HelpingBefore,
  type HelpingProps,
  HelpingTap,
  helpingWay,
  Invited,
  readersOf,
} from './helping-shown.tsx'
import { type MyGoalWords, myGoalInEnglish } from './my-goal-words.ts'

/** “Is this helping?”: one tap, four questions that may be left out, and what was answered before. */
export const helpingRoutes = (
  { desk: { keys } }: Pick<Behind, 'desk'>,
  words: MyGoalWords = myGoalInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/helping',
    says: 'looked at whether it helps',
    may: ['young-person'],
    answer: (asked) => helpingPage(asked, words),
  },
  {
    post: '/me/need/:need/helping',
    says: 'said whether it helps',
    may: ['young-person'],
    answer: (asked) => keep(asked, words, { sent: 'tap', keys }),
  },
  {
    post: '/me/need/:need/helping/more',
    says: 'said how it was to meet',
    may: ['young-person'],
    answer: (asked) => keep(asked, words, { sent: 'more', keys }),
  },
  {
    post: '/me/need/:need/helping/talk',
    says: 'wrote down what they chose when they talked',
    may: ['young-person'],
    answer: (asked) => keep(asked, words, { sent: 'talk', keys }),
  },
]

type Sent = 'tap' | 'more' | 'talk'

interface Shown {
  readonly says?: string
  readonly sent?: Sent
}

async function helpingPage(asked: AskedSignedIn, words: MyGoalWords, { says, sent }: Shown = {}): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const props = { asked, mine, words, of: goalsOfNeed(mine.whole, asked.today) }
  const kept = (['tap', 'more', 'talk'] as const).find((each) => asked.query.first(each))
  return {
    is: 'page',
    ...(says ? { status: 422 } : {}),
    title: words.helping.title,
    back: { to: `${asked.frame.base}/me/need/${mine.whole.need.id}/goals`, says: words.back },
    main: (
      <>
        {says && <ErrorSummary errors={[{ says, ...(sent === 'talk' ? { at: 'wayOn' } : {}) }]} />}
        {kept && <Notification title={words.helping.title} heading={keptSays(kept, words)} done />}
        <HelpingTap {...props} depth={1} />
        <Invited {...props} error={sent === 'talk' ? says : undefined} />
        <More {...props} typed={sent === 'more' ? asked.form : undefined} />
        <HelpingBefore {...props} />
      </>
    ),
  }
}

const keptSays = (kept: Sent, { helping, talk }: MyGoalWords): string =>
  ({ tap: helping.kept, more: helping.more.kept, talk: talk.kept })[kept]

/** The four, and words, beside the answer of today: what is still open of them. */
function More(props: HelpingProps & { readonly typed: Fields | undefined }) {
  const { asked, words, of, typed } = props
  const { more } = words.helping
  const today = answeredToday(props)
  if (!today || !of.helping) return null
  const isAnswered = sessionsIn(of.helping).some(({ check }) => check === today.id)
  if (isAnswered && today.says) return null
  const on = helpingWay(props)
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="more">
      <h2 id="more">{more.heading}</h2>
      <form class="rd-form" method="post" action={`${asked.frame.base}${on}/more`}>
        <FormMarks personal={asked.personal} on={on} />
        <input type="hidden" name="check" value={today.id} />
        {!isAnswered && <Four {...{ words, typed }} />}
        {!today.says && <MoreWords {...props} />}
        <Button>{more.keep}</Button>
      </form>
    </section>
  )
}

const Four = ({ words, typed }: { readonly words: MyGoalWords; readonly typed: Fields | undefined }) => (
  <>
    <p>{words.helping.more.lede}</p>
    <p class="rd-who-sees">{words.helping.more.hidden}</p>
    <SessionFields chosen={(question) => typed?.first(question)} />
  </>
)

function MoreWords(props: HelpingProps & { readonly typed: Fields | undefined }) {
  const { asked, words, typed } = props
  const { more } = words.helping
  return (
    <>
      <Textarea
        id="more-words"
        name="words"
        rows={3}
        asks={{ says: more.words }}
        value={typed?.first('words')}
        autocomplete="off"
        dir="auto"
      />
      <p class="rd-who-sees">{more.wordsRead(readersOf(props))}</p>
      <Unread frame={asked.frame} words={keptUnreadInEnglish} />
    </>
  )
}

const keeps: Readonly<
  Record<Sent, (asked: AskedSignedIn, mine: MyNeed, keys: SignInKeys) => Promise<Acted<keyof MyGoalWords['faults']>>>
> = { tap: keepCheck, more: keepMore, talk: keepTalk }

interface Keeping {
  readonly sent: Sent
  readonly keys: SignInKeys
}

async function keep(asked: AskedSignedIn, words: MyGoalWords, { sent, keys }: Keeping): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const kept = await keeps[sent](asked, mine, keys)
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${helpingWay({ mine })}?${sent}=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const says = kept.is === 'refused' ? kept.because.map((fault) => words.faults[fault]).join('. ') : words.notKept
  return helpingPage(asked, words, { says, sent })
}
