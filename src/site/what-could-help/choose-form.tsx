import type { ComponentChildren } from 'preact'
import type { Choice } from '../../decision/choice.ts'
import { mostOffersFound } from '../../decision/offers-to-try.ts'
import type { Offer } from '../../directory/offer.ts'
import { shortId } from '../../directory/published.ts'
import { Unread } from '../../doors/unread.tsx'
import type { PartPlayed } from '../../language/part-played.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Frame } from '../../web/route.ts'
import type { Brought } from './brought.ts'
import type { BroughtWords } from './brought-words.ts'
import { codeOfChoice } from './side-by-side.ts'
import type { WhatCouldHelpWords } from './what-could-help-words.ts'

export interface LooksHere {
  readonly letters: string
  readonly found: readonly Offer[]
}

interface ChooseFormWords {
  readonly to: string
  readonly frame: Frame
  /** Where the directory is asked the same. */
  readonly find: string
  /** In the order in which they stand. */
  readonly choices: readonly Choice[]
  /** What was ticked. Nothing is ticked before somebody did. */
  readonly codes: readonly string[]
  readonly brought: Brought
  readonly asker: PartPlayed | undefined
  /** True below what lies side by side already: it is folded away there. */
  readonly isBelow: boolean
  readonly error: string | undefined
  /** What stands in a form of somebody signed in. */
  readonly marks: ComponentChildren
  /** Where offers are looked for on the page itself: what was typed, and what was found. */
  readonly looks: LooksHere | undefined
  readonly words: WhatCouldHelpWords
}

/** What to look at. It is sent so that words of one's own never stand in an address; codes do, and nothing is kept. */
export function ChooseForm(form: ChooseFormWords) {
  const { isBelow, words } = form
  return (
    <div class="rd-choose rd-noprint">
      {isBelow ? (
        <Details summary={words.choose.change}>
          <Form {...form} />
        </Details>
      ) : (
        <Form {...form} />
      )}
    </div>
  )
}

function Form({
  to,
  frame,
  find,
  choices,
  codes,
  brought,
  asker,
  error,
  marks,
  looks,
  words: { choose, brought: words },
}: ChooseFormWords) {
  const always = choices.find(({ isWaiting }) => isWaiting)
  return (
    <form method="post" action={to}>
      {marks}
      {asker && <input type="hidden" name="w" value={asker} />}
      <Checkboxes
        {...{ id: 'try', name: 'try', error }}
        asks={{ says: choose.heading, size: 'm', heading: 2 }}
        hint={choose.hint}
        chosen={codes}
        choices={choices.filter(({ isWaiting }) => !isWaiting).map((choice) => asTick(choice, choose))}
      />
      {always && (
        <p>
          {choose.always} <b dir="auto">{always.name}</b>
        </p>
      )}
      <Offers {...{ offers: brought.offers, find, words, looks, to }} />
      <OwnIdea {...{ frame, words }} own={brought.own} />
      <Button>{choose.show}</Button>
    </form>
  )
}

interface OwnIdeaProps {
  readonly frame: Frame
  readonly own: string
  readonly words: BroughtWords
}

const OwnIdea = ({ frame, own, words }: OwnIdeaProps) => (
  <>
    <Input
      id="own"
      name="own"
      asks={{ says: words.own, size: 'm' }}
      hint={words.ownHint}
      value={own}
      maxLength={120}
      autocomplete="off"
    />
    <p class="rd-small">{words.ownKept}</p>
    <Unread frame={frame} />
  </>
)

const asTick = (choice: Choice, { outside, medicine }: WhatCouldHelpWords['choose']) => ({
  value: codeOfChoice(choice),
  says: <span dir="auto">{choice.name}</span>,
  ...(choice.outsideTheNhs ? { hint: outside } : choice.isMedicine ? { hint: medicine } : {}),
})

interface OffersProps {
  readonly offers: readonly Offer[]
  readonly find: string
  readonly words: BroughtWords
  readonly looks: LooksHere | undefined
  readonly to: string
}

/** What came along from the directory, ticked as somebody put it there, with what was found now; and how to bring more. */
const Offers = ({ offers, find, words, looks, to }: OffersProps) => (
  <div id="offers">
    {offers.length + (looks?.found.length ?? 0) > 0 && (
      <Checkboxes
        {...{ id: 's', name: 's' }}
        asks={{ says: words.offers, size: 'm' }}
        hint={looks ? undefined : words.offersHint}
        chosen={offers.map(({ id }) => shortId(id))}
        choices={[...offers, ...(looks?.found ?? [])].map(({ id, name, organisation, at }) => ({
          value: shortId(id),
          says: <span dir="auto">{name}</span>,
          hint: <span dir="auto">{[organisation.name, at?.name].filter((part) => part).join(', ')}</span>,
        }))}
      />
    )}
    {looks ? (
      <LookHere {...{ looks, words }} to={to} />
    ) : (
      <p>
        {words.more} <a href={find}>{words.find}</a>
      </p>
    )}
  </div>
)

/** Letters of a name, looked for without leaving the page. They stand in no address. */
const LookHere = ({ looks, words, to }: Pick<OffersProps, 'words' | 'to'> & { readonly looks: LooksHere }) => (
  <>
    {looks.letters.trim() !== '' && <p role="status">{words.found(looks.found.length, looks.letters.trim())}</p>}
    {looks.found.length >= mostOffersFound && <p class="rd-by">{words.moreThan(mostOffersFound)}</p>}
    <Input
      id="letters"
      name="letters"
      asks={{ says: words.letters }}
      hint={words.lettersHint}
      value={looks.letters}
      maxLength={80}
      autocomplete="off"
      dir="auto"
    />
    <Button variant="secondary" small name="do" value="look" to={`${to}#offers`}>
      {words.look}
    </Button>
  </>
)
