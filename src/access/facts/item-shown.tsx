import type { ComponentChildren } from 'preact'
import { type Day, inWords, parseDay } from '../../shared/day.ts'
import { type Fact, Facts } from '../../web/facts.tsx'
import type { ItemKind } from '../object.ts'
import type { Body } from './facts.ts'
import { needKindsIn, partsIn, ratingsIn, textIn, tookPartIn } from './item-said.ts'
import { type ItemWords, itemsInEnglish } from './item-words.ts'

interface ItemProps {
  readonly kind: ItemKind
  /** What may leave of it, and nothing else. */
  readonly fields: Body
  /** Where it is given, a thing that somebody leads says in words that its day of looking again has passed. */
  readonly today?: Day | undefined
  readonly words?: ItemWords
}

/** What an item says, whatever it is: own words as a voice, the rest as facts. What did not leave leaves no gap. */
export function ItemShown({ kind, fields, today, words = itemsInEnglish }: ItemProps) {
  const said = textIn(fields['words'])
  const facts = factsOf(kind, fields, words)
  return (
    <>
      {isPast(fields, today) && <p class="rd-why">{words.pastReview}</p>}
      {said && <Said kind={kind} says={said} language={textIn(fields['language'])} />}
      {facts.length > 0 && <Facts facts={facts} />}
    </>
  )
}

/** The day on which those who lead it were to look again lies behind. */
const isPast = ({ lead, reviewOn }: Body, today: Day | undefined): boolean =>
  today !== undefined && lead !== undefined && typeof reviewOn === 'string' && reviewOn !== '' && reviewOn < today

const inTheirVoice: ReadonlySet<ItemKind> = new Set<ItemKind>(['own-words', 'view'])

interface SaidProps {
  readonly kind: ItemKind
  readonly says: string
  readonly language: string | undefined
}

/** It runs as it is written, from the left or from the right. */
function Said({ kind, says, language }: SaidProps) {
  const lines = says.split('\n').map((line, at) => <p key={`${at} ${line}`}>{line}</p>)
  return inTheirVoice.has(kind) ? (
    <blockquote lang={language} dir="auto">
      {lines}
    </blockquote>
  ) : (
    <div class="rd-kept-words" dir="auto">
      {lines}
    </div>
  )
}

type Reading = (value: unknown, words: ItemWords) => ComponentChildren | undefined

const asText: Reading = (value) => textIn(value)
const asDay: Reading = (value) => {
  const day: Day | undefined = typeof value === 'string' ? parseDay(value) : undefined
  return day && inWords(day)
}
const asParts: Reading = (value) => {
  const read = partsIn(value)
  return read ? (
    <ul>
      {read.map(({ who, does }) => (
        <li key={`${who} ${does}`}>
          <b>{who}</b>: {does}
        </li>
      ))}
    </ul>
  ) : undefined
}
const asPeople: Reading = (value) => {
  const read = tookPartIn(value)
  return read ? (
    <ul>
      {read.map(({ who, part }, at) => (
        <li key={`${at} ${who}`}>
          <b>{who}</b>: {part}
        </li>
      ))}
    </ul>
  ) : undefined
}
/** More than one line, each by itself. */
const asLines: Reading = (value) => {
  const lines = textIn(value)?.split('\n')
  return lines && lines.length > 1 ? lines.map((line, at) => <p key={`${at} ${line}`}>{line}</p>) : lines?.[0]
}
const asRatings: Reading = (value) => {
  const read = ratingsIn(value)
  return read?.length ? (
    <ul>
      {read.map(({ by, of, on }, at) => (
        <li key={`${at} ${on}`}>
          <b>{by}</b>: {of} ({asDay(on, itemsInEnglish)})
        </li>
      ))}
    </ul>
  ) : undefined
}
const asNeeds: Reading = (value, words) => {
  const read = needKindsIn(value)
  return read ? (
    <ul>
      {read.map((is) => (
        <li key={is}>{words.needs[is] ?? is}</li>
      ))}
    </ul>
  ) : undefined
}

/** That there is one: its bytes are read where it stands among the words of a need. */
const asPicture: Reading = (value, words) => (value === undefined ? undefined : words.aPicture)

const readings: Readonly<Record<string, Reading>> = {
  called: asText,
  picture: asPicture,
  alt: asText,
  asked: asText,
  saidBy: asText,
  shortName: asText,
  startsAt: asText,
  where: asText,
  withWhom: asText,
  why: asText,
  lead: asText,
  tookPart: asPeople,
  standing: asLines,
  parts: asParts,
  ratings: asRatings,
  answered: asLines,
  scores: asLines,
  needs: asNeeds,
  to: asText,
  told: asText,
  reviewOn: asDay,
  endedOn: asDay,
  confirmedOn: asDay,
}

function factsOf(kind: ItemKind, fields: Body, words: ItemWords): readonly Fact[] {
  return Object.entries(readings).flatMap(([name, reading]) => {
    const is = reading(fields[name], words)
    return is === undefined ? [] : [{ says: words.fields[name] ?? words.kinds[kind], is }]
  })
}
