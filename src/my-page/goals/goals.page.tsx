import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { activeOf, mostActive } from '../../goals/goal.ts'
import type { GoalFault } from '../../goals/goal-acts.ts'
import { GoalChart } from '../../goals/goal-chart.tsx'
import { nameOfNeed } from '../../needs/need.ts'
import { goalsOfNeed, toDraw } from '../../plan/goals-of-need.store.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { type MyNeed, namesOf, readMyNeed } from '../need/read-need.store.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'
import { keepGoal } from './goals-keep.store.ts'
import { GoalsListed } from './goals-shown.tsx'
import { HelpingTap, Invited } from './helping-shown.tsx'
import { type MyGoalWords, myGoalInEnglish } from './my-goal-words.ts'

/** A young person’s goals in a need: how far each has come, drawn for them first, and the way to set one. */
export const goalsRoutes = (words: MyGoalWords = myGoalInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/goals',
    says: 'looked at their goals',
    may: ['young-person'],
    answer: (asked) => goalsPage(asked, words),
  },
  {
    post: '/me/need/:need/goals',
    says: 'set a goal',
    may: ['young-person'],
    answer: (asked) => set(asked, words),
  },
]

export const readMine = async (asked: AskedSignedIn): Promise<MyNeed | undefined> => {
  const need = needIn(asked)
  return need && asked.within((inside) => readMyNeed(inside, asked.subject.id, need))
}

/** What was typed and not kept, and why. */
export interface Typed {
  readonly says: string
  readonly shortName: string
  readonly faults: readonly { readonly at?: string; readonly says: string }[]
}

async function goalsPage(asked: AskedSignedIn, words: MyGoalWords, typed?: Typed): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const faults = typed?.faults ?? []
  const draft = typed ?? (await draftIn(asked))
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: {
      to: `${asked.frame.base}/me/need/${mine.whole.need.id}`,
      says: nameOfNeed(mine.whole, needInEnglish.title),
    },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.set.kept} done />}
        {asked.query.first('stopped') && <Notification title={words.title} heading={words.link.stopped} done />}
        <h1>{words.heading}</h1>
        <Goals {...{ asked, mine, words }} typed={draft} />
      </>
    ),
  }
}

function Goals({ asked, mine, words, typed }: Omit<SetProps, 'isFull'>) {
  const of = goalsOfNeed(mine.whole, asked.today)
  const props = { asked, mine, words, of }
  const all = of.goals.map(({ now }) => now)
  const isFull = activeOf(all, { is: 'young-person' }).length >= mostActive
  return (
    <>
      <Invited {...props} />
      {all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <section aria-labelledby="chart">
          <h2 id="chart">{words.chart.heading}</h2>
          <GoalChart {...toDraw(of)} words={words.chart} />
        </section>
      )}
      <GoalsListed {...props} />
      <HelpingTap {...props} />
      <OnAnotherPhone {...{ asked, mine, words }} />
      <SetGoal {...{ asked, mine, words, typed, isFull }} />
    </>
  )
}

/** The way to a code for one time. Their words stand on that phone only where they say so here. */
const OnAnotherPhone = ({ asked, mine, words: { link: words } }: Omit<SetProps, 'typed' | 'isFull'>) => (
  <div class="rd-noprint">
    <Details summary={words.open}>
      <form class="rd-form" method="post" action={`${asked.frame.base}/me/need/${mine.whole.need.id}/check`}>
        <FormMarks personal={asked.personal} on={`/me/need/${mine.whole.need.id}/goals`} />
        <p>{words.lede}</p>
        <Checkboxes
          id="full"
          name="full"
          asks={{ says: words.open }}
          hint={words.fullHint}
          choices={[{ value: 'yes', says: words.full }]}
          chosen={[]}
        />
        <Button>{words.make}</Button>
      </form>
    </Details>
  </div>
)

/** What had been typed before their time ran out. */
async function draftIn(asked: AskedSignedIn): Promise<Typed | undefined> {
  const draft = await asked.draft()
  const says = draft?.['says']?.[0]
  return says === undefined ? undefined : { says, shortName: draft?.['shortName']?.[0] ?? '', faults: [] }
}

interface SetProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly typed: Typed | undefined
  readonly isFull: boolean
}

function SetGoal({ asked, mine, words: { set: words, lede }, typed, isFull }: SetProps) {
  const on = `/me/need/${mine.whole.need.id}/goals`
  const isShared = namesOf(mine, mine.whole.item.item, needInEnglish.sharing.somebody).length > 0
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="set">
      <h2 id="set">{words.heading}</h2>
      {isFull && !typed ? (
        <p>{words.full}</p>
      ) : (
        <form class="rd-form" method="post" action={asked.frame.base + on}>
          <FormMarks personal={asked.personal} on={on} />
          <p>{lede}</p>
          <GoalWordFields {...{ words, typed }} frame={asked.frame} />
          {isShared ? (
            <div class="rd-actions">
              <Button name="with" value="them">
                {words.keepForThem}
              </Button>
              <Button name="with" value="me">
                {words.keepForMe}
              </Button>
            </div>
          ) : (
            <Button name="with" value="me">
              {words.keep}
            </Button>
          )}
        </form>
      )}
    </section>
  )
}

interface FieldsProps {
  readonly words: MyGoalWords['set']
  readonly typed: Typed | undefined
  readonly frame: AskedSignedIn['frame']
}

/** The words of a goal, and its short name. */
export function GoalWordFields({ words, typed, frame }: FieldsProps) {
  const errorAt = (at: string): string | undefined => typed?.faults.find((fault) => fault.at === at)?.says
  return (
    <>
      <Textarea
        id="says"
        name="says"
        rows={3}
        asks={{ says: words.says }}
        hint={words.saysHint}
        error={errorAt('says')}
        value={typed?.says}
        autocomplete="off"
        dir="auto"
      />
      <Unread frame={frame} words={keptUnreadInEnglish} />
      <Input
        id="shortName"
        name="shortName"
        asks={{ says: words.shortName }}
        hint={words.shortNameHint}
        error={errorAt('shortName')}
        value={typed?.shortName}
        autocomplete="off"
        dir="auto"
      />
    </>
  )
}

const fieldOf: Readonly<Partial<Record<GoalFault, string>>> = {
  'words-are-missing': 'says',
  'words-are-too-long': 'says',
  'words-are-the-same': 'says',
  'short-name-is-too-long': 'shortName',
}

/** What was typed, with each fault at its field. */
export function typedWith(asked: AskedSignedIn, because: readonly GoalFault[], words: MyGoalWords): Typed {
  const faults = because.map((fault) => {
    const at = fieldOf[fault]
    return { says: words.faults[fault], ...(at ? { at } : {}) }
  })
  return { says: asked.form.first('says') ?? '', shortName: asked.form.first('shortName') ?? '', faults }
}

async function set(asked: AskedSignedIn, words: MyGoalWords): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const kept = await keepGoal(asked, mine)
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}/me/need/${mine.whole.need.id}/goals?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  if (kept.is === 'refused') return goalsPage(asked, words, typedWith(asked, kept.because, words))
  return goalsPage(asked, words, { ...typedWith(asked, [], words), faults: [{ says: words.set.notKept }] })
}
