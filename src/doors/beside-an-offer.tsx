import { shortId } from '../directory/published.ts'
import { Button } from '../web/nhs/button.tsx'
import type { WhatIsWrong } from './doors.store.ts'
import type { OfferView } from './offer-parts.tsx'
import { addressOf } from './question.ts'
import { readShortlist, withOne, without } from './shortlist.ts'

interface PartProps {
  readonly view: OfferView
}

/** A list that lives in the address: keep it there, or take it off again. */
export function TakeItWithYou({ view }: PartProps) {
  const { door, asked, offer, question, words } = view
  const { take } = words.offer
  const list = readShortlist(asked.query.first('s'))
  const short = shortId(offer.id)
  const kept = list.includes(short)
  const next = kept ? without(list, short) : withOne(list, short)
  const sealed = asked.query.first('q') ?? ''
  const here = `${asked.frame.base}/o/${offer.id}${addressOf(question, sealed, next.length > 0 ? { s: next.join('.') } : {})}`
  const toTry = door.sideBySide?.(asked.locality)
  const beside = `${withOne(list, short).join('.')}${question.asker ? `&w=${question.asker}` : ''}`
  const listAddress = `${asked.frame.base}/list?s=${(kept ? list : next).join('.')}`
  return (
    <section class="rd-card" aria-labelledby="also">
      <h2 id="also" class="rd-card__title">
        {take.heading}
      </h2>
      <p>
        <a href={here}>{kept ? take.takeOff : take.keep}</a>
        {take.inTheAddress}
      </p>
      <p>
        <a href={listAddress}>{kept ? take.see(list.length) : take.print}</a>
      </p>
      {toTry !== undefined && (
        <p>
          <a href={`${asked.frame.base}${toTry}?s=${beside}`}>{take.sideBySide}</a>
          {take.sideBySideKept}
        </p>
      )}
    </section>
  )
}

/** What can be wrong with a listing, in the order of the page. */
export const thingsThatAreWrong: readonly WhatIsWrong[] = [
  'closed',
  'contact',
  'who-for',
  'how-to-start',
  'something-else',
]

/** One tap says what is wrong; nobody writes anything. */
export function SomethingWrong({ view: { asked, offer, words } }: PartProps) {
  const { wrong } = words.offer
  return (
    <section class="rd-card" aria-labelledby="wrong">
      <h2 id="wrong" class="rd-card__title">
        {wrong.heading}
      </h2>
      {asked.query.first('thanks') !== undefined ? (
        <p>{wrong.thanks}</p>
      ) : (
        <form action={`${asked.frame.base}/o/${offer.id}/wrong`} method="post">
          <p>{wrong.says}</p>
          <div class="rd-taps">
            {thingsThatAreWrong.map((what) => (
              <Button key={what} variant="secondary" small name="what" value={what}>
                {wrong.things[what]}
              </Button>
            ))}
          </div>
        </form>
      )}
    </section>
  )
}
