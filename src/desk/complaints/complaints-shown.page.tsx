import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { ComplaintListed, ComplaintOpened } from '../../people/complaint.ts'
import { addDays, dayIn, inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { type Fact, Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { dueIn } from '../privacy/working-days.ts'
import type { ComplaintsWords } from './complaints-words.ts'

const all = '/desk/complaints'

/** Days within which somebody hears that it is looked into: section 164A of the Data Protection Act 2018. */
const daysToSay = 30

const referenceOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()

function factsOf(asked: AskedSignedIn, words: ComplaintsWords, complaint: ComplaintListed): readonly Fact[] {
  const { receivedAt, state, answeredAt } = complaint
  const due = addDays(dayIn(receivedAt), daysToSay)
  return [
    { says: words.facts.received, is: inWords(dayIn(receivedAt)) },
    { says: words.facts.state, is: words.states[state] },
    answeredAt
      ? { says: words.facts.answered, is: inWords(dayIn(answeredAt)) }
      : { says: words.facts.by, is: `${inWords(due)} (${dueIn(due, asked.today)})` },
  ]
}

/** Those that wait, and those that were answered. */
export function listShown(asked: AskedSignedIn, words: ComplaintsWords, complaints: readonly ComplaintListed[]): Reply {
  const waiting = complaints.filter(({ state }) => state !== 'answered')
  const done = complaints.filter(({ state }) => state === 'answered')
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}/desk/privacy`, says: words.back.privacy },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <h2>{waiting.length === 0 ? words.none : words.waiting(waiting.length)}</h2>
        <Rows {...{ asked, words, complaints: waiting }} />
        {done.length > 0 && (
          <Details summary={words.done(done.length)}>
            <Rows {...{ asked, words, complaints: done }} />
          </Details>
        )}
      </>
    ),
  }
}

interface RowsShown {
  readonly asked: AskedSignedIn
  readonly words: ComplaintsWords
  readonly complaints: readonly ComplaintListed[]
}

const Rows = ({ asked, words, complaints }: RowsShown) => (
  <ul class="rd-rows">
    {complaints.map((complaint) => (
      <li key={complaint.id}>
        <h3>
          <a href={`${asked.frame.base}${all}/${complaint.id}`}>{referenceOf(complaint.id)}</a>
        </h3>
        <Facts facts={factsOf(asked, words, complaint)} />
      </li>
    ))}
  </ul>
)

interface OneShown {
  readonly complaint: ComplaintOpened
  readonly fault: keyof ComplaintsWords['faults'] | undefined
  readonly draft: Readonly<Record<string, readonly string[]>> | undefined
}

/** One complaint: what they say, and what is to be done with it. */
export function oneShown(asked: AskedSignedIn, words: ComplaintsWords, shown: OneShown): Reply {
  const { complaint, fault } = shown
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: asked.frame.base + all, says: words.back.all },
    main: (
      <>
        {fault && <ErrorSummary heading={words.problem} errors={[faultOf(fault, words)]} />}
        <h1>
          {words.reference} {referenceOf(complaint.id)}
        </h1>
        <Facts facts={factsOf(asked, words, complaint)} />
        <Card light="other">
          <h2>{words.said}</h2>
          <Said text={complaint.words} />
        </Card>
        {complaint.answer === undefined ? (
          <ToDo {...{ asked, words, shown }} />
        ) : (
          <Card light="place">
            <h2>{words.answered}</h2>
            <Said text={complaint.answer} />
          </Card>
        )}
        {complaint.answer !== undefined && <NotSent {...{ asked, words, shown }} />}
      </>
    ),
  }
}

const faultOf = (fault: keyof ComplaintsWords['faults'], { faults }: ComplaintsWords) =>
  fault === 'words' ? { says: faults.words, at: 'answer' } : { says: faults[fault] }

/** Somebody else was quicker: what this officer wrote stands beside what was sent, so that nothing of it is lost. */
function NotSent({ asked, words, shown: { draft } }: ToDoShown) {
  const wrote = asked.form.first('answer') ?? draft?.['answer']?.[0]
  if (!wrote) return null
  return (
    <Card>
      <h2>{words.notSent}</h2>
      <Said text={wrote} />
    </Card>
  )
}

const Said = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\r?\n+/).map((line, at) => (
      <p key={at} dir="auto">
        {line}
      </p>
    ))}
  </>
)

interface ToDoShown {
  readonly asked: AskedSignedIn
  readonly words: ComplaintsWords
  readonly shown: OneShown
}

function ToDo({ asked, words, shown: { complaint, fault, draft } }: ToDoShown) {
  const on = `${all}/${complaint.id}`
  return (
    <>
      {complaint.state === 'received' && (
        <form method="post" action={`${asked.frame.base}${on}/look`}>
          <FormMarks personal={asked.personal} on={on} />
          <p>{words.lookSays}</p>
          <Button small variant="secondary">
            {words.look}
          </Button>
        </form>
      )}
      <form class="rd-form" method="post" action={`${asked.frame.base}${on}/answer`}>
        <FormMarks personal={asked.personal} on={on} />
        {draft && <p>{words.draft}</p>}
        <p>{complaint.sealedContact ? words.contact : words.noContact}</p>
        <Textarea
          id="answer"
          name="answer"
          asks={{ says: words.answer }}
          hint={words.answerHint}
          error={fault === 'words' ? words.faults.words : undefined}
          value={asked.form.first('answer') ?? draft?.['answer']?.[0]}
          rows={8}
          maxLength={2000}
        />
        <Button>{words.send}</Button>
      </form>
    </>
  )
}
