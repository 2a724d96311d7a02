import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { type Fact, Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { findings, type KindOfLifting, type Lifted, neededs, referenceOf, type SealedWords } from './reviews.store.ts'
import type { ReviewsWords } from './reviews-words.ts'
import { dueIn, waits, workingDaysAfter } from './working-days.ts'

/** Where each kind is looked at. */
export const waysOf = (kind: KindOfLifting): { readonly all: string; readonly up: string } =>
  kind === 'override' ? { all: '/desk/overrides', up: '/desk' } : { all: '/desk/privacy/glass', up: '/desk/privacy' }

const dayWords = (at: Date): string => inWords(dayIn(at))

const atWords = (at: Date): string =>
  `${dayWords(at)}, ${new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(at)}`

interface ShownList {
  readonly kind: KindOfLifting
  readonly all: readonly Lifted[]
}

/** Those that wait and those that were looked at. */
export function reviewListShown(asked: AskedSignedIn, words: ReviewsWords, { kind, all }: ShownList): Reply {
  const of = words.of[kind]
  const waiting = all.filter(({ reviewed }) => !reviewed)
  const done = all.filter(({ reviewed }) => reviewed)
  return {
    is: 'page',
    title: of.title,
    back: { to: asked.frame.base + waysOf(kind).up, says: of.up },
    main: (
      <>
        <h1>{of.heading}</h1>
        <p class="rd-lede">{of.lede}</p>
        <h2>{waiting.length === 0 ? words.none : words.waiting(waiting.length)}</h2>
        <Rows {...{ asked, words, kind, all: waiting }} />
        {done.length > 0 && (
          <Details summary={words.lookedAt(done.length)}>
            <Rows {...{ asked, words, kind, all: done }} />
          </Details>
        )}
      </>
    ),
  }
}

interface RowsShown extends ShownList {
  readonly asked: AskedSignedIn
  readonly words: ReviewsWords
}

const Rows = ({ asked, words, kind, all }: RowsShown) => (
  <ul class="rd-rows">
    {all.map((lifted) => (
      <li key={lifted.id}>
        <h3>
          <a href={`${asked.frame.base}${waysOf(kind).all}/${lifted.id}`}>{referenceOf(lifted.id)}</a>
        </h3>
        <Facts facts={shortFacts({ asked, words, kind, lifted })} />
      </li>
    ))}
  </ul>
)

interface Facting {
  readonly asked: AskedSignedIn
  readonly words: ReviewsWords
  readonly kind: KindOfLifting
  readonly lifted: Lifted
}

function shortFacts({ asked, words, kind, lifted }: Facting): readonly Fact[] {
  const { facts } = words
  const { byName, starts, ground, reviewed } = lifted
  const since = dayIn(starts)
  const due = workingDaysAfter(since, 2)
  const holidays = due.areHolidaysKnown ? '' : `. ${words.noHolidays}`
  return [
    { says: facts.who, is: byName },
    { says: facts.when, is: atWords(starts) },
    ...(ground ? [{ says: facts.ground, is: words.grounds[ground] }] : []),
    ...(reviewed ? [{ says: facts.reviewed, is: words.by(reviewed.by, dayWords(reviewed.at)) }] : []),
    ...(!reviewed && kind === 'break-glass' ? [{ says: facts.waits, is: waits(since, asked.today) }] : []),
    ...(!reviewed && kind === 'override'
      ? [{ says: facts.due, is: `${inWords(due.on)} (${dueIn(due.on, asked.today)})${holidays}` }]
      : []),
  ]
}

/** One of them, opened. */
export interface ShownReview extends SealedWords {
  readonly kind: KindOfLifting
  readonly lifted: Lifted
  readonly because: readonly (keyof ReviewsWords['faults'])[]
  readonly draft: Readonly<Record<string, readonly string[]>> | undefined
}

/** Why it was done, and a form to say whether that was right; or what was found. */
export function reviewShown(asked: AskedSignedIn, words: ReviewsWords, shown: ShownReview): Reply {
  const { kind, lifted, because, reason, review } = shown
  const of = words.of[kind]
  const facts: readonly Fact[] = [
    ...shortFacts({ asked, words, kind, lifted }),
    { says: words.facts.told, is: words.tell[lifted.tell] },
    { says: words.facts.reason, is: reason ?? words.noReason },
    ...(review
      ? [
          { says: words.facts.found, is: words.found[review.found] },
          { says: words.facts.note, is: review.words },
        ]
      : []),
  ]
  return {
    is: 'page',
    ...(because.length > 0 ? { status: 422 as const } : {}),
    title: of.one,
    back: { to: asked.frame.base + waysOf(kind).all, says: of.back },
    main: (
      <>
        {because.length > 0 && <Faults because={because} words={words} />}
        <h1>
          {words.facts.reference} {referenceOf(lifted.id)}
        </h1>
        <Card>
          <Facts facts={facts} />
        </Card>
        {!lifted.reviewed &&
          (lifted.by === working(asked.subject).id ? <p>{words.notYours}</p> : <Form {...{ asked, words, shown }} />)}
      </>
    ),
  }
}

const places: Readonly<Record<keyof ReviewsWords['faults'], string | undefined>> = {
  'needs-finding': 'found',
  'needs-a-note': 'note',
  done: undefined,
}

const Faults = ({ because, words }: Pick<ShownReview, 'because'> & { readonly words: ReviewsWords }) => (
  <ErrorSummary
    heading={words.problem}
    errors={because.map((why) => {
      const at = places[why]
      return { says: words.faults[why], ...(at ? { at } : {}) }
    })}
  />
)

interface FormShown {
  readonly asked: AskedSignedIn
  readonly words: ReviewsWords
  readonly shown: ShownReview
}

function Form({ asked, words, shown: { kind, lifted, because, draft } }: FormShown) {
  const to = `${waysOf(kind).all}/${lifted.id}`
  const typed = (name: string): string | undefined => asked.form.first(name) ?? draft?.[name]?.[0]
  const fault = (why: keyof ReviewsWords['faults']) => (because.includes(why) ? words.faults[why] : undefined)
  return (
    <form class="rd-form" method="post" action={asked.frame.base + to}>
      <FormMarks personal={asked.personal} on={to} />
      {draft && <p>{words.draft}</p>}
      <Radios
        id="found"
        name="found"
        asks={{ says: words.ask }}
        error={fault('needs-finding')}
        choices={findings.map((found) => ({ value: found, says: words.found[found] }))}
        chosen={typed('found')}
      />
      <Radios
        id="needed"
        name="needed"
        small
        asks={{ says: words.needed.asks }}
        hint={words.needed.hint}
        choices={neededs.map((needed) => ({ value: needed, says: words.needed[needed] }))}
        chosen={typed('needed')}
      />
      <Textarea
        id="note"
        name="note"
        asks={{ says: words.note }}
        hint={words.noteHint}
        error={fault('needs-a-note')}
        value={typed('note')}
        maxLength={2000}
      />
      <Button>{words.keep}</Button>
    </form>
  )
}
