import { ItemShown } from '../../access/facts/item-shown.tsx'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { type Held, readHeld } from './held.store.ts'
import { type HeldWords, heldInEnglish } from './held-words.ts'

/** For the safeguarding lead, who stands by the job: what is sealed and held by their own agency. */
export const safeguardingRoutes = (words: HeldWords = heldInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/safeguarding',
    says: 'looked at what is kept to keep people safe',
    may: ['safeguarding-lead'],
    answer: (asked) => heldPage(asked, words),
  },
]

async function heldPage(asked: AskedSignedIn, words: HeldWords): Promise<Reply> {
  const { held, names } = await asked.within(async (inside) => {
    const all = await readHeld(inside)
    const people = all.flatMap(({ youngPerson, items }) => [youngPerson, ...items.map(({ item }) => item.writtenBy)])
    return { held: all, names: await readNames(inside, people) }
  })
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + ways.desk, says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {held.length === 0 && <p>{words.nothing}</p>}
        {held.map((each, at) => (
          <OneHeld key={each.youngPerson} {...{ held: each, at: at + 1, names, words }} base={asked.frame.base} />
        ))}
      </>
    ),
  }
}

interface OneProps {
  readonly held: Held
  readonly at: number
  readonly names: ReadonlyMap<Id, Called>
  readonly words: HeldWords
  readonly base: string
}

/** A name only where the lead stands by them as well: what is written says who it is about. */
function OneHeld({ held: { youngPerson, items }, at, names, words, base }: OneProps) {
  const called = names.get(youngPerson)?.name
  return (
    <Card as="section">
      <h2 class="rd-card__title">{called ?? words.aYoungPerson(at)}</h2>
      {items.map(({ id, on, item, body }) => (
        <div key={id}>
          {body.is === 'open' && <ItemShown kind={item.is} fields={body.fields} />}
          <p class="rd-by">{words.by(names.get(item.writtenBy)?.name ?? words.somebody, inWords(on))}</p>
        </div>
      ))}
      {called && (
        <p>
          <a href={`${base}/desk/young-person/${youngPerson}`}>{words.theirPage}</a>
        </p>
      )}
    </Card>
  )
}
