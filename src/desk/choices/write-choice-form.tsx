import { isOwnPoint } from '../../decision/about-point.ts'
import { type WrittenQuestion, writtenQuestions } from '../../decision/choice.ts'
import { choicesInEnglish } from '../../decision/choice-words.ts'
import { fieldOf, sourceRows, waysOfReading } from '../../decision/place-typed.ts'
import { answersOfCell } from '../../decision/place-version.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { DayInput } from '../../web/nhs/day-input.tsx'
import { Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { FigureFields } from './figure-fields.tsx'
import { Line, Of, type WriteForm } from './write-fields.tsx'

/** All of a thing to try: eleven questions but for the wait, which comes from the directory. */
export function WriteChoiceForm(form: WriteForm) {
  const { asked, on, to, point, after, words } = form
  return (
    <form class="rd-form" method="post" action={asked.frame.base + to}>
      <FormMarks personal={asked.personal} on={on} />
      <input type="hidden" name="point" value={point} />
      <input type="hidden" name="after" value={String(after)} />
      <Line form={form} name="name" says={words.name} hint={words.nameHint} />
      <WhatItIs form={form} />
      {writtenQuestions.map((question) => (
        <AnswerFields key={question} form={form} question={question} />
      ))}
      <FigureFields form={form} />
      <h2>{words.sources.heading}</h2>
      <p>{words.sources.lede}</p>
      {sourceRows.map((row) => (
        <SourceFields key={row} form={form} row={row} />
      ))}
      <h2>{words.whoAnswers}</h2>
      <Line form={form} name="writtenBy" says={words.writtenBy} hint={words.writtenByHint} />
      <Line form={form} name="conflicts" says={words.conflicts} hint={words.conflictsHint} />
      <DayInput
        name="reviewBy"
        asks={{ says: words.reviewBy }}
        hint={words.reviewByHint}
        error={form.faultAt('reviewBy-day')}
        value={(field) => form.sent.first(field)}
      />
      <p>{words.keepHint}</p>
      <Button>{words.keep}</Button>
    </form>
  )
}

/** Outside the NHS, a medicine; and in a starting point of the place's own, to wait. */
const WhatItIs = ({ form: { sent, faultAt, point, words } }: { readonly form: WriteForm }) => (
  <Checkboxes
    {...{ id: 'marks', name: 'marks', asks: { says: words.marks } }}
    error={faultAt('marks')}
    choices={[
      { value: 'outside', says: words.outside },
      { value: 'medicine', says: words.medicine },
      ...(isOwnPoint(point) ? [{ value: 'waiting', says: words.waiting }] : []),
    ]}
    chosen={sent.all('marks')}
  />
)

/** One question: how sure the answer is, the answer, and the source that says so. */
function AnswerFields({ form, question }: { readonly form: WriteForm; readonly question: WrittenQuestion }) {
  const { sent, faultAt, words } = form
  const asks = choicesInEnglish.questions[question]
  const [answer, says, from] = [fieldOf.answer(question), fieldOf.says(question), fieldOf.from(question)]
  return (
    <section class="rd-write-answer" aria-labelledby={`of-${question}`}>
      <h2 id={`of-${question}`}>{asks}</h2>
      <Select
        {...{ id: answer, name: answer, asks: { says: <Of says={words.answer} of={asks} /> }, error: faultAt(answer) }}
        choices={[
          { value: '', says: words.choose },
          ...answersOfCell.map((value) => ({ value, says: words.answers[value] })),
        ]}
        chosen={sent.first(answer)}
      />
      <Textarea
        {...{ id: says, name: says, asks: { says: <Of says={words.says} of={asks} /> }, error: faultAt(says) }}
        rows={3}
        maxLength={600}
        autocomplete="off"
        dir="auto"
        value={sent.first(says)}
      />
      <Select
        {...{ id: from, name: from, asks: { says: <Of says={words.from} of={asks} /> }, error: faultAt(from) }}
        choices={[
          { value: '', says: words.noSource },
          ...sourceRows.map((row) => ({ value: row, says: words.sourceNumber(row) })),
        ]}
        chosen={sent.first(from)}
      />
    </section>
  )
}

function SourceFields({ form, row }: { readonly form: WriteForm; readonly row: string }) {
  const { sent, faultAt, words } = form
  const [read, readOn] = [fieldOf.source('read', row), fieldOf.source('readOn', row)]
  return (
    <section aria-labelledby={`source-${row}`}>
      <h3 id={`source-${row}`}>{words.sourceNumber(row)}</h3>
      <Line form={form} name={fieldOf.source('title', row)} says={words.source.title} of={words.sourceNumber(row)} />
      <Line
        form={form}
        name={fieldOf.source('address', row)}
        says={words.source.address}
        of={words.sourceNumber(row)}
      />
      <Select
        {...{
          id: read,
          name: read,
          asks: { says: <Of says={words.source.read} of={words.sourceNumber(row)} /> },
          error: faultAt(read),
        }}
        choices={[
          { value: '', says: words.choose },
          ...waysOfReading.map((value) => ({ value, says: words.reads[value] })),
        ]}
        chosen={sent.first(read)}
      />
      <DayInput
        name={readOn}
        asks={{ says: <Of says={words.source.readOn} of={words.sourceNumber(row)} /> }}
        error={faultAt(`${readOn}-day`)}
        value={(field) => sent.first(field)}
      />
    </section>
  )
}
