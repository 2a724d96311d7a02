import { answerTo, note } from '../../access/facts/facts-read.store.ts'
import { itemOfRequest } from '../../access/requests/request.ts'
import { keepRequest } from '../../access/requests/requests.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { oneAndTheSame } from '../../people/merge.store.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { knownOf } from '../privacy/looks.page.tsx'
import { findForAnAnswer } from '../privacy/looks.store.ts'
import { DayField } from '../young-people/day-field.tsx'
import { dayTyped, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { all, officers, usualWords, type With } from './acting.page.tsx'
import { type EnterFault, type EnterWords, enterInEnglish } from './enter-words.ts'

/** A request that came on paper or by telephone is written down by a privacy officer. */
export const enterRoutes = (deps: With['deps'], words: EnterWords = enterInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests/new',
    says: 'began to write down a request for everything that is kept',
    may: officers,
    answer: async (asked) => {
      const draft = await asked.draft()
      return formPage(asked, words, { values: draft ?? {}, faults: [], had: draft !== undefined })
    },
  },
  {
    post: '/desk/access-requests/new',
    says: 'wrote down a request for everything that is kept',
    may: officers,
    answer: (asked) => enter(asked, { deps, words }),
  },
]

const ways = ['paper', 'telephone'] as const

interface Typed {
  readonly how: (typeof ways)[number]
  readonly receivedOn: Day
  readonly who: string
  readonly checked: string
}

interface Filled {
  readonly values: Values
  /** What was written before the sign-in ran out stands in the fields. */
  readonly had?: boolean
  readonly faults: readonly EnterFault[]
  /** The request of theirs that runs already. */
  readonly running?: Id
}

function typedIn(values: Values, today: Day): Typed | readonly EnterFault[] {
  const how = ways.find((way) => way === textIn(values, 'how'))
  const day = dayTyped(values, 'came')
  const [who, checked] = [textIn(values, 'who'), textIn(values, 'checked')]
  const isDay = day !== undefined && day !== 'wrong' && day <= today
  const faults: readonly EnterFault[] = [
    ...(how ? [] : (['how'] as const)),
    ...(isDay ? [] : (['day'] as const)),
    ...(who ? [] : (['who'] as const)),
    ...(checked ? [] : (['checked'] as const)),
  ]
  return how && isDay && faults.length === 0 ? { how, receivedOn: day, who, checked } : faults
}

interface Entering extends Pick<With, 'deps'> {
  readonly words: EnterWords
}

async function enter(asked: AskedSignedIn, { deps, words }: Entering): Promise<Reply> {
  const values = valuesIn(asked.form)
  const typed = typedIn(values, asked.today)
  if (!('how' in typed)) return formPage(asked, words, { values, faults: typed })
  const known = knownOf(asked, deps.hashes)
  if (!known) return formPage(asked, words, { values, faults: ['found'] })
  const { locality, id: person } = working(asked.subject)
  const outcome = await asked.within((inside) =>
    onceOnly<NotKept>(inside.handle, { locality, person, key: asked.key }, async () => {
      const found = await findForAnAnswer(inside.handle, known.likeness, known.number)
      return found ? keep(asked, inside, { ...typed, youngPerson: found }) : { is: 'found' }
    }),
  )
  if (outcome.is === 'done') return { is: 'go', to: asked.frame.base + outcome.to }
  const running = outcome.is === 'runs-already' ? { running: outcome.request } : {}
  return formPage(asked, words, { values, faults: [outcome.is], ...running })
}

/** Why nothing was written down. */
type NotKept = { readonly is: 'found' } | { readonly is: 'runs-already'; readonly request: Id }

