import { Textarea } from '../../web/nhs/text-fields.tsx'
import { faultAt, textIn } from '../young-people/form-values.ts'
import { Folded, type FormsProps, isIn } from './stay-safe-forms.tsx'

/** The young person wants it to end, and they agreed together that it goes on: what they agreed is kept, and read by the young person. */
export function GoesOnForm(props: FormsProps) {
  const { at, words, values, faults } = props
  const isOpen = isIn(props, 'goes-on')
  return (
    <>
      <p class="rd-noprint">{words.end.asked}</p>
      <Folded {...props} what="goes-on" isOpen={isOpen} summary={words.end.goesOn} button={words.end.goesOn}>
        <input type="hidden" name="wish" value={at.kept?.now.wantsEnd?.wish ?? ''} />
        <Textarea
          id="agreedToGoOn"
          name="agreedToGoOn"
          rows={3}
          asks={{ says: words.end.agreed }}
          hint={words.end.agreedHint}
          error={isOpen ? faultAt(faults, 'agreedToGoOn') : undefined}
          value={isOpen ? textIn(values, 'agreedToGoOn') : undefined}
          maxLength={2000}
          autocomplete="off"
          dir="auto"
        />
      </Folded>
    </>
  )
}
