import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { answeredIn, type KeptAnswered } from '../../measures/answered/answered.store.ts'
import type { EnteredFault } from '../../measures/answered/answered.ts'
import { overTime } from '../../measures/answered/over-time.ts'
import { OverTime } from '../../measures/answered/over-time-shown.tsx'
import type { NationalFacts } from '../../measures/national/national-scale.ts'
import { ageFieldOf, tableFieldOf } from '../../measures/norm-table/norm-table-asked.tsx'
import type { PacksIn } from '../../measures/pack/pack.ts'
import type { MeasureInUse } from '../../measures/switch/decision.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { parseId } from '../../shared/id.ts'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { dayTyped, type Fault, textIn, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { AnsweredAtDesk } from './answered-at-desk.tsx'
import { type DeskMeasureWords, deskMeasureInEnglish } from './desk-measure-words.ts'
import { EnterScores, type Unkept } from './enter-scores.tsx'
import { enterAtDesk, type MeasuresAtDesk, readMeasuresAtDesk, type WhichNeed } from './measures-at-desk.store.ts'
import { goalsRatedIn, NationalOnNeed } from './national-on-need.tsx'

/** The sets of questions of a need on a screen that can be turned to the young person: the answers, the numbers beside each other, and a score to write in. */
export const measuresAtDeskRoutes = (
  { packsIn, national }: MeasuresHere,
  words: DeskMeasureWords = deskMeasureInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/questions',
    says: 'looked at the sets of questions of a young person',
    may: withYoungPeople,
    answer: (asked) => measuresPage({ asked, packsIn, national, words }),
  },
  {
    post: '/desk/young-person/:id/need/:need/questions/:decision',
    says: 'wrote in a score of a young person',
    may: withYoungPeople,
    answer: (asked) => keep({ asked, packsIn, national, words }),
  },
]

/** The packs of each place, and what the national figure goes by. */
export interface MeasuresHere {
  readonly packsIn: PacksIn
  readonly national: NationalFacts
}

interface View extends MeasuresHere {
  readonly asked: AskedSignedIn
  readonly words: DeskMeasureWords
}

function whichIn({ params }: AskedSignedIn): WhichNeed | undefined {
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need && { youngPerson, need }
}

