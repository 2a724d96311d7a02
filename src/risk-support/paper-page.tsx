import { OnPaper } from './on-paper.tsx'
import { type OnPaperWords, onPaperInEnglish, type PaperForm, paperForms } from './on-paper-words.ts'
import type { RiskSupportProps } from './plan-shown.tsx'
import type { PersonsView } from './views.ts'
import type { ViewsShownWords } from './views-shown.tsx'

interface PageProps extends RiskSupportProps {
  /** Its own address, to print it another way. */
  readonly to: string
  readonly form: PaperForm
  /** Which plan, where there is more than one. */
  readonly which?: string
  readonly called?: string
  readonly paper?: OnPaperWords
  readonly views: readonly PersonsView[]
  readonly says: ViewsShownWords
}

/** One page unless another is asked for. */
export const paperIn = (as: string | undefined): PaperForm => paperForms.find((form) => form === as) ?? 'page'

/** What is printed, with the ways to the other forms, which are not. */
export const PaperPage = ({ to, form, which, paper = onPaperInEnglish, ...of }: PageProps) => (
  <>
    <nav class="rd-noprint" aria-label={paper.other}>
      <p>{paper.how}</p>
      <ul class="rd-plain-list rd-paper__ways">
        {paperForms.map((other) => (
          <li key={other}>
            <a
              href={`${to}?as=${other}${which ? `&${which}` : ''}`}
              {...(other === form ? { 'aria-current': 'page' } : {})}
            >
              {paper.forms[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <OnPaper {...{ form, paper }} {...of} />
  </>
)
