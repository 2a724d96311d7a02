import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { WhereTried } from '../../decision/things-to-try.ts'
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
  const [at, values] = await asked.within((inside) =>
    Promise.all([readNeedAtDesk(inside, id, need), written.values ?? asked.draft(inside)]),
  )
  if (!at) return { is: 'not-found' }
  const on = recordWay(id, `need/${need}`)
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
        <NeedAtDeskShown {...{ at, words }} base={asked.frame.base} today={asked.today} sideBySide={asked.sideBySide}>
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
        </NeedAtDeskShown>
      </>
    ),
  }
}

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
