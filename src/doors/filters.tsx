import type { Narrowing } from '../directory/match/asking.ts'
import type { Published } from '../directory/published.ts'
import { inNoOrder } from '../language/grouping.ts'
import { kept } from '../web/kept.edge.ts'
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
  readonly published: Published
  readonly words: DoorWords
}

/** Narrowing is the seeker's own act: nothing is ticked for them. */
export function Filters({ frame, question, sealed, published, words }: FiltersProps) {
  const { only } = question
  const { filters } = words.results
  const isTicked = Object.keys(only).length > 0
  return (
    <div class="rd-filters rd-noprint" id="narrow">
      <form class="rd-form rd-card" action={`${frame.base}/find`} method="post" aria-labelledby="narrow-down">
        <h2 class="rd-card__title" id="narrow-down">
          {filters.heading}
        </h2>
        <Carried question={question} sealed={sealed} />
        {isTicked ? <Ticks {...{ only, published, words }} /> : noTicks({ published, words })}
        <Button variant="secondary" small>
          {filters.show}
        </Button>
      </form>
    </div>
  )
}

interface TicksProps extends Pick<FiltersProps, 'published' | 'words'> {
  readonly only: Narrowing
}

function Ticks({ only, published, words }: TicksProps) {
  const { filters } = words.results
  const { languages, locality } = published
  const { kinds } = words.say.offer
  return (
    <>
      <Only only={only} words={filters} />
      {languages.length > 0 && <Languages languages={languages} chosen={only.language} words={filters} />}
      <Checkboxes
        id="kind"
        name="kind"
        asks={{ says: filters.kind }}
        small
        choices={inNoOrder(`${locality.slug}/find`).map((grouping) => ({
          value: grouping,
          says: <KindSign of={grouping} name={kinds[grouping]} />,
        }))}
        chosen={only.groupings ?? []}
      />
    </>
  )
}

const noTicks = kept(({ published, words }: Omit<TicksProps, 'only'>) => (
  <Ticks only={{}} published={published} words={words} />
))

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
