import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Professional } from '../../access/subject.ts'
import { answerQuestion, readQuestions, whomToAsk } from '../../people/same-person-question.store.ts'
import {
  answers,
  parseSameAnswer,
  type SameAnswer,
  type SamePersonQuestion,
} from '../../people/same-person-question.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { type Claim, keepClaimReview, type Named, namesOf, readClaims } from './claims.store.ts'
import { type PrivacyWords, privacyInEnglish } from './privacy-words.ts'
import { noteAnswer, noteClaim } from './questions-noted.store.ts'
import { waits } from './working-days.ts'

const officers = ['privacy-officer'] as const

/** What colleagues claimed for themselves, and whether two records are one person: looked at without learning who the young person is. */
export const questionRoutes = (words: PrivacyWords = privacyInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/privacy/claims',
    says: 'looked at who claims to stand by somebody',
    may: officers,
    answer: (asked) => claimsPage(asked, words),
  },
  {
    post: '/desk/privacy/claims/:id',
    says: 'said whether a claim is right',
    may: officers,
    answer: (asked) => reviewed(asked, words),
  },
  {
    get: '/desk/privacy/same-person',
    says: 'looked at which records may be one person',
    may: officers,
    answer: (asked) => questionsPage(asked, words),
  },
  {
    post: '/desk/privacy/same-person/:id',
    says: 'said whether two records are one person',
    may: officers,
    answer: (asked) => answered(asked, words),
  },
]

const mayReview = (asked: AskedSignedIn): boolean => may(asked, 'write', { is: 'breaking-review' })

const once = (
  asked: AskedSignedIn,
  work: (inside: Inside) => Promise<Done | 'not-there'>,
): Promise<Done | 'not-there'> => {
  const { locality, id } = working(asked.subject)
  return asked.within((inside) =>
    onceOnly<'not-there'>(inside.handle, { locality, person: id, key: asked.key }, () => work(inside)),
  )
}

async function claimsPage(asked: AskedSignedIn, words: PrivacyWords, fault?: string): Promise<Reply> {
  if (!may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const { agency, id: me } = working(asked.subject)
  const claims = await asked.within(({ handle }) => readClaims(handle, agency, asked.now))
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.claims.title,
    back: { to: `${asked.frame.base}/desk/privacy`, says: words.back.privacy },
    main: (
      <>
        {fault && <ErrorSummary heading={words.problem} errors={[{ says: fault }]} />}
        <h1>{words.claims.heading}</h1>
        <p class="rd-lede">{words.claims.lede}</p>
        {claims.length === 0 && <p>{words.claims.none}</p>}
        {claims.map((claim) => (
          <ClaimShown key={claim.id} {...{ asked, words, claim }} isMine={claim.by === me} />
        ))}
      </>
    ),
  }
}

interface ClaimProps {
  readonly asked: AskedSignedIn
  readonly words: PrivacyWords
  readonly claim: Claim
  readonly isMine: boolean
}

const ClaimShown = ({ asked, words: { claims: words }, claim, isMine }: ClaimProps) => (
  <Card>
    <p>{words.says(claim.byName, words.kinds[claim.kind] ?? claim.kind, inWords(dayIn(claim.since)))}</p>
    <p>{words.waits(waits(dayIn(claim.since), asked.today))}</p>
    {isMine ? (
      <p>{words.yours}</p>
    ) : (
      <form method="post" action={`${asked.frame.base}/desk/privacy/claims/${claim.id}`}>
        <FormMarks personal={asked.personal} on="/desk/privacy/claims" />
        <div class="rd-actions">
          <Button small name="found" value="right">
            {words.right}
          </Button>
          <Button small variant="secondary" name="found" value="ended">
            {words.end}
          </Button>
        </div>
      </form>
    )}
  </Card>
)

async function reviewed(asked: AskedSignedIn, words: PrivacyWords): Promise<Reply> {
  const claim = parseId(asked.params['id'] ?? '')
  const found = asked.form.first('found')
  if (!claim || (found !== 'right' && found !== 'ended') || !mayReview(asked)) return { is: 'not-found' }
  const { locality, id: by } = working(asked.subject)
  const done = await once(asked, async (inside) => {
    const whose = await keepClaimReview(inside.handle, { claim, locality, found, by, at: asked.now })
    if (!whose) return 'not-there'
    await noteClaim(inside, working(asked.subject), { claim, whose })
    return { is: 'done', to: '/desk/privacy/claims' }
  })
  return done === 'not-there'
    ? claimsPage(asked, words, words.doneAlready)
    : { is: 'go', to: asked.frame.base + done.to }
}

