import type { ComponentChildren } from 'preact'
import { Button } from '../web/nhs/button.tsx'
import { type Card, type ChosenCard, cardGroups, chosenIn, groupNames, mostCards, saidBy } from './card.ts'
import { drawings } from './card-drawings.tsx'
import { type CardWords, cardsInEnglish } from './card-words.ts'
import type { OwnWords } from './own-words.ts'
import { SaidLines } from './said-lines.tsx'

/** The drawing of a card. Its words stand below it, so that it is read out once. */
const CardDrawing = ({ card }: { readonly card: Card }) => (
  <svg class="rd-picture-card__drawing" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    {drawings[card]}
  </svg>
)

interface ShownProps {
  readonly chosen: readonly ChosenCard[]
  /** What can be done with each, while they are put down. */
  readonly below?: (chosen: ChosenCard, at: number) => ComponentChildren
}

/** What somebody said by cards: each with its words, in the order in which they were put down. */
export const CardsShown = ({ chosen, below }: ShownProps) => (
  <ol class="rd-picture-cards">
    {chosen.map(({ card, says }, at) => (
      <li key={`${at} ${says}`} class="rd-picture-card">
        {card && <CardDrawing card={card} />}
        <span>{says}</span>
        {below?.({ says }, at)}
      </li>
    ))}
  </ol>
)

interface SaidProps {
  readonly said: Pick<OwnWords, 'said' | 'in' | 'cards' | 'asked'>
  /** Whoever looks said it. */
  readonly isMine?: boolean
  readonly words?: CardWords
}

/** What a young person said, as they said it: in words, or by cards. */
export const Said = ({ said: { said, in: tag, cards, asked }, isMine = false, words = cardsInEnglish }: SaidProps) => (
  <>
    {asked && (
      <p class="rd-by" dir="auto">
        {(isMine ? words.askedYou : words.asked)(asked)}
      </p>
    )}
    {cards ? <CardsShown chosen={cards} /> : said && <SaidLines said={said} tag={tag} />}
  </>
)

/** A button below each card but the first: it comes one place earlier. */
const Earlier = ({
  card: { says },
  at,
  words,
}: {
  readonly card: ChosenCard
  readonly at: number
  readonly words: CardWords
}) => (
  <Button variant="secondary" small name="earlier" value={String(at)}>
    {words.earlier}
    <span class="nhsuk-u-visually-hidden">: {says}</span>
  </Button>
)

interface FieldProps {
  /** What is put down already. */
  readonly chosen: readonly Card[]
  readonly words?: CardWords
}

/** What is put down so far, in its order: it goes along with the form. */
function SoFar({ chosen, words }: Required<FieldProps>) {
  const { cards, words: says } = saidBy(chosen, words.cards)
  return (
    <section class="rd-card rd-card--lit" aria-labelledby="so-far">
      <h2 id="so-far" class="rd-card__title">
        {words.soFar}
      </h2>
      {chosen.length === 0 ? (
        <p>{words.nothingYet}</p>
      ) : (
        <CardsShown
          chosen={chosenIn(cards, says)}
          below={(card, at) => at > 0 && <Earlier {...{ card, at, words }} />}
        />
      )}
      {chosen.length >= mostCards && <p role="status">{words.full}</p>}
      {chosen.map((card, at) => (
        <input key={`${at} ${card}`} type="hidden" name="chosen" value={card} />
      ))}
    </section>
  )
}

/**
 * Where cards are chosen, one after another: those that are put down stand above in their order and go along with the form; those that are
 * ticked come after them. It asks for no script.
 */
export function CardsField({ chosen, words = cardsInEnglish }: FieldProps) {
  return (
    <>
      {/* What Enter in a field of this form presses: the first button would move a card. */}
      <button type="submit" name="do" value="add" hidden />
      <SoFar {...{ chosen, words }} />
      <p>{words.order}</p>
      {groupNames.map((group) => (
        <fieldset key={group} class="nhsuk-fieldset rd-picture-choices">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.groups[group]}</legend>
          <div class="rd-picture-cards">
            {cardGroups[group].map((card) => (
              <label key={card} class="rd-picture-card">
                <input type="checkbox" name="card" value={card} />
                <CardDrawing card={card} />
                <span>{words.cards[card]}</span>
              </label>
            ))}
          </div>
          <Button variant="secondary" small name="do" value="add">
            {words.add}
          </Button>
        </fieldset>
      ))}
    </>
  )
}
