import { answerAsk, openAsk } from '../../directory/curation/asks.store.ts'
import { offerFields, textOf } from '../../directory/curation/offer-fields.ts'
import type { ListedService } from '../../directory/listing.ts'
import { partsPlayed } from '../../language/part-played.ts'
import { Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import type { Asked, Reply, Route } from '../../web/route.ts'
import { type CurationDesk, showAtOnce } from './at-desk.store.ts'
import { type ChaseWords, chaseInEnglish } from './chase-words.ts'
import { offersInEnglish } from './offer-words.ts'
import { ways } from './ways.ts'

/** The link that is sent to a service: it needs no account, changes nothing by being opened, and works once. */
export const stillRightRoutes = (desk: CurationDesk, words: ChaseWords = chaseInEnglish): readonly Route[] => [
  {
    get: '/still-right',
    says: 'was thanked for saying whether an offer is still right',
    may: 'anyone',
    answer: (asked) => thanked(asked, words),
  },
  {
    get: '/still-right/:code',
    says: 'opened the question whether an offer is still right',
    may: 'anyone',
    answer: (asked) => question(desk, asked, words),
  },
  {
    post: '/still-right/:code',
    says: 'answered whether an offer is still right',
    may: 'anyone',
    answer: (asked) => answered(desk, asked),
  },
]

const never = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

const atLink = ({ locality, params, now }: Asked) => ({ locality, code: params['code'] ?? '', now })

async function question(desk: CurationDesk, asked: Asked, words: ChaseWords): Promise<Reply> {
  const service = await openAsk(desk.database, atLink(asked))
  if (!service) return { is: 'not-found' }
  const say = words.confirm
  return {
    is: 'page',
    title: say.title,
    headers: never,
    main: (
      <>
        <h1>{say.heading}</h1>
        <p class="rd-lede">{say.lede}</p>
        <WhatItSays service={service} />
        <form method="post" action={`${asked.frame.base}${ways.stillRight(asked.params['code'] ?? '')}`}>
          <div class="rd-actions">
            <Button name="answer" value="still-right">
              {say.right}
            </Button>
            <Button variant="secondary" name="answer" value="not-right">
              {say.notRight}
            </Button>
          </div>
          <p>
            {say.notRightHint} {say.once}
          </p>
        </form>
      </>
    ),
  }
}

function WhatItSays({ service }: { readonly service: ListedService }) {
  const words = offersInEnglish
  return (
    <>
      {service.service_at_locations.map((offer) => (
        <section class="rd-card" key={offer.id} aria-label={offer.location?.name ?? service.name}>
          <h2 dir="auto">{service.name}</h2>
          {offer.location?.name && <p dir="auto">{offer.location.name}</p>}
          <Facts
            notKnown={words.notKnown}
            facts={offerFields.map((field) => {
              const text = textOf(field, { service, offer })
              const said = field === 'who-can-ask' ? askersIn(text) : text.split('\n').join(' · ')
              return { says: words.fields[field].says, ...(said === '' ? {} : { is: said }) }
            })}
          />
        </section>
      ))}
    </>
  )
}

const askersIn = (text: string): string =>
  partsPlayed
    .filter((part) => text.split('\n').includes(part))
    .map((part) => offersInEnglish.askers[part])
    .join(' · ')

async function answered(desk: CurationDesk, asked: Asked): Promise<Reply> {
  const said = asked.form.first('answer')
  const answer = said === 'still-right' || said === 'not-right' ? said : undefined
  const isTaken = answer && (await answerAsk(desk.database, atLink(asked), { answer, today: asked.today }))
  if (!answer || !isTaken) return { is: 'not-found' }
  await showAtOnce(desk)
  return { is: 'go', to: `${asked.frame.base}${ways.thanks}?said=${answer === 'still-right' ? 'right' : 'other'}` }
}

const thanked = ({ query }: Asked, { confirm: { thanks } }: ChaseWords): Reply => ({
  is: 'page',
  title: thanks.title,
  main: (
    <>
      <h1>{thanks.title}</h1>
      <p class="rd-lede">{query.first('said') === 'right' ? thanks.right : thanks.notRight}</p>
    </>
  ),
})
