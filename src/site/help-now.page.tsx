import { inWords } from '../shared/day.ts'
import type { Frame, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type CallEntry, callsFrom, numberIn, textIn, webIn } from './help-now.ts'
import { type CallWords, type HelpNowWords, helpNowInEnglish } from './help-now-words.ts'

export interface HelpNowDeps {
  /** Who answers in a place, out of memory: this page asks no database. */
  readonly callsIn: (locality: string) => readonly CallEntry[]
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
export function helpNowPage(frame: Frame, entries: readonly CallEntry[], words = helpNowInEnglish): Page {
  const calls = callsFrom(entries)
  const deaf = calls.danger.find(({ bsl, web }) => bsl && web && webIn(web))
  const main = (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <section class="rd-section rd-section--near" aria-labelledby="danger">
        <h2 id="danger">{words.danger}</h2>
        <CallList entries={calls.danger} words={words} />
      </section>
      <section class="rd-section" aria-labelledby="talk">
        <h2 id="talk">{words.talk}</h2>
        <CallList entries={calls.talk} words={words} deaf={deaf} three />
      </section>
      <div class="rd-two rd-two--even">
        <FirstWords words={words} />
        <ForAFriend words={words} />
      </div>
      {calls.worried.length > 0 && (
        <section class="rd-section" aria-labelledby="worried">
          <h2 id="worried">{words.worried}</h2>
          <CallList entries={calls.worried} words={words} three />
        </section>
      )}
      <WhileYouWait frame={frame} words={words} />
    </>
  )
  return { is: 'page', title: words.title, main }
}

interface Listed {
  readonly entries: readonly CallEntry[]
  readonly words: HelpNowWords
  readonly deaf?: CallEntry | undefined
  readonly three?: boolean
}

function CallList({ entries, words, deaf, three = false }: Listed) {
  return (
    <ul class={three ? 'rd-calls rd-calls--three' : 'rd-calls'}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Call entry={entry} words={words} />
        </li>
      ))}
      {deaf && (
        <li>
          <Signed entry={deaf} words={words} />
        </li>
      )}
    </ul>
  )
}

function Call({ entry, words }: { readonly entry: CallEntry; readonly words: HelpNowWords }) {
  const said: CallWords = words.calls[entry.id] ?? { head: entry.name, note: plainNote(entry, words) }
  return (
    <div class={entry.id === '999' ? 'rd-call rd-call--first' : 'rd-call'}>
      <h3>{said.head}</h3>
      <WhatToDo entry={entry} said={said} words={words} />
      <p>{said.note}</p>
      <AlsoThere entry={entry} words={words} />
      <Checked entry={entry} words={words} />
    </div>
  )
}

/** For an entry without words of its own: what the list says of it. */
const plainNote = ({ what, hours, ages }: CallEntry, words: HelpNowWords): string =>
  [`${what}.`, ages ? words.ages(ages.youngest, ages.oldest) : '', hours ? `${words.hours} ${hours}.` : '']
    .filter(Boolean)
    .join(' ')

interface Doing {
  readonly entry: CallEntry
  readonly said: CallWords
  readonly words: HelpNowWords
}

/** The one large thing: a number to ring, else one to text, else a page to open. */
function WhatToDo({ entry, said, words }: Doing) {
  const number = entry.phone && numberIn(entry.phone)
  if (number) return <Large to={`tel:${number.replaceAll(' ', '')}`} says={said.act?.(number) ?? number} />
  const text = entry.text && textIn(entry.text)
  if (text) return <Large to={textTo(text)} says={words.text(entry.text ?? '')} />
  const web = entry.web && webIn(entry.web)
  return web ? <Large to={web} says={words.visit(entry.name)} /> : null
}

const textTo = ({ to, body }: { readonly to: string; readonly body?: string }): string =>
  body === undefined ? `sms:${to}` : `sms:${to}?body=${encodeURIComponent(body)}`

const Large = ({ to, says }: { readonly to: string; readonly says: string }) => (
  <a class="rd-call__do" href={to} rel="noreferrer">
    {says}
  </a>
)

/** The other ways to the same people, under the large one. */
function AlsoThere({ entry, words }: { readonly entry: CallEntry; readonly words: HelpNowWords }) {
  const number = entry.phone && numberIn(entry.phone)
  const text = number && entry.text ? textIn(entry.text) : undefined
  const web = (number || entry.text) && entry.web ? webIn(entry.web) : undefined
  if (!text && !web) return null
  return (
    <p class="rd-call__also">
      {text && (
        <>
          {words.alsoText} <a href={textTo(text)}>{entry.text}</a>.{' '}
        </>
      )}
      {web && (
        <>
          {words.alsoWeb}{' '}
          <a href={web} rel="noreferrer">
            {new URL(web).hostname.replace(/^www\./, '')}
          </a>
        </>
      )}
    </p>
  )
}

function Signed({ entry, words }: { readonly entry: CallEntry; readonly words: HelpNowWords }) {
  return (
    <div class="rd-call">
      <h3>{words.deaf.head}</h3>
      <Large to={webIn(entry.web ?? '') ?? ''} says={words.deaf.act?.('111') ?? entry.name} />
      <p>{words.deaf.note}</p>
      <Checked entry={entry} words={words} />
    </div>
  )
}

const Checked = ({ entry, words }: { readonly entry: CallEntry; readonly words: HelpNowWords }) => (
  <p class="rd-call__checked">{entry.checkedOn ? words.checked(inWords(entry.checkedOn)) : words.unchecked}</p>
)

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
