import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { OfferAct } from '../../directory/curation/acts.store.ts'
import { differences } from '../../directory/curation/differences.ts'
import { dayIn } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { working } from '../agency-thing.ts'
import { Differences } from './difference.tsx'
import { History } from './offer.page.tsx'
import type { ApprovingWords, Refused, SettleTyped, ToSettle } from './settling.ts'
import type { WaitingWords } from './waiting-words.ts'
import { ways } from './ways.ts'

interface Props {
  readonly asked: AskedSignedIn
  readonly words: ApprovingWords
  readonly toSettle: ToSettle
  readonly acts: readonly OfferAct[]
  readonly typed: SettleTyped
  readonly refused?: Refused
}

/** One change: what is different, why a person looks at it, and the two answers. */
export function ProposalView(props: Props) {
  const { words, toSettle, acts, typed, refused } = props
  const { proposal, kept } = toSettle
  const say = words.waiting
  const on = dayIn(proposal.at)
  return (
    <>
      {refused && <ErrorSummary errors={[faultOf(refused, say)]} />}
      <h1 dir="auto">{proposal.service.name}</h1>
      <p class="rd-lede" dir="auto">
        {say.one.run} {proposal.service.organization.name}
      </p>
      <p>{proposal.by ? say.by(proposal.by.name, on) : say.feed(kept.feed, on)}</p>
      {!kept.approved && <p class="rd-standing">{say.isNew}</p>}
      {typed.isDraft && <p>{words.offers.edit.draft}</p>}
      <div class="rd-two rd-two--right">
        <div>
          <Card>
            <Differences differences={differences(kept.approved, proposal.service)} words={words.offers} />
          </Card>
          <History acts={acts} words={words.offers} />
        </div>
        <div>
          <WhyLook {...props} />
          <Answers {...props} />
        </div>
      </div>
    </>
  )
}

function faultOf(refused: Refused, { one }: WaitingWords): { readonly says: string; readonly at?: string } {
  switch (refused.is) {
    case 'own':
      return { says: one.own }
    case 'overtaken':
      return { says: one.overtaken }
    case 'not-checked':
      return { says: one.leads.none, at: 'checked' }
    case 'no-reason':
      return { says: one.missing, at: 'because' }
    case 'long-reason':
      return { says: one.tooLong, at: 'because' }
  }
}

function WhyLook({ words, toSettle }: Props) {
  const { one } = words.waiting
  const reasons = toSettle.proposal.needsAPerson.filter((why) => why !== 'kept-here' || !toSettle.proposal.by)
  if (reasons.length === 0) return null
  return (
    <Card as="section" light="place" labelledBy="why-look">
      <h2 id="why-look">{one.whyLook}</h2>
      <ul>
        {reasons.map((why) => (
          <li key={why}>{one.reasons[why] ?? one.unknownReason}</li>
        ))}
      </ul>
    </Card>
  )
}

function Answers({ asked, words, toSettle, typed, refused }: Props) {
  const { one } = words.waiting
  const { proposal, kept } = toSettle
  const to = asked.frame.base + ways.proposal(kept.id)
  const page = ways.proposal(kept.id)
  if (proposal.by?.id === working(asked.subject).id) return <p class="rd-standing">{one.own}</p>
  const reason = refused?.is === 'no-reason' || refused?.is === 'long-reason' ? refused : undefined
  return (
    <>
      <Card as="section" light="lit" labelledBy="approve">
        <h2 id="approve">{one.approveHeading}</h2>
        <form class="rd-form" method="post" action={`${to}/approve`}>
          <FormMarks personal={asked.personal} on={page} />
          <input type="hidden" name="seen" value={typed.seen} />
          <HowChecked {...{ words, toSettle, typed }} {...(refused ? { refused } : {})} />
          <Button>{one.approve}</Button>
        </form>
      </Card>
      <Card as="section" labelledBy="send-back">
        <h2 id="send-back">{one.sendBackHeading}</h2>
        <form class="rd-form" method="post" action={`${to}/send-back`}>
          <FormMarks personal={asked.personal} on={page} />
          <input type="hidden" name="seen" value={typed.seen} />
          <Textarea
            id="because"
            name="because"
            rows={3}
            asks={{ says: one.because }}
            hint={one.becauseHint}
            autocomplete="off"
            value={typed.because}
            error={reason && faultOf(reason, words.waiting).says}
          />
          <p class="rd-small">{one.read}</p>
          <Button variant="secondary">{one.sendBack}</Button>
        </form>
      </Card>
    </>
  )
}

function HowChecked({ words, toSettle, typed, refused }: Pick<Props, 'words' | 'toSettle' | 'typed' | 'refused'>) {
  const { one } = words.waiting
  if (toSettle.leads.length === 0) return null
  const isRefused = refused?.is === 'not-checked'
  return (
    <Checkboxes
      id="checked"
      name="checked"
      small
      asks={{ says: one.leads.asks }}
      hint={one.leads.hint}
      error={isRefused ? one.leads.none : undefined}
      chosen={typed.ticked}
      choices={toSettle.leads.map((lead) => ({ value: lead, says: one.howChecked[lead] }))}
    />
  )
}