async function measuresPage({ asked, packsIn, national, words }: View, unkept?: Unkept): Promise<Reply> {
  const which = whichIn(asked)
  const here = which && (await readMeasuresAtDesk(asked, { ...which, packsIn }))
  if (!here) return { is: 'not-found' }
  const { at } = here
  return {
    is: 'page',
    ...(unkept ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(at.who.id, `need/${at.whole.need.id}`), says: words.back },
    main: (
      <>
        {unkept && <ErrorSummary errors={unkept.faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.enter.kept} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede" dir="auto">
          {[calledOf(at.who) || words.young, nameOfNeed(at.whole, '', '')].filter((text) => text !== '').join(': ')}
        </p>
        <p>{words.lede}</p>
        <p class="rd-by rd-noprint">{words.turned}</p>
        <Measures {...{ asked, here, national, words, unkept }} />
      </>
    ),
  }
}

interface HereProps {
  readonly national: NationalFacts
  readonly asked: AskedSignedIn
  readonly here: MeasuresAtDesk
  readonly words: DeskMeasureWords
  readonly unkept: Unkept | undefined
}

function Measures({ asked, here, national, words, unkept }: HereProps) {
  const there = answeredIn(here.at.whole.things)
  return (
    <>
      <section aria-labelledby="there">
        <h2 id="there">{words.there}</h2>
        {there.length === 0 ? <p>{words.noneYet}</p> : <p>{words.ask}</p>}
        <Answers {...{ here, there, words }} />
      </section>
      <Over {...{ here, there, words }} />
      {isSomethingToCount(here) && <NationalOnNeed {...{ ...here, words }} facts={national} />}
      <section class="rd-section rd-section--near rd-noprint" aria-labelledby="enter">
        <h2 id="enter">{words.enter.heading}</h2>
        {here.uses.inUse.length === 0 ? <p>{words.none}</p> : <p>{words.enter.lede}</p>}
        {here.uses.inUse.map((used) => (
          <EnterScores key={used.decision.id} {...{ asked, here, used, words, unkept }} />
        ))}
      </section>
    </>
  )
}

/** Goals are counted as well, where the young person said how far they have come. */
const isSomethingToCount = ({ at: { whole } }: MeasuresAtDesk): boolean =>
  answeredIn(whole.things).length > 0 || goalsRatedIn(whole.things).some(({ ratings }) => ratings.length > 0)

interface OverProps extends Pick<HereProps, 'here' | 'words'> {
  readonly there: readonly KeptAnswered[]
}

/** What was answered last stands open; whatever came before it is a fold away, all of it and in the same order. */
function Answers({ here, there, words }: OverProps) {
  const earlier = there.slice(mostOpen)
  return (
    <>
      {there.slice(0, mostOpen).map((kept) => (
        <AnsweredAtDesk key={kept.id} {...{ here, kept, words }} />
      ))}
      {earlier.length > 0 && (
        <Details summary={words.before(earlier.length)}>
          {earlier.map((kept) => (
            <AnsweredAtDesk key={kept.id} {...{ here, kept, words }} />
          ))}
        </Details>
      )}
    </>
  )
}

const mostOpen = 3

function Over({ here, there, words }: OverProps) {
  const all = there.map(({ now }) => now)
  const again = [...here.packs.values()].flatMap((pack) => {
    const series = overTime(all, pack).filter(({ times }) => times.length > 1)
    return series.length > 0 ? [{ name: pack.measure.name, series }] : []
  })
  if (again.length === 0) return null
  return (
    <section aria-labelledby="over">
      <h2 id="over">{words.over}</h2>
      {again.map(({ name, series }) => (
        <OverTime key={name} {...{ name, series }} to="helper" />
      ))}
    </section>
  )
}

async function keep(view: View): Promise<Reply> {
  const { asked, packsIn, words } = view
  const which = whichIn(asked)
  const decision = asked.params['decision'] ?? ''
  if (!which) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const on = dayTyped(values, `on-${decision}`)
  const kept = await enterAtDesk(asked, {
    ...{ ...which, packsIn, decision },
    typed: ({ pack }) => ({
      rater: pack.measure.raters.length === 1 ? (pack.measure.raters[0] ?? '') : textIn(values, 'rater'),
      on: on === 'wrong' ? undefined : on,
      forNorms: { table: textIn(values, 'table'), age: textIn(values, 'age') },
      scales: Object.fromEntries(pack.measure.scales.map(({ id }) => [id, textIn(values, `scale-${id}`)])),
    }),
  })
  if (kept.is === 'kept') {
    const to = recordWay(which.youngPerson, `need/${which.need}/questions`)
    return { is: 'go', to: `${asked.frame.base}${to}?kept=1` }
  }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const here = await readMeasuresAtDesk(asked, { ...which, packsIn })
  const used = here?.uses.inUse.find((each) => each.decision.id === decision)
  if (!used) return { is: 'not-found' }
  const faults = kept.is === 'refused' ? kept.because.map((fault) => faultOf(fault, used, words)) : [notKept(words)]
  return measuresPage(view, { decision, values, faults })
}

const notKept = (words: DeskMeasureWords): Fault => ({ at: 'enter', says: words.enter.notKept })

/** Each at its field. */
function faultOf(fault: EnteredFault, { pack, decision }: MeasureInUse, words: DeskMeasureWords): Fault {
  const scale = 'scale' in fault ? pack.measure.scales.find(({ id }) => id === fault.scale) : undefined
  const says = words.faults[fault.is](scale ?? { name: '', from: 0, to: 0 })
  if (scale) return { at: `scale-${scale.id}-${decision.id}`, says }
  if (fault.is === 'rater-not-of-this-measure') return { at: `rater-${decision.id}`, says }
  if (fault.is === 'table-not-chosen') return { at: tableFieldOf(decision.id), says }
  if (fault.is === 'age-is-no-number') return { at: ageFieldOf(decision.id), says }
  if (fault.is === 'no-score') return { at: `scale-${pack.measure.scales[0]?.id ?? ''}-${decision.id}`, says }
  return { at: `on-${decision.id}-day`, says }
}
