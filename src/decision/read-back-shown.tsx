import { SaidLines } from '../needs/said-lines.tsx'
import { languageInEnglish } from './interpreted-languages.ts'
import type { About, ReadBack, Sentence } from './read-back.ts'
import { DrawingShown } from './read-back-drawings.tsx'

/** In words, or as drawings with words beside them. */
export type Form = 'words' | 'pictures'

interface ReadBackProps {
  readonly back: ReadBack
  /** Unlike every other id of the page. */
  readonly id: string
  /** To whom it is read. */
  readonly heading: string
  readonly form: Form
  /** Below what an interpreter said in a language. */
  readonly interpreted: (language: string) => string
}

/** What was agreed, read to one person: on paper a page of its own. What an interpreter said stands beside it. */
export const ReadBackShown = ({ back, id, heading, form, interpreted }: ReadBackProps) => (
  <section class="rd-told-to" aria-labelledby={id}>
    <h2 id={id} dir="auto">
      {heading}
    </h2>
    {form === 'pictures' ? <AsPictures back={back} /> : <InWords back={back} />}
    {back.interpreted.length > 0 && (
      <div>
        {back.interpreted.map(({ language, says }, at) => (
          <figure key={`${at} ${language}`} class="rd-said rd-said--view rd-said--other">
            <SaidLines said={says.said} tag={language} />
            <figcaption>{interpreted(languageInEnglish(language))}</figcaption>
          </figure>
        ))}
      </div>
    )}
  </section>
)

/** Words that somebody said stand as they said them; names of people and things in a list. */
const inLists: ReadonlySet<About> = new Set<About>(['who', 'table'])

const InWords = ({ back }: Pick<ReadBackProps, 'back'>) => (
  <div class="rd-told">
    {back.sentences.map((sentence, at) => (
      <div key={`${at} ${sentence.about}`} class={`rd-told__one rd-told__one--${sentence.about}`}>
        <p class="rd-told__says">{sentence.says}</p>
        <Below sentence={sentence} />
      </div>
    ))}
  </div>
)

function Below({ sentence: { about, below } }: { readonly sentence: Sentence }) {
  if (below.length === 0) return null
  if (inLists.has(about))
    return (
      <ul>
        {below.map((each, at) => (
          <li key={`${at} ${each}`}>
            <bdi>{each}</bdi>
          </li>
        ))}
      </ul>
    )
  return (
    <blockquote class="rd-told__said" dir="auto">
      {below
        .flatMap((each) => each.split('\n'))
        .map((line, at) => (
          <p key={`${at} ${line}`}>{line}</p>
        ))}
    </blockquote>
  )
}

const AsPictures = ({ back }: Pick<ReadBackProps, 'back'>) => (
  <ul class="rd-pictures">
    {back.pictures.map(({ drawing, words: [says, ...below] }, at) => (
      <li key={`${at} ${drawing}`}>
        <DrawingShown of={drawing} />
        <div>
          <p>
            <b>{says}</b>
          </p>
          {below
            .flatMap((each) => each.split('\n'))
            .map((line, row) => (
              <p key={`${row} ${line}`} dir="auto">
                {line}
              </p>
            ))}
        </div>
      </li>
    ))}
  </ul>
)
