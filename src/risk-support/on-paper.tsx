import { inWords } from '../shared/day.ts'
import { crisisNumbers } from '../web/crisis-numbers.ts'
import { frameInEnglish } from '../web/frame-words.ts'
import { PartDrawing } from './drawings.tsx'
import { nameOfWho, type PartRead, readPart, whenSaid } from './lines.ts'
import { type OnPaperWords, onPaperInEnglish, type PaperForm } from './on-paper-words.ts'
import { type PartCode, partCodes } from './part.ts'
import { BlockShown, HelpedShown, type RiskSupportProps } from './plan-shown.tsx'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import { leadOf } from './risk-support-plan.ts'
import type { PersonsView } from './views.ts'
import { ViewsOnPaper, type ViewsShownWords } from './views-shown.tsx'

interface PaperProps extends RiskSupportProps {
  readonly form: PaperForm
  /** What the young person is called, where whoever prints it may know. */
  readonly called?: string
  readonly paper?: OnPaperWords
  /** How each person sees it, as whoever prints it may read that, and the words that stand round it. */
  readonly views: readonly PersonsView[]
  readonly says: ViewsShownWords
}

/** A plan to stay safe on paper: one page, a card for the pocket, or in pictures. Each is dated, and each holds the numbers to call now. */
export function OnPaper({ form, words = riskSupportInEnglish, paper = onPaperInEnglish, ...of }: PaperProps) {
  const props = { ...of, words, paper, codeWord: undefined }
  // The word stands on their own card and on no other paper: whoever finds a page reads who knows it.
  if (form === 'card') return <PocketCard {...props} codeWord={of.codeWord} />
  return form === 'pictures' ? <InPictures {...props} /> : <OnePage {...props} />
}

type Props = Omit<PaperProps, 'form' | 'words' | 'paper'> & {
  readonly words: RiskSupportWords
  readonly paper: OnPaperWords
}

/** The days, in words: past the day of looking again it says so on paper as well. */
const Dates = ({ plan, naming, today, words, paper }: Props) => (
  <p class="rd-paper__dates">
    {whenSaid(plan, today, { naming, words }).join(' ')} {paper.printed(inWords(today))}
  </p>
)

const HelpNow = ({ paper }: Pick<Props, 'paper'>) => {
  const { danger, talk, thenTwo, orText, to } = frameInEnglish.numbers
  return (
    <p class="rd-paper__now">
      <b>{paper.now}</b> · {danger} <b>{crisisNumbers.danger}</b>. {talk} <b>{crisisNumbers.talk}</b>, {thenTwo}{' '}
      {orText} <b>{crisisNumbers.text.word}</b> {to} <b>{crisisNumbers.text.to}</b>.
    </p>
  )
}

const readAll = ({ plan, naming, words, codeWord }: Props, which: readonly PartCode[]): readonly PartRead[] =>
  which.map((part) => readPart(plan, part, { naming, words, codeWord }))

const Blocks = ({ read: { blocks, gaps } }: { readonly read: PartRead }) => (
  <>
    {blocks.map((block, at) => (
      <BlockShown key={`${at} ${block.of}`} block={block} />
    ))}
    {gaps.map((gap) => (
      <p key={gap} class="rd-unknown" dir="auto">
        {gap}
      </p>
    ))}
  </>
)

function OnePage(props: Props) {
  return (
    <article class="rd-paper rd-paper--page">
      <h1>{props.words.heading}</h1>
      {props.called && <p class="rd-paper__whose">{props.called}</p>}
      <Dates {...props} />
      <HelpNow paper={props.paper} />
      <div class="rd-paper__parts">
        {readAll(props, partCodes).map((read) => (
          <section key={read.part}>
            <h2>{read.heading}</h2>
            <Blocks read={read} />
          </section>
        ))}
      </div>
      <HelpedShown {...props} />
      <ViewsOnPaper {...props} />
    </article>
  )
}

/** What somebody needs in their pocket: the rest is on the page. */
const inThePocket: readonly PartCode[] = ['my-signs', 'helps-on-my-own', 'reasons', 'people-to-tell', 'services']

function PocketCard(props: Props) {
  const { plan, naming, words, paper } = props
  const lead = leadOf(plan)
  return (
    <article class="rd-paper rd-paper--card">
      <h1>{words.heading}</h1>
      <HelpNow paper={paper} />
      {readAll(props, inThePocket)
        .filter(({ blocks }) => blocks.length > 0)
        .map((read) => (
          <section key={read.part}>
            <h2>{read.heading}</h2>
            {read.blocks.map((block, at) => (
              <BlockShown key={`${at} ${block.of}`} block={block} />
            ))}
          </section>
        ))}
      <p>{lead ? paper.lead(nameOfWho(lead, naming, words)) : words.gaps['nobody-leads']}</p>
      <Dates {...props} />
      <p class="rd-paper__found">{paper.found}</p>
    </article>
  )
}

function InPictures(props: Props) {
  const { words, paper } = props
  return (
    <article class="rd-paper rd-paper--pictures">
      <h1>{words.heading}</h1>
      <Dates {...props} />
      <HelpNow paper={paper} />
      <ul class="rd-pictures">
        {readAll(props, partCodes).map((read) => (
          <li key={read.part}>
            <PartDrawing of={read.part} />
            <div>
              <p>
                <b>{paper.pictures[read.part]}</b>
              </p>
              <Blocks read={read} />
            </div>
          </li>
        ))}
      </ul>
      <HelpedShown {...props} />
    </article>
  )
}
