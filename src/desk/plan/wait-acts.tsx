import { nameOf } from '../../needs/naming.ts'
import type { CheckIn, Waiting } from '../../plan/waiting.ts'
import { inWords } from '../../shared/day.ts'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { faultAt, textIn } from '../young-people/form-values.ts'
import { ActForm, type ActsProps, FoldedAct, typedIn } from './act-form.tsx'
import { NextDayFields } from './plan-fields.tsx'

/** What can be done in a wait that runs; or that one begins. */
export const WaitActs = (props: ActsProps) => {
  const { wait } = props.at
  return wait?.now.is === 'waiting' ? <Running {...props} waiting={wait.now.waiting} /> : <Begin {...props} />
}

function Begin(props: ActsProps) {
  const { at, words, faults } = props
  const values = typedIn(props.values, 'wait begin')
  return (
    <div class="rd-noprint">
      <FoldedAct {...props} of="wait" what="begin" summary={words.waits.begin} button={words.waits.beginNow}>
        <Meanwhile {...{ words, faults }} typed={textIn(values, 'meanwhile')} />
        <NextDayFields of="first-" {...{ words, values, faults }} asks={at.asks} day={words.waits.first} />
        <NextDayFields of="second-" {...{ words, values, faults }} asks={at.asks} day={words.waits.second} />
        <p class="rd-who-sees">{words.reads}</p>
      </FoldedAct>
    </div>
  )
}

const Meanwhile = ({ words, faults, typed }: Pick<ActsProps, 'words' | 'faults'> & { readonly typed: string }) => (
  <Textarea
    id="meanwhile"
    name="meanwhile"
    rows={3}
    asks={{ says: words.waits.meanwhile }}
    hint={words.waits.meanwhileHint}
    error={faultAt(faults, 'meanwhile')}
    value={typed}
    autocomplete="off"
  />
)

interface RunningProps extends ActsProps {
  readonly waiting: Waiting
}

function Running({ waiting, ...props }: RunningProps) {
  const { words, at, faults, values } = props
  const another = typedIn(values, 'wait check-in-agreed')
  const change = typedIn(values, 'wait meanwhile')
  const lines = waiting.meanwhile.map(({ said }) => said).join('\n')
  return (
    <div class="rd-noprint">
      {waiting.changes.length > 0 && <ActForm {...props} of="wait" what="looked" button={words.acts.looked} small />}
      {waiting.checkIns
        .toSorted((one, other) => one.on.localeCompare(other.on))
        .map((checkIn) => (
          <CheckedIn key={checkIn.id} {...props} checkIn={checkIn} />
        ))}
      <FoldedAct
        {...props}
        of="wait"
        what="check-in-agreed"
        summary={words.waits.another}
        button={words.waits.anotherNow}
      >
        <NextDayFields of="another-" {...{ words, faults }} values={another} asks={at.asks} />
      </FoldedAct>
      <Said {...props} what="heard" name="heard" summary={words.waits.heard} hint={words.waits.heardHint} />
      <FoldedAct {...props} of="wait" what="meanwhile" summary={words.waits.change} button={words.waits.changeNow}>
        <Meanwhile {...{ words, faults }} typed={textIn(change, 'meanwhile') || lines} />
      </FoldedAct>
      <Said {...props} what="over" name="why" summary={words.waits.over} hint={words.waits.whyHint} />
    </div>
  )
}

/** That somebody asked as was agreed, whatever they heard; the next day is agreed with it. */
function CheckedIn({ checkIn, ...props }: ActsProps & { readonly checkIn: CheckIn }) {
  const { words, at, faults, asked } = props
  const values = textIn(props.values, 'check-in') === checkIn.id ? typedIn(props.values, 'wait checked-in') : {}
  const of = `after-${checkIn.id}-`
  return (
    <FoldedAct
      {...props}
      values={values}
      of="wait"
      what="checked-in"
      summary={words.waits.checkedIn(nameOf(at.naming, checkIn.whoAsks), inWords(checkIn.on))}
      isOpen={checkIn.on <= asked.today}
      button={words.acts.keep}
    >
      <input type="hidden" name="check-in" value={checkIn.id} />
      <Textarea
        id={`says-${checkIn.id}`}
        name="says"
        rows={3}
        asks={{ says: words.waits.says }}
        hint={words.waits.saysHint}
        value={textIn(values, 'says')}
        autocomplete="off"
      />
      <NextDayFields of={of} {...{ words, values, faults }} asks={at.asks} day={words.acts.nextOne} />
    </FoldedAct>
  )
}

interface SaidProps extends ActsProps {
  readonly what: 'heard' | 'over'
  readonly name: 'heard' | 'why'
  readonly summary: string
  readonly hint: string
}

/** What was heard, or why it is over: one line is enough. */
function Said({ what, name, summary, hint, ...props }: SaidProps) {
  const { words, faults, values } = props
  return (
    <FoldedAct
      {...props}
      of="wait"
      what={what}
      summary={summary}
      button={what === 'heard' ? words.waits.heardNow : words.waits.overNow}
    >
      <Input
        id={name}
        name={name}
        asks={{ says: what === 'heard' ? words.waits.whatHeard : words.waits.why }}
        hint={hint}
        error={faultAt(faults, name)}
        value={textIn(typedIn(values, `wait ${what}`), name)}
        maxLength={500}
        autocomplete="off"
      />
    </FoldedAct>
  )
}
