import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { askEveryDays, type HowToAsk, howToAsk, notBefore } from '../../directory/curation/asking.ts'
import { type Asked, readAsked } from '../../directory/curation/asks.store.ts'
import { countKept, listStale } from '../../directory/curation/curation-read.store.ts'
import { type KeptService, type Standing, standingsOf } from '../../directory/curation/standing.ts'
import { addDays, dayIn } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { may } from '../agency-thing.ts'
import { type CurationDesk, limitsIn } from './at-desk.store.ts'
import { type ChaseWords, chaseInEnglish } from './chase-words.ts'
import { type Keeper, keepersOf } from './keepers.store.ts'
import { offersInEnglish } from './offer-words.ts'
import { Parts, pageIn } from './offers.page.tsx'
import { backToDesk, ways } from './ways.ts'

export const staleRoutes = (desk: CurationDesk, words: ChaseWords = chaseInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.stale,
    says: 'looked at offers that were not checked for long',
    may: ['curator', 'team-lead', 'approver'],
    answer: (asked) => stalePage(desk, asked, words),
  },
]

/** An offer that was not checked for long, and how its service can be asked. */
export interface Stale {
  readonly kept: KeptService
  readonly standing: Standing
  readonly how: HowToAsk
  readonly keeper?: Keeper
  readonly last?: Asked
}

/** What of it can be asked by a message now. */
export const canBeAsked = ({ how, last }: Stale, now: Date): boolean =>
  how.email !== undefined && notBefore(last?.at, now) === undefined

export async function readStale(
  desk: CurationDesk,
  { handle }: Inside,
  asked: AskedSignedIn,
): Promise<readonly Stale[]> {
  const { locality, today } = asked
  const limits = limitsIn(desk, locality)
  const since = addDays(today, -limits.staleAfterDays)
  const list = await listStale(handle, { locality, page: pageIn(asked) }, { since, today })
  const last = await readAsked(
    handle,
    locality,
    list.map(({ id }) => id),
  )
  const keepers = await keepersOf(handle, [...new Set(list.map(({ organisation }) => organisation))])
  return list.flatMap((kept) => {
    const standing = standingsOf(kept, today, limits).find(({ is }) => is === 'not-checked')
    const keeper = keepers.get(kept.organisation)
    const before = last.get(kept.id)
    if (!kept.approved || !standing) return []
    const how = howToAsk(kept.approved)
    return [{ kept, standing, how, ...(keeper ? { keeper } : {}), ...(before ? { last: before } : {}) }]
  })
}

async function stalePage(desk: CurationDesk, asked: AskedSignedIn, words: ChaseWords): Promise<Reply> {
  const { locality, frame, subject, today } = asked
  if (!may(asked, 'read', { is: 'offer' })) return { is: 'not-found' }
  const { staleAfterDays } = limitsIn(desk, locality)
  const { stale, counts } = await asked.within(async (inside) => ({
    stale: await readStale(desk, inside, asked),
    counts: await countKept(inside.handle, locality, addDays(today, -staleAfterDays)),
  }))
  const own = subject.as !== 'approver'
  return {
    is: 'page',
    title: words.title,
    back: backToDesk(frame),
    main: (
      <>
        {asked.query.first('done') === 'sent' && <Notification done title={words.title} heading={words.sent} />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede(staleAfterDays)}</p>
        {own && stale.length > 0 && <p>{words.own}</p>}
        <p>{counts.stale === 0 ? words.none : words.many(counts.stale)}</p>
        {!own && stale.length > 0 && <AskAll {...{ desk, asked, words, stale }} />}
        <ul class="rd-kept">
          {stale.map((each) => (
            <OneStale key={each.kept.id} {...{ desk, asked, words, own }} stale={each} />
          ))}
        </ul>
        <Parts page={pageIn(asked)} many={counts.stale} to={frame.base + ways.stale} words={offersInEnglish} />
      </>
    ),
  }
}

interface ListProps {
  readonly desk: CurationDesk
  readonly asked: AskedSignedIn
  readonly words: ChaseWords
}

function AskAll({ desk, asked, words, stale }: ListProps & { readonly stale: readonly Stale[] }) {
  const many = stale.filter((each) => canBeAsked(each, asked.now)).length
  if (!desk.sends) return <p class="rd-standing">{words.noSending}</p>
  if (many === 0) return null
  return (
    <form method="post" action={asked.frame.base + ways.stale}>
      <FormMarks personal={asked.personal} on={ways.stale} />
      <p>{words.askAllHint(askEveryDays)}</p>
      <Button>{words.askAll(many)}</Button>
    </form>
  )
}

interface OneProps extends ListProps {
  readonly stale: Stale
  readonly own: boolean
}

function OneStale({ desk, asked, words, stale, own }: OneProps) {
  const { kept, standing, last } = stale
  const service = kept.approved
  const [first] = service?.service_at_locations ?? []
  if (!service || !first) return null
  const base = asked.frame.base
  const wait = notBefore(last?.at, asked.now)
  return (
    <Card as="li" light="stale">
      <h2 class="rd-card__title" dir="auto">
        <a href={own ? base + ways.offer(first.id) : `${base}/o/${first.id}`}>{service.name}</a>
      </h2>
      <p dir="auto">{service.organization.name}</p>
      <p class="rd-standing">{words.notChecked(standing)}</p>
      {!own && (
        <p class="rd-break" dir="auto">
          {whomToAsk(stale, words)}
        </p>
      )}
      {last && (
        <p>
          {words.asked(dayIn(last.at))} {wait && words.again(dayIn(wait))}
        </p>
      )}
      {last?.answer === 'not-right' && <p class="rd-standing">{words.notRight}</p>}
      {!own && desk.sends && canBeAsked(stale, asked.now) && (
        <form method="post" action={`${base}${ways.stale}/${kept.id}/ask`}>
          <FormMarks personal={asked.personal} on={ways.stale} />
          <Button small variant="secondary">
            {words.ask}
          </Button>
        </form>
      )}
    </Card>
  )
}

function whomToAsk({ keeper, how }: Stale, { whom }: ChaseWords): string {
  const first =
    keeper && (keeper.curators.length > 0 ? whom.curators(keeper.curators, keeper.name) : whom.agency(keeper.name))
  const ways = [first, how.email && whom.email(how.email), how.phone && whom.phone(how.phone)].filter(Boolean)
  return ways.length > 0 ? `${ways.join('. ')}.` : `${whom.nobody}.`
}
