import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { type Day, inWords } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type LookedTogether, neededs, type TogetherFault, type ToldMonth, togethers, toldKinds } from './told.ts'
import type { ToldWords } from './told-words.ts'

interface ToldProps {
  readonly asked: AskedSignedIn
  readonly words: ToldWords
  readonly months: readonly ToldMonth[]
  readonly kept: readonly LookedTogether[]
  readonly toLookAt: Day | undefined
  readonly draft: Readonly<Record<string, readonly string[]>> | undefined
  readonly faults: readonly TogetherFault[]
  readonly isKeptAlready: boolean
}

const fieldOf: Readonly<Record<TogetherFault, string>> = { 'two-at-least': 'looked', changes: 'changes' }

export function ToldShown(props: ToldProps) {
  const { asked, words, months, kept, toLookAt, faults, isKeptAlready } = props
  const said = months.filter(({ of }) => of !== undefined)
  const errors = [
    ...faults.map((fault) => ({ says: words.faults[fault], at: fieldOf[fault] })),
    ...(isKeptAlready ? [{ says: words.keptAlready }] : []),
  ]
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      {said.length === 0 ? <p>{words.none}</p> : said.map((month) => <Month key={month.month} {...{ month, words }} />)}
      <p class="rd-by">{words.star}</p>
      <p class="rd-by">{words.how}</p>
      {(toLookAt || isKeptAlready) && <TogetherForm {...props} />}
      {kept.length > 0 && <Earlier kept={kept} words={words} />}
    </>
  )
}

const Month = ({ month: { month, of, said }, words }: { readonly month: ToldMonth; readonly words: ToldWords }) => (
  <div class="rd-scroll">
    <table class="rd-table">
      <caption>{words.caption(month, of)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {neededs.map((needed) => (
            <th key={needed} scope="col">
              {words.needed[needed]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {toldKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{words.kinds[kind]}</th>
            {neededs.map((needed) => (
              <td key={needed}>{words.many(said[kind][needed])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function TogetherForm({ asked, words, toLookAt, draft, faults }: ToldProps) {
  const { frame, personal, form } = asked
  const typed = (name: string): readonly string[] => draft?.[name] ?? form.all(name)
  const error = (fault: TogetherFault) => (faults.includes(fault) ? words.faults[fault] : undefined)
  const { together } = words
  return (
    <form class="rd-form rd-noprint" method="post" action={`${frame.base}/desk/told`}>
      <FormMarks personal={personal} on="/desk/told" />
      {toLookAt && <h2>{together.heading(toLookAt)}</h2>}
      <p>{together.lede}</p>
      <Checkboxes
        {...{ id: 'looked', name: 'looked', small: true, asks: { says: together.who }, hint: together.whoHint }}
        error={error('two-at-least')}
        choices={togethers.map((job) => ({ value: job, says: together.jobs[job] }))}
        chosen={typed('looked')}
      />
      <Textarea
        {...{ id: 'changes', name: 'changes', rows: 4, maxLength: 2000, asks: { says: together.changes } }}
        hint={together.changesHint}
        error={error('changes')}
        value={typed('changes')[0]}
        autocomplete="off"
      />
      <Button>{together.keep}</Button>
    </form>
  )
}

const Earlier = ({ kept, words: { together } }: Pick<ToldProps, 'kept' | 'words'>) => (
  <section aria-labelledby="earlier">
    <h2 id="earlier">{together.earlier}</h2>
    {kept.map(({ month, looked, changes, on }) => (
      <article key={month} class="rd-card">
        <h3>{together.was(month)}</h3>
        <p dir="auto">{changes}</p>
        <p class="rd-by">
          {together.by(
            looked.map((job) => together.jobs[job]),
            inWords(on),
          )}
        </p>
      </article>
    ))}
  </section>
)