/** Where one runs already for them nothing is written down: whoever asked this time may be somebody else. */
async function keep(
  { subject }: AskedSignedIn,
  inside: Inside,
  { youngPerson, how, receivedOn, who, checked }: Typed & { readonly youngPerson: Id },
): Promise<Done | NotKept> {
  const { agency, locality, id: by } = working(subject)
  const id = newId()
  const ofRecords = await oneAndTheSame(inside.handle, youngPerson)
  const request = { id, locality, agency, youngPerson, forPerson: youngPerson, ofRecords, how, receivedOn }
  const turn = await inside.turn(youngPerson)
  const item = itemOfRequest({ ...request, agencyName: '', answer: { is: 'not-yet' }, n: 1 })
  const answer = answerTo(turn, 'write', item)
  await note(turn, 'write', [{ id, item, answer }])
  if (!answer.allow) return { is: 'found' }
  if (await keepRequest(inside, { ...request, writtenDown: { who, checked, by } }))
    return { is: 'done', to: `${all}/${id}` }
  const { rows } = await inside.handle.query<{ readonly id: Id }>(
    "select id from access_request where agency = $1 and young_person = $2 and for_person = $2 and how <> 'own-page' and answered_at is null",
    [agency, youngPerson],
  )
  return rows[0] ? { is: 'runs-already', request: rows[0].id } : { is: 'found' }
}

const at: Readonly<Partial<Record<EnterFault, string>>> = {
  ...{ how: 'how', day: 'came-day', who: 'who', checked: 'checked', found: 'given', 'runs-already': 'running' },
}

const formPage = (asked: AskedSignedIn, words: EnterWords, { values, faults, had, running }: Filled): Reply => ({
  is: 'page',
  ...(faults.length > 0 ? { status: 422 as const } : {}),
  title: words.title,
  back: { to: asked.frame.base + all, says: usualWords.back.all },
  main: (
    <>
      {faults.length > 0 && (
        <ErrorSummary
          heading={usualWords.problem}
          errors={faults.map((fault) => ({ says: words.faults[fault], at: at[fault] ?? 'how' }))}
        />
      )}
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      {had && <p>{usualWords.had}</p>}
      {running && (
        <p id="running">
          <a href={`${asked.frame.base}${all}/${running}`}>{words.running}</a>
        </p>
      )}
      <form class="rd-form" method="post" action={`${asked.frame.base}${all}/new`}>
        <FormMarks personal={asked.personal} on={`${all}/new`} />
        <HowItCame {...{ words, values, faults }} />
        <WhoAsked {...{ words, values, faults }} />
        <WhoIsIt {...{ words, values, faults }} />
        <Button>{words.save}</Button>
      </form>
    </>
  ),
})

interface FieldsProps extends Filled {
  readonly words: EnterWords
}

const HowItCame = ({ words, values, faults }: FieldsProps) => {
  const fault = (name: EnterFault) => (faults.includes(name) ? words.faults[name] : undefined)
  return (
    <>
      <Radios
        id="how"
        name="how"
        asks={{ says: words.how }}
        chosen={textIn(values, 'how')}
        error={fault('how')}
        choices={ways.map((way) => ({ value: way, says: usualWords.how[way] }))}
        inline
      />
      <DayField name="came" asks={words.day} hint={words.dayHint} error={fault('day')} values={values} />
    </>
  )
}

const WhoAsked = ({ words, values, faults }: FieldsProps) => {
  const fault = (name: EnterFault) => (faults.includes(name) ? words.faults[name] : undefined)
  return (
    <>
      <Input
        id="who"
        name="who"
        asks={{ says: words.who }}
        hint={words.whoHint}
        error={fault('who')}
        value={textIn(values, 'who')}
        autocomplete="off"
        maxLength={200}
      />
      <Textarea
        id="checked"
        name="checked"
        asks={{ says: words.checked }}
        hint={words.checkedHint}
        error={fault('checked')}
        value={textIn(values, 'checked')}
        rows={3}
        maxLength={500}
      />
    </>
  )
}

const WhoIsIt = ({ words, values, faults }: FieldsProps) => (
  <>
    <Input
      id="given"
      name="given"
      asks={{ says: words.given }}
      error={faults.includes('found') ? words.faults.found : undefined}
      value={textIn(values, 'given')}
      autocomplete="off"
      maxLength={100}
    />
    <Input
      id="family"
      name="family"
      asks={{ says: words.family }}
      value={textIn(values, 'family')}
      autocomplete="off"
      maxLength={100}
    />
    <DayField name="born" asks={words.born} values={values} />
    <p>{words.or}</p>
    <Input
      id="number"
      name="number"
      asks={{ says: words.number }}
      value={textIn(values, 'number')}
      width={10}
      inputmode="numeric"
      autocomplete="off"
      maxLength={12}
    />
  </>
)
