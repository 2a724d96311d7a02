import { Details } from '../web/nhs/notices.tsx'
import { choicesInNoOrder, type Question, questions } from './choice.ts'
import type { LaidChoice } from './choice-here.ts'
import { type ChoiceWords, choicesInEnglish } from './choice-words.ts'
import type { Comparison } from './compare.ts'
import { Notices, OnPaper, Urgent, WhatMarksMean, WhoWrote } from './compare-around.tsx'
import { CellShown, HereShown } from './compare-cell.tsx'

export interface CompareWords {
  readonly comparison: Comparison
  /** A page and a person: the choices stand in no order, and stay where they are while somebody reads. */
  readonly seed: string
  /** Where help now is. */
  readonly helpNow: string
  /** Unlike every other id of the page. */
  readonly id?: string
  /** What stands before the id of an offer in the address of its page. */
  readonly offersAt?: string
  readonly words?: ChoiceWords
}

/**
 * What could be tried, side by side, on the same eleven questions: a table where there is room, and on a phone one question after another,
 * each with what every choice answers. A question that was asked for stands alone there. Nothing needs a script.
 */
export function Compare({ comparison, seed, helpNow, offersAt, ...how }: CompareWords) {
  const { id = 'compare', words = choicesInEnglish } = how
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
            <Row key={question} {...{ question, laid, id, words, offersAt }} />
          ))}
        </tbody>
      </table>
      <WhoWrote laid={laid} words={words} />
      <OnPaper laid={laid} words={words} />
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
  readonly offersAt: string | undefined
}

function Row({ question, laid, id, words, offersAt }: RowProps) {
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
          <Answer {...{ each, question, id, words, offersAt }} />
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
  offersAt,
}: Omit<RowProps, 'laid'> & { readonly each: LaidChoice }) {
  if (question === 'wait-here-now') return <HereShown {...{ here, words, offersAt }} />
  const author = choice.origin.is === 'written' ? choice.origin.by : undefined
  return <CellShown cell={choice.cells[question]} id={`${id}-${question}-${choice.id}`} words={words} author={author} />
}

/** On a phone, from one question to the next. */
function GoOn({ question, id, words }: Omit<RowProps, 'laid' | 'offersAt'>) {
  const next = questions[questions.indexOf(question) + 1]
  return (
    <p class="rd-compare__on rd-noprint">
      {next && <a href={`#${id}-${next}`}>{words.next(words.questions[next])}</a>}
      <a href={`#${id}`}>{words.allQuestions}</a>
    </p>
  )
}

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
