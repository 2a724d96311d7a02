import { GivenShown, LinesShown, PictureGivenShown } from '../../access/requests/given.tsx'
import { groundsToTakeOut, type Mark, redacted } from '../../access/requests/pack.ts'
import { mayNotLook } from '../../access/requests/request.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { working } from '../agency-thing.ts'
import { DayField } from '../young-people/day-field.tsx'
import { textIn, type Values } from '../young-people/form-values.ts'
import type { AccessFault, AccessRequestsWords } from './access-requests-words.ts'
import { all } from './acting.page.tsx'
import type { OneThing } from './thing.store.ts'

interface ThingProps {
  readonly asked: AskedSignedIn
  readonly words: AccessRequestsWords
  readonly found: OneThing
  readonly faults: readonly AccessFault[]
  readonly values: Values
}

const at: Readonly<Partial<Record<AccessFault, string>>> = {
  ...{ does: 'does', passage: 'passage', 'passage-is-not-there': 'passage', ground: 'ground' },
  ...{ opinion: 'opinion-by', 'opinion-on': 'opinion-on-day', reason: 'reason' },
}

/** One thing as it is kept and as it will be given, side by side. */
export function ThingShown(props: ThingProps) {
  const { asked, words, found, faults } = props
  const { gathered, request, marks, next } = found
  const isOpen = request.answer.is === 'not-yet' && !mayNotLook(request, working(asked.subject).id)
  return (
    <>
      {faults.length > 0 && (
        <ErrorSummary
          heading={words.problem}
          errors={faults.map((fault) => ({ says: words.faults[fault], ...(at[fault] ? { at: at[fault] } : {}) }))}
        />
      )}
      <h1>{gathered.thing.what}</h1>
      {gathered.lookHere.length > 0 && (
        <p class="rd-lede">
          {words.things.lookHere}: {listInEnglish(gathered.lookHere.map((why) => words.lookHere[why]))}.
        </p>
      )}
      <SideBySide {...props} />
      {marks.length > 0 && <h2>{words.thing.said}</h2>}
      {marks.map((mark) => (
        <MarkShown key={mark.id} {...props} mark={mark} isOpen={isOpen} />
      ))}
      {next !== undefined && (
        <p>
          <a href={`${asked.frame.base}${all}/${request.id}/things/${next}`}>{words.thing.next}</a>
        </p>
      )}
      {isOpen && <SayForm {...props} />}
    </>
  )
}

function SideBySide({ words, found: { gathered, marks } }: ThingProps) {
  const given = redacted(gathered, marks)
  return (
    <div class="rd-two rd-two--even">
      <section aria-labelledby="before">
        <h2 id="before">{words.thing.before}</h2>
        <Card>
          <h3 class="rd-card__title">{gathered.thing.what}</h3>
          <p class="rd-by">{[gathered.thing.by, gathered.thing.on].filter(Boolean).join(', ')}</p>
          <PictureGivenShown picture={gathered.thing.picture} />
          <LinesShown lines={gathered.thing.lines} />
        </Card>
      </section>
      <section aria-labelledby="after">
        <h2 id="after">{words.thing.after}</h2>
        {given ? <GivenShown given={given} /> : <p>{words.thing.gone}</p>}
      </section>
    </div>
  )
}

interface MarkProps extends ThingProps {
  readonly mark: Mark
  readonly isOpen: boolean
}

function MarkShown({ asked, words, found, mark, isOpen }: MarkProps) {
  const { said } = mark
  const { request, gathered } = found
  const to = `${all}/${request.id}/things/${gathered.n}`
  return (
    <Card>
      <p>
        <b>{words.things.state[said.does]}</b>, {words.by(found.byName(mark), inWords(dayIn(mark.at)))}
      </p>
      {said.does === 'take-out-passage' && <p dir="auto">“{said.passage}”</p>}
      {said.does !== 'leave-in' && (
        <p dir="auto">
          {words.grounds[said.ground]}: {said.reason}
          {said.opinion && ` (${said.opinion.by}, ${said.opinion.on})`}
        </p>
      )}
      {isOpen && (
        <form method="post" action={`${asked.frame.base}${to}/back/${mark.id}`}>
          <FormMarks personal={asked.personal} on={to} />
          <input type="hidden" name="n" value={request.n} />
          <Button small variant="secondary">
            {words.thing.takeBack}
          </Button>
        </form>
      )}
    </Card>
  )
}

const does = ['leave-in', 'take-out-passage', 'take-out-whole'] as const

function SayForm(props: ThingProps) {
  const { asked, words, found, faults, values } = props
  const on = `${all}/${found.request.id}/things/${found.gathered.n}`
  const wrongPassage = faults.find((fault) => fault === 'passage' || fault === 'passage-is-not-there')
  return (
    <form class="rd-form" method="post" action={asked.frame.base + on}>
      <FormMarks personal={asked.personal} on={on} />
      <input type="hidden" name="n" value={found.request.n} />
      <Radios
        id="does"
        name="does"
        asks={{ says: words.thing.does }}
        chosen={textIn(values, 'does')}
        error={faults.includes('does') ? words.faults.does : undefined}
        choices={does.map((value) => ({ value, says: words.thing.doesChoices[value] }))}
      />
      <Textarea
        id="passage"
        name="passage"
        asks={{ says: words.thing.passage }}
        hint={words.thing.passageHint}
        error={wrongPassage && words.faults[wrongPassage]}
        value={textIn(values, 'passage')}
        rows={3}
        maxLength={2000}
      />
      <WhyFields {...props} />
      <Button>{words.thing.save}</Button>
    </form>
  )
}

const WhyFields = ({ words, faults, values }: ThingProps) => (
  <>
    <Radios
      id="ground"
      name="ground"
      asks={{ says: words.thing.ground }}
      chosen={textIn(values, 'ground')}
      error={faults.includes('ground') ? words.faults.ground : undefined}
      choices={groundsToTakeOut.map((value) => ({ value, says: words.grounds[value] }))}
    />
    <Opinion {...{ words, faults, values }} />
    <Radios
      id="mark"
      name="mark"
      asks={{ says: words.thing.mark }}
      hint={words.thing.markHint}
      chosen={textIn(values, 'mark') || 'yes'}
      choices={(['yes', 'no'] as const).map((value) => ({ value, says: words.thing.markChoices[value] }))}
    />
    <Textarea
      id="reason"
      name="reason"
      asks={{ says: words.thing.reason }}
      hint={words.thing.reasonHint}
      error={faults.includes('reason') ? words.faults.reason : undefined}
      value={textIn(values, 'reason')}
      rows={3}
      maxLength={1000}
    />
  </>
)

const Opinion = ({ words, faults, values }: Pick<ThingProps, 'words' | 'faults' | 'values'>) => (
  <>
    <Input
      id="opinion-by"
      name="opinion-by"
      asks={{ says: words.thing.opinionBy }}
      hint={words.thing.opinionByHint}
      error={faults.includes('opinion') ? words.faults.opinion : undefined}
      value={textIn(values, 'opinion-by')}
      autocomplete="off"
      maxLength={200}
    />
    <DayField
      name="opinion-on"
      asks={words.thing.opinionOn}
      error={faults.includes('opinion-on') ? words.faults['opinion-on'] : undefined}
      values={values}
    />
  </>
)
