import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type OfferAct, readActs } from '../../directory/curation/acts.store.ts'
import { placeName } from '../../directory/curation/at-place.ts'
import { differences } from '../../directory/curation/differences.ts'
import { offerFields, textOf } from '../../directory/curation/offer-fields.ts'
import { standingsOf } from '../../directory/curation/standing.ts'
import { partsPlayed } from '../../language/part-played.ts'
import { dayIn } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Facts } from '../../web/facts.tsx'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { type CurationDesk, limitsIn } from './at-desk.store.ts'
import { Differences } from './difference.tsx'
import { AskedForm, readAskedOf } from './offer-asked.page.tsx'
import { ClosingForm, PauseForm } from './offer-pause.tsx'
import type { PauseTyped, View } from './offer-view.ts'
import { type OfferWords, offersInEnglish } from './offer-words.ts'
import { type OwnOffer, ownOffer } from './own-offer.ts'
import { ways } from './ways.ts'

export const offerPageRoutes = (desk: CurationDesk, words: OfferWords = offersInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/offers/:offer',
    says: 'looked at an offer of their agency',
    may: ['curator', 'team-lead'],
    answer: (asked) => offerPage(desk, asked, { words }),
  },
]

interface Showing {
  readonly words: OfferWords
  /** What somebody typed for a pause that could not be taken. */
  readonly typed?: PauseTyped
}

/** One offer of one's own agency: as it stands, what waits, and what can be done. */
export async function offerPage(desk: CurationDesk, asked: AskedSignedIn, { words, typed }: Showing): Promise<Reply> {
  const found = await asked.within(async (inside) => {
    const own = await ownOffer(inside, asked, 'read')
    const who = own && (await readAskedOf(inside, asked, own.kept.id))
    return own && who && { own, who, acts: await readActs(inside.handle, asked.locality, own.kept.id) }
  })
  if (!found) return { is: 'not-found' }
  const written = typed ? undefined : (await asked.draft())?.['until']?.[0]
  const paused = typed ?? (written ? { until: written } : undefined)
  const view: View = { asked, words, own: found.own, ...(paused ? { typed: paused } : {}) }
  return {
    is: 'page',
    status: typed ? 422 : 200,
    title: words.title,
    back: { to: asked.frame.base + ways.offers, says: words.one.back },
    main: (
      <>
        <Top view={view} desk={desk} />
        <div class="rd-two rd-two--right">
          <div>
            <WhatWaits view={view} />
            <AsItStands view={view} />
            <History acts={found.acts} words={words} />
          </div>
          <div>
            <StillRight view={view} />
            <AskedForm {...view} who={found.who} />
            <PauseForm {...view} />
            <ClosingForm {...view} />
          </div>
        </div>
      </>
    ),
  }
}

interface Part {
  readonly view: View
}

/** What was done, as the address says it. */
const toldOf = (done: string, { one, edit }: OfferWords): string | undefined =>
  new Map([
    ['right', one.right.kept],
    ['sent', edit.sent],
    ['asked', one.asked.kept],
  ]).get(done)

function Top({ view: { asked, words, own }, desk }: Part & { readonly desk: CurationDesk }) {
  const { kept, at } = own
  const others = at.service.service_at_locations.filter(({ id }) => id !== at.offer.id)
  const place = placeName(at.service, at.offer)
  const isPublic = desk.published(asked.locality)?.offers.has(at.offer.id)
  const told = toldOf(asked.query.first('done') ?? '', words)
  return (
    <>
      {told && <Notification done title={words.title} heading={told} />}
      <h1 dir="auto">{at.service.name}</h1>
      {place && (
        <p class="rd-lede" dir="auto">
          {place}
        </p>
      )}
      {standingsOf(kept, asked.today, limitsIn(desk, asked.locality)).map((standing) => (
        <p class="rd-standing" key={standing.is} dir="auto">
          {words.standing(standing)}
        </p>
      ))}
      {others.length > 0 && (
        <p>
          {words.one.alsoAt}{' '}
          {others.map((offer, index) => (
            <>
              {index > 0 && ' · '}
              <a href={asked.frame.base + ways.offer(offer.id)} key={offer.id} dir="auto">
                {placeName(at.service, offer) ?? offer.id.slice(0, 4)}
              </a>
            </>
          ))}
        </p>
      )}
      <div class="rd-actions">
        <ButtonLink to={asked.frame.base + ways.edit(at.offer.id)}>{words.one.change}</ButtonLink>
        {isPublic && <a href={`${asked.frame.base}/o/${at.offer.id}`}>{words.one.asPublic}</a>}
      </div>
    </>
  )
}

