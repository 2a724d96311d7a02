import { crisisNumbers } from '../web/crisis-numbers.ts'
import { Details } from '../web/nhs/notices.tsx'
import type { Evidence, Question } from './choice.ts'
import { choicesInNoOrder, findingsOf, questions } from './choice.ts'
import type { LaidChoice } from './choice-here.ts'
import { type ChoiceWords, choicesInEnglish } from './choice-words.ts'
import type { Comparison } from './compare.ts'
import { CellShown, HereShown, Sure } from './compare-cell.tsx'

export interface CompareWords {
  readonly comparison: Comparison
  /** A page and a person: the choices stand in no order, and stay where they are while somebody reads. */
  readonly seed: string
  /** Where help now is. */
  readonly helpNow: string
  /** Unlike every other id of the page. */
  readonly id?: string
  readonly words?: ChoiceWords
}

/**
 * What could be tried, side by side, on the same eleven questions: a table where there is room, and on a phone one question after another,
 * each with what every choice answers. A question that was asked for stands alone there. Nothing needs a script.
 */
export function Compare({ comparison, seed, helpNow, id = 'compare', words = choicesInEnglish }: CompareWords) {
  const laid = choicesInNoOrder(comparison.laid, seed)
  return (
    <section class="rd-comparing" id={id} aria-label={words.sideBySide}>
      <p>{words.nothingPicked}</p>
      <Urgent helpNow={helpNow} words={words} />
      <Notices comparison={comparison} words={words} />
      <Details summary={words.howSure}>
        <WhatMarksMean words={words} />
      </Details>
      <QuestionLinks id={id} words={words} />
      <table class="rd-compare" {...as('table')}>
        <caption class="nhsuk-u-visually-hidden">{words.sideBySide}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th scope="col" {...as('columnheader')}>
              <span class="nhsuk-u-visually-hidden">{words.question}</span>
            </th>
            {laid.map(({ choice }) => (
              <th key={choice.id} scope="col" dir="auto" {...as('columnheader')}>
                {choice.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {questions.map((question) => (
            <Row key={question} question={question} laid={laid} id={id} words={words} />
          ))}
        </tbody>
      </table>
      <WhoWrote laid={laid} words={words} />
      <SourcesOnPaper laid={laid} words={words} />
    </section>
  )
}

/** A table that is laid out as cards is one for a screen reader still. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => ({ role })

interface RowProps {
  readonly question: Question
  readonly laid: readonly LaidChoice[]
  readonly id: string
  readonly words: ChoiceWords
}

function Row({ question, laid, id, words }: RowProps) {
  return (
    <tr id={`${id}-${question}`} {...as('row')}>
      <th scope="row" {...as('rowheader')}>
        {words.questions[question]}
      </th>
      {laid.map((each, at) => (
        <td key={each.choice.id} {...as('cell')}>
          <p class="rd-compare__of" dir="auto">
            {each.choice.name}
          </p>
          <Answer each={each} question={question} id={id} words={words} />
          {at === laid.length - 1 && <GoOn question={question} id={id} words={words} />}
        </td>
      ))}
    </tr>
  )
}

function Answer({
  each: { choice, here },
  question,
  id,
  words,
}: Omit<RowProps, 'laid'> & { readonly each: LaidChoice }) {
  if (question === 'wait-here-now') return <HereShown here={here} words={words} />
  const author = choice.origin.is === 'written' ? choice.origin.by : undefined
  return <CellShown cell={choice.cells[question]} id={`${id}-${question}-${choice.id}`} words={words} author={author} />
}

/** On a phone, from one question to the next. */
function GoOn({ question, id, words }: Omit<RowProps, 'laid'>) {
  const next = questions[questions.indexOf(question) + 1]
  return (
    <p class="rd-compare__on rd-noprint">
      {next && <a href={`#${id}-${next}`}>{words.next(words.questions[next])}</a>}
      <a href={`#${id}`}>{words.allQuestions}</a>
    </p>
  )
}

type WithWords = Pick<RowProps, 'words'>

const QuestionLinks = ({ id, words }: Pick<RowProps, 'id' | 'words'>) => (
  <nav class="rd-compare__questions rd-noprint" aria-label={words.questionsHeading}>
    <p>
      <b>{words.questionsHeading}</b>
    </p>
    <ul>
      {questions.map((question) => (
        <li key={question}>
          <a href={`#${id}-${question}`}>{words.questions[question]}</a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Always there, and not one of the things to try. */
const Urgent = ({ helpNow, words: { urgent } }: WithWords & Pick<CompareWords, 'helpNow'>) => (
  <p class="rd-why">
    <b>{urgent.before}</b> {urgent.danger(crisisNumbers.danger)}{' '}
    {urgent.talk(crisisNumbers.talk, crisisNumbers.text.word, crisisNumbers.text.to)}{' '}
    <a href={helpNow}>{urgent.link}</a>
  </p>
)

/** What nobody has signed, and what is past its day: told, and not hidden. */
function Notices({ comparison: { laid, pastReview, unchecked }, words }: WithWords & Pick<CompareWords, 'comparison'>) {
  const past = laid.flatMap(({ choice: { id, name, origin } }) =>
    pastReview.includes(id) && origin.is === 'written' ? [words.pastReview(name, origin.by.reviewBy)] : [],
  )
  return (
    <>
      {unchecked.length > 0 && (
        <p>
          <b class="rd-note">{words.uncheckedHere}</b>
        </p>
      )}
      {past.map((said) => (
        <p key={said}>
          <b class="rd-note">{said}</b>
        </p>
      ))}
    </>
  )
}

const grades: readonly Evidence[] = ['strong', 'some', 'expert-view', 'not-known']

const WhatMarksMean = ({ words }: WithWords) => (
  <ul class="rd-plain-list">
    {grades.map((grade) => (
      <li key={grade}>
        <Sure grade={grade} words={words} /> {words.grades[grade].means}
      </li>
    ))}
    <li>{words.noMark}</li>
  </ul>
)

function WhoWrote({ laid, words }: WithWords & Pick<RowProps, 'laid'>) {
  return (
    <Details summary={words.whoWrote}>
      <ul class="rd-source">
        {laid.map(({ choice }) => (
          <li key={choice.id}>
            <b dir="auto">{choice.name}</b>. {originInWords(choice, words)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** On paper nothing can be opened, so what was read is listed below. */
function SourcesOnPaper({ laid, words }: WithWords & Pick<RowProps, 'laid'>) {
  const read = laid.flatMap(({ choice }) => findingsOf(choice).flatMap(({ from }) => from))
  const titles = new Map(
    read.map(({ id, title, read: how, readOn }) => [id, `${title} (${words.sources.read[how](readOn)})`]),
  )
  return (
    <p class="rd-only-paper rd-comparing__sources">
      <b>{words.sources.heading}:</b> {[...titles.values()].join('; ')}
    </p>
  )
}

function originInWords({ origin }: LaidChoice['choice'], words: ChoiceWords): string {
  switch (origin.is) {
    case 'offer':
      return words.offerBy(origin.organisation)
    case 'own-idea':
      return words.ownIdea
    case 'written': {
      const { name, conflicts, reviewBy, checked } = origin.by
      const signed = checked ? words.checkedBy(checked.by, checked.on) : words.notChecked
      return [words.writtenBy(name), conflicts, words.reviewBy(reviewBy), signed].join(' ')
    }
  }
}
