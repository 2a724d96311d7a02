import { readSignInCode } from '../../access/sign-in/sign-in-codes.edge.ts'
import type { Behind } from '../../access/sign-in/signed-in.page.tsx'
import { faultsByLink, type LinkFault, type TypedByLink } from '../../goals/by-link/session-link.ts'
import { helpingAnswers } from '../../goals/is-this-helping.ts'
import { sessionQuestions } from '../../goals/session-check.ts'
import { SessionFields } from '../../goals/session-fields.tsx'
import { newId } from '../../shared/new-id.edge.ts'
import { type Limit, limit } from '../../web/limits.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { type Again, GoalsByLink, type PartProps, readersOf, type Shown } from './goals-by-link.tsx'
import { keepByLink, openByLink } from './session-link.store.ts'
import { type SessionLinkWords, sessionLinkInEnglish, type WhyClosed } from './session-link-words.ts'

interface ByLink {
  readonly behind: Behind
  readonly words: SessionLinkWords
  /**
   * For each sender: a school behind one address has 60 at once, and a guesser 180 an hour. A code has 50 bits and opens for three hours: with a
   * thousand out at once, ten thousand senders hit one with a chance of 1 in 200,000 in that time.
   */
  readonly codes: Limit
}

/** What a young person answers at the end of a meeting, on any phone, without an account. */
export function sessionLinkRoutes(behind: Behind, words: SessionLinkWords = sessionLinkInEnglish): readonly Route[] {
  const by: ByLink = { behind, words, codes: limit({ burst: 60, everySeconds: 20 }) }
  return [
    { get: '/check', says: 'was asked for a code', may: 'anyone', answer: (asked) => enter(asked, by) },
    { post: '/check', says: 'showed a code', may: 'anyone', answer: (asked) => show(asked, by) },
    { get: '/check/kept', says: 'was told that it is kept', may: 'anyone', answer: (asked) => kept(asked, by) },
    { post: '/check/answers', says: 'answered by a link', may: 'anyone', answer: (asked) => keep(asked, by) },
    { get: '/check/:code', says: 'opened a link to answer', may: 'anyone', answer: (asked) => opening(asked, by) },
  ]
}

/** Kept by no browser, and on no way; no robot shows it to anybody. */
const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' }

const enter = ({ frame }: Asked, { words }: ByLink, hasFault = false): Page => ({
  is: 'page',
  ...(hasFault ? { status: 422 } : {}),
  ...{ title: words.title, headers },
  main: (
    <form class="rd-form" action={`${frame.base}/check`} method="post">
      <Input
        id="code"
        name="code"
        asks={{ says: words.enter.label, size: 'l', heading: 1 }}
        hint={words.enter.hint}
        error={hasFault ? words.enter.fault : undefined}
        width={20}
        autocomplete="off"
      />
      <Button>{words.enter.open}</Button>
    </form>
  ),
})

/** The same for every code, also for one that was made up: programs open links before people do, and this asks nothing of the database (H31). */
const opening = ({ frame, params }: Asked, { words }: ByLink): Page => ({
  is: 'page',
  ...{ title: words.title, headers },
  main: (
    <>
      <h1>{words.opening.heading}</h1>
      <p class="rd-lede">{words.opening.lede}</p>
      <form class="rd-form" action={`${frame.base}/check`} method="post">
        <input type="hidden" name="code" value={params['code']} />
        <Button>{words.opening.start}</Button>
      </form>
      <p>{words.opening.nothing}</p>
    </>
  ),
})

async function show(asked: Asked, by: ByLink, again?: Again): Promise<Reply> {
  const wait = by.codes.take(asked.sender, asked.now.getTime())
  if (wait > 0) return { is: 'too-many', again: wait }
  const code = readSignInCode(asked.form.first('code') ?? '')
  if (!code) return enter(asked, by, true)
  const open = await openByLink(by.behind, asked, code)
  return open.is === 'open' ? questions(asked, by, { code, open, again }) : closedPage(asked, by, open.because)
}

const whoSees = 'who-sees'

/** Who can see it stands first on the page, and is led to. */
const errorOf = (fault: LinkFault, words: SessionLinkWords) => ({
  says: words.faults[fault],
  ...(fault === 'seen-by-more' ? { at: whoSees } : {}),
})

