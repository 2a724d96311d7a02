import { inNoOrder } from '../language/grouping.ts'
import { Button } from '../web/nhs/button.tsx'
import { Checkboxes } from '../web/nhs/choices.tsx'
import { Select } from '../web/nhs/text-fields.tsx'
import type { Frame } from '../web/route.ts'
import { KindSign } from '../web/shapes.tsx'
import { Carried } from './carried.tsx'
import type { DoorWords } from './door-words.ts'
import type { Question } from './question.ts'
import type { FilterWords, OnlyName } from './results-words.ts'

interface FiltersProps {
  readonly frame: Frame
  readonly question: Question
  readonly sealed: string
  readonly languages: readonly string[]
  readonly seed: string
  readonly words: DoorWords
}

/** Narrowing is the seeker's own act: nothing is ticked for them. */
export function Filters({ frame, question, sealed, languages, seed, words }: FiltersProps) {
  const { only } = question
  const { filters } = words.results
  const { kinds } = words.say.offer
  return (
    <div class="rd-filters rd-noprint" id="narrow">
      <form class="rd-form rd-card" action={`${frame.base}/find`} method="post" aria-labelledby="narrow-down">
        <h2 class="rd-card__title" id="narrow-down">
          {filters.heading}
        </h2>
        <Carried question={question} sealed={sealed} />
        <Only only={only} words={filters} />
        {languages.length > 0 && <Languages languages={languages} chosen={only.language} words={filters} />}
        <Checkboxes
          id="kind"
          name="kind"
          asks={{ says: filters.kind }}
          small
          choices={inNoOrder(seed).map((grouping) => ({
            value: grouping,
            says: <KindSign of={grouping} name={kinds[grouping]} />,
          }))}
          chosen={only.groupings ?? []}
        />
        <Button variant="secondary" small>
          {filters.show}
        </Button>
      </form>
    </div>
  )
}

interface LanguagesProps {
  readonly languages: readonly string[]
  readonly chosen: string | undefined
  readonly words: FilterWords
}

function Languages({ languages, chosen, words }: LanguagesProps) {
  const choices = languages.map((language) => ({ value: language, says: language }))
  return (
    <Select
      id="lang"
      name="lang"
      asks={{ says: words.language }}
      choices={[{ value: '', says: words.anyLanguage }, ...choices]}
      chosen={chosen}
    />
  )
}

const onlyNames: readonly OnlyName[] = ['free', 'self', 'nowait', 'open', 'online', 'step']

function Only({ only, words }: Pick<Question, 'only'> & { readonly words: FilterWords }) {
  const { free, canAskYourself, noWait, openNow, online, stepFree } = only
  const on = { free, self: canAskYourself, nowait: noWait, open: openNow, online, step: stepFree }
  return (
    <Checkboxes
      id="only"
      name="only"
      asks={{ says: words.onlyWhatIs }}
      small
      choices={onlyNames.map((name) => ({ value: name, says: words.only[name] }))}
      chosen={onlyNames.filter((name) => on[name])}
    />
  )
}
