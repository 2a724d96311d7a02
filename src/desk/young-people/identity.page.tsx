import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional } from '../../access/subject.ts'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { type Fault, textIn, type Values, valuesIn } from './form-values.ts'
import { changeIdentity, type IdentityStanding, readIdentity } from './identity.store.ts'
import { PersonFields, personValues, readPerson } from './person-form.tsx'
import { type PersonFormWords, personFormInEnglish } from './person-words.ts'
import { withYoungPeople } from './record.page.tsx'
import { recordInEnglish } from './record-words.ts'
import { recordWay } from './ways.ts'
import { WhoFacts, WhoseRecord } from './who-is-it.tsx'
import { calledOf } from './whose.ts'
import { oldestIn, type YoungPeopleDesk } from './young-people-desk.ts'

const path = '/desk/young-person/:id/identity'

/** Changing who a young person is: names, pronouns, age. */
export const identityRoutes = (
  desk: YoungPeopleDesk,
  words: PersonFormWords = personFormInEnglish,
): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'opened who a young person is',
    may: withYoungPeople,
    answer: (asked) => formPage(asked, words),
  },
  {
    post: path,
    says: 'changed who a young person is',
    may: withYoungPeople,
    answer: (asked) => change(asked, desk, words),
  },
]

async function formPage(asked: AskedSignedIn, words: PersonFormWords): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const stands = id && (await asked.within((inside) => readIdentity(inside, id)))
  if (!stands) return { is: 'not-found' }
  const draft = await asked.draft()
  const mark = draft ? textIn(draft, 'mark') : stands.mark
  return page({ asked, words, stands, mark, values: draft ?? personValues(stands.who), faults: [] })
}

interface Shown {
  readonly asked: AskedSignedIn
  readonly words: PersonFormWords
  readonly stands: IdentityStanding
  readonly mark: string
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly isOlder?: true
}

const page = ({ asked, words, stands, mark, values, faults, isOlder }: Shown): Page => ({
  is: 'page',
  ...(faults.length > 0 || isOlder ? { status: 422 } : {}),
  title: words.changeTitle,
  back: { to: asked.frame.base + recordWay(stands.who.id), says: words.backToRecord },
  main: (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.changeHeading}</h1>
      {isOlder ? (
        <section class="rd-card rd-card--place">
          <p>{words.quicker}</p>
          <h2 class="rd-card__title">{words.stood}</h2>
          <p>{calledOf(stands.who)}</p>
          <WhoFacts who={stands.who} today={asked.today} words={recordInEnglish} />
        </section>
      ) : (
        <WhoseRecord who={stands.who} today={asked.today} words={recordInEnglish} />
      )}
      <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + asked.path}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <input type="hidden" name="mark" value={mark} />
        <PersonFields {...{ values, faults, words }} letIn={stands.letIn} />
        <Button>{words.save}</Button>
      </form>
    </>
  ),
})

async function change(asked: AskedSignedIn, desk: YoungPeopleDesk, words: PersonFormWords): Promise<Reply> {
  const { subject, locality, today, key } = asked
  const id = parseId(asked.params['id'] ?? '')
  const stands = id && (await asked.within((inside) => readIdentity(inside, id)))
  if (!stands || !isProfessional(subject)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const mark = textIn(values, 'mark')
  const read = readPerson(values, { today, oldest: oldestIn(desk, locality, today) }, { words, letIn: stands.letIn })
  const shown = { asked, words, stands, values }
  if (read.is === 'refused') return page({ ...shown, mark, faults: read.because })
  const changing = { subject, id, who: read.value, mark, key }
  const changed = await asked.within((inside) => changeIdentity(inside, desk, changing))
  switch (changed.is) {
    case 'done':
      return { is: 'go', to: asked.frame.base + changed.to }
    case 'older':
      return page({ ...shown, stands: changed.stands, mark: changed.stands.mark, faults: [], isOlder: true })
    case 'not-there':
      return { is: 'not-found' }
  }
}
