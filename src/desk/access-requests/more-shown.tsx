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
  const { more } = words
  const had = draft !== undefined && whyNames.some((name) => textIn(draft, name) !== '')
  const canTakeLonger = !one.request.extended && asked.today <= extendableUntil(one.request.receivedOn)
  return (
    <>
      <h2>{more.heading}</h2>
      {had && <p>{words.had}</p>}
      {canTakeLonger && (
        <Worded {...props} name="why-longer" says={[more.longer, more.longerSays]} asks={more.longerWhy} />
      )}
      <Details summary={more.complaint} open={faults.includes('complaint')}>
        <Complaint {...props} />
      </Details>
      <Worded {...props} name="why-not" says={[more.no, more.noSays]} asks={more.noWhy} />
      {one.many === 0 && (
        <Details summary={more.nothing}>
          <OneForm {...props} does="nothing-kept">
            <HowTheyKnow {...props} says={more.nothingSays} />
            <Button variant="secondary">{more.nothing}</Button>
          </OneForm>
        </Details>
      )}
    </>
  )
}

/** What it is, and whether a page of theirs tells them of it or somebody has to. */
const HowTheyKnow = ({ words: { more }, one, says }: OneProps & { readonly says: string }) => (
  <p>
    {says} {one.hasOwnPage ? more.reads : more.readsNothing}
  </p>
)

interface WordedProps extends MoreProps {
  readonly name: WhyName
  /** What is done, and what it means. */
  readonly says: readonly [string, string]
  readonly asks: string
}

const doesOf: Readonly<Record<WhyName, string>> = { 'why-longer': 'longer', 'why-not': 'refuse' }

/** What is done with words for them. */
function Worded(props: WordedProps) {
  const { words, name, says, asks } = props
  const isWrong = isMissing(props, name)
  const typed = typedIn(props, name)
  return (
    <Details summary={says[0]} open={typed !== '' || isWrong}>
      <OneForm {...props} does={doesOf[name]}>
        <HowTheyKnow {...props} says={says[1]} />
        <Textarea
          id={name}
          name={name}
          asks={{ says: asks }}
          error={isWrong ? words.faults.because : undefined}
          value={typed}
          rows={3}
          maxLength={1000}
        />
        <Button variant="secondary">{says[0]}</Button>
      </OneForm>
    </Details>
  )
}

/** What was typed into this form, or into it before the sign-in ran out. */
const typedIn = ({ asked, draft }: MoreProps, name: WhyName): string =>
  asked.form.first(name) ?? (draft ? textIn(draft, name) : '')

const isMissing = ({ asked, faults }: MoreProps, name: WhyName): boolean =>
  faults.includes('because') && asked.path.endsWith(doesOf[name])

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
          { value: '', says: words.more.noComplaint },
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
