import { Folded, hardToReadInEnglish } from '../needs/hard-to-read.tsx'
import { directionOf } from '../needs/own-words.ts'
import { inWords, parseDay } from '../shared/day.ts'
import { type ShownThing, sharedCode } from './request.ts'

interface ShownProps {
  readonly things: readonly ShownThing[]
  /** One below the heading that it stands under. */
  readonly heading: 'h2' | 'h3'
}

/** What whoever is asked sees: the preview before it goes, the page after it went and the letter are all this. */
export const ShownThings = ({ things, heading: Heading }: ShownProps) => (
  <div class="rd-card rd-letter">
    {things.map((thing) => (
      <section key={sharedCode(thing.as)} aria-label={thing.heading}>
        <Heading>{thing.heading}</Heading>
        <Folded says={thing.hardToRead && hardToReadInEnglish.isMarked}>
          <div class="rd-kept-words" {...(thing.in ? { lang: thing.in, dir: directionOf(thing.in) } : {})}>
            {thing.says.split('\n').map((line, at) => (
              <p key={`${at} ${line}`}>{line}</p>
            ))}
          </div>
        </Folded>
        {(thing.by || thing.on) && <p class="rd-by">{[thing.by, dayIn(thing.on)].filter(Boolean).join(', ')}</p>}
      </section>
    ))}
  </div>
)

const dayIn = (on: string | undefined): string => {
  const day = on === undefined ? undefined : parseDay(on)
  return day ? inWords(day) : ''
}
