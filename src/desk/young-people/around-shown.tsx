import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Standing } from '../../people/network.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { type Fact, Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { AroundThem } from './around.store.ts'
import type { AroundWords } from './around-words.ts'
import { recordInEnglish } from './record-words.ts'
import { recordWay } from './ways.ts'

interface StandingProps {
  readonly asked: AskedSignedIn
  readonly around: AroundThem
  readonly standing: Standing
  readonly words: AroundWords
  readonly isNow: boolean
}

/** One who stands, or stood, by them: as what, since when, and who says so; and what can be done about it. */
export function StandingShown(props: StandingProps) {
  const { around, standing, words, isNow } = props
  const who = around.called.get(standing.subject)
  return (
    <article class="rd-card">
      <h3 class="rd-card__title">{recordInEnglish.by(who?.name ?? recordInEnglish.somebody, who?.agency ?? '')}</h3>
      <p>{words.as[standing.as.is]}</p>
      {standing.selfClaimed && <p class="rd-why">{words.selfClaimed}</p>}
      <Facts facts={factsOf(props)} />
      {isNow && around.mayWrite && <WhatCanBeDone {...props} />}
    </article>
  )
}

/** The same button stands with everybody: for who hears it, with whom. */
const Of = ({ around, standing }: Pick<StandingProps, 'around' | 'standing'>) => (
  <span class="nhsuk-u-visually-hidden">: {around.called.get(standing.subject)?.name ?? recordInEnglish.somebody}</span>
)

const dayOf = (instant: number): string => inWords(dayIn(new Date(instant)))

function factsOf({ around, standing, words }: StandingProps): readonly Fact[] {
  const { as, since, until, saidBy, madeBy } = standing
  const made = madeBy && around.called.get(madeBy)?.name
  return [
    { says: words.since, is: dayOf(since) },
    ...(until === undefined ? [] : [{ says: words.until, is: dayOf(until) }]),
    ...(saidBy ? [{ says: words.saidBy, is: saidBy }] : []),
    ...(made ? [{ says: words.madeBy, is: made }] : []),
    ...(as.is === 'proxy'
      ? [
          { says: words.opensSays, is: as.stop.is === 'stopped' ? words.stopped[as.stop.by] : words.opens[as.opens] },
          { says: words.reviewedOn, is: inWords(as.reviewedOn) },
        ]
      : []),
  ]
}

function WhatCanBeDone(props: StandingProps) {
  const { asked, standing, words } = props
  const stop = standing.as.is === 'proxy' ? standing.as.stop : undefined
  return (
    <>
      {stop?.is === 'running' && <OfACarer {...props} />}
      {stop?.is === 'running' && <Stopping {...props} says={words.stopSays} />}
      {stop?.is === 'stopped' && stop.by === 'young-person' && <Stopping {...props} says={words.stopAsWellSays} />}
      {standing.selfClaimed && standing.subject !== asked.session.person && (
        <Act {...props} what="looked-at" says={words.rightSays}>
          <Button small>
            {words.right}
            <Of {...props} />
          </Button>
        </Act>
      )}
      <Act {...props} what="end" says={words.endSays}>
        <Button small variant="secondary">
          {words.end}
          <Of {...props} />
        </Button>
      </Act>
    </>
  )
}

function OfACarer(props: StandingProps) {
  const { asked, around, standing, words } = props
  return (
    <>
      <Details summary={words.review}>
        <Act {...props} what="review" says={words.reviewSays}>
          <Radios
            {...{ id: `opens-${standing.id}`, name: 'opens', small: true }}
            asks={{ says: words.opensSays }}
            choices={(['wide', 'narrow', 'chosen'] as const).map((value) => ({ value, says: words.opens[value] }))}
          />
          <Button small>
            {words.reviewed}
            <Of {...props} />
          </Button>
        </Act>
      </Details>
      <form method="post" action={asked.frame.base + recordWay(around.who.id, `code/${standing.id}`)}>
        <FormMarks personal={asked.personal} on={recordWay(around.who.id, 'around')} />
        <Button small variant="secondary">
          {words.code}
          <Of {...props} />
        </Button>
      </form>
    </>
  )
}

/** What the young person stopped can be stopped by a court as well: then it is not theirs to start again. */
function Stopping({ says, ...props }: StandingProps & { readonly says: string }) {
  const { words } = props
  return (
    <Act {...props} what="stop" says={says}>
      <div class="rd-actions">
        {(['court', 'worker'] as const).map((by) => (
          <Button key={by} small variant="secondary" name="by" value={by}>
            {words.stop[by]}
            <Of {...props} />
          </Button>
        ))}
      </div>
    </Act>
  )
}

interface ActProps extends StandingProps {
  readonly what: string
  readonly says: string
  readonly children: preact.ComponentChildren
}

function Act({ asked, around, standing, what, says, children }: ActProps) {
  const on = recordWay(around.who.id, 'around')
  return (
    <form method="post" action={`${asked.frame.base}${on}/${what}/${standing.id}`}>
      <FormMarks personal={asked.personal} on={on} />
      <p class="rd-small">{says}</p>
      {children}
    </form>
  )
}
