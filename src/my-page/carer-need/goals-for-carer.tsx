import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { goalsIn, type KeptGoal } from '../../goals/goal.store.ts'
import { byOwner, hasEnded, isActive } from '../../goals/goal.ts'
import { RateFields, rateBesideInEnglish } from '../../goals/rate-fields.tsx'
import { ratedIn, raterKey } from '../../goals/rating.ts'
import type { WholeNeed } from '../../needs/need.store.ts'
import { inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type CarerGoalWords, carerGoalInEnglish } from '../carer-goals/carer-goal-words.ts'
import type { CarerNeedWords } from './carer-need-words.ts'

/** An answer about a goal that was not kept, and why. */
export interface RatingUnkept {
  readonly goal: string
  readonly error: string
  readonly chosen: string | undefined
}

interface GoalsProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal' | 'subject' | 'today'>
  readonly whole: WholeNeed
  /** The page that they stand on. */
  readonly on: string
  readonly words: CarerNeedWords
  readonly unkept: RatingUnkept | undefined
}

interface OwnProps extends Pick<GoalsProps, 'asked' | 'on'> {
  readonly own: readonly KeptGoal[]
  readonly ownWords?: CarerGoalWords
}

/**
 * The goals that a young person lets a parent or carer see, and where these say how they see them: what is not for them leaves no gap. Apart from
 * them, those that the parent or carer has for themselves.
 */
export function GoalsForCarer(props: GoalsProps) {
  const [theirs, ...others] = byOwner(goalsIn(props.whole.things))
  const own = others.find(({ owner }) => owner.is === 'person' && owner.id === props.asked.subject.id)?.goals ?? []
  return (
    <>
      {theirs && theirs.goals.length > 0 && (
        <section aria-labelledby="goals">
          <h2 id="goals">{props.words.goals.heading}</h2>
          {theirs.goals.map((goal) => (
            <OneGoal key={goal.id} {...props} goal={goal} />
          ))}
        </section>
      )}
      <OwnInShort {...props} own={own} />
    </>
  )
}

function OwnInShort({ asked, on, own, ownWords = carerGoalInEnglish }: OwnProps) {
  const there = own.filter(({ now }) => !hasEnded(now))
  return (
    <section aria-labelledby="own-goals">
      <h2 id="own-goals">{ownWords.heading}</h2>
      {there.length === 0 && <p>{ownWords.none}</p>}
      {there.length > 0 && (
        <ul>
          {there.map(({ id, now }) => (
            <li key={id} dir="auto">
              {now.shortName.said}
            </li>
          ))}
        </ul>
      )}
      <p class="rd-noprint">
        <ButtonLink to={`${asked.frame.base}${on}/goals`} variant="secondary">
          {own.length === 0 ? ownWords.set.heading : ownWords.look}
        </ButtonLink>
      </p>
    </section>
  )
}

function OneGoal({ asked, on, words: { goals: words }, unkept, goal }: GoalsProps & { readonly goal: KeptGoal }) {
  const { now, id } = goal
  const me = raterKey({ as: 'parent-carer', told: 'themselves', by: asked.subject.id })
  const mine = ratedIn(now.ratings).findLast((each) => raterKey(each) === me)
  const isToday = now.ratings.some((each) => raterKey(each) === me && each.on === asked.today)
  const here = unkept?.goal === id ? unkept : undefined
  return (
    <Card as="article" labelledBy={`goal-${id}`}>
      <h3 class="rd-card__title" id={`goal-${id}`} dir="auto">
        {now.shortName.said}
      </h3>
      <blockquote class="rd-goal__says" dir="auto">
        {now.says.said}
      </blockquote>
      {!isActive(now) && <p>{words.standing[now.standing.is]}</p>}
      {mine && <p>{words.last(mine.of, inWords(mine.on))}</p>}
      {isActive(now) && (!isToday || here) && (
        <div class="rd-noprint">
          <Details summary={words.open} open={here !== undefined}>
            <form class="rd-form" method="post" action={`${asked.frame.base}${on}/goal/${id}`}>
              <FormMarks personal={asked.personal} on={on} />
              <p>{words.reads}</p>
              <RateFields
                id={`of-${id}`}
                how="numbers"
                words={rateBesideInEnglish}
                error={here?.error}
                chosen={here?.chosen}
              />
              <Button>{words.keep}</Button>
            </form>
          </Details>
        </div>
      )}
    </Card>
  )
}
