import { inNoOrder, nameOf } from '../language/grouping.ts'
import { Button } from '../web/nhs/button.tsx'
import { Checkboxes } from '../web/nhs/choices.tsx'
import { Select } from '../web/nhs/text-fields.tsx'
import type { Frame } from '../web/route.ts'
import { KindSign } from '../web/shapes.tsx'
import { Carried } from './carried.tsx'
import type { Question } from './question.ts'

interface FiltersProps {
  readonly frame: Frame
  readonly question: Question
  readonly sealed: string
  readonly languages: readonly string[]
  readonly seed: string
}

/** Narrowing is the seeker's own act: nothing is ticked for them. */
export function Filters({ frame, question, sealed, languages, seed }: FiltersProps) {
  const { only } = question
  return (
    <div class="rd-filters rd-noprint" id="narrow">
      <form class="rd-form rd-card" action={`${frame.base}/find`} method="post" aria-labelledby="narrow-down">
        <h2 class="rd-card__title" id="narrow-down">
          Narrow this down
        </h2>
        <Carried question={question} sealed={sealed} />
        <Only only={only} />
        {languages.length > 0 && (
          <Select
            id="lang"
            name="lang"
            asks={{ says: 'Can be in' }}
            choices={[
              { value: '', says: 'Any language' },
              ...languages.map((language) => ({ value: language, says: language })),
            ]}
            chosen={only.language}
          />
        )}
        <Checkboxes
          id="kind"
          name="kind"
          asks={{ says: 'Kind of support' }}
          small
          choices={inNoOrder(seed).map((grouping) => ({
            value: grouping,
            says: <KindSign of={grouping} name={nameOf[grouping]} />,
          }))}
          chosen={only.groupings ?? []}
        />
        <Button variant="secondary" small>
          Show these
        </Button>
      </form>
    </div>
  )
}

const onlyWords = [
  ['free', 'Free'],
  ['self', 'You can ask yourself'],
  ['nowait', 'No wait'],
  ['open', 'Open now'],
  ['online', 'Online, phone or text'],
  ['step', 'No steps to get in'],
] as const

function Only({ only }: Pick<Question, 'only'>) {
  const { free, canAskYourself, noWait, openNow, online, stepFree } = only
  const on = { free, self: canAskYourself, nowait: noWait, open: openNow, online, step: stepFree }
  return (
    <Checkboxes
      id="only"
      name="only"
      asks={{ says: 'Only what is' }}
      small
      choices={onlyWords.map(([value, says]) => ({ value, says }))}
      chosen={onlyWords.flatMap(([value]) => (on[value] ? [value] : []))}
    />
  )
}
