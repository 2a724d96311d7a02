import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import { daysBetween } from '../shared/day.ts'
import type { Reply } from '../web/route.ts'
import type { LookingAtPlace } from './at-place.store.ts'
import { offersByNeed } from './gaps.ts'
import { mayLook } from './not-found.page.tsx'
import { type PlaceWords, placeInEnglish } from './place-words.ts'

export const offeredRoutes = (
  looking: LookingAtPlace,
  words: PlaceWords = placeInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/offers',
    says: 'looked at what is offered for each need',
    may: ['place-lead', 'approver'],
    answer: (asked) => byNeed(looking, asked, words),
  },
  {
    get: '/place/stale',
    says: 'looked at what nobody has checked for long',
    may: ['place-lead', 'approver'],
    answer: (asked) => stale(looking, asked, words),
  },
]

function byNeed({ published, topics }: LookingAtPlace, asked: AskedSignedIn, words: PlaceWords): Reply {
  const shown = published(asked.locality)
  if (!shown || !mayLook(asked, 'read')) return { is: 'not-found' }
  const { frame, today } = asked
  const say = words.offers
  const needs = offersByNeed(shown.offers.values(), topics, { today, limits: shown.locality.settings })
  return {
    is: 'page',
    title: say.title,
    back: { to: `${frame.base}/place`, says: words.back },
    main: (
      <>
        <h1>{say.heading}</h1>
        <p class="rd-lede">{say.lede(today)}</p>
        <ul class="rd-needs">
          {needs.map(({ topic, here, national, gaps }) => (
            <li key={topic.id}>
              <h2>{topic.label.professional}</h2>
              <p>
                {say.columns.here}: {here} · {say.columns.national}: {national}
              </p>
              {gaps.length === 0 ? (
                <p class="rd-quiet">{say.noGap}</p>
              ) : (
                gaps.map((gap) => (
                  <p class="rd-standing" key={say.gap(gap)}>
                    {say.gap(gap)}
                  </p>
                ))
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

interface ByOrganisation {
  readonly name: string
  readonly of: number
  readonly stale: readonly Offer[]
}

function byOrganisation(offers: Iterable<Offer>, isStale: (offer: Offer) => boolean): readonly ByOrganisation[] {
  const found = new Map<string, { name: string; of: number; stale: Offer[] }>()
  for (const offer of offers) {
    if (offer.feed === 'national') continue
    const { id, name } = offer.organisation
    const one = found.get(id) ?? { name, of: 0, stale: [] }
    one.of += 1
    if (isStale(offer)) one.stale.push(offer)
    found.set(id, one)
  }
  return [...found.values()].sort(
    (one, other) => other.stale.length - one.stale.length || one.name.localeCompare(other.name, 'en-GB'),
  )
}

function stale({ published }: LookingAtPlace, asked: AskedSignedIn, words: PlaceWords): Reply {
  const shown = published(asked.locality)
  if (!shown || !mayLook(asked, 'read')) return { is: 'not-found' }
  const { frame, today } = asked
  const limits = shown.locality.settings
  const isStale = ({ checkedOn }: Offer): boolean => isNotCheckedLately(freshnessOf(checkedOn, today, limits))
  const all = byOrganisation(shown.offers.values(), isStale)
  const [many, of] = [all.reduce((sum, one) => sum + one.stale.length, 0), all.reduce((sum, one) => sum + one.of, 0)]
  const say = words.stale
  return {
    is: 'page',
    title: say.title,
    back: { to: `${frame.base}/place`, says: words.back },
    main: (
      <>
        <h1>{say.heading}</h1>
        <p class="rd-lede">{many === 0 ? say.none : say.lede(many, of, limits.staleAfterDays)}</p>
        <HowMany {...{ all, words }} />
        <WhichAreStale {...{ all, asked, words }} />
      </>
    ),
  }
}

function HowMany({ all, words }: Pick<WhichProps, 'all' | 'words'>) {
  return (
    <table class="rd-table">
      <thead>
        <tr>
          <th scope="col">{words.stale.columns.who}</th>
          <th scope="col" class="n">
            {words.stale.columns.stale}
          </th>
          <th scope="col" class="n">
            {words.stale.columns.of}
          </th>
        </tr>
      </thead>
      <tbody>
        {all.slice(0, most).map((one) => (
          <tr key={one.name}>
            <th scope="row" dir="auto">
              {one.name}
            </th>
            <td class="n">{one.stale.length}</td>
            <td class="n">{one.of}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** So many on one page; those who have most to look at come first. */
const most = 100

interface WhichProps {
  readonly all: readonly ByOrganisation[]
  readonly asked: AskedSignedIn
  readonly words: PlaceWords
}

function WhichAreStale({ all, asked, words }: WhichProps) {
  const which = all.flatMap((one) => one.stale).slice(0, most)
  if (which.length === 0) return null
  return (
    <section aria-labelledby="which">
      <h2 id="which">{words.stale.which}</h2>
      <ul>
        {which.map((offer) => (
          <li key={offer.id} dir="auto">
            <a href={`${asked.frame.base}/o/${offer.id}`}>{offer.name}</a> ({offer.organisation.name}):{' '}
            {words.stale.days(
              offer.checkedOn && offer.checkedOn <= asked.today ? daysBetween(offer.checkedOn, asked.today) : undefined,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
