import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { placeName } from '../../directory/curation/at-place.ts'
import { atATime, type Counts, countKept, listOwn } from '../../directory/curation/curation-read.store.ts'
import { beingKept, type KeptService, standingsOf } from '../../directory/curation/standing.ts'
import type { FreshnessLimits } from '../../directory/freshness.ts'
import { addDays } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Pagination } from '../../web/nhs/pagination.tsx'
import type { Frame, Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { type CurationDesk, limitsIn } from './at-desk.store.ts'
import { organisationOf } from './keepers.store.ts'
import { type OfferWords, offersInEnglish } from './offer-words.ts'
import { backToDesk, ways } from './ways.ts'

export const offersRoutes = (desk: CurationDesk, words: OfferWords = offersInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.offers,
    says: 'looked at the offers of their agency',
    may: ['curator', 'team-lead'],
    answer: (asked) => ownOffers(desk, asked, words),
  },
]

/** Pages are counted from 1 in addresses; anything else is the first. */
export const pageIn = ({ query }: AskedSignedIn): number => {
  const page = Number(query.first('page') ?? '1')
  return Number.isInteger(page) && page > 0 && page <= 10_000 ? page - 1 : 0
}

interface Listed {
  readonly isJoined: boolean
  readonly kept: readonly KeptService[]
  readonly counts?: Counts
}

async function ownOffers(desk: CurationDesk, asked: AskedSignedIn, words: OfferWords): Promise<Reply> {
  const { locality, today, works } = asked
  if (!may(asked, 'read', { is: 'offer' })) return { is: 'not-found' }
  const limits = limitsIn(desk, locality)
  const page = pageIn(asked)
  const listed = await asked.within(async ({ handle }): Promise<Listed> => {
    const organisation = await organisationOf(handle, working(asked.subject).agency)
    if (organisation === undefined) return { isJoined: false, kept: [] }
    const since = addDays(today, -limits.staleAfterDays)
    const kept = await listOwn(handle, { locality, page }, { organisation, since })
    return { isJoined: true, kept, counts: await countKept(handle, locality, since) }
  })
  return {
    is: 'page',
    title: words.title,
    back: backToDesk(asked.frame),
    main: (
      <>
        <h1>{words.list.heading}</h1>
        <p class="rd-lede">{words.list.lede(works?.agency ?? '')}</p>
        {listed.kept.length === 0 && page === 0 && <p>{listed.isJoined ? words.list.none : words.list.notJoined}</p>}
        {listed.counts && listed.counts.many > 0 && <p>{words.list.counts(listed.counts)}</p>}
        <ul class="rd-kept">
          {listed.kept.map((kept) => (
            <OneKept key={kept.id} {...{ kept, words, limits }} frame={asked.frame} today={today} />
          ))}
        </ul>
        <Parts {...{ page, words }} many={listed.counts?.many ?? 0} to={asked.frame.base + ways.offers} />
      </>
    ),
  }
}

interface PartsProps {
  readonly page: number
  readonly many: number
  readonly to: string
  readonly words: OfferWords
}

/** The part of a list before, and the part after. */
export function Parts({ page, many, to, words }: PartsProps) {
  const neighbour = (other: number) =>
    other >= 0 && other * atATime < many
      ? {
          to: `${to}?page=${other + 1}`,
          says: words.list.part(other * atATime + 1, Math.min(many, (other + 1) * atATime)),
        }
      : undefined
  if (many <= atATime) return null
  return <Pagination previous={neighbour(page - 1)} next={neighbour(page + 1)} />
}

interface OneProps {
  readonly kept: KeptService
  readonly words: OfferWords
  readonly limits: FreshnessLimits
  readonly frame: Frame
  readonly today: AskedSignedIn['today']
}

function OneKept({ kept, words, limits, frame, today }: OneProps) {
  const service = beingKept(kept)
  const [first, ...others] = service?.service_at_locations ?? []
  if (!service || !first) return null
  const to = (id: string): string => frame.base + ways.offer(id)
  return (
    <Card as="li">
      <h2 class="rd-card__title" dir="auto">
        <a href={to(first.id)}>{service.name}</a>
      </h2>
      {standingsOf(kept, today, limits).map((standing) => (
        <p class={standing.is === 'as-approved' ? undefined : 'rd-standing'} key={standing.is} dir="auto">
          {words.standing(standing)}
        </p>
      ))}
      {others.length > 0 && (
        <p>
          {words.list.places}{' '}
          {[first, ...others].map((offer, index) => (
            <>
              {index > 0 && ' · '}
              <a href={to(offer.id)} dir="auto" key={offer.id}>
                {placeName(service, offer) ?? `${index + 1}`}
              </a>
            </>
          ))}
        </p>
      )}
      <p class="rd-small rd-quiet">{words.checked(service.assured_date, first.signposting.checked_by)}</p>
    </Card>
  )
}
