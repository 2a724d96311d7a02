import type { ComponentChildren } from 'preact'
import { type Naming, nameOf } from '../needs/naming.ts'
import type { Day } from '../shared/day.ts'
import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { Call } from '../web/call.tsx'
import { endSaid, wantsEndSaid } from './end-lines.ts'
import { type Block, helpedSaid, type PartRead, readPart, whenSaid } from './lines.ts'
import { type PartCode, partCodes } from './part.ts'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import { historyOf, type RiskSupportPlan, reviewStands } from './risk-support-plan.ts'

export interface RiskSupportProps {
  readonly plan: RiskSupportPlan
  readonly naming: Naming
  readonly today: Day
  readonly words?: RiskSupportWords
  /** The code word, where whoever reads it may know it. */
  readonly codeWord?: Said | undefined
}

/** When it was agreed, and when it is looked at again. Past that day it says so first of all, in words (H08). */
export function WhenShown({ plan, naming, today, words = riskSupportInEnglish }: RiskSupportProps) {
  const said = whenSaid(plan, today, { naming, words })
  const { ended } = plan
  const isLoud = ended !== undefined || reviewStands(plan, today) !== 'ahead'
  return (
    <div class={isLoud ? 'rd-why rd-safe__past' : 'rd-safe__when'}>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {ended &&
        endSaid(ended, { naming, words }).map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
    </div>
  )
}

/** “I want this plan to end”, to everybody who reads it, with what was answered; on paper it does not stand. */
function WantsEndShown({ plan, naming, words = riskSupportInEnglish }: Omit<RiskSupportProps, 'today'>) {
  const said = wantsEndSaid(plan, { naming, words })
  return said.length === 0 ? null : (
    <div class="rd-why">
      {said.map((line, at) => (
        <p key={`${at} ${line}`} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

interface ShownProps extends RiskSupportProps {
  /** What can be done with a part, below it. */
  readonly doing?: (part: PartCode) => ComponentChildren
  /** Who wrote what stands there, and when, as whoever reads it is told. */
  readonly wrote?: (who: Id, on: Day) => string
}

/** All fourteen parts, one under the other: what is written in each, and what is missing. */
export function RiskSupportShown({
  plan,
  naming,
  words = riskSupportInEnglish,
  codeWord,
  doing,
  wrote,
  ...given
}: ShownProps) {
  return (
    <div class="rd-safe">
      <WhenShown {...{ plan, naming, words }} today={given.today} />
      <WantsEndShown {...{ plan, naming, words }} />
      {partCodes.map((part) => (
        <PartShown key={part} read={readPart(plan, part, { naming, words, codeWord })} wrote={wrote}>
          {doing?.(part)}
        </PartShown>
      ))}
      <HelpedShown {...{ plan, naming, words }} />
    </div>
  )
}

interface PartProps {
  readonly read: PartRead
  readonly wrote: ShownProps['wrote']
  readonly children?: ComponentChildren
}

const PartShown = ({ read: { part, heading, blocks, gaps, by, on }, wrote, children }: PartProps) => (
  <section class="rd-safe__part" aria-labelledby={`part-${part}`}>
    <h2 id={`part-${part}`}>{heading}</h2>
    {blocks.map((block, at) => (
      <BlockShown key={`${at} ${block.of}`} block={block} />
    ))}
    {gaps.map((gap) => (
      <p key={gap} class="rd-unknown" dir="auto">
        {gap}
      </p>
    ))}
    {wrote && by && on && blocks.some(({ of, lines }) => of ?? lines[0]) && <p class="rd-by">{wrote(by, on)}</p>}
    {children}
  </section>
)

/** Lines as they were written, and a number that can be pressed. */
export const BlockShown = ({ block: { of, call, lines } }: { readonly block: Block }) => (
  <div class="rd-safe__block">
    {(of || call) && (
      <p dir="auto">
        {of && <b>{of}</b>} {call && <Call how={call} />}
      </p>
    )}
    {lines
      .flatMap((line) => line.split('\n'))
      .map((line, at) => (
        <p key={`${at} ${line}`} dir="auto">
          {line}
        </p>
      ))}
  </div>
)

/** “I helped write this”, or why not, or that it was not said yet. */
export const HelpedShown = ({ plan, naming, words = riskSupportInEnglish }: Omit<RiskSupportProps, 'today'>) => (
  <p class={plan.helped ? 'rd-safe__helped' : 'rd-unknown'} dir="auto">
    {plan.helped ? helpedSaid(plan.helped, { naming, words }) : words.gaps['not-said-who-wrote']}
  </p>
)

/** What stood in a part before, with its days: nothing is lost. */
export function BeforeShown({ plan, part, naming, words = riskSupportInEnglish, by }: BeforeProps) {
  return (
    <>
      {historyOf(plan, part).map(({ on, by: who, part: stood, noLonger }, at) => {
        const then = { ...plan, parts: { ...plan.parts, [part]: { part: stood, by: who, on, before: [] } } }
        return (
          <figure key={`${at} ${on}`} class="rd-safe__before">
            {readPart(then, part, { naming, words }).blocks.map((block, row) => (
              <BlockShown key={`${row} ${block.of}`} block={block} />
            ))}
            <figcaption>
              {by(nameOf(naming, who, words), inWords(on))}
              {noLonger && `. ${words.noLongerHeld(nameOf(naming, noLonger.by, words), inWords(noLonger.on))}`}
            </figcaption>
          </figure>
        )
      })}
    </>
  )
}

interface BeforeProps extends Omit<RiskSupportProps, 'today'> {
  readonly part: PartCode
  readonly by: (who: string, day: string) => string
}
