import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional } from '../../access/subject.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { type AroundThem, readAroundThem } from './around.store.ts'
import { AddCarer, AddColleague } from './around-add.tsx'
import { readChange } from './around-read.ts'
import { StandingShown } from './around-shown.tsx'
import { type AroundWords, aroundInEnglish } from './around-words.ts'
import { changeAround, type NotChanged } from './around-write.store.ts'
import { type Fault, type Values, valuesIn } from './form-values.ts'
import { withYoungPeople } from './record.page.tsx'
import { recordInEnglish } from './record-words.ts'
import { recordWay } from './ways.ts'
import { WhoseRecord } from './who-is-it.tsx'

const path = '/desk/young-person/:id/around'

/** Who stands by a young person: adding somebody, ending it, stopping and looking again at what a carer sees. */
export const aroundThemRoutes = (words: AroundWords = aroundInEnglish): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'looked at who stands by a young person',
    may: withYoungPeople,
    answer: async (asked) => aroundPage(asked, words, await asked.draft()),
  },
  {
    post: `${path}/:what`,
    says: 'changed who stands by a young person',
    may: withYoungPeople,
    answer: (asked) => change(asked, words),
  },
  {
    post: `${path}/:what/:standing`,
    says: 'changed how somebody stands by a young person',
    may: withYoungPeople,
    answer: (asked) => change(asked, words),
  },
]

interface Shown {
  readonly words: AroundWords
  readonly values: Values
  readonly faults: readonly Fault[]
  /** What was written before the sign-in ran out stands in the fields. */
  readonly hadWritten?: boolean
}

/** What was written comes back for the two forms that take words; a button of somebody who stands there leaves nothing to write again. */
async function aroundPage(asked: AskedSignedIn, words: AroundWords, draft: Values | undefined): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const around = id && (await asked.within((inside) => readAroundThem(inside, id)))
  if (!around) return { is: 'not-found' }
  const values = draft && ('who' in draft || 'given' in draft) ? draft : undefined
  return pageOf(asked, around, { words, values: values ?? {}, faults: [], hadWritten: values !== undefined })
}

const pageOf = (asked: AskedSignedIn, around: AroundThem, { words, values, faults, hadWritten }: Shown): Page => ({
  is: 'page',
  ...(faults.length > 0 ? { status: 422 } : {}),
  title: words.title,
  back: { to: asked.frame.base + recordWay(around.who.id), says: words.back },
  main: (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.heading}</h1>
      <WhoseRecord who={around.who} today={asked.today} words={recordInEnglish} />
      <section class="rd-around">
        <h2>{words.now}</h2>
        {around.now.length === 0 && <p>{words.nobody}</p>}
        {around.now.map((standing) => (
          <StandingShown key={standing.id} {...{ asked, around, standing, words }} isNow />
        ))}
      </section>
      {around.mayWrite && hadWritten && <p class="rd-why">{words.hadWritten}</p>}
      {around.mayWrite && <AddColleague {...{ asked, around, words, values, faults }} />}
      {around.mayWrite && <AddCarer {...{ asked, around, words, values, faults }} />}
      {around.before.length > 0 && (
        <section class="rd-around">
          <h2>{words.before}</h2>
          {around.before.map((standing) => (
            <StandingShown key={standing.id} {...{ asked, around, standing, words }} isNow={false} />
          ))}
        </section>
      )}
    </>
  ),
})

async function change(asked: AskedSignedIn, words: AroundWords): Promise<Reply> {
  const { subject, params, key, today } = asked
  const youngPerson = parseId(params['id'] ?? '')
  if (!youngPerson || !isProfessional(subject)) return { is: 'not-found' }
  const around = await asked.within((inside) => readAroundThem(inside, youngPerson))
  if (!around?.mayWrite) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const what = { what: params['what'] ?? '', standing: parseId(params['standing'] ?? '') }
  const read = readChange(values, what, {
    today,
    colleagues: new Set<Id>(around.colleagues.map(({ id }) => id)),
    words,
  })
  if (!read) return { is: 'not-found' }
  if (read.is === 'refused') return pageOf(asked, around, { words, values, faults: read.because })
  const changing = { subject, youngPerson, key }
  const changed = await asked.within((inside) => changeAround(inside, changing, read.value))
  if (changed.is === 'done') return { is: 'go', to: asked.frame.base + changed.to }
  const faults = faultsOf(changed, words)
  return faults ? pageOf(asked, around, { words, values, faults }) : { is: 'not-found' }
}

function faultsOf({ is }: NotChanged, { faults }: AroundWords): readonly Fault[] | undefined {
  if (is === 'already') return [{ at: 'who', says: faults.already }]
  return is === 'last-worker' ? [{ at: 'who', says: faults.lastWorker }] : undefined
}
