import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { pictureReply } from '../../needs/picture.page.tsx'
import { readPicture } from '../../needs/picture.store.ts'
import { languageOf } from '../../needs/script.ts'
import { parseId } from '../../shared/id.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import {
  type NeedForCarer,
  needWay,
  type OfCarer,
  rateAsCarer,
  readNeedForCarer,
  sayAsCarer,
} from './carer-need.store.ts'
import { NeedForCarerShown } from './carer-need-shown.tsx'
import { type CarerNeedWords, carerNeedInEnglish } from './carer-need-words.ts'
import { GoalsForCarer, type RatingUnkept } from './goals-for-carer.tsx'
import { notKeptWay, notThere } from './not-kept.tsx'
import { ViewForm } from './view-form.tsx'

/** A need that a young person let a parent or carer read, and where these say how they see it: beside the young person's words, never merged. */
export const carerNeedRoutes = (words: CarerNeedWords = carerNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/with/:youngPerson/need/:need',
    says: 'looked at what a young person brought and let them read',
    may: ['carer'],
    answer: (asked) => needPage(asked, words),
  },
  {
    post: '/me/with/:youngPerson/need/:need/view',
    says: 'said how they see what a young person brought',
    may: ['carer'],
    answer: (asked) => say(asked, words),
  },
  {
    post: '/me/with/:youngPerson/need/:need/goal/:goal',
    says: 'said how far a goal has come, as they see it',
    may: ['carer'],
    answer: (asked) => rateGoal(asked, words),
  },
  {
    get: '/me/with/:youngPerson/picture/:item',
    says: 'looked at a picture that is shared with them',
    may: ['carer'],
    answer: (asked) => picture(asked),
  },
  {
    post: notKeptWay,
    says: 'threw away what was not kept',
    may: ['carer'],
    answer: ({ frame }) => ({ is: 'go', to: frame.base + ways.me }),
  },
]

/** @returns undefined where the address names none. */
export function ofCarer({ params }: Pick<AskedSignedIn, 'params'>): OfCarer | undefined {
  const [youngPerson, need] = [parseId(params['youngPerson'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need ? { youngPerson, need } : undefined
}

interface Typing {
  readonly unkept?: RatingUnkept
  readonly typed?: string
  readonly error?: string
}

async function needPage(asked: AskedSignedIn, words: CarerNeedWords, typing: Typing = {}): Promise<Reply> {
  const of = ofCarer(asked)
  const read = of && (await asked.within((inside) => readNeedForCarer(inside, of)))
  if (!of || !read) return { is: 'not-found' }
  const hasFaults = typing.error !== undefined || typing.unkept !== undefined
  const draft = hasFaults ? undefined : (await asked.draft())?.['words']?.[0]
  return {
    is: 'page',
    ...(hasFaults ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/with/${of.youngPerson}`, says: words.back },
    main: <Whole {...{ asked, of, read, words, typing, draft }} />,
  }
}

interface WholeProps {
  readonly asked: AskedSignedIn
  readonly of: OfCarer
  readonly read: NeedForCarer
  readonly words: CarerNeedWords
  readonly typing: Typing
  readonly draft: string | undefined
}

const Whole = ({ asked, of, read, words, typing: { typed, error, unkept }, draft }: WholeProps) => (
  <>
    {error && <ErrorSummary errors={[{ says: error, at: 'words' }]} />}
    {unkept && <ErrorSummary errors={[{ says: unkept.error, at: `of-${unkept.goal}` }]} />}
    {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
    {draft && <p role="status">{words.draft}</p>}
    <NeedForCarerShown
      {...{ read, words }}
      today={asked.today}
      me={asked.subject.id}
      at={`${asked.frame.base}/me/with/${of.youngPerson}`}
      goals={<GoalsForCarer {...{ asked, words, unkept }} whole={read.whole} on={needWay(of)} />}
    />
    <section class="rd-card rd-noprint" aria-labelledby="say">
      <h2 id="say" class="rd-card__title">
        {words.say.heading}
      </h2>
      <ViewForm
        {...{ asked, words, error }}
        on={needWay(of)}
        to={`${needWay(of)}/view`}
        label={words.say.label}
        typed={typed ?? draft}
      />
    </section>
  </>
)

async function say(asked: AskedSignedIn, words: CarerNeedWords): Promise<Reply> {
  const of = ofCarer(asked)
  const typed = asked.form.first('words') ?? ''
  if (!of) return { is: 'not-found' }
  if (!typed.trim()) return needPage(asked, words, { typed, error: words.say.missing })
  const saying = { words: typed, language: languageOf(typed) }
  const written = await asked.within((inside) => sayAsCarer(inside, { ...of, key: asked.key, saying }))
  if (written.is === 'kept') return { is: 'go', to: `${asked.frame.base}${needWay(of)}?kept=1` }
  if (written.is === 'not-there') return notThere(asked)
  return needPage(asked, words, { typed, error: words.say.notKept })
}

async function rateGoal(asked: AskedSignedIn, words: CarerNeedWords): Promise<Reply> {
  const [of, goal] = [ofCarer(asked), parseId(asked.params['goal'] ?? '')]
  if (!of || !goal) return { is: 'not-found' }
  const { form, key, today } = asked
  const sent = { of: form.first('of') ?? '', how: form.first('how') ?? '' }
  const kept = await asked.within((inside) => rateAsCarer(inside, { ...of, goal, key, today, sent }))
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${needWay(of)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const says = kept.is === 'refused' ? kept.because.map((fault) => words.goals.faults[fault]) : [words.goals.notKept]
  return needPage(asked, words, { unkept: { goal, error: says.join('. '), chosen: form.first('of') } })
}

async function picture({ params, within }: AskedSignedIn): Promise<Reply> {
  const [youngPerson, item] = [parseId(params['youngPerson'] ?? ''), parseId(params['item'] ?? '')]
  if (!youngPerson || !item) return { is: 'not-found' }
  return pictureReply(await within(async (inside) => readPicture(await inside.turn(youngPerson), 'read', item)))
}
