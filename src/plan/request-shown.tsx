import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { Card } from '../web/card.tsx'
import type { Request } from './hand-over.store.ts'
import { askedOfYouInEnglish, handOverStateInEnglish } from './hand-over-words.ts'
import { happenedInWords, type RequestWords } from './request-words.ts'
import { ShownThings } from './shown-things.tsx'

/** What somebody is called, and for whom they work. */
export interface CalledHere {
  readonly name: string
  readonly agency?: string
}

/** A request, and what everybody and everything in it is called. */
export interface RequestProps {
  readonly request: Request
  readonly whom: string
  readonly called: ReadonlyMap<Id, CalledHere>
  readonly nameOfOffer: (id: Id) => string | undefined
  readonly words: RequestWords
}

/** What those are called who are in it. */
export const callIn =
  (called: ReadonlyMap<Id, CalledHere>, somebody: string) =>
  (id: string): string =>
    [...called].find(([one]) => one === id)?.[1].name ?? somebody

/** How a request stands, what happened to it and what they see who were asked: the same to everybody who may read it. */
export function RequestShown({
  request,
  whom,
  called,
  nameOfOffer,
  words,
  isAsked,
}: RequestProps & { readonly isAsked: boolean }) {
  const { handOver, happened, shows } = request
  const call = callIn(called, words.whoever)
  const sender = called.get(handOver.sender)
  return (
    <>
      <h1>{words.heading(whom)}</h1>
      <p class="rd-by">{words.from(sender?.name ?? words.whoever, sender?.agency ?? '')}</p>
      <Card light="lit">
        <p>{(isAsked ? askedOfYouInEnglish : handOverStateInEnglish)[handOver.state.is]}</p>
      </Card>
      <Onward {...{ request, nameOfOffer, words, call }} />
      <section aria-labelledby="they-see">
        <h2 id="they-see">{isAsked ? words.youSee : words.theySee}</h2>
        <ShownThings things={shows} heading="h3" />
      </section>
      <section aria-labelledby="happened">
        <h2 id="happened">{words.happened}</h2>
        <ol class="rd-steps">
          {happened.facts.map((fact, at) => {
            const { what, said } = happenedInWords(fact, call)
            return (
              <li key={`${at} ${what}`}>
                {capital(what)}
                {said && <blockquote>{said}</blockquote>}
              </li>
            )
          })}
        </ol>
      </section>
    </>
  )
}

/** As a sentence begins: “the young person” is not a name. */
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** Where it could go from whoever said that it is not for them. */
function Onward({
  request: { handOver },
  nameOfOffer,
  words,
  call,
}: Pick<RequestProps, 'request' | 'nameOfOffer' | 'words'> & { readonly call: (id: string) => string }) {
  if (handOver.state.is !== 'not-us') return null
  const { onward, why } = handOver.state
  const says =
    onward.is === 'offer'
      ? words.next.offer(nameOfOffer(onward.offer) ?? words.whoever)
      : words.next.person(onward.who.is === 'person' ? call(onward.who.id) : onward.who.name.said, inWords(onward.on))
  return (
    <section aria-labelledby="next">
      <blockquote>{why.said}</blockquote>
      <h2 id="next">{words.next.heading}</h2>
      <p>{says}</p>
    </section>
  )
}
