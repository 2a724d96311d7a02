import { writtenQuestions } from '../../decision/choice.ts'
import { choicesInEnglish } from '../../decision/choice-words.ts'
import { figureField, figureRows, isTyped, notGiven } from '../../decision/place-figures.ts'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import { type FigureFormWords, figureFormInEnglish } from './figure-words.ts'
import { Line, Of, type WriteForm } from './write-fields.tsx'

interface FiguresProps {
  readonly form: WriteForm
  readonly figures?: FigureFormWords
}

/** Figures, each folded away until somebody has one. */
export const FigureFields = ({ form, figures = figureFormInEnglish }: FiguresProps) => (
  <>
    <h2>{figures.heading}</h2>
    <p>{figures.lede}</p>
    {figureRows.map((row) => (
      <Details key={row} summary={figures.numbered(row)} open={isTyped(form.sent, row)}>
        <OneFigure {...{ form, figures, row }} />
      </Details>
    ))}
  </>
)

function OneFigure({ form, figures, row }: Required<FiguresProps> & { readonly row: string }) {
  const { sent, faultAt, words } = form
  const of = figures.numbered(row)
  const [question, not] = [figureField('question', row), figureField('not', row)]
  const line = (part: Exclude<Parameters<typeof figureField>[0], 'not' | 'question'>) => ({
    ...{ form, of, name: figureField(part, row), says: figures[part] },
  })
  return (
    <>
      <Select
        {...{ id: question, name: question, asks: { says: <Of says={figures.question} of={of} /> } }}
        error={faultAt(question)}
        choices={[
          { value: '', says: words.choose },
          ...writtenQuestions.map((value) => ({ value, says: choicesInEnglish.questions[value] })),
        ]}
        chosen={sent.first(question)}
      />
      <Line {...line('of')} hint={figures.ofHint} digits={3} />
      <Line {...line('least')} digits={3} />
      <Line {...line('most')} digits={3} />
      <Line {...line('did')} hint={figures.didHint} />
      <Line {...line('didNot')} hint={figures.didNotHint} />
      <Line {...line('who')} hint={figures.whoHint} />
      <Line {...line('studied')} digits={5} />
      <Line {...line('youngest')} digits={3} />
      <Line {...line('oldest')} digits={3} />
      <Line {...line('whom')} hint={figures.whomHint} />
      <Line {...line('whomOf')} digits={3} />
      <Checkboxes
        {...{ id: not, name: not, small: true, asks: { says: <Of says={figures.not} of={of} /> } }}
        choices={notGiven.map((value) => ({ value, says: figures.nots[value] }))}
        chosen={sent.all(not)}
      />
    </>
  )
}
