import { sessionAnswerInEnglish, sessionQuestionInEnglish } from './goal-words.ts'
import { sessionAnswers, sessionQuestions } from './session-check.ts'

interface SessionProps {
  /** What was chosen before, where the page comes again. */
  readonly chosen: (question: string) => string | undefined
  readonly asks?: typeof sessionQuestionInEnglish
  readonly says?: typeof sessionAnswerInEnglish
}

/** The four questions of one meeting, each with three answers in a row. Each may be left out. */
export const SessionFields = ({
  chosen,
  asks = sessionQuestionInEnglish,
  says = sessionAnswerInEnglish,
}: SessionProps) => (
  <>
    {sessionQuestions.map((question) => (
      <fieldset key={question} class="nhsuk-fieldset nhsuk-form-group">
        <legend class="nhsuk-fieldset__legend">{asks[question]}</legend>
        <div class="rd-scale rd-scale--row">
          {sessionAnswers.map((value) => (
            <label key={value} for={`${question}-${value}`}>
              <input
                type="radio"
                name={question}
                id={`${question}-${value}`}
                value={value}
                checked={chosen(question) === value}
              />
              <span>{says[value]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    ))}
  </>
)
