import { extendableUntil } from '../../access/requests/due.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { textIn } from '../young-people/form-values.ts'
import { referenceOf } from './facts-of.ts'
import type { ForComplaints } from './one.store.ts'
import { OneForm, type OneProps } from './one-form.tsx'

type MoreProps = OneProps & { readonly more: ForComplaints }

/** What is done seldom: taking longer, a complaint that belongs to it, saying no. */
export function MoreShown(props: MoreProps) {
  const { asked, words, one, faults, draft } = props
  const isOpen = (id: string): boolean => faults.includes('because') && asked.path.endsWith(id)
  const had = draft !== undefined && textIn(draft, 'because') !== ''
  const canTakeLonger = !one.request.extended && asked.today <= extendableUntil(one.request.receivedOn)
  return (
    <>
      <h2>{words.more.heading}</h2>
      {had && <p>{words.had}</p>}
      {canTakeLonger && (
        <Details summary={words.more.longer} open={isOpen('longer') || had}>
          <OneForm {...props} does="longer">
            <p>{words.more.longerSays}</p>
            <Why {...props} id="longer" says={words.more.longerWhy} />
            <Button variant="secondary">{words.more.longer}</Button>
          </OneForm>
        </Details>
      )}
      <Details summary={words.more.complaint} open={faults.includes('complaint')}>
        <Complaint {...props} />
      </Details>
      <Details summary={words.more.no} open={isOpen('refuse') || had}>
        <OneForm {...props} does="refuse">
          <p>{words.more.noSays}</p>
          <Why {...props} id="refuse" says={words.more.noWhy} />
          <Button variant="secondary">{words.more.no}</Button>
        </OneForm>
      </Details>
      <Details summary={words.more.nothing}>
        <OneForm {...props} does="nothing-kept">
          <p>{words.more.nothingSays}</p>
          <Button variant="secondary">{words.more.nothing}</Button>
        </OneForm>
      </Details>
    </>
  )
}

const Why = ({ asked, words, faults, draft, id, says }: MoreProps & { readonly id: string; readonly says: string }) => (
  <Textarea
    id={`${id}-because`}
    name="because"
    asks={{ says }}
    error={faults.includes('because') && asked.path.endsWith(id) ? words.faults.because : undefined}
    value={asked.form.first('because') ?? (draft ? textIn(draft, 'because') : '')}
    rows={3}
    maxLength={1000}
  />
)

function Complaint(props: MoreProps) {
  const { words, more, one, faults } = props
  return (
    <OneForm {...props} does="complaint">
      <p>{words.more.complaintSays}</p>
      <Select
        id="complaint"
        name="complaint"
        asks={{ says: words.more.complaintWhich }}
        error={faults.includes('complaint') ? words.faults.complaint : undefined}
        chosen={one.request.complaint?.id ?? ''}
        choices={[
          { value: '', says: '–' },
          ...more.complaints.map(({ id, received }) => ({
            value: id,
            says: `${referenceOf(id)}, ${inWords(dayIn(received))}`,
          })),
        ]}
      />
      <Select
        id="about"
        name="about"
        asks={{ says: words.more.complaintAbout }}
        chosen={one.request.complaint?.about ?? ''}
        choices={[
          { value: '', says: words.more.nobodyKnown },
          ...more.colleagues.map(({ id, name }) => ({ value: id, says: name })),
        ]}
      />
      <Button variant="secondary">{words.more.save}</Button>
    </OneForm>
  )
}