interface Question {
  readonly question: SamePersonQuestion
  readonly whom: readonly string[]
  readonly askedBy: string
  /** Why they do not answer it: they asked it themselves, or their agency has said already. */
  readonly not?: { readonly is: 'yours' } | { readonly is: 'said'; readonly answer: SameAnswer }
}

/** Those that one's own agency is asked: its people asked, or stand by one of the two. What else waits is not there for them. */
async function ownQuestions({ handle }: Inside, { id: me, agency }: Professional): Promise<readonly Question[]> {
  const all = await readQuestions(handle)
  const names = await namesOf(
    handle,
    all.map(({ askedBy }) => askedBy),
  )
  const found: Question[] = []
  for (const question of all) {
    const asker = names.get(question.askedBy)
    const said = question.said.find((each) => each.agency === agency)
    const whom = await namesOf(handle, await whomToAsk(handle, question.id))
    found.push({
      question,
      askedBy: asker ? `${asker.name}, ${asker.agency}` : '',
      whom: [...whom.values()].map(({ name, agency: of }: Named) => `${name}, ${of}`),
      ...(said
        ? { not: { is: 'said', answer: said.answer } }
        : question.askedBy === me
          ? { not: { is: 'yours' } }
          : {}),
    })
  }
  return found
}

async function questionsPage(asked: AskedSignedIn, words: PrivacyWords, fault?: string): Promise<Reply> {
  if (!may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const all = await asked.within((inside) => ownQuestions(inside, working(asked.subject)))
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.questions.title,
    back: { to: `${asked.frame.base}/desk/privacy`, says: words.back.privacy },
    main: (
      <>
        {fault && <ErrorSummary heading={words.problem} errors={[{ says: fault }]} />}
        <h1>{words.questions.heading}</h1>
        <p class="rd-lede">{words.questions.lede}</p>
        {all.length === 0 && <p>{words.questions.none}</p>}
        {all.map((each) => (
          <QuestionShown key={each.question.id} {...{ asked, words, each }} />
        ))}
      </>
    ),
  }
}

interface QuestionProps {
  readonly asked: AskedSignedIn
  readonly words: PrivacyWords
  readonly each: Question
}

const QuestionShown = ({ asked, words: { questions: words }, each }: QuestionProps) => {
  const { question, whom, askedBy, not } = each
  return (
    <Card>
      <p>{words.asked(askedBy, waits(dayIn(question.askedAt), asked.today))}</p>
      <p>{words.agree(listInEnglish(question.agreesOn.map((field) => words.on[field])))}</p>
      {question.likely === 'twins-perhaps' && <p>{words.twins}</p>}
      <p>{whom.length === 0 ? words.nobody : `${words.whom}: ${whom.join(' · ')}`}</p>
      {not?.is === 'yours' && <p>{words.yours}</p>}
      {not?.is === 'said' && <p>{words.said(words.answers[not.answer])}</p>}
      {!not && (
        <form method="post" action={`${asked.frame.base}/desk/privacy/same-person/${question.id}`}>
          <FormMarks personal={asked.personal} on="/desk/privacy/same-person" />
          <div class="rd-actions">
            {answers.map((answer) => (
              <Button key={answer} small variant="secondary" name="answer" value={answer}>
                {words.answers[answer]}
              </Button>
            ))}
          </div>
        </form>
      )}
    </Card>
  )
}

async function answered(asked: AskedSignedIn, words: PrivacyWords): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const answer = parseSameAnswer(asked.form.first('answer') ?? '')
  if (!id || answer.is !== 'ok' || !mayReview(asked)) return { is: 'not-found' }
  const subject = working(asked.subject)
  const { agency, locality, id: by } = subject
  const done = await once(asked, async (inside) => {
    const theirs = await ownQuestions(inside, subject)
    if (!theirs.some(({ question, not }) => question.id === id && !not)) return 'not-there'
    const note = (records: readonly Id[]): Promise<void> => noteAnswer(inside, subject, { question: id, records })
    const answering = { by, agency, locality, at: asked.now, note }
    if (!(await answerQuestion(inside.handle, { id, answer: answer.value }, answering))) return 'not-there'
    return { is: 'done', to: '/desk/privacy/same-person' }
  })
  return done === 'not-there'
    ? questionsPage(asked, words, words.doneAlready)
    : { is: 'go', to: asked.frame.base + done.to }
}
