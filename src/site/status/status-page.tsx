import { type Day, dayIn, inWords } from '../../shared/day.ts'
import type { Call, Calls } from '../help-now.ts'
import { type HelpNowWords, helpNowInEnglish } from '../help-now-words.ts'
import type { Status } from './status.ts'
import { type StatusWords, statusInEnglish } from './status-words.ts'

interface StatusProps {
  readonly status: Status
  /** Where the program is, as people reach it. */
  readonly address: string
  readonly calls: Calls
  readonly words?: StatusWords
  readonly help?: HelpNowWords
}

/** How the program stands, and help now in full: a page that stands alone, and asks nobody else for anything. */
export const StatusPage = ({
  status,
  address,
  calls,
  words = statusInEnglish,
  help = helpNowInEnglish,
}: StatusProps) => (
  <>
    <h1>{words.heading}</h1>
    <p>
      <b>{words.standing[status.is]}</b> {words.since(timeIn(status.since))}
    </p>
    <p>{words.meaning[status.is]}</p>
    {status.messagesWait && <p>{words.messagesWait}</p>}
    {status.is !== 'not-answering' && (
      <p>
        <a href={address}>{words.go}</a>
      </p>
    )}
    <p>
      {words.looked(timeIn(status.lookedAt))} {words.old}
    </p>
    <h2>{words.help}</h2>
    <p>{help.lede}</p>
    <Listed heading={help.danger} calls={calls.danger} words={words} />
    <Listed heading={help.talk} calls={calls.talk} words={words} />
    {calls.worried.length > 0 && <Listed heading={help.worried} calls={calls.worried} words={words} />}
    <InWords help={help} />
  </>
)

const InWords = ({ help }: { readonly help: HelpNowWords }) => (
  <>
    <h3>{help.start.heading}</h3>
    <p>{help.start.lede}</p>
    {help.start.sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    <h3>{help.friend.heading}</h3>
    <p>{help.friend.lede}</p>
    <ul>
      {help.friend.points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
    <h3>{help.waiting.heading}</h3>
    <p>{help.waiting.says}</p>
  </>
)

interface ListedProps {
  readonly heading: string
  readonly calls: readonly Call[]
  readonly words: StatusWords
}

const Listed = ({ heading, calls, words }: ListedProps) => (
  <section>
    <h3>{heading}</h3>
    <ul>
      {calls.map(({ id, heading: who, act, href, about, checkedOn, checkedBy }) => (
        <li key={id}>
          <b>{who}</b>: <a href={href}>{act}</a>. {about}{' '}
          <small>{checkedOn ? words.checked(inWords(checkedOn), checkedBy) : words.unchecked}</small>
        </li>
      ))}
    </ul>
  </section>
)

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** `23 November 2026, 11:50`, as a clock in England shows it. */
function timeIn(instant: string): string {
  const at = new Date(instant)
  const day: Day = dayIn(at)
  return `${inWords(day)}, ${clock.format(at)}`
}
