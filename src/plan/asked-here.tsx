import type { WholeNeed } from '../needs/need.store.ts'
import type { Id } from '../shared/id.ts'
import { ButtonLink } from '../web/nhs/button.tsx'
import { requestsIn } from './ask.store.ts'
import type { Request } from './hand-over.store.ts'

/** Words of who is asked for help, on the page of a need. */
export interface AskedHereWords {
  readonly heading: string
  readonly none: string
  readonly ask: string
  readonly inPlan: string
}

export const askedHereInEnglish: AskedHereWords = {
  heading: 'Who is asked for help',
  none: 'Nobody has been asked yet.',
  ask: 'Ask somebody for help',
  inPlan: 'Help that was asked for',
}

interface WithWords {
  readonly words?: AskedHereWords
}

interface AskedHereProps extends WithWords {
  readonly whole: WholeNeed
  readonly askWay: string
  readonly requestWay: (item: Id) => string
}

interface HelpProps {
  readonly requests: readonly Pick<Request, 'id' | 'standing'>[]
  readonly requestWay: (item: Id) => string
}

/** Each request for help, in one plain sentence that says whether it is accepted yet. */
const Requests = ({ requests, requestWay }: HelpProps) => (
  <ul>
    {requests.map(({ id, standing }) => (
      <li key={id}>
        <a href={requestWay(id)}>{standing}</a>
      </li>
    ))}
  </ul>
)

/** The help in a plan: who was asked, and whether they have said yes. Nothing where nobody was. */
export function HelpInPlan({ requests, requestWay, words = askedHereInEnglish }: HelpProps & WithWords) {
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="help-asked">
      <h2 id="help-asked">{words.inPlan}</h2>
      <Requests {...{ requests, requestWay }} />
    </section>
  )
}

/** Who is asked for help with a need and how that stands, and the way to ask. */
export function AskedHere({ whole, askWay, requestWay, words = askedHereInEnglish }: AskedHereProps) {
  const requests = requestsIn(whole)
  return (
    <section aria-labelledby="asked-here">
      <h2 id="asked-here">{words.heading}</h2>
      {requests.length === 0 && <p class="rd-by">{words.none}</p>}
      <Requests {...{ requests, requestWay }} />
      <p class="rd-noprint">
        <ButtonLink to={askWay} variant="secondary">
          {words.ask}
        </ButtonLink>
      </p>
    </section>
  )
}
