import { backUpOf, leadOf } from '../../risk-support/risk-support-plan.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { OwnPartProps } from './own-parts.tsx'
import type { OwnPartsWords } from './own-parts-words.ts'

/** Somebody who can read the plan, and can be told the word. */
export interface MayKnow {
  readonly id: Id
  readonly says: string
}

interface WordProps extends OwnPartProps {
  readonly mayKnow: readonly MayKnow[]
  readonly words: OwnPartsWords
}

/** The code word, and who may know it: whoever leads and whoever stands in, unless the young person wants somebody else. */
export function CodeWordOfMine({ asked, way, item, plan, words: { word: says }, typed, faults, mayKnow }: WordProps) {
  const isOpen = typed['seen'] !== undefined
  const usual = plan.codeWord?.knownBy ?? [leadOf(plan), backUpOf(plan)]
  const known = usual.flatMap((who) => (who?.is === 'person' ? [who.id] : []))
  const named = plan.codeWord?.knownBy.flatMap((who) => (who.is === 'named' ? [who.name.said] : [])).join(', ')
  const box = { autocomplete: 'off', dir: 'auto' as const }
  return (
    <Details summary={says.heading} open={isOpen}>
      <form class="rd-form" method="post" action={`${asked.frame.base}${way}/code-word`}>
        <FormMarks personal={asked.personal} on={way} />
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="seen" value={plan.codeWord?.item ?? ''} />
        <p>{says.lede}</p>
        <Input
          {...{ ...box, id: 'codeWord', name: 'codeWord', asks: { says: says.word }, error: faults['codeWord'] }}
          value={typed['codeWord']}
          maxLength={60}
        />
        <Checkboxes
          {...{ id: 'knows', name: 'knows', small: true, asks: { says: says.knows }, hint: says.knowsHint }}
          error={faults['knows']}
          choices={mayKnow.map(({ id, says: name }) => ({ value: id, says: name }))}
          chosen={isOpen ? (typed['knows'] ?? '').split(' ') : known}
        />
        <Input
          {...{ ...box, id: 'knowsNamed', name: 'knowsNamed', asks: { says: says.named }, hint: says.namedHint }}
          value={isOpen ? typed['knowsNamed'] : named}
          maxLength={100}
        />
        <Button>{says.keep}</Button>{' '}
        {plan.codeWord && (
          <Button variant="secondary" name="gone" value="1">
            {says.gone}
          </Button>
        )}
      </form>
    </Details>
  )
}
