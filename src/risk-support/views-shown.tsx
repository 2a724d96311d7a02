import { type Naming, nameOf } from '../needs/naming.ts'
import { inWords } from '../shared/day.ts'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import { type PersonsView, type ViewSaid, viewQuestions } from './views.ts'

interface ViewsProps {
  readonly views: readonly PersonsView[]
  readonly naming: Naming
  readonly depth?: 2 | 3
  readonly words?: RiskSupportWords
  readonly says: ViewsShownWords
}

/** What stands round the views, to whoever reads them. */
export interface ViewsShownWords {
  readonly heading: string
  readonly lede: string
  readonly none: string
  readonly notSaid: string
  readonly you: string
  readonly takenDown: (name: string, day: string) => string
  readonly by: (day: string) => string
  readonly earlier: string
}

/** How each person sees it, question by question, side by side and never merged (R34). */
export function ViewsShown({ views, naming, says, words = riskSupportInEnglish }: ViewsProps) {
  return (
    <section class="rd-section rd-section--near" aria-labelledby="views">
      <h2 id="views">{says.heading}</h2>
      <p>{says.lede}</p>
      {views.length === 0 && <p class="rd-unknown">{says.none}</p>}
      <SideBySide {...{ views, naming, says, words }} />
      <Earlier {...{ views, naming, says, words }} />
    </section>
  )
}

/** The same on paper, with what each says now. */
export const ViewsOnPaper = ({ words = riskSupportInEnglish, ...of }: ViewsProps) => (
  <section class="rd-paper__views">
    <h2>{of.says.heading}</h2>
    {of.views.length === 0 ? <p class="rd-unknown">{of.says.none}</p> : <SideBySide {...of} words={words} />}
  </section>
)

type SideProps = Required<Omit<ViewsProps, 'depth'>>

const SideBySide = ({ views, ...called }: SideProps) => (
  <>
    {views.length > 0 &&
      viewQuestions.map((question) => (
        <div key={question} class="rd-safe__question">
          <h3>{called.words.views[question]}</h3>
          <dl class="rd-safe__views">
            {views.map((view) => (
              <div key={`${view.now.by} ${nameOfViewer(view, called)}`}>
                <dt dir="auto">{nameOfViewer(view, called)}</dt>
                <dd dir="auto">
                  {view.now[question]?.said ?? <span class="rd-unknown">{called.says.notSaid}</span>}
                  <span class="rd-by">{byline(view.now, called)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
  </>
)

type Called = Required<Pick<ViewsProps, 'naming' | 'says'>>

function nameOfViewer({ whose }: PersonsView, { naming, says }: Called): string {
  if (whose.is === 'named') return whose.name.said
  return whose.is === 'young-person' ? says.you : nameOf(naming, whose.id)
}

const byline = (
  { whose, by, on }: ViewSaid,
  { naming, says, words }: Called & Required<Pick<ViewsProps, 'words'>>,
): string => (whose.is === 'themselves' ? says.by(inWords(on)) : says.takenDown(nameOf(naming, by, words), inWords(on)))

/** What somebody said before they said it anew. */
function Earlier({ views, naming, says, words }: SideProps) {
  const all = views.flatMap((view) => view.before.map((said) => ({ view, said })))
  if (all.length === 0) return null
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{says.earlier}</span>
      </summary>
      <div class="nhsuk-details__text">
        {all.map(({ view, said }, at) => (
          <div key={`${at} ${said.on}`}>
            <p>
              <b dir="auto">{nameOfViewer(view, { naming, says })}</b>, {inWords(said.on)}
            </p>
            {viewQuestions.flatMap((question) => {
              const text = said[question]?.said
              return text ? [<p key={question} dir="auto">{`${words.views[question]}: ${text}`}</p>] : []
            })}
          </div>
        ))}
      </div>
    </details>
  )
}
