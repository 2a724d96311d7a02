import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type AnsweredFault, leftOut } from '../../measures/answered/answered.ts'
import { scoreInEnglish } from '../../measures/answered/answered-words.ts'
import { type AskedQuestion, type Questions, questionsOf } from '../../measures/answered/questions.ts'
import { askedByNorms, type TypedForNorms } from '../../measures/norm-table/norm-table.ts'
import { ageFieldOf, NormTableAsked, tableFieldOf } from '../../measures/norm-table/norm-table-asked.tsx'
import type { PacksIn } from '../../measures/pack/pack.ts'
import type { MeasureInUse } from '../../measures/switch/decision.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { needInEnglish } from '../need/need-words.ts'
import { namesOf } from '../need/read-need.store.ts'
import { type MyMeasureWords, myMeasureInEnglish } from './my-measure-words.ts'
import { HelpNow, questionsWay, readHere, toAnswer, type View } from './my-measures.page.tsx'
import { fieldOf, forNormsIn, keepMine, type MyMeasures, sentIn, sharedWithHelpers } from './my-measures.store.ts'

/** One set of questions, in the words of its owner. Nothing is chosen beforehand, each can be left out, and “not today” is an answer. */
export const answerMeasureRoutes = (
  packsIn: PacksIn,
  words: MyMeasureWords = myMeasureInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/questions/:decision',
    says: 'looked at a set of questions',
    may: ['young-person'],
    answer: (asked) => formPage({ asked, packsIn, words }),
  },
  {
    post: '/me/need/:need/questions/:decision',
    says: 'answered a set of questions',
    may: ['young-person'],
    answer: (asked) => keep({ asked, packsIn, words }),
  },
]

interface Here {
  readonly here: MyMeasures
  readonly used: MeasureInUse
  readonly questions: Questions
}

/** The decision that it is used stands in the address, and not its name. */
async function readOne(view: View): Promise<Here | undefined> {
  const here = await readHere(view)
  const used = here && toAnswer(here).find(({ decision }) => decision.id === view.asked.params['decision'])
  const questions = used && questionsOf(used.pack)
  return questions ? { here, used, questions } : undefined
}

/** What was answered and not kept, and why. */
interface Unkept {
  readonly sent: Readonly<Record<string, string>>
  readonly forNorms: TypedForNorms
  readonly faults: readonly Fault[]
}

interface Fault {
  /** Undefined where it is about the answers. */
  readonly at?: string
  readonly says: string
}

async function formPage(view: View, unkept?: Unkept): Promise<Reply> {
  const { asked, words } = view
  const one = await readOne(view)
  if (!one) return { is: 'not-found' }
  const draft = unkept ? undefined : await asked.draft()
  const before = Object.fromEntries(
    one.questions.questions.map(({ item }) => [item, draft?.[fieldOf(item)]?.[0] ?? '']),
  )
  const forNorms = unkept?.forNorms ?? { table: draft?.['table']?.[0] ?? '', age: draft?.['age']?.[0] ?? '' }
  const first = fieldOf(one.questions.questions[0]?.item ?? '')
  return {
    is: 'page',
    ...(unkept ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + questionsWay(one.here.mine.whole.need.id), says: words.back },
    main: (
      <>
        {unkept && <ErrorSummary errors={unkept.faults.map(({ says, at = first }) => ({ says, at }))} />}
        <h1>{one.used.pack.measure.name}</h1>
        <HelpNow {...view} />
        <Form {...{ view, one, forNorms }} sent={unkept?.sent ?? before} faults={unkept?.faults ?? []} />
      </>
    ),
  }
}

interface FormProps {
  readonly view: View
  readonly one: Here
  readonly sent: Readonly<Record<string, string>>
  readonly forNorms: TypedForNorms
  readonly faults: readonly Fault[]
}

function Form({ view: { asked, words }, one, sent, forNorms, faults }: FormProps) {
  const { here, used, questions } = one
  const { form } = words
  const on = `${questionsWay(here.mine.whole.need.id)}/${used.decision.id}`
  const names = namesOf(here.mine, sharedWithHelpers(here.mine), needInEnglish.sharing.somebody)
  return (
    <form class="rd-form" method="post" action={asked.frame.base + on}>
      <FormMarks personal={asked.personal} on={on} />
      <p class="rd-who-sees">
        {form.reads(names)} {form.scoreFirst}
      </p>
      {used.pack.licence.checkedBy === null && <p class="rd-by">{scoreInEnglish.unchecked}</p>}
      {questions.before.map((says) => (
        <p key={says}>
          <b>{says}</b>
        </p>
      ))}
      {questions.questions.map((question) => (
        <OneQuestion key={question.item} {...{ question, words }} chosen={sent[question.item]} />
      ))}
      <NormTableAsked
        of={used.decision.id}
        to="them"
        asks={askedByNorms(used.pack.measure, ['self'])}
        isBirthdayKnown={here.mine.born.is === 'known'}
        typed={forNorms}
        errorAt={(field) => faults.find(({ at }) => at === field)?.says}
      />
      <p class="rd-by">{used.pack.questionnaire?.copyright}</p>
      <Ways {...{ words }} isShared={names.length > 0} />
    </form>
  )
}

interface WaysProps {
  readonly words: MyMeasureWords
  readonly isShared: boolean
}

const Ways = ({ words, isShared }: WaysProps) => (
  <div class="rd-actions rd-noprint">
    {isShared && (
      <Button name="with" value="them">
        {words.form.keepForThem}
      </Button>
    )}
    <Button name="with" value="me">
      {isShared ? words.form.keepForMe : words.form.keep}
    </Button>
    <Button name="with" value="not-today" variant="secondary">
      {words.form.notToday}
    </Button>
  </div>
)

interface QuestionProps {
  readonly question: AskedQuestion
  readonly words: MyMeasureWords
  readonly chosen: string | undefined
}

const OneQuestion = ({ question: { item, says, answers }, words, chosen }: QuestionProps) => (
  <Radios
    id={fieldOf(item)}
    name={fieldOf(item)}
    asks={{ says, size: 'm' }}
    small
    chosen={chosen}
    choices={[
      ...answers.map(({ value, says: answer }) => ({ value: String(value), says: answer })),
      { value: leftOut, says: words.form.leftOut },
    ]}
  />
)

async function keep(view: View): Promise<Reply> {
  const { asked, words } = view
  const one = await readOne(view)
  if (!one) return { is: 'not-found' }
  const { here, used } = one
  const kept = await keepMine(asked, { mine: here.mine, used })
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${questionsWay(here.mine.whole.need.id)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const faults =
    kept.is === 'refused' ? kept.because.map((fault) => faultOf(fault, used, words)) : [{ says: words.form.notKept }]
  const { typed: forNorms } = forNormsIn(asked.form, here.mine)
  return formPage(view, { sent: sentIn(asked.form, used.pack), forNorms, faults })
}

/** Each at its field. */
function faultOf(fault: AnsweredFault, { decision }: MeasureInUse, words: MyMeasureWords): Fault {
  const says = words.faults[fault]
  if (fault === 'table-not-chosen') return { at: tableFieldOf(decision.id), says }
  return fault === 'age-is-no-number' ? { at: ageFieldOf(decision.id), says } : { says }
}
