import { ButtonLink } from '../web/nhs/button.tsx'
import type { AgreementNow } from './agreement-facts.ts'
import type { AgreementPageWords } from './agreement-page-words.ts'
import { type Form, ReadBackShown } from './read-back-shown.tsx'
import { type NamesHere, type Reader, readTo } from './readers.ts'

interface ReadersProps {
  readonly now: AgreementNow
  readonly names: NamesHere
  readonly words: AgreementPageWords
  readonly form: Form
  /** To whom it is read here, one below the other; on paper a page each. */
  readonly readers: readonly Reader[]
}

/** What was agreed, read to each of these. */
export const ReadToEach = ({ now, names, words, form, readers }: ReadersProps) => (
  <>
    {readers.map((reader) => {
      const back = readTo(now, reader, names)
      if (!back) return null
      return (
        <ReadBackShown
          key={reader.key}
          {...{ back, form }}
          id={`to-${reader.key}`}
          heading={words.forOne(reader.name)}
          interpreted={words.interpreted}
        />
      )
    })}
  </>
)

interface WaysProps {
  readonly words: AgreementPageWords
  /** The page itself, with what stands before it. */
  readonly at: string
  readonly readers: readonly Reader[]
  readonly reader: Reader | undefined
  readonly form: Form
}

/** Leads to the same page as it is read to another, or in the other form. */
export const wayTo = (at: string, reader: Reader | undefined, form: Form): string => {
  const asked = [...(reader ? [`to=${reader.key}`] : []), ...(form === 'pictures' ? ['as=pictures'] : [])].join('&')
  return asked ? `${at}?${asked}` : at
}

/** To whom it is read, and how: each a link, so that nothing of it needs a script. */
export const ReadersNav = ({ words, at, readers, reader, form }: WaysProps) => (
  <nav class="rd-readers rd-noprint" aria-label={words.to}>
    <p>{words.to}</p>
    <ul>
      {readers.map((each) => (
        <li key={each.key}>
          <a href={wayTo(at, each, form)} aria-current={each.key === reader?.key ? 'true' : undefined} dir="auto">
            {words.toOne(each.name)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** In words or with pictures, and on paper. */
export const FormWays = ({ words, at, readers, reader, form }: WaysProps) => (
  <div class="rd-actions rd-noprint">
    <ButtonLink to={wayTo(at, reader, form === 'pictures' ? 'words' : 'pictures')} variant="secondary" small>
      {form === 'pictures' ? words.inWords : words.asPictures}
    </ButtonLink>
    <ButtonLink to={wayTo(`${at}/print`, reader, form)} variant="secondary" small>
      {words.print}
    </ButtonLink>
    {readers.length > 1 && <a href={wayTo(`${at}/print`, undefined, form)}>{words.printAll}</a>}
  </div>
)

/** Which reader an address asks for; where it asks for none, nobody. */
export const readerAsked = (readers: readonly Reader[], key: string | undefined): Reader | undefined =>
  readers.find((reader) => reader.key === key)

export const formAsked = (as: string | undefined): Form => (as === 'pictures' ? 'pictures' : 'words')
