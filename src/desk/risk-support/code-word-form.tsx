import type { TypedCodeWord } from '../../risk-support/code-word.ts'
import { backUpOf, leadOf, type RiskSupportPlan } from '../../risk-support/risk-support-plan.ts'
import type { Id } from '../../shared/id.ts'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { allIn, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { Folded, type FormsProps, isIn } from './stay-safe-forms.tsx'

/** Agrees the code word, with who may know it: whoever leads and whoever stands in, unless the young person says otherwise. */
export function CodeWordForm(props: FormsProps) {
  const { at, words } = props
  const says = words.codeWord
  const isOpen = isIn(props, 'code-word')
  const now = at.kept?.now
  const { values, faults } = isOpen ? props : { values: now ? wordValues(now) : {}, faults: [] }
  const text = (name: string, asks: string, hint?: string) => ({
    ...{ id: name, name, asks: { says: asks }, error: faultAt(faults, name), value: textIn(values, name) },
    ...{ ...(hint ? { hint } : {}), autocomplete: 'off', dir: 'auto' as const },
  })
  return (
    <Folded
      {...props}
      {...{ isOpen }}
      what="code-word"
      summary={says.heading}
      button={says.keep}
      other={now?.codeWord && <Gone says={says.gone} />}
    >
      <p>{says.lede}</p>
      <input type="hidden" name="seen" value={now?.codeWord?.item ?? ''} />
      <Input {...text('codeWord', says.word)} maxLength={60} />
      <Checkboxes
        id="knows"
        name="knows"
        small
        asks={{ says: says.knows }}
        hint={says.knowsHint}
        error={faultAt(faults, 'knows')}
        choices={at.mayKnow.map(({ id, says: name }) => ({ value: id, says: name }))}
        chosen={allIn(values, 'knows')}
      />
      <Input {...text('knowsNamed', says.named, says.namedHint)} maxLength={100} />
      <p class="rd-by">{says.writer}</p>
    </Folded>
  )
}

const Gone = ({ says }: { readonly says: string }) => (
  <Button variant="secondary" name="gone" value="1">
    {says}
  </Button>
)

/** As it stands, or as it begins: the word itself is never filled in. */
function wordValues(plan: RiskSupportPlan): Values {
  const who = plan.codeWord?.knownBy ?? [leadOf(plan), backUpOf(plan)].flatMap((one) => (one ? [one] : []))
  return {
    knows: who.flatMap((one) => (one.is === 'person' ? [one.id] : [])),
    knowsNamed: plan.codeWord ? [who.flatMap((one) => (one.is === 'named' ? [one.name.said] : [])).join(', ')] : [''],
  }
}

/** What the form sent. @param mayKnow those who can be chosen. */
export const codeWordTyped = (values: Values, mayKnow: ReadonlySet<Id>): TypedCodeWord => ({
  word: textIn(values, 'codeWord'),
  people: allIn(values, 'knows').flatMap((text) => {
    const id = parseId(text)
    return id && mayKnow.has(id) ? [id] : []
  }),
  ...{ named: textIn(values, 'knowsNamed'), seen: textIn(values, 'seen') },
  isGone: textIn(values, 'gone') !== '',
})
