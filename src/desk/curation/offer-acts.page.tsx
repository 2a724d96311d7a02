import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { keepAct, type ThingDone } from '../../directory/curation/acts.store.ts'
import { asOneLine, dayTyped } from '../../directory/curation/as-typed.ts'
import { checkedOn } from '../../directory/curation/at-place.ts'
import { changeNow, takeBack } from '../../directory/curation/curation.store.ts'
import type { ListedService } from '../../directory/listing.ts'
import { known } from '../../directory/offer.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { type CurationDesk, showAtOnce } from './at-desk.store.ts'
import { keepProposal } from './edit.page.tsx'
import { offerPage } from './offer.page.tsx'
import { type OfferWords, offersInEnglish } from './offer-words.ts'
import { noteOwn, type OwnOffer, ownOffer } from './own-offer.ts'
import { ways } from './ways.ts'

export const offerActsRoutes = (desk: CurationDesk, words: OfferWords = offersInEnglish): readonly SignedInRoute[] => [
  {
    post: '/desk/offers/:offer/still-right',
    says: 'said that an offer of their agency is still right',
    may: ['curator', 'team-lead'],
    answer: (asked) => act(desk, asked, stillRight),
  },
  {
    post: '/desk/offers/:offer/pause',
    says: 'paused an offer of their agency',
    may: ['curator', 'team-lead'],
    answer: (asked) => pause(desk, asked, words),
  },
  {
    post: '/desk/offers/:offer/open-again',
    says: 'opened an offer of their agency again',
    may: ['curator', 'team-lead'],
    answer: (asked) => act(desk, asked, openAgain),
  },
  {
    post: '/desk/offers/:offer/close',
    says: 'proposed that an offer of their agency is closed',
    may: ['curator', 'team-lead'],
    answer: (asked) => act(desk, asked, proposeStatus('inactive')),
  },
  {
    post: '/desk/offers/:offer/take-back',
    says: 'took a change to an offer of their agency back',
    may: ['curator', 'team-lead'],
    answer: (asked) => act(desk, asked, takeItBack),
  },
]

interface Acting {
  readonly inside: Inside
  readonly asked: AskedSignedIn
  readonly own: OwnOffer
}

/** @returns what stands behind the address that it leads to, or undefined where there is nothing to do it to. */
type Work = (acting: Acting) => Promise<string | undefined>

/** Does one thing with an offer of one's own agency, once for each form, and shows it at once. */
async function act(desk: CurationDesk, asked: AskedSignedIn, work: Work): Promise<Reply> {
  const { locality, subject, key, frame } = asked
  const done = await asked.within((inside) =>
    onceOnly(inside.handle, { locality, person: working(subject).id, key }, async () => {
      const own = await ownOffer(inside, asked, 'write')
      const behind = own && (await work({ inside, asked, own }))
      if (!own || behind === undefined) return { is: 'not-found' as const }
      return { is: 'done' as const, to: ways.offer(own.at.offer.id) + behind }
    }),
  )
  if (done.is !== 'done') return { is: 'not-found' }
  await showAtOnce(desk)
  return { is: 'go', to: frame.base + done.to }
}

const keep = async ({ inside, asked, own }: Acting, did: ThingDone): Promise<void> => {
  const { locality, subject, now: at } = asked
  await keepAct(inside.handle, { locality, service: own.kept.id, did, by: working(subject).id, at })
  await noteOwn(inside, asked, own)
}

/** Who and when stand in the history; everybody sees the agency and the day. */
const stillRight: Work = async (acting) => {
  const { inside, asked, own } = acting
  const check = { on: asked.today, at: asked.now.toISOString(), by: asked.works?.agency ?? '' }
  const change = (service: ListedService) => checkedOn(service, check)
  if (!own.kept.approved) return undefined
  await changeNow(inside.handle, { locality: asked.locality, kept: own.kept, change })
  await keep(acting, 'still-right')
  return '?done=right'
}

async function pause(desk: CurationDesk, asked: AskedSignedIn, words: OfferWords): Promise<Reply> {
  const until = asOneLine(asked.form.first('until') ?? '')
  const day = until === '' ? undefined : parseDay(dayTyped(until))
  const say = words.one.pause
  if (until !== '' && !day) return offerPage(desk, asked, { words, typed: { until, error: say.noDay } })
  if (day && day <= asked.today) return offerPage(desk, asked, { words, typed: { until, error: say.past } })
  return act(desk, asked, pauseUntil(day, words))
}

const pauseUntil =
  (until: Day | undefined, words: OfferWords): Work =>
  async (acting) => {
    const { inside, asked, own } = acting
    if (own.kept.approved?.status !== 'active') return undefined
    const change = (service: ListedService): ListedService => ({
      ...service,
      ...{ status: 'temporarily closed', alert: words.notTaking(until), last_modified: asked.now.toISOString() },
    })
    await changeNow(inside.handle, { locality: asked.locality, kept: own.kept, change, pause: { until } })
    await keep(acting, 'paused')
    return ''
  }

/** The end of a pause is shown at once; what was closed is opened only once somebody has approved it. */
const openAgain: Work = async (acting) => {
  const { inside, asked, own } = acting
  const { approved } = own.kept
  if (approved?.status === 'inactive' || approved?.status === 'defunct') return proposeStatus('active')(acting)
  if (approved?.status !== 'temporarily closed') return undefined
  const change = (service: ListedService): ListedService =>
    known<ListedService>({
      ...service,
      ...{ status: 'active', alert: undefined, last_modified: asked.now.toISOString() },
    })
  await changeNow(inside.handle, { locality: asked.locality, kept: own.kept, change, pause: { until: undefined } })
  await keep(acting, 'opened-again')
  return ''
}

const proposeStatus =
  (status: ListedService['status']): Work =>
  async ({ inside, asked, own }) => {
    if (!own.kept.approved || own.at.service.status === status || !own.fields.includes('proposal')) return undefined
    await keepProposal(inside, asked, { own, service: { ...own.at.service, status }, changed: ['status'] })
    return '?done=sent'
  }

const takeItBack: Work = async (acting) => {
  const { inside, asked, own } = acting
  if (!(await takeBack(inside.handle, asked.locality, own.kept.id))) return undefined
  await keep(acting, 'taken-back')
  return ''
}
