import type { OwnRequest } from '../access/requests/asking.store.ts'
import { dueOn } from '../access/requests/due.ts'
import { type AccessRequest, isForCarer } from '../access/requests/request.ts'
import type { AskedSignedIn } from '../access/sign-in/signed-in.page.tsx'
import type { Standing } from '../people/network.ts'
import { dayIn, inWords } from '../shared/day.ts'
import { Card } from '../web/card.tsx'
import { type Fact, Facts } from '../web/facts.tsx'
import { Button } from '../web/nhs/button.tsx'
import { Notification } from '../web/nhs/notices.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import { Complain } from './everything-given.tsx'
import type { EverythingWords, TellingOfOne } from './everything-words.ts'

const on = '/me/everything'

interface Shown {
  readonly asked: AskedSignedIn
  readonly words: EverythingWords
}

/** Whose things it is about: their own, or those of whom they stand by as a carer. */
type Standings = readonly Standing[] | 'themselves'

interface AskProps extends Shown {
  readonly standings: Standings
  readonly requests: readonly OwnRequest[]
}

/** How to ask, in one act; and what was asked for already. */
export function AskShown({ asked, words, standings, requests }: AskProps) {
  const isCarer = standings !== 'themselves'
  const own = requests.filter(({ request }) => isAnsweredToThem(request, asked))
  return (
    <>
      <h1>{isCarer ? words.carer.heading : words.heading}</h1>
      {asked.query.first('asked') && <Notification title={words.title} heading={words.asked} done />}
      {asked.query.first('nobody') && own.length === 0 && (
        <Card light="lit">
          <p>{isCarer ? words.nobodyCarer : words.nobody}</p>
        </Card>
      )}
      <p class="rd-lede">{isCarer ? words.carer.lede : words.lede}</p>
      {!isCarer && <WhatYouGet {...{ asked, words }} />}
      {isCarer ? (
        standings.map((standing) => (
          <Card key={standing.youngPerson}>
            <p>{words.carer.since(inWords(dayIn(new Date(standing.since))))}</p>
            <AskForm {...{ asked, words }} says={words.carer.heading} whose={standing.youngPerson} />
          </Card>
        ))
      ) : (
        <AskForm {...{ asked, words }} says={own.length > 0 ? words.askAgain : words.ask} />
      )}
      {requests.length > 0 && <h2>{words.running}</h2>}
      {requests.map((own) => (
        <Card key={own.request.id}>
          <Facts facts={factsOf(own, { asked, words, standings })} />
          <p>
            <a href={`${asked.frame.base}${on}/${own.request.id}`}>{words.follow}</a>
          </p>
        </Card>
      ))}
    </>
  )
}

const WhatYouGet = ({ asked, words }: Shown) => (
  <>
    <p>{words.what}</p>
    <p>{words.how}</p>
    <p>{words.shut}</p>
    <p>
      {words.copy} <a href={`${asked.frame.base}/me/copy`}>{words.copyLink}</a>
    </p>
  </>
)

interface AskFormProps extends Shown {
  readonly says: string
  readonly whose?: string
}

const AskForm = ({ asked, says, whose }: AskFormProps) => (
  <form method="post" action={`${asked.frame.base}${on}/ask`}>
    <FormMarks personal={asked.personal} on={on} />
    {whose && <input type="hidden" name="whose" value={whose} />}
    <Button>{says}</Button>
  </form>
)

/** Whether it is answered to whoever looks; to a young person a carer’s request is told of, and it is not theirs. */
const isAnsweredToThem = (request: AccessRequest, { subject }: AskedSignedIn): boolean =>
  request.forPerson === subject.id || !isForCarer(request)

function askedBy(request: AccessRequest, { asked, words }: Shown): string {
  if (request.how !== 'own-page') return words.by.paper
  return isAnsweredToThem(request, asked) ? words.by.you : words.by.carer
}

