import { Details } from '../web/nhs/notices.tsx'
import type { Author, Cell, Evidence, Finding, Source, Statement } from './choice.ts'
import type { HereNow, OfferHere } from './choice-here.ts'
import type { ChoiceWords } from './choice-words.ts'
import { FigureShown } from './compare-figure.tsx'

const looks: Readonly<Record<Evidence, string>> = {
  strong: 'strong',
  some: 'some',
  'expert-view': 'view',
  'not-known': 'unknown',
}

/** How sure people are: a word in a frame whose line differs, never a colour alone. */
export const Sure = ({ grade, words }: { readonly grade: Evidence; readonly words: ChoiceWords }) => (
  <span class={`rd-sure rd-sure--${looks[grade]}`}>{words.grades[grade].name}</span>
)

interface CellProps {
  readonly cell: Cell
  readonly id: string
  readonly words: ChoiceWords
  /** Who answers for what is our own in it. */
  readonly author?: Author | undefined
}

/** One answer: what was found with how sure it is, our own words, what is not known; and behind it where it is from. */
export function CellShown({ cell, id, words, author }: CellProps) {
  return (
    <>
      {cell.map((statement, at) => (
        <StatementShown key={keyOf(statement, at)} statement={statement} id={`${id}-${at}`} words={words} />
      ))}
      <WhereFrom cell={cell} words={words} author={author} />
    </>
  )
}

const keyOf = (statement: Statement, at: number): string => statement.says ?? String(at)

interface StatementProps {
  readonly statement: Statement
  readonly id: string
  readonly words: ChoiceWords
}

function StatementShown({ statement, id, words }: StatementProps) {
  switch (statement.is) {
    case 'found':
      return (
        <div class="rd-found">
          <p>
            {statement.says} <Sure grade={statement.grade} words={words} />
          </p>
          {statement.figure && <FigureShown figure={statement.figure} id={id} words={words.figures} />}
        </div>
      )
    case 'own':
      return <p>{statement.says}</p>
    case 'not-known':
      return (
        <p>
          {statement.says} <Sure grade="not-known" words={words} />
        </p>
      )
    case 'told':
      return (
        <p>
          <span dir="auto">{statement.says}</span> <span class="rd-figure__who">{words.toldBy[statement.by]}</span>
        </p>
      )
  }
}

/** Where an answer is from: what was read, how much of it and when, and who answers for what is our own. */
function WhereFrom({ cell, words, author }: Omit<CellProps, 'id'>) {
  const { sources } = words
  const found = cell.filter((statement): statement is Finding => statement.is === 'found')
  const read = new Map(found.flatMap(({ from }) => from.map((source) => [source.id, source] as const)))
  const reviewed = found.map(({ reviewedOn }) => reviewedOn).toSorted()[0]
  const own = author && cell.some(({ is }) => is === 'own')
  if (read.size === 0 && !own) return null
  return (
    <Details summary={sources.heading}>
      <ul class="rd-source">
        {[...read.values()].map((source) => (
          <SourceShown key={source.id} source={source} words={words} />
        ))}
        {reviewed && <li>{sources.reviewed(reviewed)}</li>}
        {own && <li>{sources.own(author.checked)}</li>}
      </ul>
    </Details>
  )
}

const SourceShown = ({ source, words }: { readonly source: Source; readonly words: ChoiceWords }) => (
  <li>
    <a href={source.address} rel="noreferrer noopener">
      {source.title}
    </a>
    . {words.sources.read[source.read](source.readOn)}.
  </li>
)

interface HereProps {
  readonly here: HereNow
  readonly words: ChoiceWords
  /** What stands before the id of an offer in the address of its page; without it names lead nowhere. */
  readonly offersAt?: string | undefined
}

/** How to start and the wait with its day, as the directory says now. */
export function HereShown({ here, words, offersAt }: HereProps) {
  if (here.is === 'nothing-to-wait-for') return <p>{words.nothingToWaitFor}</p>
  if (here.is === 'not-known')
    return (
      <p>
        <Sure grade="not-known" words={words} />
      </p>
    )
  return (
    <>
      {here.offers.map((offer) => (
        <OfferShown key={offer.id} {...{ offer, words, offersAt }} />
      ))}
    </>
  )
}

function OfferShown({ offer, words, offersAt }: Omit<HereProps, 'here'> & { readonly offer: OfferHere }) {
  const { id, name, ages, waits, howToStart, isClosedForNow, checked } = offer
  return (
    <p>
      <b dir="auto">{offersAt === undefined ? name : <a href={offersAt + id}>{name}</a>}</b>
      {ages && ` (${words.offerAges(ages)})`}: {isClosedForNow && <b class="rd-note">{words.closedForNow}</b>}{' '}
      {waits.length === 0 ? <Sure grade="not-known" words={words} /> : words.waits(waits)}{' '}
      {howToStart !== undefined && (
        <span class="rd-compare__start" dir="auto">
          {words.howToStart} {howToStart}
        </span>
      )}
      {checked !== undefined && <span class="rd-figure__who"> {checked}</span>}
    </p>
  )
}
