import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import type { GapKeys } from '../../people/gap-marks.store.ts'
import { parseId } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import { type ArrangeFault, arrange, writeFolder } from '../../transition/arrange.ts'
import { actOnTransition, arrangeTransition } from '../../transition/transition.store.ts'
import { FolderShown, TransitionShown } from '../../transition/transition-shown.tsx'
import { Card } from '../../web/card.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Whose, whoseIn } from '../plan/make.page.tsx'
import { keptAtDesk } from '../plan/plan-at-desk.store.ts'
import { type Fault, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { ArrangeForm, type ArrangeProps, FolderForm } from './arrange-form.tsx'
import { arrangedValues, fieldOf, sentArranged, sentFolder } from './arrange-sent.ts'
import { type DeskTransitionWords, deskTransitionInEnglish } from './desk-transition-words.ts'
import { readTransitionAtDesk, type TransitionAtDesk } from './transition-at-desk.store.ts'

/** How a young person moves on to services for adults is arranged at the desk, together with them (R36). */
export const transitionAtDeskRoutes = (
  keys: GapKeys,
  words: DeskTransitionWords = deskTransitionInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/moving-on',
    says: 'looked at how a young person moves on',
    may: withYoungPeople,
    answer: (asked) => movingPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/moving-on',
    says: 'arranged how a young person moves on',
    may: withYoungPeople,
    answer: (asked) => keepArranged(asked, keys, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/moving-on/folder',
    says: 'took down what a young person says for their folder',
    may: withYoungPeople,
    answer: (asked) => keepFolder(asked, words),
  },
]

/** What was typed and not kept, and why. */
interface Filled {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

const readAt = async (asked: AskedSignedIn, whose: Whose | undefined): Promise<TransitionAtDesk | undefined> =>
  whose && asked.within((inside) => readTransitionAtDesk(inside, whose.subject, whose))

export const movingOnWay = ({ youngPerson, need }: Pick<Whose, 'youngPerson' | 'need'>): string =>
  recordWay(youngPerson, `need/${need}/moving-on`)

async function movingPage(asked: AskedSignedIn, words: DeskTransitionWords, filled: Filled = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose)
  if (!whose || !at) return { is: 'not-found' }
  const { faults = [] } = filled
  const typed = filled.values ?? (await asked.draft()) ?? {}
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(at.who.id, `need/${at.need.id}`), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">
          {[calledOf(at.who) || words.young, at.need.called].filter((text) => text !== '').join(': ')}
        </p>
        <p class="rd-noprint">{words.lede}</p>
        <Moving {...{ asked, at, words, faults, values: typed, on: movingOnWay(whose) }} />
      </>
    ),
  }
}

/** How it stands, the folder, and the form. What was typed into one of the two forms fills that one. */
function Moving(form: ArrangeProps) {
  const { asked, at, words, values } = form
  const { days, stands, naming, kept } = at
  const isArranging = Object.hasOwn(values, 'supportUntil-day')
  return (
    <>
      <Card>
        {!days && <p class="rd-unknown">{words.noBirthday}</p>}
        <p class="rd-by">{words.theyRead}</p>
        <TransitionShown transition={kept?.now} {...{ days, stands, naming }} today={asked.today} />
      </Card>
      <section class={kept ? undefined : 'rd-noprint'} aria-labelledby="folder">
        <h2 id="folder">{words.folder}</h2>
        <p class="rd-noprint">{words.folderLede}</p>
        {kept && (
          <Card>
            <FolderShown transition={kept.now} naming={naming} />
          </Card>
        )}
        {at.mayWrite && <FolderForm {...form} />}
      </section>
      {at.mayWrite && (
        <section class="rd-noprint" aria-labelledby="arrange">
          <h2 id="arrange">{words.arrange}</h2>
          <ArrangeForm {...form} values={isArranging ? values : arrangedValues(kept?.now.arranged, days)} />
        </section>
      )}
    </>
  )
}

const whichIn = (asked: AskedSignedIn, { need }: Whose, values: Values) => {
  const item = parseId(textIn(values, 'item'))
  return { key: asked.key, need, ...(item ? { item, seen: Number(textIn(values, 'n')) } : {}) }
}

async function keepArranged(asked: AskedSignedIn, keys: GapKeys, words: DeskTransitionWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose)
  if (!whose || !at?.mayWrite) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const typed = sentArranged(values, new Set(at.works.map(({ id }) => id)))
  const doing = { by: whose.subject.id, on: asked.today, ...(at.days ? { days: at.days } : {}) }
  const kept = await asked.within(async (inside) => {
    const turn = await inside.turn(whose.youngPerson)
    return arrangeTransition<ArrangeFault>(
      turn,
      { stands: at.stands, keys },
      {
        ...whichIn(asked, whose, values),
        begins: keptAtDesk(turn),
        act: () => {
          const read = arrange(typed, doing)
          return read.is === 'ok' ? ok([read.value]) : read
        },
      },
    )
  })
  const faults = kept.is === 'refused' ? kept.because.map((is) => ({ at: fieldOf[is], says: words.faults[is] })) : []
  return answerTo(asked, words, { whose, kept, values, faults })
}

async function keepFolder(asked: AskedSignedIn, words: DeskTransitionWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose)
  if (!whose || !at?.mayWrite) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const kept = await asked.within(async (inside) => {
    const turn = await inside.turn(whose.youngPerson)
    return actOnTransition(turn, {
      ...whichIn(asked, whose, values),
      begins: keptAtDesk(turn),
      act: (before) => writeFolder(before?.folder ?? {}, sentFolder(values), { by: whose.subject.id, on: asked.today }),
    })
  })
  return answerTo(asked, words, { whose, kept, values, faults: [{ at: 'helps', says: words.nothingNew }] })
}

interface Sent {
  readonly whose: Whose
  readonly kept: Acted<unknown>
  readonly values: Values
  /** What is said where it was refused. */
  readonly faults: readonly Fault[]
}

function answerTo(asked: AskedSignedIn, words: DeskTransitionWords, { whose, kept, values, faults }: Sent) {
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${movingOnWay(whose)}?kept=1` } as const
  if (kept.is === 'not-there') return { is: 'not-found' } as const
  if (kept.is === 'refused') return movingPage(asked, words, { values, faults })
  const at = Object.hasOwn(values, 'helps') ? 'helps' : 'worker'
  return movingPage(asked, words, {
    values,
    faults: [{ at, says: kept.is === 'older' ? words.older : words.notKept }],
  })
}
