import { Card } from '../../web/card.tsx'
import { Facts } from '../../web/facts.tsx'
import type { Given, GroundToTakeOut, Line, Thing } from './pack.ts'

/** What is said where something was taken out. */
export interface GivenWords {
  readonly takenOut: (because: string) => string
  readonly passage: (because: string) => string
  /** Read out in place of a picture; what it shows is said beneath it. */
  readonly picture: string
  readonly grounds: Readonly<Record<GroundToTakeOut, string>>
}

export const givenInEnglish: GivenWords = {
  takenOut: (because) => `A part was taken out here: ${because}.`,
  passage: (because) => `Where you see █████, some words were taken out: ${because}.`,
  picture: 'The picture that was given',
  grounds: {
    'about-somebody-else': 'it is about somebody else',
    'serious-harm': 'it could hurt somebody badly',
    'legal-privilege': 'it is for a lawyer and nobody else',
  },
}

interface LinesProps {
  readonly lines: readonly Line[]
}

const Text = ({ text }: { readonly text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <span key={`${at} ${line}`} dir="auto">
        {at > 0 && <br />}
        {line}
      </span>
    ))}
  </>
)

/** The lines of a thing, whatever it is. */
export const LinesShown = ({ lines }: LinesProps) => (
  <Facts one facts={lines.map(({ says, is }) => ({ says, is: <Text text={is} /> }))} />
)

interface PictureProps {
  readonly picture: Thing['picture'] | undefined
  readonly words?: GivenWords
}

/** A picture in the page itself, where there is one. */
export const PictureGivenShown = ({ picture, words = givenInEnglish }: PictureProps) =>
  picture ? (
    <img class="rd-picture" src={`data:${picture.mediaType};base64,${picture.base64}`} alt={words.picture} />
  ) : null

/** One thing as it is given. */
export function GivenShown({ given, words = givenInEnglish }: { readonly given: Given; readonly words?: GivenWords }) {
  if (given.is === 'taken-out')
    return (
      <Card light="stale">
        <p>{words.takenOut(words.grounds[given.ground])}</p>
      </Card>
    )
  return (
    <Card as="section">
      <h3 class="rd-card__title">{given.what}</h3>
      {(given.by || given.on) && <p class="rd-by">{[given.by, given.on].filter(Boolean).join(', ')}</p>}
      <PictureGivenShown picture={given.picture} words={words} />
      <LinesShown lines={given.lines} />
      {given.grounds.map((ground) => (
        <p key={ground}>{words.passage(words.grounds[ground])}</p>
      ))}
    </Card>
  )
}

export const EveryGiven = ({ things }: { readonly things: readonly Given[] }) => (
  <>
    {things.map((given, at) => (
      <GivenShown key={at} given={given} />
    ))}
  </>
)
