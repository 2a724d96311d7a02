import type { OpenItem } from '../../access/facts/open-item.ts'
import { needsIn, type WholeNeed } from '../../needs/need.store.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { requestsIn } from '../../plan/ask.store.ts'
import { isOpen } from '../../plan/hand-over.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { Frame } from '../../web/route.ts'
import { type NeedWords, needInEnglish } from './need-words.ts'
import { PlanInList } from './plan-in-list.tsx'

interface ListedProps {
  readonly items: readonly OpenItem[]
  /** The names of everybody who can read a thing now. */
  readonly namesOf: (item: OpenItem) => readonly string[]
  readonly frame: Frame
  readonly words?: NeedWords
}

/** What a young person has brought, the one in which something was said last first, and the way to bring something. */
export function NeedsListed({ items, namesOf, frame, words = needInEnglish }: ListedProps) {
  const needs = needsIn(items)
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{words.list.heading}</h2>
      {needs.length === 0 && <p>{words.list.none}</p>}
      {needs.map((whole) => (
        <OneNeed key={whole.need.id} {...{ whole, namesOf, frame, words }} />
      ))}
      <p class="rd-noprint">
        <ButtonLink to={`${frame.base}/me/needs/new`}>{words.list.begin}</ButtonLink>
      </p>
    </section>
  )
}

function OneNeed({
  whole,
  namesOf,
  frame,
  words,
}: Required<Omit<ListedProps, 'items'>> & { readonly whole: WholeNeed }) {
  const names = namesOf(whole.item)
  const asked = requestsIn(whole).filter(({ handOver }) => isOpen(handOver))
  return (
    <Card>
      <h3 class="rd-card__title">
        <a href={`${frame.base}/me/need/${whole.need.id}`}>
          <bdi>{nameOfNeed(whole, words.title)}</bdi>
        </a>
      </h3>
      <p class="rd-by">{names.length === 0 ? words.list.onlyYou : words.list.seenBy(names)}</p>
      <PlanInList whole={whole} base={frame.base} />
      {asked.length > 0 && (
        <ul>
          {asked.map(({ id, standing }) => (
            <li key={id}>
              <a href={`${frame.base}/me/need/${whole.need.id}/request/${id}`}>{standing}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