function StillRight({ view: { asked, words, own } }: Part) {
  const { kept, at } = own
  if (!kept.approved || (kept.proposal?.by && !kept.proposal.sentBack)) return null
  return (
    <Card as="section" light="lit" labelledBy="still-right">
      <h2 id="still-right">{words.one.right.heading}</h2>
      <p>{words.one.right.lede}</p>
      <form method="post" action={`${asked.frame.base}${ways.offer(at.offer.id)}/still-right`}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <Button>{words.one.right.button}</Button>
      </form>
      <p class="rd-small">{words.checked(at.service.assured_date, at.offer.signposting.checked_by)}</p>
    </Card>
  )
}

function WhatWaits({ view: { asked, words, own } }: Part) {
  const { kept, at, fields } = own
  const { proposal, approved } = kept
  if (!proposal || !fields.includes('proposal')) return null
  const { by, sentBack } = proposal
  return (
    <Card as="section" light="other" labelledBy="waits">
      <h2 id="waits">{words.one.waits.heading}</h2>
      <p>{by ? words.one.waits.of(by.name, dayIn(proposal.at)) : words.one.waits.feed}</p>
      {sentBack && (
        <div class="rd-why">
          <p>{words.one.sentBack(sentBack.by, dayIn(sentBack.at))}</p>
          <p dir="auto">{sentBack.because}</p>
        </div>
      )}
      <Differences differences={differences(approved, proposal.service)} words={words} />
      {by && approved && (
        <form method="post" action={`${asked.frame.base}${ways.offer(at.offer.id)}/take-back`}>
          <FormMarks personal={asked.personal} on={asked.path} />
          <Button variant="secondary">{words.one.takeBack}</Button>
        </form>
      )}
    </Card>
  )
}

function AsItStands({ view: { words, own } }: Part) {
  const at = own.kept.approved ? { service: own.kept.approved, offer: publicOffer(own) ?? own.at.offer } : own.at
  const facts = offerFields.map((field) => {
    const lines = textOf(field, at)
      .split('\n')
      .filter((line) => line !== '')
    const said =
      field === 'who-can-ask'
        ? lines.map((line) => words.askers[partsPlayed.find((part) => part === line) ?? 'someone-else'])
        : lines
    return { says: words.fields[field].says, ...(said.length > 0 ? { is: <InLines lines={said} /> } : {}) }
  })
  return (
    <Card as="section" labelledBy="stands">
      <h2 id="stands">{words.one.facts}</h2>
      <Facts facts={facts} notKnown={words.notKnown} />
    </Card>
  )
}

const publicOffer = ({ kept, at }: OwnOffer) => kept.approved?.service_at_locations.find(({ id }) => id === at.offer.id)

const InLines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <span class="rd-differences__line rd-break" dir="auto" key={`${index}${line}`}>
        {line}
      </span>
    ))}
  </>
)

export function History({ acts, words }: { readonly acts: readonly OfferAct[]; readonly words: OfferWords }) {
  return (
    <Card as="section" labelledBy="history">
      <h2 id="history">{words.one.history}</h2>
      {acts.length === 0 && <p>{words.one.nothingDone}</p>}
      <ul>
        {acts.map((act) => (
          <li key={`${act.at.getTime()}${act.did}`}>
            {words.doneBy(words.done[act.did], act.by ?? words.byLink, dayIn(act.at))}
            {act.because && <span dir="auto">. {act.because}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
