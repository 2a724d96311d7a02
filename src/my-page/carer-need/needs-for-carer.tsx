import type { OpenItem } from '../../access/facts/open-item.ts'
import { needsIn } from '../../needs/need.store.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { Card } from '../../web/card.tsx'
import { type CarerNeedWords, carerNeedInEnglish } from './carer-need-words.ts'

interface NeedsProps {
  readonly items: readonly OpenItem[]
  /** The address of the young person’s page for whoever looks. */
  readonly at: string
  readonly words?: CarerNeedWords
}

/** The needs that a young person let a parent or carer read; where there is none, nothing stands here. */
export function NeedsForCarer({ items, at, words = carerNeedInEnglish }: NeedsProps) {
  const needs = needsIn(items)
  return needs.length === 0 ? null : (
    <section aria-labelledby="needs">
      <h2 id="needs">{words.list}</h2>
      {needs.map((whole) => (
        <Card key={whole.need.id}>
          <h3 class="rd-card__title">
            <a href={`${at}/need/${whole.need.id}`}>
              <bdi>{nameOfNeed(whole, words.title)}</bdi>
            </a>
          </h3>
        </Card>
      ))}
    </section>
  )
}

/** What stands in none of these needs, and so is shown by itself. */
export function notInThem(items: readonly OpenItem[]): readonly OpenItem[] {
  const needs = new Set(items.filter(({ item }) => item.is === 'need').map(({ id }) => id))
  return items.filter(({ id, thread }) => !needs.has(id) && !(thread.need && needs.has(thread.need)))
}