const questions = ({ frame }: Asked, { words }: ByLink, shown: Shown): Page => ({
  is: 'page',
  ...(shown.again ? { status: 422 } : {}),
  ...{ title: words.title, headers },
  main: (
    <>
      {shown.again && <ErrorSummary errors={shown.again.faults.map((fault) => errorOf(fault, words))} />}
      <h1>{words.opening.heading}</h1>
      <p class="rd-who-sees" id={whoSees}>
        {words.reads(readersOf(shown.open, 'helping'))}
      </p>
      <form class="rd-form" method="post" action={`${frame.base}/check/answers`} data-offline={words.offline}>
        <input type="hidden" name="code" value={shown.code} />
        <input type="hidden" name="shown" value={shown.open.marks.join('.')} />
        <input type="hidden" name="once" value={shown.again?.once ?? newId()} />
        <GoalsByLink {...shown} words={words} />
        <Four {...shown} words={words} />
        <Helping words={words} />
      </form>
      <HelpNow {...{ frame, words }} />
      <script src={frame.assets('session-check.js')} defer />
      <script src={frame.assets('slide.js')} defer />
    </>
  ),
})

const Four = ({ again, words: { four } }: PartProps) => (
  <>
    <h2>{four.heading}</h2>
    <p class="rd-who-sees">{four.hidden}</p>
    <SessionFields
      chosen={(question) => {
        const which = sessionQuestions.find((one) => one === question)
        return which && again?.typed.session[which]
      }}
    />
  </>
)

const Helping = ({ words: { helping } }: { readonly words: SessionLinkWords }) => (
  <section class="rd-helping" aria-labelledby="helping">
    <h2 id="helping">{helping.heading}</h2>
    <p>
      {helping.lede} {helping.sends}
    </p>
    <div class="rd-helping__answers">
      {helpingAnswers.map((answer) => (
        <Button key={answer} name="answer" value={answer} variant="secondary">
          {helping.answers[answer]}
        </Button>
      ))}
    </div>
  </section>
)

interface HelpProps {
  readonly frame: Frame
  readonly words: SessionLinkWords
}

const HelpNow = ({ frame, words }: HelpProps) => (
  <p>
    {words.help} <a href={frame.base + ways.helpNow}>{words.helpNow}</a>
  </p>
)

function closedPage({ frame }: Asked, { words }: ByLink, because: WhyClosed): Page {
  const { closed } = words
  return {
    is: 'page',
    ...{ status: 404, title: words.title, headers },
    main: (
      <>
        <h1>{closed.heading}</h1>
        <p class="rd-lede">{closed.because[because]}</p>
        <p>
          {closed.anew} <a href={`${frame.base}/check`}>{closed.again}</a>
        </p>
        <HelpNow {...{ frame, words }} />
      </>
    ),
  }
}

async function keep(asked: Asked, by: ByLink): Promise<Reply> {
  const { form, frame } = asked
  const code = readSignInCode(form.first('code') ?? '')
  const once = form.first('once') ?? ''
  if (!code || once === '') return enter(asked, by, true)
  const typed: TypedByLink = {
    answer: form.first('answer') ?? '',
    goals: by.words.goals.counted.map((_, at) => form.first(`goal-${at + 1}`) ?? ''),
    session: Object.fromEntries(sessionQuestions.map((each) => [each, form.first(each) ?? ''])),
  }
  const faults = faultsByLink(typed)
  if (faults.length > 0) return show(asked, by, { typed, faults, once })
  const wait = by.codes.take(asked.sender, asked.now.getTime())
  if (wait > 0) return { is: 'too-many', again: wait }
  const shown = (form.first('shown') ?? '').split('.')
  const sent = await keepByLink(by.behind, asked, { code, once, typed, shown })
  if (sent.is === 'seen-by-more') return show(asked, by, { typed, faults: ['seen-by-more'], once })
  if (sent.is === 'closed') return closedPage(asked, by, sent.because)
  return { is: 'go', to: `${frame.base}/check/kept${sent.isAll ? '' : '?some=1'}`, headers }
}

const kept = ({ frame, query }: Asked, { words }: ByLink): Page => ({
  is: 'page',
  ...{ title: words.title, headers },
  main: (
    <>
      <h1>{words.kept.heading}</h1>
      {query.first('some') && <p>{words.kept.some}</p>}
      <p class="rd-lede">{words.kept.close}</p>
      <p>{words.kept.says}</p>
      <HelpNow {...{ frame, words }} />
    </>
  ),
})
