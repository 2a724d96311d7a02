import { Button } from '../web/nhs/button.tsx'
import { Checkboxes } from '../web/nhs/choices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import type { AgreeWords } from './agree-words.ts'
import { mostOffersFound, type OfferToTry, offerFields } from './offers-to-try.ts'

const anchor = 'from-directory'

/** Any offer of the directory can be on the table: found by letters, ticked, and kept as it is called today. */
export function OffersOnTheTable({ form }: { readonly form: FormShown }) {
  const { words, base, on, offers } = form
  const { letters, chosen, found } = offers
  const { directory } = words.table
  return (
    <div id={anchor}>
      {chosen.length + found.length > 0 && (
        <Checkboxes
          id="offer"
          name={offerFields.chosen}
          asks={{ says: directory.asks }}
          chosen={chosen.map(({ id }) => id)}
          choices={[...chosen, ...found].map((offer) => asTick(offer, directory))}
        />
      )}
      {letters !== '' && <p role="status">{directory.found(found.length, letters)}</p>}
      {found.length >= mostOffersFound && <p class="rd-by">{directory.moreThan(mostOffersFound)}</p>}
      <Input
        id={offerFields.letters}
        name="offer-letters"
        asks={{ says: directory.find }}
        hint={directory.findHint}
        value={letters}
        maxLength={80}
        autocomplete="off"
        dir="auto"
      />
      <Button variant="secondary" small name={offerFields.look} value="yes" to={`${base}${on}#${anchor}`}>
        {directory.look}
      </Button>
    </div>
  )
}

const asTick = ({ id, name, from, isClosedForNow }: OfferToTry, words: AgreeWords['table']['directory']) => ({
  value: id,
  says: <span dir="auto">{name}</span>,
  hint: (
    <>
      <span dir="auto">{from}</span>
      {isClosedForNow && `. ${words.closedForNow}`}
    </>
  ),
})
