import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { textIn, type Values } from '../young-people/form-values.ts'
import type { AskedOfMe, Away, MayTakeOver, WorkedWith, Working } from './hand-over.store.ts'
import { forEverybody, forOne } from './hand-over-acts.page.tsx'
import type { HandOverWords } from './hand-over-words.ts'

/** One of those somebody works with; their name only where it may be known. */
export interface Shown extends WorkedWith {
  readonly called?: string
}

/** What the page is made from. */
export interface Found {
  readonly worker: { readonly id: Id; readonly name?: string }
  readonly shown: readonly Shown[]
  readonly askedOfMe: readonly AskedOfMe[]
  readonly mayTakeOver: readonly MayTakeOver[]
  readonly colleagues: readonly Working[]
}

const on = '/desk/hand-over'
const dayWords = (at: Date): string => inWords(dayIn(at))
const awayWords = ({ from, until }: Away, words: Pick<HandOverWords, 'fromUntil'>): string =>
  words.fromUntil(inWords(from), inWords(until))

/** What each form of the page shows, with what was typed and what is to be put right. */
export interface Choosing {
  readonly asked: AskedSignedIn
  readonly words: HandOverWords
  readonly found: Found
  readonly values: Values
  readonly at: string | undefined
  readonly fault: keyof HandOverWords['faults'] | undefined
}

interface OneShown extends Choosing {
  readonly each: Shown
}

/** Who it is, and what is known: their name only where it may be known. */
const Who = ({ words, each: { youngPerson, since, called, hasAnother, waiting, notTakenBy, standsIn } }: OneShown) => (
  <>
    <h3 id={`who-${youngPerson}`}>{called ?? words.notNamed(dayWords(since))}</h3>
    {called && <p>{words.since(dayWords(since))}</p>}
    {hasAnother && <p>{words.hasAnother}</p>}
    {standsIn && <p>{words.standsIn(standsIn.who, awayWords(standsIn, words))}</p>}
    {notTakenBy && !waiting && <p>{words.notTakenBy(notTakenBy)}</p>}
  </>
)

/** Somebody is asked already, and has not answered. */
export function Waiting(props: OneShown) {
  const { asked, words, each } = props
  if (!each.waiting) return null
  const { id, to, at, away } = each.waiting
  return (
    <Card as="section" labelledBy={`who-${each.youngPerson}`}>
      <Who {...props} />
      <form method="post" action={`${asked.frame.base}${on}/back/${id}`}>
        <FormMarks personal={asked.personal} on={on} />
        <p>
          {away ? words.waitingToStandIn(to, awayWords(away, words), dayWords(at)) : words.waiting(to, dayWords(at))}
        </p>
        <Button small variant="secondary">
          {words.takeBack}
          <span class="nhsuk-u-visually-hidden">: {each.called ?? words.notNamed(dayWords(each.since))}</span>
        </Button>
      </form>
    </Card>
  )
}

/** All that nobody is asked for yet, in one form: one colleague for everybody, and another for whom it should be another. */
export function Ask(props: Choosing) {
  const { asked, words, found } = props
  const { worker, shown, mayTakeOver } = found
  const open = shown.filter(({ waiting }) => !waiting)
  if (mayTakeOver.length === 0) return <p>{words.nobody}</p>
  return (
    <form method="post" action={`${asked.frame.base}${on}/of/${worker.id}`}>
      <FormMarks personal={asked.personal} on={worker.name ? `${on}/of/${worker.id}` : on} />
      {open.length > 1 && (
        <Card light="lit">
          <Colleague {...props} id={forEverybody} says={words.everybody} hint={words.everybodySays} />
        </Card>
      )}
      {open.map((each) => (
        <Card key={each.youngPerson} as="section" labelledBy={`who-${each.youngPerson}`}>
          <Who {...props} each={each} />
          <Colleague {...props} id={forOne(each.youngPerson)} says={words.to} />
        </Card>
      ))}
      <HowLong {...props} />
      <Button>{words.ask}</Button>
    </form>
  )
}

/** Where it is for a time alone: from which day until which. */
const HowLong = ({ words, values, at, fault }: Choosing) => (
  <Card>
    <h3>{words.howLong}</h3>
    <p>{words.howLongHint}</p>
    {(['from', 'until'] as const).map((name) => (
      <DayField
        key={name}
        {...{ name, values }}
        asks={words[name]}
        error={fault && at === `${name}-day` ? words.faults[fault] : undefined}
      />
    ))}
  </Card>
)

interface ColleagueShown extends Choosing {
  readonly id: string
  readonly says: string
  readonly hint?: string
}

const Colleague = ({ words, found, values, at, fault, id, says, hint }: ColleagueShown) => (
  <Select
    {...{ id, name: id, asks: { says }, ...(hint ? { hint } : {}) }}
    error={fault && at === id ? words.faults[fault] : undefined}
    choices={[
      { value: '', says: id === forEverybody ? words.chooseEach : words.choose },
      ...found.mayTakeOver.map((each) => ({ value: each.id, says: each.name })),
    ]}
    chosen={textIn(values, id)}
  />
)

interface AskedShown {
  readonly asked: AskedSignedIn
  readonly words: HandOverWords
  readonly askedOfMe: readonly AskedOfMe[]
}

/** Somebody asked them to go on with a young person. */
export const AskedOfYou = ({ asked, words: { askedOfYou: words, ...all }, askedOfMe }: AskedShown) => (
  <Card as="section" light="lit" labelledBy="asked-of-you">
    <h2 id="asked-of-you">{words.heading}</h2>
    {askedOfMe.map(({ id, from, at, away }) => (
      <form key={id} method="post" action={`${asked.frame.base}${on}/asked/${id}`}>
        <FormMarks personal={asked.personal} on={on} />
        <p>{away ? words.standsIn(from, awayWords(away, all), dayWords(at)) : words.says(from, dayWords(at))}</p>
        <p>{words.talk(from)}</p>
        <div class="rd-actions">
          <Button small name="answer" value="taken">
            {away ? words.yesStandsIn : words.yes}
          </Button>
          <Button small variant="secondary" name="answer" value="not-taken">
            {words.no}
          </Button>
        </div>
      </form>
    ))}
  </Card>
)

interface ColleaguesShown {
  readonly asked: AskedSignedIn
  readonly words: HandOverWords
  readonly colleagues: readonly Working[]
}

/** Those for whom whoever leads their team may hand over. */
export const Colleagues = ({ asked, words, colleagues }: ColleaguesShown) => (
  <>
    <h2>{words.colleagues.heading}</h2>
    <p>{words.colleagues.says}</p>
    <ul class="rd-rows">
      {colleagues.map(({ id, name, many }) => (
        <li key={id}>
          <h3>
            <a href={`${asked.frame.base}${on}/of/${id}`}>{name}</a>
          </h3>
          <p>{words.colleagues.many(many)}</p>
        </li>
      ))}
    </ul>
  </>
)
