import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Job } from '../../access/subject.ts'
import { answers, parseSameAnswer, type SamePersonQuestion } from '../../people/same-person-question.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { Card } from '../../web/card.tsx'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { deskInEnglish } from '../desk-words.ts'
import { readWhose } from '../young-people/whose.store.ts'
import { calledOf } from '../young-people/whose.ts'
import { type OwnQuestions, readOwnQuestions, sameWays, sayWhether } from './questions-join.store.ts'
import { type SameWords, sameInEnglish } from './questions-words.ts'

/** Whoever stands by a young person and may join two records of theirs. */
export const joiners: readonly Job[] = ['helper', 'team-lead', 'safeguarding-lead']

/** Whether two records are one person, for those who stand by one of them. */
export const sameOwnRoutes = (words: SameWords = sameInEnglish): readonly SignedInRoute[] => [
  {
    get: sameWays.all,
    says: 'looked at which records may be one person they stand by',
    may: joiners,
    answer: (asked) => ownPage(asked, words),
  },
  {
    post: '/desk/same-person/answer/:id',
    says: 'said whether somebody they stand by is one with another record',
    may: joiners,
    answer: (asked) => answered(asked, words),
  },
]

interface Shown extends OwnQuestions {
  readonly called: ReadonlyMap<Id, string>
}

async function readShown(inside: Inside, agency: Id): Promise<Shown> {
  const all = await readOwnQuestions(inside, agency)
  const questions = [...all.waiting, ...all.said, ...all.toJoin]
  const called = new Map<Id, string>()
  for (const id of new Set([...questions.map(({ other }) => other), ...all.joined.map(({ kept }) => kept)])) {
    const who = await readWhose(await inside.turn(id), 'read')
    if (who) called.set(id, calledOf(who))
  }
  const askers = await readNames(
    inside,
    questions.map(({ askedBy }) => askedBy),
  )
  for (const [id, { name, agency }] of askers) called.set(id, [name, agency].filter(Boolean).join(', '))
  return { ...all, called }
}

async function ownPage(asked: AskedSignedIn, words: SameWords, fault?: string): Promise<Reply> {
  const { agency, id: me } = working(asked.subject)
  const shown = await asked.within((inside) => readShown(inside, agency))
  const { waiting, said, toJoin, joined } = shown
  const isEmpty = waiting.length + said.length + toJoin.length + joined.length === 0
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: asked.frame.base + ways.desk, says: deskInEnglish.heading },
    main: (
      <>
        {fault && <ErrorSummary heading={words.problem} errors={[{ says: fault }]} />}
        <h1>{words.own.heading}</h1>
        <p class="rd-lede">{isEmpty ? words.own.nothing : words.own.lede}</p>
        {waiting.length > 0 && <h2>{words.own.waiting}</h2>}
        {waiting.map((question) => (
          <Waiting key={question.id} {...{ asked, words, shown, question }} isMine={question.askedBy === me} />
        ))}
        <Said {...{ asked, words, shown }} />
        {toJoin.length > 0 && <h2>{words.own.toJoin}</h2>}
        {toJoin.map((question) => (
          <ToJoin key={question.id} {...{ asked, words, shown, question }} />
        ))}
        <Joined {...{ asked, words, shown }} />
      </>
    ),
  }
}

type ListProps = Omit<QuestionProps, 'question'>

/** Answered by one, and waiting for another. */
const Said = ({ words: { own }, shown: { said, called } }: ListProps) => (
  <>
    {said.length > 0 && <h2>{own.said}</h2>}
    {said.map((question) => (
      <Card key={question.id}>
        <p>
          <b>{called.get(question.other) ?? own.notNamed}</b>
        </p>
        <p>{own.saidSays}</p>
      </Card>
    ))}
  </>
)

const Joined = ({ asked, words: { own }, shown: { joined, called } }: ListProps) => (
  <>
    {joined.length > 0 && <h2>{own.joined}</h2>}
    {joined.map(({ id, kept, at }) => (
      <Card key={id}>
        <p>
          <b>{called.get(kept) ?? own.notNamed}</b>
        </p>
        <p>{own.joinedSays(inWords(dayIn(at)))}</p>
        <p>
          <a href={asked.frame.base + sameWays.joined(id)}>
            {own.lookAgain} <span class="nhsuk-u-visually-hidden">{called.get(kept) ?? own.notNamed}</span>
          </a>
        </p>
      </Card>
    ))}
  </>
)

interface QuestionProps {
  readonly asked: AskedSignedIn
  readonly words: SameWords
  readonly shown: Shown
  readonly question: SamePersonQuestion
}

const Waiting = ({ asked, words: { own }, shown, question, isMine }: QuestionProps & { readonly isMine: boolean }) => (
  <Card>
    <p>
      {own.here}: <b>{shown.called.get(question.other) ?? own.notNamed}</b>
    </p>
    <p>{own.asked(shown.called.get(question.askedBy) ?? '', inWords(dayIn(question.askedAt)))}</p>
    <p>{own.agree(listInEnglish(question.agreesOn.map((field) => own.on[field])))}</p>
    {question.likely === 'twins-perhaps' && <p>{own.twins}</p>}
    {isMine ? <p>{own.yours}</p> : <AnswerForm {...{ asked, own, question }} />}
  </Card>
)

interface AnswerProps {
  readonly asked: AskedSignedIn
  readonly own: SameWords['own']
  readonly question: SamePersonQuestion
}

const AnswerForm = ({ asked, own, question }: AnswerProps) => (
  <form method="post" action={`${asked.frame.base}/desk/same-person/answer/${question.id}`}>
    <FormMarks personal={asked.personal} on={sameWays.all} />
    <div class="rd-actions">
      {answers.map((answer) => (
        <Button key={answer} small variant="secondary" name="answer" value={answer}>
          {own.answers[answer]}
        </Button>
      ))}
    </div>
  </form>
)

const ToJoin = ({ asked, words: { own }, shown, question: { id, other, state } }: QuestionProps) => (
  <Card>
    <p>
      <b>{shown.called.get(other) ?? own.notNamed}</b>
    </p>
    {state.is === 'answered' && <p>{own.toJoinSays(inWords(dayIn(state.at)))}</p>}
    <ButtonLink to={asked.frame.base + sameWays.join(id)} variant="secondary" small>
      {own.look}
    </ButtonLink>
  </Card>
)

async function answered(asked: AskedSignedIn, words: SameWords): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const answer = parseSameAnswer(asked.form.first('answer') ?? '')
  if (!id || answer.is !== 'ok') return { is: 'not-found' }
  const sending = { subject: working(asked.subject), key: asked.key, at: asked.now }
  const done = await asked.within((inside) => sayWhether(inside, sending, { id, answer: answer.value }))
  return done.is === 'done'
    ? { is: 'go', to: asked.frame.base + done.to }
    : ownPage(asked, words, words.own.doneAlready)
}
