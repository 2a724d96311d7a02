import { nameOf } from '../../needs/naming.ts'
import { isOpen } from '../../risk-support/own-ending.ts'
import type { PartCode } from '../../risk-support/part.ts'
import { BeforeShown, RiskSupportShown, WhenShown } from '../../risk-support/plan-shown.tsx'
import { type RiskSupportWords, riskSupportInEnglish } from '../../risk-support/plan-words.ts'
import { firstShown, riskSupportIn, whichIn } from '../../risk-support/risk-support.store.ts'
import { hasRecord, historyOf, leadToTell } from '../../risk-support/risk-support-plan.ts'
import { ViewsShown } from '../../risk-support/views-shown.tsx'
import { inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { calledOf, type KnownPerson } from '../young-people/whose.ts'
import { CodeWordForm } from './code-word-form.tsx'
import { GoesOnForm } from './goes-on-form.tsx'
import { BeginForm, type FormsProps, HelpedForm, OfPart, PartForm, ToldForm, ViewForm } from './stay-safe-forms.tsx'
import { type StaySafeWords, staySafeInEnglish } from './stay-safe-words.ts'

/** The whole of it: what is written, what is missing, and a form below each part. */
export function StaySafeShown(props: FormsProps) {
  const { asked, at, words } = props
  const { kept } = at
  const isRunning = kept && !kept.now.ended
  const writes = isRunning && at.mayWrite
  return (
    <>
      <h1>{words.title}</h1>
      <p class="rd-lede">
        {[calledOf(at.who) || words.young, at.need.called].filter((text) => text !== '').join(': ')}
      </p>
      <p>{words.apart}</p>
      {!kept && <p>{words.none}</p>}
      {kept && (
        <>
          <Others {...props} />
          <Ways {...props} />
          {writes && <p class="rd-noprint">{words.lede}</p>}
          <RiskSupportShown
            plan={kept.now}
            {...{ naming: at.naming, today: asked.today, words: called(props), codeWord: at.codeWord }}
            wrote={(who, on) => words.writtenBy(nameOf(at.naming, who, called(props)), inWords(on))}
            doing={(part) => <InPart {...props} part={part} writes={writes === true} />}
          />
          {writes && isOpen(kept.now.wantsEnd) && <GoesOnForm {...props} />}
          {writes && <HelpedForm {...props} />}
          <ViewsShown views={kept.views} naming={props.at.naming} says={viewsFor(props)} />
          {at.mayWrite && <ViewForm {...props} />}
          <SeenByShown {...props} />
        </>
      )}
      {at.mayWrite && !isRunning && <BeginForm {...props} />}
      {writes && <ToEnd {...props} />}
    </>
  )
}

interface InPartProps extends FormsProps {
  readonly part: PartCode
  readonly writes: boolean
}

/** Below one part: what stood there before, and the forms with which it is written. */
const InPart = ({ writes, ...props }: InPartProps) => (
  <>
    {props.at.kept && historyOf(props.at.kept.now, props.part).length > 0 && <Before {...props} />}
    {writes && <PartForm {...props} />}
    {writes && props.part === 'who-leads' && props.at.kept && leadToTell(props.at.kept.now) && <ToldForm {...props} />}
    {writes && props.part === 'people-to-tell' && <CodeWordForm {...props} />}
  </>
)

/** The young person by their name, where whoever reads it knows that. */
const called = ({ at, words }: FormsProps): RiskSupportWords => ({
  ...riskSupportInEnglish,
  youngPerson: calledOf(at.who) || words.young,
})

const nameFor = ({ names }: KnownPerson): string | undefined => names?.known ?? names?.given

/** The words round the views, with the young person by their name. */
export const viewsFor = ({ at, words }: Pick<FormsProps, 'at' | 'words'>): StaySafeWords['views'] => ({
  ...words.views,
  you: nameFor(at.who) ?? words.views.you,
})

/** Another plan that goes on, begun where this one could not be seen: nobody takes the one for the other. */
const Others = (props: FormsProps) => (
  <>
    {props.at.others.map(({ id, by }) => (
      <p key={id} class="rd-noprint">
        {props.words.another(nameOf(props.at.naming, by, called(props)))}{' '}
        <a
          href={`${props.asked.frame.base}${recordWay(props.at.who.id, `need/${props.at.need.id}/stay-safe`)}?item=${id}`}
        >
          {props.words.lookAtIt}
        </a>
      </p>
    ))}
  </>
)

function Ways({ asked, at, words }: FormsProps) {
  const to = asked.frame.base + recordWay(at.who.id, `need/${at.need.id}/stay-safe/print`)
  const which = at.kept && at.others.length > 0 ? `?${whichIn(at.kept.id, at.others)}` : ''
  return (
    <p class="rd-noprint">
      <ButtonLink to={to + which} variant="secondary">
        {words.print}
      </ButtonLink>
      {at.kept && hasRecord(at.kept.now) && (
        <>
          {' '}
          <a href={asked.frame.base + recordWay(at.who.id, `need/${at.need.id}/ending/one`)}>{words.end.read}</a>
        </>
      )}
    </p>
  )
}

const Before = ({ part, ...props }: FormsProps & { readonly part: Parameters<typeof BeforeShown>[0]['part'] }) =>
  props.at.kept ? (
    <div class="rd-noprint">
      <Details summary={<OfPart says={props.words.before} part={part} />}>
        <BeforeShown
          plan={props.at.kept.now}
          part={part}
          naming={props.at.naming}
          by={props.words.wrote}
          words={called(props)}
        />
      </Details>
    </div>
  ) : null

/** Who can see it and who cannot: nobody takes it that another agency knows. */
function SeenByShown({ at: { seenBy }, words }: FormsProps) {
  if (!seenBy) return null
  return (
    <section class="rd-section rd-section--near" aria-labelledby="seen">
      <h2 id="seen">{words.seen.heading}</h2>
      {seenBy.sees.length > 0 && <p>{words.seen.sees(seenBy.sees)}</p>}
      {seenBy.doesNot.length > 0 && <p>{words.seen.doesNot(seenBy.doesNot)}</p>}
      <p class="rd-by">{words.seen.onPaper}</p>
    </section>
  )
}

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: StaySafeWords
}

