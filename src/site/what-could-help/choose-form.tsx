import type { Choice } from '../../decision/choice.ts'
import type { PartPlayed } from '../../language/part-played.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { codeOfChoice } from './side-by-side.ts'
import type { WhatCouldHelpWords } from './what-could-help-words.ts'

interface ChooseFormWords {
  readonly to: string
  /** In the order in which they stand. */
  readonly choices: readonly Choice[]
  /** What was ticked. Nothing is ticked before somebody did. */
  readonly codes: readonly string[]
  readonly asker: PartPlayed | undefined
  /** True below what lies side by side already: it is folded away there. */
  readonly isBelow: boolean
  readonly error: string | undefined
  readonly words: WhatCouldHelpWords['choose']
}

/** What to look at. The address that it leads to holds codes, and nothing is kept. */
export function ChooseForm(form: ChooseFormWords) {
  const { isBelow, words } = form
  return (
    <div class="rd-choose rd-noprint">
      {isBelow ? (
        <Details summary={words.change}>
          <Form {...form} />
        </Details>
      ) : (
        <Form {...form} />
      )}
    </div>
  )
}

function Form({ to, choices, codes, asker, error, words }: ChooseFormWords) {
  const always = choices.find(({ isWaiting }) => isWaiting)
  return (
    <form method="get" action={to}>
      <input type="hidden" name="look" value="1" />
      {asker && <input type="hidden" name="w" value={asker} />}
      <Checkboxes
        {...{ id: 'try', name: 'try', error }}
        asks={{ says: words.heading, size: 'm', heading: 2 }}
        hint={words.hint}
        chosen={codes}
        choices={choices.filter(({ isWaiting }) => !isWaiting).map((choice) => asTick(choice, words))}
      />
      {always && (
        <p>
          {words.always} <b dir="auto">{always.name}</b>
        </p>
      )}
      <Button>{words.show}</Button>
    </form>
  )
}

const asTick = (choice: Choice, { outside, medicine }: ChooseFormWords['words']) => ({
  value: codeOfChoice(choice),
  says: <span dir="auto">{choice.name}</span>,
  ...(choice.outsideTheNhs ? { hint: outside } : choice.isMedicine ? { hint: medicine } : {}),
})
