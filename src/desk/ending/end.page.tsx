import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { endIt, seeThatTheyAreBack } from '../../ending/end.ts'
import { isOver } from '../../ending/ending.ts'
import { EndingShown } from '../../ending/ending-shown.tsx'
import { tellEnding } from '../../ending/ending-told.ts'
import { actOnEnding } from '../../plan/ending.store.ts'
import { ok } from '../../shared/result.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { type Whose, whoseIn } from '../plan/make.page.tsx'
import { keptAtDesk } from '../plan/plan-at-desk.store.ts'
import { type Fault, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { type EndAtDesk, readEndAtDesk } from './end-at-desk.store.ts'
import { AfterFields, LeftFields, TheirFields, WhyFields } from './end-fields.tsx'
import { endingFaults, goalValues, sentEnding } from './end-sent.ts'
import { type EndWords, endAtDeskInEnglish } from './end-words.ts'

/** What was done about a need is ended at the desk, by both together; the record is read and printed there too (R27). */
export const endRoutes = (words: EndWords = endAtDeskInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/ending',
    says: 'looked at how what a young person brought ends',
    may: withYoungPeople,
    answer: (asked) => endPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/ending',
    says: 'ended what was done about what a young person brought',
    may: withYoungPeople,
    answer: (asked) => end(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/ending/seen-back',
    says: 'saw that a young person is back',
    may: withYoungPeople,
    answer: seenBack,
  },
]

/** What was typed and not kept, and why. */
interface Filled {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

const readAt = async (asked: AskedSignedIn, whose: Whose | undefined): Promise<EndAtDesk | undefined> =>
  whose && asked.within((inside) => readEndAtDesk(inside, whose.subject, whose))

const wayOf = ({ youngPerson, need }: Pick<Whose, 'youngPerson' | 'need'>): string =>
  recordWay(youngPerson, `need/${need}/ending`)

async function endPage(asked: AskedSignedIn, words: EndWords, filled: Filled = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose)
  if (!whose || !at || (!at.ending && !at.mayWrite)) return { is: 'not-found' }
  const { faults = [] } = filled
  const over = isOver(at.ending?.now)
  const values = filled.values ?? (await asked.draft()) ?? goalValues(at.goals)
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(whose.youngPerson, `need/${whose.need}`), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{over ? words.over : words.heading}</h1>
        <p class="rd-lede">{[calledOf(at.who) || words.young, at.called].filter((text) => text !== '').join(': ')}</p>
        {at.ending && (
          <Card>
            <p class="rd-by">{words.theyRead}</p>
            <EndingShown told={tellEnding(at.ending.now, at.names)} />
            {at.ending.now.cameBackOn && !at.ending.now.seenBackOn && (
              <form class="rd-act rd-noprint" method="post" action={`${asked.frame.base}${wayOf(whose)}/seen-back`}>
                <FormMarks personal={asked.personal} on={wayOf(whose)} />
                <Button variant="secondary" small>
                  {words.seenBack}
                </Button>
              </form>
            )}
          </Card>
        )}
        {!over && at.mayWrite && <EndForm {...{ asked, at, words, values, faults }} on={wayOf(whose)} />}
      </>
    ),
  }
}

interface FormProps {
  readonly asked: AskedSignedIn
  readonly at: EndAtDesk
  readonly words: EndWords
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly on: string
}

function EndForm({ asked: { frame, personal }, at, on, ...rest }: FormProps) {
  const { words } = rest
  const props = { ...rest, asks: at.asks }
  return (
    <form class="rd-form" method="post" action={frame.base + on}>
      <FormMarks personal={personal} on={on} />
      <p>{at.ending ? words.cameBack : words.lede}</p>
      <WhyFields {...props} />
      <TheirFields {...props} />
      <LeftFields {...props} />
      <AfterFields {...props} />
      <p class="rd-who-sees">{words.reads}</p>
      <Button>{words.button}</Button>
    </form>
  )
}

async function seenBack(asked: AskedSignedIn): Promise<Reply> {
  const whose = whoseIn(asked)
  if (!whose) return { is: 'not-found' }
  const kept = await asked.within(async (inside) =>
    actOnEnding(await inside.turn(whose.youngPerson), {
      ...{ key: asked.key, need: whose.need },
      act: (before) => {
        const seen = seeThatTheyAreBack(before, { by: whose.subject.id, on: asked.today })
        return seen.is === 'ok' ? ok([seen.value]) : seen
      },
    }),
  )
  return kept.is === 'not-there' ? { is: 'not-found' } : { is: 'go', to: asked.frame.base + wayOf(whose) }
}

async function end(asked: AskedSignedIn, words: EndWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose)
  if (!whose || !at?.mayWrite) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const typed = sentEnding(values, new Set(at.asks.map(({ id }) => id)))
  const doing = { by: whose.subject.id, on: asked.today }
  const kept = await asked.within(async (inside) => {
    const turn = await inside.turn(whose.youngPerson)
    return actOnEnding(turn, {
      ...{ key: asked.key, need: whose.need, begins: keptAtDesk(turn) },
      act: (before) => {
        const read = endIt(typed, doing, before)
        return read.is === 'ok' ? ok([read.value]) : read
      },
    })
  })
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(whose)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  if (kept.is === 'refused')
    return endPage(asked, words, { values, faults: endingFaults(kept.because, { typed, today: asked.today, words }) })
  return endPage(asked, words, {
    values,
    faults: [{ at: 'why', says: kept.is === 'older' ? words.older : words.notKept }],
  })
}