function tellingOf(request: AccessRequest, { asked, words: { telling } }: Shown): TellingOfOne {
  if (!isAnsweredToThem(request, asked)) return telling.carers
  return asked.subject.as === 'carer' ? telling['carers-own'] : telling.own
}

interface FactsProps extends Shown {
  readonly standings: Standings
}

/** For a carer whose things it is about: by the day since when, for what they are called may be what they kept from home. */
function whoseOf({ request }: OwnRequest, { asked, words, standings }: FactsProps): readonly Fact[] {
  const standing =
    standings !== 'themselves' && standings.find(({ youngPerson }) => youngPerson === request.youngPerson)
  if (!standing) return []
  const says = words.carer.since(inWords(dayIn(new Date(standing.since))))
  return [{ says: words.whose, is: <a href={`${asked.frame.base}/me/with/${standing.youngPerson}`}>{says}</a> }]
}

function factsOf(own: OwnRequest, shown: FactsProps): readonly Fact[] {
  const { request, stage } = own
  const { words } = shown
  const telling = tellingOf(request, shown)
  const due = dueOn(request.receivedOn, request.extended !== undefined)
  return [
    ...whoseOf(own, shown),
    { says: words.who, is: request.agencyName },
    { says: words.askedBy, is: askedBy(request, shown) },
    { says: words.cameOn, is: inWords(request.receivedOn) },
    { says: words.now, is: telling.stages[stage] },
    ...(request.answer.is === 'not-yet' ? [{ says: telling.due, is: inWords(due) }] : []),
    ...(stage === 'to-fetch' && request.answer.is === 'given' && isAnsweredToThem(request, shown.asked)
      ? [{ says: words.until, is: inWords(request.answer.until) }]
      : []),
  ]
}

interface OneProps extends Shown {
  readonly own: OwnRequest
  readonly standings: Standings
}

/** One request: how far it has come, and what there is to read; where not, why, and how to complain. */
export function OneShown({ asked, words, own, standings }: OneProps) {
  const { request, stage } = own
  const { answer, extended } = request
  const telling = tellingOf(request, { asked, words })
  const isTheirs = isAnsweredToThem(request, asked)
  return (
    <>
      <h1>{telling.heading}</h1>
      <Card>
        <Facts facts={factsOf(own, { asked, words, standings })} />
      </Card>
      {extended && answer.is === 'not-yet' && (
        <>
          <p>{telling.longer(inWords(extended.on))}</p>
          {isTheirs && <p dir="auto">{extended.because}</p>}
        </>
      )}
      {isTheirs && stage === 'to-fetch' && answer.is === 'given' && answer.how === 'own-page' && (
        <Fetch {...{ asked, words, own }} />
      )}
      {stage === 'to-fetch' && answer.is === 'given' && answer.how === 'paper' && <p>{words.one.paper}</p>}
      {answer.is === 'refused' && (
        <>
          <p>{telling.refused}</p>
          {isTheirs && <p dir="auto">{answer.because}</p>}
        </>
      )}
      {answer.is === 'nothing-kept' && <p>{telling.nothingKept}</p>}
      {stage === 'closed' && <p>{telling.closed}</p>}
      <Complain {...{ asked, words }} />
    </>
  )
}

const Fetch = ({ asked, words: { one: words }, own: { request } }: Omit<OneProps, 'standings'>) => {
  const to = `${on}/${request.id}`
  return (
    <>
      <p>{words.again}</p>
      <p>{words.safe}</p>
      <div class="rd-actions">
        <form method="post" action={`${asked.frame.base}${to}/read`}>
          <FormMarks personal={asked.personal} on={to} />
          <Button>{words.read}</Button>
        </form>
        <form method="post" action={`${asked.frame.base}${to}/page`}>
          <FormMarks personal={asked.personal} on={to} />
          <Button variant="secondary">{words.page}</Button>
        </form>
        <form method="post" action={`${asked.frame.base}${to}/file`}>
          <FormMarks personal={asked.personal} on={to} />
          <Button variant="secondary">{words.file}</Button>
        </form>
      </div>
    </>
  )
}