/** On the page of the need: that there is a plan to stay safe, where its day stands, and the way to it. */
export function StaySafeOnNeed({
  at: { whole, who, today, called, teams },
  base,
  words = staySafeInEnglish,
}: OnNeedProps) {
  const kept = firstShown(riskSupportIn(whole.things), false)
  const names = new Map([...teams, ...[...called].map(([id, { name }]) => [id, name] as const)])
  return (
    <section class="rd-section rd-section--near" aria-labelledby="stay-safe">
      <h2 id="stay-safe">{words.title}</h2>
      {kept ? (
        <Card>
          <WhenShown plan={kept.now} naming={{ youngPerson: kept.read.item.youngPerson, names }} today={today} />
        </Card>
      ) : (
        <p class="rd-by">{words.none}</p>
      )}
      <p class="rd-noprint">
        <ButtonLink to={base + recordWay(who.id, `need/${whole.need.id}/stay-safe`)} variant="secondary">
          {kept ? words.look : words.begin.heading}
        </ButtonLink>
      </p>
    </section>
  )
}

/** The way to end this plan and nothing else, with the same record as every ending. */
const ToEnd = ({ asked: { frame }, at, words }: FormsProps) => (
  <section class="rd-section rd-section--near rd-noprint" aria-labelledby="end">
    <h2 id="end">{words.end.heading}</h2>
    <p>{words.end.lede}</p>
    <p>
      <a href={`${frame.base}${recordWay(at.who.id, `need/${at.need.id}/ending/one`)}?of=stay-safe`}>{words.end.to}</a>
    </p>
  </section>
)
