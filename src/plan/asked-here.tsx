import type { WholeNeed } from '../needs/need.store.ts'
import type { Id } from '../shared/id.ts'
import { ButtonLink } from '../web/nhs/button.tsx'
import { requestsIn } from './ask.store.ts'

/** Words of who is asked for help, on the page of a need. */
export interface AskedHereWords {
  readonly heading: string
  readonly none: string
  readonly ask: string
}

export const askedHereInEnglish: AskedHereWords = {
  heading: 'Who is asked for help',
  none: 'Nobody has been asked yet.',
  ask: 'Ask somebody for help',
}

interface AskedHereProps {
  readonly whole: WholeNeed
  readonly askWay: string
  readonly requestWay: (item: Id) => string
  readonly words?: AskedHereWords
}

/** Who is asked for help with a need and how that stands, and the way to ask. */
export function AskedHere({ whole, askWay, requestWay, words = askedHereInEnglish }: AskedHereProps) {
  const requests = requestsIn(whole)
  return (
    <section aria-labelledby="asked-here">
      <h2 id="asked-here">{words.heading}</h2>
      {requests.length === 0 && <p class="rd-by">{words.none}</p>}
      <ul>
        {requests.map(({ id, standing }) => (
          <li key={id}>
            <a href={requestWay(id)}>{standing}</a>
          </li>
        ))}
      </ul>
      <p class="rd-noprint">
        <ButtonLink to={askWay} variant="secondary">
          {words.ask}
        </ButtonLink>
      </p>
    </section>
  )
}
