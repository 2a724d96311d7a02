import { ItemShown } from '../../access/facts/item-shown.tsx'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Pagination } from '../../web/nhs/pagination.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { referenceOf } from '../privacy/reviews.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { type Held, type Kept, readHeld, readKept } from './held.store.ts'
import { type HeldWords, heldInEnglish } from './held-words.ts'

const on = '/desk/safeguarding'

/** For the safeguarding lead, who stands by the job: about whom something is held by their own agency, and one of them opened. */
export const safeguardingRoutes = (words: HeldWords = heldInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/safeguarding',
    says: 'looked at about whom something is kept to keep them safe',
    may: ['safeguarding-lead'],
    answer: (asked) => keptPage(asked, words),
  },
  {
    get: '/desk/safeguarding/:id',
    says: 'read what is kept to keep somebody safe',
    may: ['safeguarding-lead'],
    answer: (asked) => heldPage(asked, words),
  },
]

const most = 25

async function keptPage(asked: AskedSignedIn, words: HeldWords): Promise<Reply> {
  const { agency } = working(asked.subject)
  const all = await asked.within(async (inside) => {
    const row = { record: agency, did: 'know', kind: 'safeguarding', outcome: 'allowed' } as const
    await inside.note({ ...row, because: '', showThem: false })
    return readKept(inside)
  })
  const pages = Math.max(1, Math.ceil(all.length / most))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.query.first('page') ?? 1)) || 1))
  const at = (n: number) => ({ to: `${asked.frame.base}${on}?page=${n}`, says: words.pageOf(n, pages) })
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + ways.desk, says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {all.length === 0 && <p>{words.nothing}</p>}
        <ul class="rd-rows">
          {all.slice((page - 1) * most, page * most).map((kept) => (
            <OneKept key={kept.youngPerson} {...{ kept, words }} base={asked.frame.base} />
          ))}
        </ul>
        {pages > 1 && (
          <Pagination previous={page > 1 ? at(page - 1) : undefined} next={page < pages ? at(page + 1) : undefined} />
        )}
      </>
    ),
  }
}

/** What they are called where the lead stands by them as well; else a reference that stays the same. */
const titleOf = ({ who, youngPerson }: Pick<Kept, 'who' | 'youngPerson'>, words: HeldWords): string =>
  who ? calledOf(who) : words.aYoungPerson(referenceOf(youngPerson))

interface KeptProps {
  readonly kept: Kept
  readonly words: HeldWords
  readonly base: string
}

const OneKept = ({ kept, words, base }: KeptProps) => (
  <li>
    <h2>{titleOf(kept, words)}</h2>
    <p>{words.many(kept.many, inWords(kept.latest))}</p>
    <p>
      <a href={`${base}${on}/${kept.youngPerson}`}>
        {words.open}
        <span class="nhsuk-u-visually-hidden">: {titleOf(kept, words)}</span>
      </a>
    </p>
  </li>
)

async function heldPage(asked: AskedSignedIn, words: HeldWords): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  if (!id) return { is: 'not-found' }
  const found = await asked.within(async (inside) => {
    const held = await readHeld(inside, id)
    const writers = held?.items.map(({ item }) => item.writtenBy) ?? []
    return held && { held, names: await readNames(inside, writers) }
  })
  if (!found) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + on, says: words.all },
    main: <OneHeld {...found} words={words} base={asked.frame.base} />,
  }
}

interface HeldProps {
  readonly held: Held
  readonly names: ReadonlyMap<Id, Called>
  readonly words: HeldWords
  readonly base: string
}

function OneHeld({ held, names, words, base }: HeldProps) {
  const { youngPerson, who, items } = held
  return (
    <>
      <h1>{titleOf(held, words)}</h1>
      <p class="rd-lede">{words.opened}</p>
      {!who && <p>{words.notNamed}</p>}
      {items.map(({ id, on: day, item, body }) => (
        <Card key={id} as="article">
          {body.is === 'open' && <ItemShown kind={item.is} fields={body.fields} />}
          <p class="rd-by">{words.by(names.get(item.writtenBy)?.name ?? words.somebody, inWords(day))}</p>
        </Card>
      ))}
      <div class="rd-actions">
        <ButtonLink to={base + recordWay(youngPerson, 'override')} variant="secondary">
          {words.override}
        </ButtonLink>
        {who && <a href={base + recordWay(youngPerson)}>{words.theirPage}</a>}
      </div>
    </>
  )
}
