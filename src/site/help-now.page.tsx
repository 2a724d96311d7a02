import { inWords } from '../shared/day.ts'
import type { Frame, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import type { Call, Calls } from './help-now.ts'
import { type HelpNowWords, helpNowInEnglish } from './help-now-words.ts'

export interface HelpNowDeps {
  /** Who answers in a place, out of memory: this page asks no database. */
  readonly callsIn: (locality: string) => Calls
  readonly words?: HelpNowWords
}

export const helpNowRoutes = ({ callsIn, words }: HelpNowDeps): readonly Route[] => [
  {
    get: ways.helpNow,
    says: 'looked at help now',
    may: 'anyone',
    answer: ({ frame, locality }) => helpNowPage(frame, callsIn(locality), words),
  },
]

/** Calls before words; then sentences to borrow; then a part for whoever is there for somebody else. */
export function helpNowPage(frame: Frame, calls: Calls, words = helpNowInEnglish): Page {
  const main = (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <section class="rd-section rd-section--near" aria-labelledby="danger">
        <h2 id="danger">{words.danger}</h2>
        <CallList calls={calls.danger} words={words} />
      </section>
      <section class="rd-section" aria-labelledby="talk">
        <h2 id="talk">{words.talk}</h2>
        <CallList calls={calls.talk} words={words} three />
      </section>
      <div class="rd-two rd-two--even">
        <FirstWords words={words} />
        <ForAFriend words={words} />
      </div>
      {calls.worried.length > 0 && (
        <section class="rd-section" aria-labelledby="worried">
          <h2 id="worried">{words.worried}</h2>
          <CallList calls={calls.worried} words={words} three />
        </section>
      )}
      <WhileYouWait frame={frame} words={words} />
    </>
  )
  return { is: 'page', title: words.title, main }
}

interface Listed {
  readonly calls: readonly Call[]
  readonly words: HelpNowWords
  readonly three?: boolean
}

function CallList({ calls, words, three = false }: Listed) {
  return (
    <ul class={three ? 'rd-calls rd-calls--three' : 'rd-calls'}>
      {calls.map((call) => (
        <li key={call.id}>
          <CallCard call={call} words={words} />
        </li>
      ))}
    </ul>
  )
}

/** The one large thing to do, then who it is, then the same people online. */
function CallCard({ call, words }: { readonly call: Call; readonly words: HelpNowWords }) {
  const { id, heading, act, href, about, online, checkedOn } = call
  return (
    <div class={id === '999' ? 'rd-call rd-call--first' : 'rd-call'}>
      <h3>{heading}</h3>
      <a class="rd-call__do" href={href} rel="noreferrer">
        {act}
      </a>
      <p>{about}</p>
      {online && (
        <p class="rd-call__also">
          {words.online}{' '}
          <a href={online} rel="noreferrer">
            {new URL(online).hostname.replace(/^www\./, '')}
          </a>
        </p>
      )}
      <p class="rd-call__checked">{checkedOn ? words.checked(inWords(checkedOn)) : words.unchecked}</p>
    </div>
  )
}

function FirstWords({ words: { start } }: { readonly words: HelpNowWords }) {
  return (
    <section class="rd-section" aria-labelledby="start">
      <h2 id="start">{start.heading}</h2>
      <p>{start.lede}</p>
      {start.sentences.map((sentence) => (
        <p key={sentence} class="rd-say">
          {sentence}
        </p>
      ))}
    </section>
  )
}

function ForAFriend({ words: { friend } }: { readonly words: HelpNowWords }) {
  return (
    <section class="rd-section" aria-labelledby="friend">
      <h2 id="friend">{friend.heading}</h2>
      <p>{friend.lede}</p>
      <ul>
        {friend.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}

function WhileYouWait({ frame, words }: { readonly frame: Frame; readonly words: HelpNowWords }) {
  const { waiting, noAnswer } = words
  return (
    <section class="rd-section" aria-labelledby="waiting">
      <h2 id="waiting">{waiting.heading}</h2>
      <p>{waiting.says}</p>
      <p>
        {noAnswer.before} <a href={frame.base + ways.complain}>{noAnswer.link}</a> {noAnswer.after}
      </p>
    </section>
  )
}
