import type { GivenToThem } from '../access/requests/asking.store.ts'
import { EveryGiven } from '../access/requests/given.tsx'
import type { AskedSignedIn } from '../access/sign-in/signed-in.page.tsx'
import { inWords } from '../shared/day.ts'
import { ways } from '../web/ways.ts'
import type { EverythingWords } from './everything-words.ts'

interface Shown {
  readonly asked: AskedSignedIn
  readonly words: EverythingWords
}

/** How to complain of how it was answered. */
export const Complain = ({ asked, words: { one: words } }: Shown) => (
  <>
    <p>
      {words.complain} <a href={asked.frame.base + ways.complain}>{words.complainLink}</a>.
    </p>
    <p>
      {words.ico}{' '}
      <a href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
        {words.icoLink}
      </a>
      . {words.icoSays}
    </p>
  </>
)

interface WholeProps extends Shown {
  readonly given: GivenToThem
}

/** All that is given, and how to complain. */
export const WholeShown = (props: WholeProps) => (
  <>
    <EveryThing {...props} />
    <Complain {...props} />
  </>
)

/** All that is given: what two people signed, what nobody opened, and what nobody can read. */
export const EveryThing = ({ asked, words, given }: WholeProps) => (
  <>
    <h1>{words.whole.heading}</h1>
    <p class="rd-lede">{words.whole.made(given.request.agencyName, inWords(asked.today))}</p>
    <p>{words.whole.takenOut}</p>
    {given.things.length === 0 && <p>{words.whole.none}</p>}
    <EveryGiven things={given.things} />
    {given.ownWords.length > 0 && (
      <>
        <h2>{words.whole.own}</h2>
        <p>{words.whole.ownSays}</p>
        <EveryGiven things={given.ownWords} />
      </>
    )}
    {given.alsoKept.length > 0 && (
      <>
        <h2>{words.whole.also}</h2>
        <ul>
          {given.alsoKept.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </>
    )}
  </>
)
