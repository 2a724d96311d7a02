import { isForCarer, isToBeConfirmed, isToldInPerson, type Stage, stageOf } from '../../access/requests/request.ts'
import { Card } from '../../web/card.tsx'
import { Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import type { AccessFault } from './access-requests-words.ts'
import { all } from './acting.page.tsx'
import { allFacts, lawOfTime, referenceOf } from './facts-of.ts'
import { MoreShown } from './more-shown.tsx'
import { OneForm, type OneProps } from './one-form.tsx'

/** One request: what is known of it, and what is to be done next. */
export function OneShown(props: OneProps) {
  const { asked, words, one, more, faults } = props
  const { request, names } = one
  const isOfficer = asked.subject.as === 'privacy-officer'
  const told = Object.entries(words.told).find(([is]) => is === asked.query.first('told'))?.[1]
  return (
    <>
      {faults.length > 0 && (
        <ErrorSummary heading={words.problem} errors={faults.map((fault) => faultOf(fault, props))} />
      )}
      <h1>
        {words.reference} {referenceOf(request.id)}
      </h1>
      {told && (
        <Notification title={words.toldHeading} heading={words.toldHeading} done>
          <p>{told}</p>
        </Notification>
      )}
      <Card>
        <Facts facts={allFacts({ request, today: asked.today, words, names })} />
      </Card>
      <p class="rd-small">{lawOfTime(words)}</p>
      {isOfficer && isToldInPerson(request) && <Letter {...props} />}
      <Steps {...props} />
      {more && request.answer.is === 'not-yet' && <MoreShown {...props} more={more} />}
    </>
  )
}

/** Where no page tells them, somebody does, by word or by letter. */
const Letter = ({ asked, words: { steps }, one: { request } }: OneProps) => (
  <Card light="lit">
    <p>{steps.letterSays}</p>
    <p>
      <a href={`${asked.frame.base}${all}/${request.id}/letter`}>{steps.letter}</a>
    </p>
  </Card>
)

/** What to put right, at its field where there is one. */
function faultOf(fault: AccessFault, { asked, words }: OneProps) {
  const because = asked.path.endsWith('longer') ? 'why-longer' : 'why-not'
  const at = fault === 'because' ? because : fault === 'give' || fault === 'complaint' ? fault : undefined
  return { says: words.faults[fault], ...(at ? { at } : {}) }
}

function Steps(props: OneProps) {
  const { asked, words, one } = props
  const stage = stageOf(one.request, asked.today)
  const isOfficer = asked.subject.as === 'privacy-officer'
  if (stage === 'to-fetch' && isOfficer && one.request.answer.is === 'given' && one.request.answer.how === 'paper')
    return <Again {...props} />
  if (one.request.answer.is !== 'not-yet') return null
  if (one.notLook) return <p>{words.notSecond[one.notLook]}</p>
  return (
    <>
      <h2>{words.steps.heading}</h2>
      {isToBeConfirmed(one.request) && <Confirm {...props} />}
      {isOfficer && stage === 'asked' && !isToBeConfirmed(one.request) && <Gather {...props} />}
      {isOfficer && (stage !== 'asked' || isToBeConfirmed(one.request)) && <Look {...props} />}
      {stage !== 'asked' && <Through {...props} stage={stage} />}
      {isOfficer && stage === 'to-sign' && <Second {...props} />}
      {isOfficer && stage === 'to-give' && <Give {...props} />}
    </>
  )
}

/** Nobody opens a whole record on their own word: somebody else says first that it was asked. */
const Confirm = (props: OneProps) => (
  <Card light="lit">
    <p>{props.words.steps.confirmSays}</p>
    {props.one.notConfirm ? (
      <p>{props.words.notSecond[props.one.notConfirm]}</p>
    ) : (
      <OneForm {...props} does="confirm">
        <Button>{props.words.steps.confirm}</Button>
      </OneForm>
    )}
  </Card>
)

const Gather = (props: OneProps) => (
  <Card>
    <p>{props.words.steps.gatherSays}</p>
    <OneForm {...props} does="gather">
      <Button>{props.words.steps.gather}</Button>
    </OneForm>
  </Card>
)

function Look(props: OneProps) {
  const { words, one } = props
  const { request, couldLook } = one
  return (
    <Card>
      <OneForm {...props} does="ask">
        <Select
          id="who"
          name="who"
          asks={{ says: isToBeConfirmed(request) ? words.steps.whoSays : words.steps.look }}
          hint={words.steps.lookSays}
          chosen={request.askedToLook ?? ''}
          choices={[
            { value: '', says: words.steps.nobody },
            ...couldLook.map(({ id, name }) => ({ value: id, says: name })),
          ]}
        />
        <Button small variant="secondary">
          {words.steps.askThem}
        </Button>
      </OneForm>
    </Card>
  )
}

function Through(props: OneProps & { readonly stage: Stage }) {
  const { asked, words, one, stage } = props
  const to = `${asked.frame.base}${all}/${one.request.id}`
  return (
    <Card>
      <p>
        <a href={`${to}/things`}>{words.steps.things}</a>: {words.steps.left(one.left)}
      </p>
      <p>
        <a href={`${to}/preview`}>{words.steps.preview}</a>
      </p>
      {stage === 'to-look-through' && (
        <OneForm {...props} does="looked-through">
          <p>{words.steps.firstSays}</p>
          <Button>{words.steps.first}</Button>
        </OneForm>
      )}
      {asked.subject.as === 'privacy-officer' && !isForCarer(one.request) && (
        <OneForm {...props} does="gather">
          <p>{words.steps.gatherAgainSays}</p>
          <Button small variant="secondary">
            {words.steps.gatherAgain}
          </Button>
        </OneForm>
      )}
    </Card>
  )
}

const Second = (props: OneProps) => (
  <Card light="lit">
    {props.one.notSign ? (
      <p>{props.words.notSecond[props.one.notSign]}</p>
    ) : (
      <OneForm {...props} does="sign">
        <p>{props.words.steps.secondSays}</p>
        <Button>{props.words.steps.second}</Button>
      </OneForm>
    )}
  </Card>
)

const Give = (props: OneProps) => (
  <Card light="lit">
    <OneForm {...props} does="give">
      {!props.one.hasOwnPage && <p>{props.words.steps.giveNoPage}</p>}
      <p>{props.words.steps.giveSays}</p>
      <div class="rd-actions" id="give" tabindex={-1}>
        {props.one.hasOwnPage && (
          <Button name="how" value="own-page">
            {props.words.steps.giveOwn}
          </Button>
        )}
        {!isForCarer(props.one.request) && (
          <Button variant="secondary" name="how" value="paper">
            {props.words.steps.givePaper}
          </Button>
        )}
      </div>
    </OneForm>
  </Card>
)

/** Given on paper: it can be printed again while it is open. */
const Again = (props: OneProps) => (
  <OneForm {...props} does="paper">
    <Button variant="secondary">{props.words.steps.print}</Button>
  </OneForm>
)
