import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional } from '../../access/subject.ts'
import { type Day, inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { DayField } from './day-field.tsx'
import { dayTyped, dayValues, type Fault, faultAt, textIn, type Values, valuesIn } from './form-values.ts'
import { type JudgedOfThem, keepJudged, readJudged } from './judged.store.ts'
import { type JudgedWords, judgedInEnglish } from './judged-words.ts'
import { withYoungPeople } from './record.page.tsx'
import { recordInEnglish } from './record-words.ts'
import { recordWay } from './ways.ts'
import { WhoseRecord } from './who-is-it.tsx'

const path = '/desk/young-person/:id/competence'

/** What a young person can decide: one thing at a time, on a day, by whoever judged it, with reasons. */
export const judgedRoutes = (words: JudgedWords = judgedInEnglish): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'looked at what a young person can decide',
    may: withYoungPeople,
    answer: (asked) => judgedPage(asked, words),
  },
  {
    post: path,
    says: 'wrote down what a young person can decide',
    may: withYoungPeople,
    answer: (asked) => judge(asked, words),
  },
]

async function read(asked: AskedSignedIn): Promise<JudgedOfThem | undefined> {
  const { subject } = asked
  const id = parseId(asked.params['id'] ?? '')
  return id && isProfessional(subject) ? asked.within((inside) => readJudged(inside, subject, id)) : undefined
}

async function judgedPage(asked: AskedSignedIn, words: JudgedWords): Promise<Reply> {
  const found = await read(asked)
  if (!found) return { is: 'not-found' }
  const values = (await asked.draft()) ?? dayValues('on', asked.today)
  return pageOf(asked, found, { words, values, faults: [] })
}

interface Shown {
  readonly words: JudgedWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

const pageOf = (asked: AskedSignedIn, { who, judged }: JudgedOfThem, { words, values, faults }: Shown): Page => ({
  is: 'page',
  ...(faults.length > 0 ? { status: 422 } : {}),
  title: words.title,
  back: { to: asked.frame.base + recordWay(who.id), says: words.back },
  main: (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.heading}</h1>
      <WhoseRecord who={who} today={asked.today} words={recordInEnglish} />
      <p>{words.lede}</p>
      {judged.length === 0 && <p>{words.nothing}</p>}
      {judged.map((each) => (
        <article key={each.id} class="rd-card">
          <h2 class="rd-card__title">{words.things[each.decides] ?? each.decides}</h2>
          <p>
            <b>{each.isAble ? words.able : words.notAble}</b>
          </p>
          <p>{each.reasons ?? words.closed}</p>
          <p class="rd-by">{words.by(each.by, inWords(each.on))}</p>
        </article>
      ))}
      <h2>{words.add}</h2>
      <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + asked.path}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <JudgedFields {...{ words, values, faults }} />
        <Button>{words.save}</Button>
      </form>
    </>
  ),
})

function JudgedFields({ words, values, faults }: Shown) {
  const field = (name: string) => ({ id: name, name, error: faultAt(faults, name) })
  return (
    <>
      <Radios
        {...field('which')}
        asks={{ says: words.which }}
        hint={words.whichHint}
        choices={Object.entries(words.things).map(([value, says]) => ({ value, says }))}
        chosen={textIn(values, 'which')}
        small
      />
      <Radios
        {...field('isAble')}
        asks={{ says: words.isAble }}
        choices={[
          { value: 'yes', says: words.able },
          { value: 'no', says: words.notAble },
        ]}
        chosen={textIn(values, 'isAble')}
        small
      />
      <DayField name="on" asks={words.on} error={faultAt(faults, 'on-day')} values={values} />
      <Textarea
        {...field('reasons')}
        asks={{ says: words.reasons }}
        hint={words.reasonsHint}
        value={textIn(values, 'reasons')}
        maxLength={2000}
      />
    </>
  )
}

interface Typed {
  readonly decides: string
  readonly isAble: boolean
  readonly on: Day
  readonly reasons: string
}

function readTyped(values: Values, today: Day, { things, faults: says }: JudgedWords): Typed | readonly Fault[] {
  const decides = textIn(values, 'which')
  const isAble = textIn(values, 'isAble')
  const on = dayTyped(values, 'on')
  const reasons = textIn(values, 'reasons')
  const faults: Fault[] = []
  if (!Object.hasOwn(things, decides)) faults.push({ at: 'which', says: says.which })
  if (isAble !== 'yes' && isAble !== 'no') faults.push({ at: 'isAble', says: says.isAble })
  if (on === undefined || on === 'wrong' || on > today) faults.push({ at: 'on-day', says: says.on })
  if (reasons === '') faults.push({ at: 'reasons', says: says.reasons })
  return faults.length > 0 || on === undefined || on === 'wrong'
    ? faults
    : { decides, isAble: isAble === 'yes', on, reasons }
}

async function judge(asked: AskedSignedIn, words: JudgedWords): Promise<Reply> {
  const { subject, key, today } = asked
  const found = await read(asked)
  if (!found || !isProfessional(subject)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const typed = readTyped(values, today, words)
  if (!('decides' in typed)) return pageOf(asked, found, { words, values, faults: typed })
  const judging = { subject, youngPerson: found.who.id, key, ...typed }
  const done = await asked.within((inside) => keepJudged(inside, judging))
  return done.is === 'done' ? { is: 'go', to: asked.frame.base + done.to } : { is: 'not-found' }
}
