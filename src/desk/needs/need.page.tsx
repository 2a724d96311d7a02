import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { WhereTried } from '../../decision/things-to-try.ts'
import { readWaitingIn } from '../../needs/unread.store.ts'
import { dayIn } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Fault, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { readNeedAtDesk, sayAtDesk } from './need.store.ts'
import { NeedAtDeskShown } from './need-shown.tsx'
import { type DeskNeedWords, deskNeedInEnglish, type SayFault } from './need-words.ts'
import { saidTyped } from './said-typed.ts'
import { SayForm } from './say-form.tsx'
import { whoseWords } from './whose-words.ts'

/** One need on one screen, for whoever helps and for the young person beside them. */
export const needAtDeskRoutes = (words: DeskNeedWords = deskNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need',
    says: 'looked at what a young person brought',
    may: withYoungPeople,
    answer: (asked) => needPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/said',
    says: 'wrote down what was said of it',
    may: withYoungPeople,
    answer: (asked) => say(asked, words),
  },
]

interface Written {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

type Asked = AskedSignedIn & WhereTried

async function needPage(asked: Asked, words: DeskNeedWords, written: Written = {}): Promise<Reply> {
  const [id, need] = [parseId(asked.params['id'] ?? ''), parseId(asked.params['need'] ?? '')]
  if (!id || !need) return { is: 'not-found' }
  const { faults = [] } = written
  // What nobody has opened is asked for before this look opens it: none of it stands behind a link.
  const [waits, at, values] = await asked.within((inside) =>
    Promise.all([
      readWaitingIn(inside.handle, need, asked.now),
      readNeedAtDesk(inside, id, need),
      written.values ?? asked.draft(inside),
    ]),
  )
  if (!at) return { is: 'not-found' }
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(id), says: words.back },
    main: (
      <>
        {faults.length > 0 && (
          <ErrorSummary errors={faults.map(({ at: field, says }) => ({ at: idOf(field, values), says }))} />
        )}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.say.kept} done />}
        <NeedAtDeskShown
          {...{ at, words }}
          base={asked.frame.base}
          today={asked.today}
          sideBySide={asked.sideBySide}
          wanted={{ all: asked.query.first('all') !== undefined, ...(waits ? { since: dayIn(waits) } : {}) }}
        >
          <SayForms {...{ asked, words, values, faults }} on={recordWay(id, `need/${need}`)} />
        </NeedAtDeskShown>
      </>
    ),
  }
}

interface SayFormsProps {
  readonly asked: Asked
  readonly words: DeskNeedWords
  readonly on: string
  readonly values: Values | undefined
  readonly faults: readonly Fault[]
}

/** Whoever's words they are, each have a form of their own; what could not be kept stands open. */
const SayForms = ({ asked, words, on, values, faults }: SayFormsProps) => (
  <>
    {whoseWords.map((is) => {
      const isHere = values?.['is']?.[0] === is
      return (
        <div key={is} class="rd-noprint">
          <Details summary={words.say.open[is]} open={isHere}>
            <SayForm
              {...{ asked, words, on, is }}
              to={`${on}/said`}
              values={isHere ? values : {}}
              faults={isHere ? faults : []}
            />
          </Details>
        </div>
      )
    })}
  </>
)

/** The field on the page: each of the forms has its own words. */
const idOf = (field: string, values: Values | undefined): string =>
  ['words', 'language', 'interpretedBy'].includes(field) ? `${field}-${values?.['is']?.[0] ?? whoseWords[0]}` : field

/** Each fault at the field that it is about. */
export const faultsOf = (because: readonly SayFault[], words: DeskNeedWords): readonly Fault[] =>
  because.map((fault) => ({ at: fault === 'whose-words' ? 'is' : fault, says: words.faults[fault] }))

async function say(asked: AskedSignedIn, words: DeskNeedWords): Promise<Reply> {
  const [youngPerson, need] = [parseId(asked.params['id'] ?? ''), parseId(asked.params['need'] ?? '')]
  if (!youngPerson || !need) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const said = saidTyped(values)
  if (said.is === 'refused') return needPage(asked, words, { values, faults: faultsOf(said.because, words) })
  const says = { key: asked.key, ...said.value }
  const written = await asked.within((inside) => sayAtDesk(inside, { youngPerson, need, says }))
  if (written.is === 'kept')
    return { is: 'go', to: `${asked.frame.base}${recordWay(youngPerson, `need/${need}`)}?kept=1` }
  if (written.is === 'not-there') return { is: 'not-found' }
  return needPage(asked, words, { values, faults: [{ at: 'words', says: words.say.notKept }] })
}
