import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { countKept, listToApprove } from '../../directory/curation/curation-read.store.ts'
import { differences } from '../../directory/curation/differences.ts'
import type { KeptService } from '../../directory/curation/standing.ts'
import { dayIn } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import type { Frame, Reply } from '../../web/route.ts'
import { may } from '../agency-thing.ts'
import { toldOfChoices } from '../choices/told-of-choices.store.ts'
import { toldInEnglish } from '../choices/told-words.ts'
import { placeChoiceWay } from '../choices/write-choice.ts'
import { nameOf } from './difference.tsx'
import { Parts, pageIn } from './offers.page.tsx'
import { type ApprovingWords, approvingInEnglish } from './settling.ts'
import { backToDesk, ways } from './ways.ts'

export const waitingRoutes = (words: ApprovingWords = approvingInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.waiting,
    says: 'looked at what waits for approval',
    may: ['approver'],
    answer: (asked) => allThatWaits(asked, words),
  },
]

async function allThatWaits(asked: AskedSignedIn, words: ApprovingWords): Promise<Reply> {
  const { locality, frame, query } = asked
  if (!may(asked, 'read', { is: 'offer' })) return { is: 'not-found' }
  const page = pageIn(asked)
  const { list, counts } = await asked.within(async ({ handle }) => ({
    list: await listToApprove(handle, { locality, page }),
    counts: await countKept(handle, locality, asked.today),
  }))
  const choices = await toldOfChoices(asked)
  const say = words.waiting
  const told = { approved: say.approved, back: say.sentBack }[query.first('done') ?? '']
  return {
    is: 'page',
    title: say.title,
    back: backToDesk(frame),
    main: (
      <>
        {told && <Notification done title={say.title} heading={told} />}
        <h1>{say.heading}</h1>
        <p class="rd-lede">{say.lede}</p>
        {choices !== undefined && (
          <p class="rd-card rd-card--lit">
            {choices} <a href={frame.base + placeChoiceWay()}>{toldInEnglish.link}</a>
          </p>
        )}
        <p>{counts.waiting === 0 ? say.none : say.many(counts.waiting)}</p>
        <ul class="rd-kept">
          {list.map((kept) => (
            <OneWaiting key={kept.id} {...{ kept, words, frame }} />
          ))}
        </ul>
        <Parts page={page} many={counts.waiting} to={frame.base + ways.waiting} words={words.offers} />
      </>
    ),
  }
}

interface OneProps {
  readonly kept: KeptService
  readonly words: ApprovingWords
  readonly frame: Frame
}

function OneWaiting({ kept, words, frame }: OneProps) {
  const { proposal, approved, feed } = kept
  if (!proposal) return null
  const on = dayIn(proposal.at)
  const say = words.waiting
  const changed = approved ? differences(approved, proposal.service).map((each) => nameOf(each, words.offers)) : []
  return (
    <Card as="li">
      <h2 class="rd-card__title" dir="auto">
        <a href={frame.base + ways.proposal(kept.id)}>{proposal.service.name}</a>
      </h2>
      <p dir="auto">{proposal.service.organization.name}</p>
      <p>{approved ? say.changes([...new Set(changed)]) : say.isNew}</p>
      {proposal.needsAPerson.filter(isLead).length > 0 && (
        <p class="rd-standing">
          {proposal.needsAPerson
            .filter(isLead)
            .map((why) => say.one.reasons[why])
            .join(' ')}
        </p>
      )}
      <p class="rd-small rd-quiet">{proposal.by ? say.by(proposal.by.name, on) : say.feed(feed, on)}</p>
    </Card>
  )
}

const isLead = (why: string): boolean => why !== 'kept-here'
