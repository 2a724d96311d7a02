import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { View } from './offer-view.ts'
import { ways } from './ways.ts'

/** "Not taking anybody until …", or, where it is paused, "we are taking people again". */
export function PauseForm({ asked, words, own, typed }: View) {
  const { approved } = own.kept
  const say = words.one.pause
  const to = asked.frame.base + ways.offer(own.at.offer.id)
  if (approved?.status === 'temporarily closed')
    return (
      <Card as="section" light="lit" labelledBy="pause">
        <h2 id="pause">{say.over}</h2>
        <form method="post" action={`${to}/open-again`}>
          <FormMarks personal={asked.personal} on={asked.path} />
          <Button>{say.again}</Button>
        </form>
      </Card>
    )
  if (approved?.status !== 'active') return null
  return (
    <Card as="section" labelledBy="pause">
      <h2 id="pause">{say.heading}</h2>
      <p>{say.lede}</p>
      {typed?.error && <ErrorSummary errors={[{ says: typed.error, at: 'until' }]} />}
      {typed && !typed.error && <p>{words.edit.draft}</p>}
      <form class="rd-form" method="post" action={`${to}/pause`}>
        <FormMarks personal={asked.personal} on={ways.offer(own.at.offer.id)} />
        <Input
          id="until"
          name="until"
          asks={{ says: say.until }}
          hint={say.hint}
          width={20}
          autocomplete="off"
          value={typed?.until}
          error={typed?.error}
        />
        <Button variant="secondary">{say.button}</Button>
      </form>
    </Card>
  )
}

/** Closed for good, which somebody else approves first; or open again after that. */
export function ClosingForm({ asked, words, own }: View) {
  const { approved } = own.kept
  const say = words.one.close
  const to = asked.frame.base + ways.offer(own.at.offer.id)
  if (!approved) return null
  if (approved.status === 'inactive' || approved.status === 'defunct')
    return (
      <form method="post" action={`${to}/open-again`}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <Button variant="secondary">{say.again}</Button>
      </form>
    )
  return (
    <Details summary={say.heading}>
      <p>{say.lede}</p>
      <form method="post" action={`${to}/close`}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <Button variant="secondary">{say.button}</Button>
      </form>
    </Details>
  )
}
