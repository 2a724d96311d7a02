import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { readWhoIsAsked, setWhoIsAsked, type WhoIsAsked } from '../../plan/who-is-asked.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import type { View } from './offer-view.ts'
import { type OfferWords, offersInEnglish } from './offer-words.ts'
import { noteOwn, ownOffer } from './own-offer.ts'
import { ways } from './ways.ts'

const nobody = 'nobody'

/** Whoever leads a team of an agency says which of its teams reads here what its offer is asked. */
export const offerAskedRoutes = (): readonly SignedInRoute[] => [
  {
    post: '/desk/offers/:offer/asked',
    says: 'set which team reads what an offer of their agency is asked',
    may: ['team-lead'],
    answer: set,
  },
]

export async function readAskedOf(inside: Inside, asked: AskedSignedIn, kept: string): Promise<WhoIsAsked> {
  const service = parseId(kept)
  const { agency } = working(asked.subject)
  return service ? readWhoIsAsked(inside.handle, { service, agency, today: asked.today }) : { could: [] }
}

async function set(asked: AskedSignedIn): Promise<Reply> {
  const { locality, subject, key, frame } = asked
  const { id: by } = working(subject)
  const chosen = asked.form.first('team') ?? ''
  const done = await asked.within((inside) =>
    onceOnly(inside.handle, { locality, person: by, key }, async () => {
      const own = await ownOffer(inside, asked, 'write')
      const service = own && parseId(own.kept.id)
      if (!own || !service) return { is: 'not-found' as const }
      const team = await teamChosen(inside, { asked, kept: own.kept.id, chosen })
      if (team === 'not-theirs') return { is: 'not-found' as const }
      await setWhoIsAsked(inside.handle, { locality, service, by, ...(team ? { team } : {}) })
      await noteOwn(inside, asked, own)
      return { is: 'done' as const, to: `${ways.offer(own.at.offer.id)}?done=asked` }
    }),
  )
  return done.is === 'done' ? { is: 'go', to: frame.base + done.to } : { is: 'not-found' }
}

interface Choosing {
  readonly asked: AskedSignedIn
  readonly kept: string
  readonly chosen: string
}

async function teamChosen(inside: Inside, { asked, kept, chosen }: Choosing): Promise<Id | 'not-theirs' | undefined> {
  if (chosen === nobody) return undefined
  const { could } = await readAskedOf(inside, asked, kept)
  return could.find(({ id }) => id === chosen)?.id ?? 'not-theirs'
}

interface AskedFormProps extends View {
  readonly who: WhoIsAsked
}

/** Which team reads here what the offer is asked, and for whoever leads one the choice of another. */
export function AskedForm({
  asked,
  own,
  who,
  words = offersInEnglish,
}: AskedFormProps & { readonly words?: OfferWords }) {
  const say = words.one.asked
  const reads = who.could.find(({ id }) => id === who.team)
  return (
    <Card as="section" labelledBy="asked">
      <h2 id="asked">{say.heading}</h2>
      <p>{reads ? say.reads(reads.name) : say.nobodyReads}</p>
      {working(asked.subject).as === 'team-lead' && (
        <form class="rd-form" method="post" action={`${asked.frame.base}${ways.offer(own.at.offer.id)}/asked`}>
          <FormMarks personal={asked.personal} on={asked.path} />
          <Radios
            id="team"
            name="team"
            small
            asks={{ says: say.which }}
            hint={say.hint}
            choices={[
              ...who.could.map(({ id, name }) => ({ value: id, says: name })),
              { value: nobody, says: say.nobody },
            ]}
            chosen={who.team ?? nobody}
          />
          <Button variant="secondary">{say.button}</Button>
        </form>
      )}
    </Card>
  )
}
