import { Card } from '../web/card.tsx'
import { type Fact, Facts } from '../web/facts.tsx'
import type { Asked, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutInEnglish, type ComplaintWords } from './about-words.ts'
import { type ContactOfThePlace, complaintInWords, dialled, type WhoToTell } from './complaint.ts'
import type { Complaining } from './complaint-code.page.tsx'
import { ComplaintFaults, ComplaintForm, complaintFormRoutes, type FormProps } from './complaint-form.page.tsx'
import { frontOf, LeafletShown } from './leaflet.page.tsx'
import { filledLeaflet, type Leaflet } from './leaflet.ts'
import type { SiteContent } from './site-content.edge.ts'

export interface ComplaintDeps {
  readonly content: SiteContent
  /** Whom somebody in this place can tell; `locality` is its slug. */
  readonly whoToTell: (locality: string) => WhoToTell
  /** Keeps what is sent; without it no form is offered. */
  readonly complaining?: Complaining | undefined
}

/** How to say that something is wrong. A box stands on it only where the place names somebody who reads what is written in it. */
export function complaintRoutes({ content, whoToTell, complaining }: ComplaintDeps): readonly Route[] {
  const leaflet = filledLeaflet(content.complaint, complaintInWords)
  const page = leafletPage({ leaflet, whoToTell, complaining })
  return [
    {
      get: ways.complain,
      says: 'how to complain or say that something is wrong, and what happens then',
      may: 'anyone',
      answer: (asked) => page(asked, {}),
    },
    ...(complaining ? complaintFormRoutes({ complaining, whoToTell, page }) : []),
  ]
}

interface LeafletDeps extends Omit<ComplaintDeps, 'content'> {
  readonly leaflet: Leaflet
}

const leafletPage =
  ({ leaflet, whoToTell, complaining }: LeafletDeps) =>
  ({ frame, locality }: Asked, form: FormProps): Page => {
    const who = whoToTell(locality)
    const reader = complaining && who.is === 'named' ? who.name : undefined
    const hasFaults = form.faults !== undefined || form.wait !== undefined
    return {
      is: 'page',
      indexed: !hasFaults,
      ...(hasFaults ? { status: form.wait === undefined ? (422 as const) : (429 as const) } : {}),
      ...(form.wait === undefined ? {} : { headers: { 'retry-after': String(form.wait) } }),
      title: leaflet.title,
      back: { to: frontOf(frame), says: aboutInEnglish.back.front },
      main: (
        <>
          <ComplaintFaults {...form} />
          <LeafletShown leaflet={reader ? withoutThePartOnBoxes(leaflet) : leaflet} frame={frame}>
            {reader && <ComplaintForm {...form} {...{ frame, reader }} channels={complaining?.channels ?? []} />}
            <WhoToTellShown who={who} words={aboutInEnglish.complaint} />
          </LeafletShown>
        </>
      ),
    }
  }

/** Where somebody reads the box, nothing says why there is none. */
const withoutThePartOnBoxes = (leaflet: Leaflet): Leaflet => ({
  ...leaflet,
  parts: leaflet.parts.filter(({ id }) => id !== 'no-box'),
})

function WhoToTellShown({ who, words }: { readonly who: WhoToTell; readonly words: ComplaintWords }) {
  return (
    <Card as="section" light="lit" labelledBy="who-to-tell">
      <h2 id="who-to-tell">{words.whoToTell}</h2>
      {who.is === 'named' ? <Contact contact={who} words={words} /> : <p>{words.nobody}</p>}
    </Card>
  )
}

function Contact({ contact, words }: { readonly contact: ContactOfThePlace; readonly words: ComplaintWords }) {
  return (
    <>
      <p>{contact.name}</p>
      <Facts facts={waysToReach(contact, words)} one />
    </>
  )
}

/** Only the ways that the place gave. */
function waysToReach({ phone, email, hours, post }: ContactOfThePlace, words: ComplaintWords): readonly Fact[] {
  return [
    ...(phone ? [{ says: words.ring, is: <a href={dialled(phone)}>{phone}</a> }] : []),
    ...(email ? [{ says: words.email, is: <a href={`mailto:${email}`}>{email}</a> }] : []),
    ...(hours ? [{ says: words.hours, is: hours }] : []),
    ...(post ? [{ says: words.write, is: post.join(', ') }] : []),
  ]
}
