import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { nameTyped } from '../../needs/need.ts'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { type Fault, faultAt, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf, type KnownPerson } from '../young-people/whose.ts'
import { faultsOf } from './need.page.tsx'
import { openAtDesk, readToOpen } from './need.store.ts'
import { type DeskNeedWords, deskNeedInEnglish } from './need-words.ts'
import { saidTyped } from './said-typed.ts'
import { WordsFields } from './say-form.tsx'

/** Somebody who helps opens a need: with the young person, whose words they take down, or before these have said anything here. */
export const newNeedAtDeskRoutes = (words: DeskNeedWords = deskNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/needs/new',
    says: 'began to write down what a young person brings',
    may: withYoungPeople,
    answer: (asked) => formPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/needs',
    says: 'wrote down what a young person brings',
    may: withYoungPeople,
    answer: (asked) => open(asked, words),
  },
]

interface Filled {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

async function formPage(
  asked: AskedSignedIn,
  words: DeskNeedWords,
  { values, faults = [] }: Filled = {},
): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const who = id && (await asked.within((inside) => readToOpen(inside, id)))
  if (!id || !who) return { is: 'not-found' }
  const filled = values ?? (await asked.draft()) ?? {}
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.new.title,
    back: { to: asked.frame.base + recordWay(id), says: words.back },
    main: (
      <>
        {faults.length > 0 && (
          <ErrorSummary errors={faults.map(({ at, says }) => ({ says, at: at === 'is' ? at : `${at}-own-words` }))} />
        )}
        <h1>{words.new.heading}</h1>
        <p class="rd-lede">{calledOf(who) || words.young}</p>
        <p>{words.new.lede}</p>
        <NewForm {...{ asked, words, who, faults }} values={filled} />
      </>
    ),
  }
}

interface FormProps {
  readonly asked: AskedSignedIn
  readonly words: DeskNeedWords
  readonly who: KnownPerson
  readonly values: Values
  readonly faults: readonly Fault[]
}

function NewForm({ asked: { frame, personal }, words, who, values, faults }: FormProps) {
  return (
    <form class="rd-form" method="post" action={frame.base + recordWay(who.id, 'needs')}>
      <FormMarks personal={personal} on={recordWay(who.id, 'needs/new')} />
      <Radios
        id="is"
        name="is"
        asks={{ says: words.new.whose, size: 'm' }}
        error={faultAt(faults, 'is')}
        choices={[
          { value: 'own-words', says: words.new.theirs, hint: words.new.theirsHint },
          { value: 'view', says: words.new.mine, hint: words.new.mineHint },
        ]}
        chosen={textIn(values, 'is')}
      />
      <WordsFields {...{ words, values, faults }} is="own-words" />
      <Input
        id="called"
        name="called"
        maxLength={80}
        asks={{ says: words.new.called }}
        hint={words.new.calledHint}
        value={textIn(values, 'called')}
        autocomplete="off"
        dir="auto"
      />
      <p>{words.new.hold}</p>
      <Button>{words.new.keep}</Button>
    </form>
  )
}

async function open(asked: AskedSignedIn, words: DeskNeedWords): Promise<Reply> {
  const youngPerson = parseId(asked.params['id'] ?? '')
  if (!youngPerson) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const said = saidTyped(values)
  if (said.is === 'refused') return formPage(asked, words, { values, faults: faultsOf(said.because, words) })
  const called = nameTyped(textIn(values, 'called'))
  const opens = { youngPerson, ...(called ? { called } : {}), says: { key: asked.key, ...said.value } }
  const written = await asked.within((inside) => openAtDesk(inside, working(asked.subject), opens))
  if (written.is === 'kept')
    return { is: 'go', to: `${asked.frame.base}${recordWay(youngPerson, `need/${written.item}`)}?kept=1` }
  if (written.is === 'not-there') return { is: 'not-found' }
  return formPage(asked, words, { values, faults: [{ at: 'words', says: words.say.notKept }] })
}
