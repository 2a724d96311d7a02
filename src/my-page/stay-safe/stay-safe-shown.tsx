import type { OpenItem } from '../../access/facts/open-item.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { nameOf } from '../../needs/naming.ts'
import type { WholeNeed } from '../../needs/need.store.ts'
import { RiskSupportShown, WhenShown } from '../../risk-support/plan-shown.tsx'
import { firstShown, riskSupportIn, riskSupportKind, whichIn } from '../../risk-support/risk-support.store.ts'
import { hasRecord } from '../../risk-support/risk-support-plan.ts'
import { ViewsShown } from '../../risk-support/views-shown.tsx'
import { type Day, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { CodeWordOfMine, type MayKnow } from './code-word.tsx'
import { OwnEnding, type OwnEndingProps } from './own-ending.tsx'
import { OwnPartDoing, toThemselves } from './own-parts.tsx'
import { ownPartsInEnglish } from './own-parts-words.ts'
import type { StaySafeHere } from './stay-safe.store.ts'
import { OwnHelpedForm, OwnViewForm, type Typed } from './stay-safe-forms.tsx'
import { carerStaySafeInEnglish, type KeepWords, type MyStaySafeWords } from './stay-safe-words.ts'

interface ForMeProps {
  readonly asked: AskedSignedIn
  readonly here?: StaySafeHere
  readonly words: MyStaySafeWords
  /** The page, inside the place. */
  readonly way: string
  readonly typed: Typed
  readonly faults: Readonly<Record<string, string>>
  /** Who else can see it, to whose it is. */
  readonly seenBy?: readonly string[]
  /** Who of those who lead it or hold what it is about can read it, and is asked, to whose it is. */
  readonly asksForLead?: readonly string[]
  /** Who can be told the code word, to whose it is. */
  readonly mayKnow?: readonly MayKnow[]
}

/** A plan to stay safe for the young person, and for a parent or carer with whom it is shared. */
export function StaySafeForMe(props: ForMeProps) {
  const { asked, here, words, seenBy } = props
  if (!here)
    return (
      <>
        <h1>{words.title}</h1>
        {!seenBy && <p>{words.none}</p>}
      </>
    )
  const { kept, naming, mayAdd } = here
  const form = { ...props, item: kept.id, youngPerson: naming.youngPerson }
  const isMine = seenBy !== undefined
  return (
    <>
      <h1>{words.title}</h1>
      <p class="rd-noprint">{words.lede}</p>
      <p>{words.apart}</p>
      <Others {...{ here, isMine }} at={asked.frame.base + props.way} />
      <Ways {...props} which={whichOf(here)} toRecord={isMine && hasRecord(kept.now)} />
      {isMine && <OnPhone {...form} words={words.onPhone} />}
      {isMine && !kept.now.ended && <p class="rd-noprint">{ownPartsInEnglish.lede}</p>}
      <RiskSupportShown
        {...{ naming, wrote: wroteTo(props), today: asked.today, codeWord: here.codeWord, plan: kept.now }}
        {...(isMine ? { words: toThemselves } : {})}
        doing={(part) => (isMine ? <InPart {...form} {...{ naming, part }} plan={kept.now} /> : null)}
      />
      {isMine && !kept.now.ended && <Helped {...form} hasSaid={kept.now.helped !== undefined} />}
      <ViewsShown views={kept.views} naming={naming} says={words.views} />
      {mayAdd && <OwnViewForm {...form} />}
      {seenBy && <AtTheEnd {...{ ...form, seenBy, waitsFor: props.asksForLead ?? [] }} plan={kept.now} />}
    </>
  )
}

/** How they end it, and who can see it. */
const AtTheEnd = ({ words, ...props }: OwnEndingProps & Pick<ForMeProps, 'words'>) => (
  <>
    <OwnEnding {...props} />
    <p class="rd-by">
      {props.seenBy.length === 0 ? words.onlyYou : words.seenBy(props.seenBy)}{' '}
      <a class="rd-noprint" href={`${props.asked.frame.base}/me/who-can-see/${props.item}`}>
        {words.who}
      </a>
    </p>
  </>
)

/** What a young person can do with one part of theirs; beside who leads, who is asked that. */
const InPart = ({
  part,
  asksForLead = [],
  mayKnow = [],
  ...props
}: Omit<ForMeProps, 'words'> & Omit<Parameters<typeof OwnPartDoing>[0], 'words'>) => (
  <>
    {part === 'who-leads' && props.plan.aloneSince && !props.plan.ended && (
      <p>{asksForLead.length > 0 ? ownPartsInEnglish.leadIsAsked(asksForLead) : ownPartsInEnglish.nobodyIsAsked}</p>
    )}
    <OwnPartDoing {...props} part={part} words={ownPartsInEnglish} />
    {part === 'people-to-tell' && !props.plan.ended && (
      <div class="rd-noprint">
        <CodeWordOfMine {...props} {...{ mayKnow, words: ownPartsInEnglish }} />
      </div>
    )}
  </>
)

const wroteTo =
  ({ here, seenBy }: ForMeProps) =>
  (who: Id, on: Day): string => {
    const { by, byYou } = ownPartsInEnglish
    if (!here) return ''
    return seenBy && who === here.naming.youngPerson ? byYou(inWords(on)) : by(nameOf(here.naming, who), inWords(on))
  }

const whichOf = ({ kept, others }: StaySafeHere): string => (others.length > 0 ? `?${whichIn(kept.id, others)}` : '')

/** Another plan that goes on, begun where this one could not be seen: nobody takes the one for the other. */
const Others = ({
  here: { others, naming },
  isMine,
  at,
}: {
  readonly here: StaySafeHere
  readonly isMine: boolean
  readonly at: string
}) => (
  <>
    {others.map(({ id, by }) => (
      <p key={id} class="rd-noprint">
        {ownPartsInEnglish.another(isMine && by === naming.youngPerson ? 'you' : nameOf(naming, by))}{' '}
        <a href={`${at}?item=${id}`}>{ownPartsInEnglish.lookAtIt}</a>
      </p>
    ))}
  </>
)

const Ways = ({
  asked,
  way,
  words,
  which,
  toRecord,
}: ForMeProps & { readonly which: string; readonly toRecord: boolean }) => (
  <p class="rd-noprint">
    <ButtonLink to={`${asked.frame.base}${way}/print${which}`} variant="secondary">
      {words.print}
    </ButtonLink>{' '}
    {toRecord && <a href={`${asked.frame.base}${way.replace(/\/stay-safe$/, '')}#ended-ones`}>{words.howItEnded}</a>}
  </p>
)

/** Said before it is kept: a file on a phone has no sign-in. */
const OnPhone = ({
  asked,
  way,
  item,
  words,
}: Pick<ForMeProps, 'asked' | 'way'> & { readonly item: Id; readonly words: KeepWords }) => (
  <section class="rd-noprint" aria-labelledby="on-phone">
    <h2 id="on-phone">{words.heading}</h2>
    <p>
      {words.says} <b>{words.whoHolds}</b>
    </p>
    <form method="post" action={`${asked.frame.base}${way}/keep`}>
      <FormMarks personal={asked.personal} on={way} />
      <input type="hidden" name="item" value={item} />
      <Button variant="secondary">{words.keep}</Button>
    </form>
  </section>
)

/** Asked until they have said it; afterwards folded, to say it anew. */
const Helped = ({ hasSaid, ...form }: Parameters<typeof OwnHelpedForm>[0] & { readonly hasSaid: boolean }) =>
  hasSaid ? (
    <div class="rd-noprint">
      <Details summary={form.words.helped.again} open={form.typed['helped'] !== undefined}>
        <OwnHelpedForm {...form} />
      </Details>
    </div>
  ) : (
    <OwnHelpedForm {...form} />
  )

/** On the page of what is shared with a parent or carer: the way to the whole plan, where they can add how they see it. */
export function ToStaySafe({ read: { item, thread }, at }: { readonly read: OpenItem; readonly at: string }) {
  if (item.is !== riskSupportKind || !thread.need || thread.plain['is'] === 'ending-of-one') return null
  return (
    <a class="rd-noprint" href={`${at}/need/${thread.need}/stay-safe`}>
      {carerStaySafeInEnglish.look}
    </a>
  )
}

interface OnNeedProps {
  readonly whole: WholeNeed
  readonly names: ReadonlyMap<Id, { readonly name: string }>
  readonly today: Day
  /** The address of the plan. */
  readonly to: string
  /** Whether whoever looks can begin one: the young person alone. */
  readonly mayBegin?: true
  readonly words: MyStaySafeWords
}

/** On the page of the need: that there is one, where its day stands, and the way to it; where there is none, to the young person, the way to begin one alone. */
export function StaySafeOnNeed({ whole, names, today, to, mayBegin, words }: OnNeedProps) {
  const kept = firstShown(riskSupportIn(whole.things), mayBegin === true)
  if (!kept)
    return !mayBegin ? null : (
      <p class="rd-noprint">
        <a href={to}>{ownPartsInEnglish.toBegin}</a>
      </p>
    )
  const called = new Map([...names].map(([id, { name }]) => [id, name] as const))
  return (
    <section class="rd-section rd-section--near" aria-labelledby="stay-safe">
      <h2 id="stay-safe">{words.title}</h2>
      <Card>
        <WhenShown plan={kept.now} naming={{ youngPerson: kept.read.item.youngPerson, names: called }} today={today} />
      </Card>
      <p class="rd-noprint">
        <ButtonLink to={to} variant="secondary">
          {words.look}
        </ButtonLink>
      </p>
    </section>
  )
}
