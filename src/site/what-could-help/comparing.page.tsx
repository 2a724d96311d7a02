import { type Choice as ChoiceToTry, choicesInNoOrder } from '../../decision/choice.ts'
import { isChecked } from '../../decision/choice-rules.ts'
import { choicesInEnglish } from '../../decision/choice-words.ts'
import type { ComparisonFault } from '../../decision/compare.ts'
import { Urgent } from '../../decision/compare-around.tsx'
import { Compare } from '../../decision/compare-view.tsx'
import type { FreshnessLimits } from '../../directory/freshness.ts'
import type { PartPlayed } from '../../language/part-played.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Asked, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import type { Around } from './around.tsx'
import { type Brought, broughtBeside } from './brought.ts'
import { ChooseForm, type LooksHere } from './choose-form.tsx'
import { codeOfChoice, laidBeside, type Opened, readTicked, sideBySide, type Ticked } from './side-by-side.ts'
import type { WhatCouldHelpWords } from './what-could-help-words.ts'

/** All that the page of one starting point is made of. */
export interface Comparing {
  readonly asked: Asked
  readonly opened: Opened
  /** What it is about, as the asker would say it. */
  readonly label: string
  /** Where the directory is asked the same. */
  readonly find: string
  readonly asker: PartPlayed | undefined
  readonly here: Parameters<typeof laidBeside>[2]
  readonly brought: Brought
  /** How long a check of the directory holds in this place. */
  readonly limits: FreshnessLimits
  readonly words: WhatCouldHelpWords
  readonly around: Around
  /** Where what was ticked and brought is read from: an address, or the form. */
  readonly given: Parameters<typeof readTicked>[0]
  /** What was typed to look for in the directory, and what was found: nothing lies side by side before that is done. */
  readonly looks?: LooksHere
}

/** First what to look at, with nothing ticked; then that, side by side, and the ticks below to change it. */
export function comparingPage(view: Comparing): Reply {
  const { asked, words } = view
  const ticked = view.looks ? { ...readTicked(view.given), looked: false } : readTicked(view.given)
  const back = view.around.backFromOne ?? { to: view.around.at, says: words.back.all }
  const compared = ticked.looked ? sideBySide(laidIn(view, ticked), asked.today) : undefined
  const faults = compared?.is === 'refused' ? compared.because.map(inWords) : []
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + back.to, says: back.says },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults.map((says) => ({ says, at: 'try' }))} />}
        <h1>{view.label}</h1>
        <FellOut view={view} ticked={ticked} />
        {compared?.is === 'ok' ? (
          <>
            <Compare
              comparison={compared.value}
              seed={seedOf(view)}
              helpNow={asked.frame.base + ways.helpNow}
              offersAt={`${asked.frame.base}/o/`}
            />
            <WhatNext view={view} />
          </>
        ) : (
          <First view={view} />
        )}
        <Choose view={view} ticked={ticked} faults={faults} isBelow={compared?.is === 'ok'} />
      </>
    ),
  }
}

const laidIn = ({ asked: { today }, opened, here, brought, limits, words }: Comparing, { codes }: Ticked) => [
  ...laidBeside(opened.choices, codes, here),
  ...broughtBeside(brought, { today, limits, words: words.brought }),
]

/** What was put here and is not to be found any more: nothing falls out without a word. */
function FellOut({ view: { opened, brought, words }, ticked }: { readonly view: Comparing; readonly ticked: Ticked }) {
  const { fellOut } = words.brought
  const there = new Set(opened.choices.map(codeOfChoice))
  const gone = ticked.codes.filter((code) => !there.has(code)).length
  const says = [
    ...(brought.offersGone > 0 ? [fellOut.offers(brought.offersGone)] : []),
    ...(gone > 0 ? [fellOut.ticked(gone)] : []),
    ...(brought.isOwnGone ? [fellOut.own] : []),
  ]
  if (says.length === 0) return null
  return (
    <div class="rd-card rd-card--lit" role="status">
      <p>
        <b>{fellOut.heading}</b>
      </p>
      {says.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  )
}

const inWords = ({ is }: ComparisonFault): string => choicesInEnglish.faults.comparison[is]

/** The same order for whoever opens it on one day, so that two who look at it together see the same; on another day another. */
const seedOf = ({ asked, opened }: Comparing): string => [asked.locality, opened.point.id, asked.today].join('/')

const First = ({ view: { asked, opened, words } }: { readonly view: Comparing }) => (
  <>
    <p class="rd-lede">{words.sub}</p>
    <Urgent helpNow={asked.frame.base + ways.helpNow} words={choicesInEnglish} />
    {!opened.choices.every(isChecked) && (
      <p>
        <b class="rd-note">{choicesInEnglish.uncheckedHere}</b>
      </p>
    )}
  </>
)

const WhatNext = ({ view: { asked, around, find, words } }: { readonly view: Comparing }) => (
  <section class="rd-noprint" aria-labelledby="next">
    <h2 id="next">{words.after.heading}</h2>
    <p>
      {words.after.print} {!around.looksHere && <a href={find}>{words.after.find}</a>}
    </p>
    {around.backFromOne && (
      <p>
        <a href={asked.frame.base + around.back.to}>{around.back.says}</a>
      </p>
    )}
  </section>
)

interface ChooseProps {
  readonly view: Comparing
  readonly ticked: Ticked
  readonly faults: readonly string[]
  readonly isBelow: boolean
}

function Choose({ view, ticked, faults, isBelow }: ChooseProps) {
  const { asked, opened, asker, brought, find, words, around, looks } = view
  const on = `${around.at}/${opened.topic.code}`
  const inTurn = choicesInNoOrder(
    opened.choices.map((choice): { readonly choice: ChoiceToTry } => ({ choice })),
    seedOf(view),
  ).map(({ choice }) => choice)
  return (
    <ChooseForm
      to={asked.frame.base + on}
      marks={around.marks?.(on)}
      looks={looks ?? (around.looksHere ? { letters: '', found: [] } : undefined)}
      choices={inTurn}
      codes={ticked.codes}
      {...{ frame: asked.frame, find, brought, asker, isBelow, words }}
      error={faults.length > 0 ? faults.join(' ') : undefined}
    />
  )
}
