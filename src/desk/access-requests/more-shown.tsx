import { extendableUntil } from '../../access/requests/due.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { textIn } from '../young-people/form-values.ts'
import { referenceOf } from './facts-of.ts'
import type { ForComplaints } from './one.store.ts'
import { OneForm, type OneProps } from './one-form.tsx'

/** Two forms of one page: each has words of its own, so that neither is found in the other. */
const whyNames = ['why-longer', 'why-not'] as const
type WhyName = (typeof whyNames)[number]

type MoreProps = OneProps & { readonly more: ForComplaints }

/** What is done seldom: taking longer, a complaint that belongs to it, saying no. */
export function MoreShown(props: MoreProps) {
  const { asked, words, one, faults, draft } = props
  const isOpen = (name: WhyName): boolean => typedIn(props, name) !== '' || isMissing(props, name)
  const had = draft !== undefined && whyNames.some((name) => textIn(draft, name) !== '')
  const reads = one.hasOwnPage ? words.more.reads : words.more.readsNothing
  const canTakeLonger = !one.request.extended && asked.today <= extendableUntil(one.request.receivedOn)
  return (
    <>
      <h2>{words.more.heading}</h2>
      {had && <p>{words.had}</p>}
      {canTakeLonger && (
        <Details summary={words.more.longer} open={isOpen('why-longer')}>
          <OneForm {...props} does="longer">
            <p>
              {words.more.longerSays} {reads}
            </p>
            <Why {...props} name="why-longer" says={words.more.longerWhy} />
            <Button variant="secondary">{words.more.longer}</Button>
          </OneForm>
        </Details>
      )}
      <Details summary={words.more.complaint} open={faults.includes('complaint')}>
        <Complaint {...props} />
      </Details>
      <Details summary={words.more.no} open={isOpen('why-not')}>
        <OneForm {...props} does="refuse">
          <p>
            {words.more.noSays} {reads}
          </p>
          <Why {...props} name="why-not" says={words.more.noWhy} />
          <Button variant="secondary">{words.more.no}</Button>
        </OneForm>
      </Details>
      {one.many === 0 && (
        <Details summary={words.more.nothing}>
          <OneForm {...props} does="nothing-kept">
            <p>
              {words.more.nothingSays} {reads}
            </p>
            <Button variant="secondary">{words.more.nothing}</Button>
          </OneForm>
        </Details>
      )}
    </>
  )
}

interface WhyProps extends MoreProps {
  readonly name: WhyName
  readonly says: string
}

const Why = (props: WhyProps) => (
  <Textarea
    id={props.name}
    name={props.name}
    asks={{ says: props.says }}
    error={isMissing(props, props.name) ? props.words.faults.because : undefined}
    value={typedIn(props, props.name)}
    rows={3}
    maxLength={1000}
  />
)

/** What was typed into this form, or into it before the sign-in ran out. */
const typedIn = ({ asked, draft }: MoreProps, name: WhyName): string =>
  asked.form.first(name) ?? (draft ? textIn(draft, name) : '')

const isMissing = ({ asked, faults }: MoreProps, name: WhyName): boolean =>
  faults.includes('because') && asked.path.endsWith(name === 'why-longer' ? 'longer' : 'refuse')

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
