import { type Check, helpingAnswers, type Talked, waysOn } from '../../goals/is-this-helping.ts'
import { type GoalsOfNeed, goalsOfNeed } from '../../plan/goals-of-need.store.ts'
import { inWords } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { faultAt, textIn } from '../young-people/form-values.ts'
import { recordWay } from '../young-people/ways.ts'
import type { DeskGoalWords } from './desk-goal-words.ts'
import { type GoalsProps, goalsWay } from './goal-forms.tsx'
import { TimeToTalk } from './goals-on-need.tsx'

const wayTo = ({ asked, at }: GoalsProps, what: string): string =>
  asked.frame.base + recordWay(at.who.id, `need/${at.whole.need.id}/${what}`)

/** That it is time to talk, and where it is written down what was chosen. */
export function TalkAtDesk(props: GoalsProps) {
  const { asked, at, words, unkept } = props
  const of = goalsOfNeed(at.whole, at.today)
  if (of.invitations.length === 0) return null
  const here = unkept?.what === 'talk' ? unkept : undefined
  return (
    <section class="rd-card rd-card--lit" aria-label={words.talk.heading}>
      <TimeToTalk {...{ of, words }} />
      <p>{words.talk.nothing}</p>
      <div class="rd-noprint">
        <Details summary={words.talk.open} open={here !== undefined}>
          <form class="rd-form" method="post" action={wayTo(props, 'helping/talk')}>
            <FormMarks personal={asked.personal} on={goalsWay(props)} />
            <Radios
              id="wayOn"
              name="wayOn"
              asks={{ says: words.talk.asks }}
              error={here && faultAt(here.faults, 'wayOn')}
              choices={waysOn.map((value) => ({ value, says: words.talk.ways[value] }))}
            />
            <Textarea
              id="talk-words"
              name="words"
              rows={3}
              asks={{ says: words.talk.words }}
              value={here && textIn(here.values, 'words')}
              autocomplete="off"
              dir="auto"
            />
            <Button>{words.talk.keep}</Button>
          </form>
        </Details>
      </div>
    </section>
  )
}

/** “Is this helping?”, to be tapped by the young person on this screen, and what was said before. */
export function HelpingAtDesk(props: GoalsProps) {
  const { asked, at, words } = props
  const { helping } = words
  const of = goalsOfNeed(at.whole, at.today)
  const today = of.helping?.now.checks.find(({ as, on }) => as === 'young-person' && on === asked.today)
  return (
    <section class="rd-section rd-section--near" aria-labelledby="helping">
      <h2 id="helping">{helping.heading}</h2>
      {today ? (
        <p>{helping.today(helping.answers[today.answer])}</p>
      ) : of.isOver ? null : (
        <form class="rd-helping rd-noprint" method="post" action={wayTo(props, 'helping')}>
          <FormMarks personal={asked.personal} on={goalsWay(props)} />
          <p>{helping.lede}</p>
          <p class="rd-who-sees">{helping.reads}</p>
          <div class="rd-helping__answers">
            {helpingAnswers.map((answer) => (
              <Button key={answer} name="answer" value={answer} variant="secondary">
                {helping.answers[answer]}
              </Button>
            ))}
          </div>
        </form>
      )}
      <OnAnotherPhone {...props} />
      <Before {...{ of, words }} />
    </section>
  )
}

const OnAnotherPhone = (props: GoalsProps) => (
  <div class="rd-noprint">
    <Details summary={props.words.link.open}>
      <form class="rd-form" method="post" action={wayTo(props, 'check')}>
        <FormMarks personal={props.asked.personal} on={goalsWay(props)} />
        <p>{props.words.link.lede}</p>
        <Button>{props.words.link.make}</Button>
      </form>
    </Details>
  </div>
)

function Before({ of, words }: { readonly of: GoalsOfNeed; readonly words: DeskGoalWords }) {
  const { checks, talks } = of.helping?.now ?? { checks: [], talks: [] }
  const lines = [
    ...checks.map((each) => ({ on: each.on, line: checkLine(each, words), says: each.says?.said })),
    ...talks.map((each) => ({ on: each.on, line: talkLine(each, words), says: each.says?.said })),
  ].toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
  return (
    <>
      <h3>{words.helping.before}</h3>
      {lines.length === 0 && <p class="rd-by">{words.helping.noneYet}</p>}
      <ul class="rd-answers">
        {lines.map(({ line, says }, at) => (
          <li key={`${at} ${line}`}>
            {line}
            {says && <blockquote dir="auto">{says}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  )
}

const checkLine = ({ as, on, answer }: Check, { helping, raters }: DeskGoalWords): string =>
  helping.line(raters[as], inWords(on), helping.answers[answer])

const talkLine = ({ on, wayOn }: Talked, { helping, talk }: DeskGoalWords): string =>
  helping.chose(inWords(on), talk.ways[wayOn].toLowerCase())
