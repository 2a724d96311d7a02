import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { keepAct } from '../../directory/curation/acts.store.ts'
import { checkedOn } from '../../directory/curation/at-place.ts'
import { hashOf, propose } from '../../directory/curation/curation.store.ts'
import { type OfferField, textOf } from '../../directory/curation/offer-fields.ts'
import { edit, type Fault, type Typed } from '../../directory/curation/propose-edit.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Fields, Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { EditForm } from './edit-form.tsx'
import { type OfferWords, offersInEnglish } from './offer-words.ts'
import { noteOwn, type OwnOffer, ownOffer } from './own-offer.ts'
import { ways } from './ways.ts'

export const editRoutes = (words: OfferWords = offersInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/offers/:offer/edit',
    says: 'began to change an offer of their agency',
    may: ['curator', 'team-lead'],
    answer: (asked) => editPage(asked, words),
  },
  {
    post: '/desk/offers/:offer/edit',
    says: 'proposed a change to an offer of their agency',
    may: ['curator', 'team-lead'],
    answer: (asked) => sendEdit(asked, words),
  },
]

async function editPage(asked: AskedSignedIn, words: OfferWords): Promise<Reply> {
  const own = await asked.within((inside) => ownOffer(inside, asked, 'read'))
  if (!own) return { is: 'not-found' }
  const draft = await asked.draft()
  const typed: Typed = draft ? (field) => (draft[field] ?? []).join('\n') : (field) => textOf(field, own.at)
  // What was written before rests on what stood there then: whoever changed it meanwhile is not written over.
  const seen = draft?.['seen']?.[0]
  return editing(asked, own, { words, typed, isDraft: draft !== undefined, status: 200, ...(seen ? { seen } : {}) })
}

interface Editing {
  readonly words: OfferWords
  readonly typed: Typed
  readonly status: 200 | 422
  readonly isDraft?: boolean
  /** What the form rests on, where that is not what stands there now. */
  readonly seen?: string
  readonly faults?: readonly Fault[]
  readonly because?: 'nothing' | 'overtaken'
}

const editing = (asked: AskedSignedIn, own: OwnOffer, { words, status, ...rest }: Editing): Reply => ({
  is: 'page',
  status,
  title: words.title,
  back: { to: asked.frame.base + ways.offer(own.at.offer.id), says: words.one.backToIt },
  main: <EditForm seen={hashOf(own.at.service)} {...{ asked, own, words, ...rest }} />,
})

/** What a form brings: several lines or several ticks are one text. */
const typedIn =
  (form: Fields): Typed =>
  (field: OfferField) =>
    form.all(field).join('\n')

type NotTaken =
  | { readonly is: 'not-found' }
  | { readonly is: 'again'; readonly own: OwnOffer; readonly why: Pick<Editing, 'faults' | 'because'> }

async function sendEdit(asked: AskedSignedIn, words: OfferWords): Promise<Reply> {
  const { frame, form, locality, subject, key } = asked
  const person = working(subject).id
  const done = await asked.within((inside) =>
    onceOnly<NotTaken>(inside.handle, { locality, person, key }, () => takeEdit(inside, asked)),
  )
  switch (done.is) {
    case 'done':
      return { is: 'go', to: frame.base + done.to }
    case 'not-found':
      return done
    case 'again':
      return editing(asked, done.own, { words, typed: typedIn(form), status: 422, ...done.why })
  }
}

async function takeEdit(inside: Inside, asked: AskedSignedIn): Promise<Done | NotTaken> {
  const own = await ownOffer(inside, asked, 'write')
  if (!own?.fields.includes('proposal')) return { is: 'not-found' }
  if (asked.form.first('seen') !== hashOf(own.at.service)) return { is: 'again', own, why: { because: 'overtaken' } }
  const edited = edit(own.at, typedIn(asked.form), { today: asked.today, newId })
  if (edited.is === 'nothing-changed') return { is: 'again', own, why: { because: 'nothing' } }
  if (edited.is === 'faults') return { is: 'again', own, why: { faults: edited.faults } }
  await keepProposal(inside, asked, { own, service: edited.service, changed: edited.fields })
  return { is: 'done', to: `${ways.offer(own.at.offer.id)}?done=sent` }
}

interface Proposed {
  readonly own: OwnOffer
  readonly service: OwnOffer['at']['service']
  readonly changed: readonly string[]
}

/** Whoever writes it has looked at it today; somebody else makes it public. */
export async function keepProposal(
  inside: Inside,
  asked: AskedSignedIn,
  { own, service, changed }: Proposed,
): Promise<void> {
  const { locality, today, now, works } = asked
  const by = working(asked.subject).id
  const check = { on: today, at: now.toISOString(), by: works?.agency ?? '' }
  await propose(inside.handle, { locality, kept: own.kept, service: checkedOn(service, check), by, at: now })
  await keepAct(inside.handle, { locality, service: own.kept.id, did: 'proposed', by, at: now, changed })
  await noteOwn(inside, asked, own)
}
