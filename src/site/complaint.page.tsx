import { Card } from '../web/card.tsx'
import { type Fact, Facts } from '../web/facts.tsx'
import type { Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutInEnglish, type ComplaintWords } from './about-words.ts'
import { type ContactOfThePlace, complaintInWords, dialled, type WhoToTell } from './complaint.ts'
import { frontOf, LeafletShown } from './leaflet.page.tsx'
import { filledLeaflet } from './leaflet.ts'
import type { SiteContent } from './site-content.edge.ts'

export interface ComplaintDeps {
  readonly content: SiteContent
  /** Whom somebody in this place can tell; `locality` is its slug. */
  readonly whoToTell: (locality: string) => WhoToTell
}

/** How to say that something is wrong. There is no box on it, because nobody would be there to read what is written. */
export function complaintRoutes({ content, whoToTell }: ComplaintDeps): readonly Route[] {
  const leaflet = filledLeaflet(content.complaint, complaintInWords)
  return [
    {
      get: ways.complain,
      says: 'how to complain or say that something is wrong, and what happens then',
      may: 'anyone',
      answer: ({ frame, locality }) => ({
        is: 'page',
        indexed: true,
        title: leaflet.title,
        back: { to: frontOf(frame), says: aboutInEnglish.back.front },
        main: (
          <LeafletShown leaflet={leaflet} frame={frame}>
            <WhoToTellShown who={whoToTell(locality)} words={aboutInEnglish.complaint} />
          </LeafletShown>
        ),
      }),
    },
  ]
}

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
