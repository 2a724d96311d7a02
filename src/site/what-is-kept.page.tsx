import { type KeptRow, whatIsKept } from '../people/what-is-kept.ts'
import { Card } from '../web/card.tsx'
import { Facts } from '../web/facts.tsx'
import type { Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'

/** The short words of the page, in one language. */
export interface KeptWords {
  readonly title: string
  readonly heading: string
  readonly lede: readonly string[]
  readonly why: string
  readonly whoSees: string
  readonly howLong: string
  readonly back: string
  readonly link: string
  readonly forThoseWhoCheck: string
}

export const keptInEnglish: KeptWords = {
  title: 'What we keep',
  heading: 'Everything we keep',
  lede: [
    'If you only look for help, we do not keep who you are.',
    'This is all we keep if you sign in, or if somebody here helps you.',
    'If somebody may be in danger, a few people may look without asking you. They must say why, and it is checked.',
  ],
  why: 'Why',
  whoSees: 'Who can see it',
  howLong: 'How long',
  back: 'Who can see what you write',
  link: 'Everything we keep, and who can see it',
  forThoseWhoCheck:
    'This page is made from the list that the program itself goes by. How long each thing must be kept is still to be confirmed by the people who run this place.',
}

export const whatIsKeptWay = `${ways.privacy}/what-we-keep`

/** Everything that is kept of anybody: made from the data dictionary, so that it cannot say less than is true. */
export function whatIsKeptRoutes(words: KeptWords = keptInEnglish): readonly Route[] {
  return [
    {
      get: whatIsKeptWay,
      says: 'what is kept of people, why, who sees it and how long',
      may: 'anyone',
      answer: ({ frame }) => ({
        is: 'page',
        indexed: true,
        title: words.title,
        back: { to: frame.base + ways.privacy, says: words.back },
        main: <KeptShown words={words} />,
      }),
    },
  ]
}

function KeptShown({ words }: { readonly words: KeptWords }) {
  return (
    <>
      <h1>{words.heading}</h1>
      {words.lede.map((said) => (
        <p key={said} class="rd-lede">
          {said}
        </p>
      ))}
      <div class="rd-section">
        {whatIsKept().map((row, index) => (
          <RowShown key={row.what} row={row} id={`kept-${index + 1}`} words={words} />
        ))}
      </div>
      <p class="rd-section rd-quiet">{words.forThoseWhoCheck}</p>
    </>
  )
}

interface Shown {
  readonly row: KeptRow
  readonly id: string
  readonly words: KeptWords
}

/** The first sentence is what it is; what follows says more. */
function RowShown({ row, id, words }: Shown) {
  const [first = '', ...rest] = row.what.split(/(?<=\.)\s/)
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id}>{first.replace(/\.$/, '')}</h2>
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
      <Facts
        facts={[
          { says: words.why, is: row.why },
          { says: words.whoSees, is: <Several says={row.whoSees} /> },
          { says: words.howLong, is: row.howLong.join(' ') },
        ]}
      />
    </Card>
  )
}

function Several({ says }: { readonly says: readonly string[] }) {
  if (says.length === 1) return <>{says[0]}</>
  return (
    <ul>
      {says.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
