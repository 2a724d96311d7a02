import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { answeredIn, type KeptAnswered } from '../../measures/answered/answered.store.ts'
import { AnsweredShown } from '../../measures/answered/answered-shown.tsx'
import { raterInEnglish } from '../../measures/answered/answered-words.ts'
import { overTime } from '../../measures/answered/over-time.ts'
import { OverTime } from '../../measures/answered/over-time-shown.tsx'
import { questionsOf } from '../../measures/answered/questions.ts'
import type { PacksIn } from '../../measures/pack/pack.ts'
import type { MeasureInUse } from '../../measures/switch/decision.ts'
import { isTooYoungFor } from '../../measures/switch/for-whom.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { needIn } from '../need/need.page.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { namesOf } from '../need/read-need.store.ts'
import { type MyMeasureWords, myMeasureInEnglish } from './my-measure-words.ts'
import { type MyMeasures, readMyMeasures } from './my-measures.store.ts'

/** A young person’s sets of questions in a need: which there are, what they answered, and the numbers beside each other, shown to them first. */
export const myMeasuresRoutes = (
  packsIn: PacksIn,
  words: MyMeasureWords = myMeasureInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/questions',
    says: 'looked at their sets of questions',
    may: ['young-person'],
    answer: (asked) => listPage({ asked, packsIn, words }),
  },
]

export interface View {
  readonly asked: AskedSignedIn
  readonly packsIn: PacksIn
  readonly words: MyMeasureWords
}

export async function readHere({ asked, packsIn }: View): Promise<MyMeasures | undefined> {
  const need = needIn(asked)
  return need && readMyMeasures(asked, { need, packsIn })
}

/** Those whose words are here, that a young person fills in, and that are made for somebody as old as they are, as far as that is known. */
export const toAnswer = ({ uses, mine }: MyMeasures): readonly MeasureInUse[] =>
  uses.inUse.filter(
    ({ pack }) =>
      pack.measure.raters.includes('self') &&
      questionsOf(pack) !== undefined &&
      !isTooYoungFor(pack.measure, mine.born, mine.turn.context.today),
  )

export const questionsWay = (need: string): string => `/me/need/${need}/questions`

async function listPage(view: View): Promise<Reply> {
  const { asked, words } = view
  const here = await readHere(view)
  if (!here) return { is: 'not-found' }
  const { whole } = here.mine
  const there = answeredIn(whole.things)
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}/me/need/${whole.need.id}`, says: nameOfNeed(whole, needInEnglish.title) },
    main: (
      <>
        {asked.query.first('kept') && <Notification title={words.title} heading={words.form.kept} done />}
        <h1>{words.heading}</h1>
        <p>{words.lede}</p>
        <ToAnswer {...{ view, here }} />
        <HelpNow {...view} />
        <Over {...{ here, there, words }} />
        <section aria-labelledby="before">
          <h2 id="before">{words.before}</h2>
          {there.length === 0 && <p>{words.noneYet}</p>}
          {there.map((kept) => (
            <OneAnswered key={kept.id} {...{ view, here, kept }} />
          ))}
        </section>
      </>
    ),
  }
}

function ToAnswer({ view: { asked, words }, here }: { readonly view: View; readonly here: MyMeasures }) {
  const all = toAnswer(here)
  if (all.length === 0) return <p>{words.none}</p>
  return (
    <ul class="rd-sets rd-noprint">
      {all.map(({ decision, pack }) => (
        <li key={decision.id}>
          <ButtonLink
            to={`${asked.frame.base}${questionsWay(here.mine.whole.need.id)}/${decision.id}`}
            variant="secondary"
          >
            {words.open(pack.measure.name)}
          </ButtonLink>
          <p>
            {questionsOf(pack)?.about} {pack.measure.usedFrom && words.madeFor(pack.measure.usedFrom.age)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** It stands there for everybody alike, whatever anybody answers. */
export const HelpNow = ({ asked, words: { form } }: Pick<View, 'asked' | 'words'>) => (
  <p>
    {form.help} <a href={asked.frame.base + ways.helpNow}>{form.helpLink}</a>. {form.notAtOnce}
  </p>
)

interface OverProps {
  readonly here: MyMeasures
  readonly there: readonly KeptAnswered[]
  readonly words: MyMeasureWords
}

/** Only what was answered more than once; each measure by itself. */
function Over({ here, there, words }: OverProps) {
  const all = there.map(({ now }) => now)
  const again = [...new Set(all.map(({ measure }) => measure))].flatMap((measure) => {
    const pack = here.packs.get(measure)
    const series = pack ? overTime(all, pack).filter(({ times }) => times.length > 1) : []
    return pack && series.length > 0 ? [{ name: pack.measure.name, series }] : []
  })
  if (again.length === 0) return null
  return (
    <section aria-labelledby="over">
      <h2 id="over">{words.over}</h2>
      <p>{words.overLede}</p>
      {again.map(({ name, series }) => (
        <OverTime key={name} {...{ name, series }} to="them" />
      ))}
    </section>
  )
}

interface OneProps {
  readonly view: View
  readonly here: MyMeasures
  readonly kept: KeptAnswered
}

function OneAnswered({ view: { asked, words }, here, kept: { id, now, read } }: OneProps) {
  const pack = here.packs.get(now.measure)
  const names = namesOf(here.mine, read.item, needInEnglish.sharing.somebody)
  const isInUse = here.uses.inUse.some(({ decision }) => decision.measure === now.measure)
  return (
    <Card as="article" labelledBy={`answered-${id}`}>
      <h3 class="rd-card__title" id={`answered-${id}`}>
        {words.filledIn(pack?.measure.name ?? now.measure, inWords(now.on))}
      </h3>
      {now.is === 'entered' && <p class="rd-by">{words.by(raterInEnglish[now.rater])}</p>}
      {!isInUse && <p>{words.off}</p>}
      <AnsweredShown answered={now} pack={pack} />
      <p class="rd-by">
        {names.length === 0 ? words.onlyYou : words.seenBy(names)}{' '}
        <a class="rd-noprint" href={`${asked.frame.base}/me/who-can-see/${id}`}>
          {words.who}
        </a>
      </p>
    </Card>
  )
}
