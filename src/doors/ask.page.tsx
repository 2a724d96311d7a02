import { partsPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { parseRoughPlace } from '../places/postcode.ts'
import { Button } from '../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../web/nhs/choices.tsx'
import { Details, ErrorSummary } from '../web/nhs/notices.tsx'
import { Input, Textarea } from '../web/nhs/text-fields.tsx'
import type { Asked, Fields, Page, Route } from '../web/route.ts'
import { type AskWords, askInEnglish } from './ask-words.ts'
import { type AtTheDoor, askingOf, labelFor, nearOf } from './at-the-door.ts'
import { addressOf, type Fault, type Question, readAge, readQuestion } from './question.ts'
import { unmetOf } from './unmet.ts'
import { Unread } from './unread.tsx'

/** The question page, and what becomes of the form: an address that says nothing to whoever reads it. */
export const askRoutes = (door: AtTheDoor, words: AskWords = askInEnglish): readonly Route[] => [
  {
    get: '/find/ask',
    says: 'opened the question',
    may: 'anyone',
    answer: (asked) => askPage({ door, asked, words }, { ...readAsked(door, asked), faults: [] }),
  },
  { post: '/find', says: 'asked a question', may: 'anyone', answer: (asked) => receive({ door, asked, words }) },
]

interface View {
  readonly door: AtTheDoor
  readonly asked: Asked
  readonly words: AskWords
}

interface Filled {
  readonly question: Question
  /** As it was typed, so that nothing is lost when something has to be put right. */
  readonly typed: { readonly age?: string; readonly where?: string }
  readonly faults: readonly Fault[]
}

/** A full postcode is cut to its sector at once; only that goes on. */
export const whereFrom = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : parseRoughPlace(text)?.code

const readAsked = (door: AtTheDoor, { query }: Asked): Omit<Filled, 'faults'> => {
  const question = readQuestion(query, door.seal.open(query.first('q') ?? '') ?? '', whereFrom(query.first('p')))
  return {
    question,
    typed: {
      ...(question.age === undefined ? {} : { age: String(question.age) }),
      ...(question.where ? { where: question.where } : {}),
    },
  }
}

function faultsIn(door: AtTheDoor, form: Fields): readonly Fault[] {
  const where = form.first('p')
  const code = whereFrom(where)
  return [
    ...(readAge(form.first('a')) === 'fault' ? [{ field: 'age', is: 'not-an-age' } as const] : []),
    ...(where !== undefined && code === undefined ? [{ field: 'where', is: 'not-a-place' } as const] : []),
    ...(code !== undefined && door.places().size > 0 && !nearOf(door, code)
      ? [{ field: 'where', is: 'place-not-known' } as const]
      : []),
  ]
}

async function receive(view: View): Promise<Page | { readonly is: 'go'; readonly to: string }> {
  const { door, asked } = view
  const { form, frame, locality, today } = asked
  const sealed = form.first('q')
  const words = form.first('words') ?? (sealed === undefined ? '' : door.seal.open(sealed))
  const question = readQuestion(form, words ?? '', whereFrom(form.first('p')))
  if (words === undefined) return { is: 'go', to: `${frame.base}/find/ask${addressOf(question, '', { again: '1' })}` }
  const faults = faultsIn(door, form)
  if (faults.length > 0) {
    const typed = { age: form.first('a') ?? '', where: form.first('p') ?? '' }
    return { ...askPage(view, { question, typed, faults }), status: 422 }
  }
  const published = door.published(locality)
  const answer = published?.finder.find(askingOf(door, question, asked))
  if (published && answer?.nothingFits) {
    const topics = [...new Set([...askingOf(door, question, asked).topics, ...answer.heard])]
    const unmet = unmetOf(question, { topics, languages: published.languages, how: 'nothing-found' })
    await door.countUnmet(locality, unmet, today).catch(() => undefined)
  }
  return { is: 'go', to: `${frame.base}/find${addressOf(question, door.seal.seal(words))}` }
}

const fieldId: Readonly<Record<Fault['field'], string>> = { age: 'a', where: 'p' }

function askPage(view: View, filled: Filled): Page {
  const { asked, words } = view
  const again = asked.query.first('again') !== undefined
  const faulty = filled.faults.length > 0
  const errors = filled.faults.map((fault) => ({ says: words.faults[fault.is], at: fieldId[fault.field] }))
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}/`, says: words.back },
    main: (
      <>
        {faulty && <ErrorSummary heading={words.toPutRight} errors={errors} />}
        {again && (
          <p class="rd-card rd-card--lit" role="status">
            {words.again}
          </p>
        )}
        <AskForm view={view} filled={filled} />
      </>
    ),
  }
}

interface FormProps {
  readonly view: View
  readonly filled: Filled
}

function AskForm({ view, filled }: FormProps) {
  const { question } = filled
  const { door, words } = view
  const { frame } = view.asked
  return (
    <form action={`${frame.base}/find`} method="post" class="rd-form" novalidate>
      <Textarea
        id="words"
        name="words"
        asks={{ says: words.questions[question.asker ?? 'not-said'].words, size: 'l', heading: 1 }}
        hint={words.hints.words}
        rows={3}
        maxLength={2000}
        autocomplete="off"
        value={question.words}
      />
      <Unread frame={frame} words={words.unread} />
      <Radios
        id="w"
        name="w"
        asks={{ says: words.whoAsks }}
        small
        choices={partsPlayed.map((part) => ({ value: part, says: words.askers[part] }))}
        chosen={question.asker}
      />
      <AgeAndWhere view={view} filled={filled} />
      <Topics topics={door.topics} question={question} words={words} />
      <Button>{words.look}</Button>
    </form>
  )
}

function AgeAndWhere({ view: { door, words }, filled }: FormProps) {
  const { question, typed, faults } = filled
  const says = words.questions[question.asker ?? 'not-said']
  const errorAt = (field: Fault['field']): string | undefined => {
    const fault = faults.find((each) => each.field === field)
    return fault && words.faults[fault.is]
  }
  return (
    <>
      <Input
        id="a"
        name="a"
        asks={{ says: says.age }}
        hint={words.hints.age}
        error={errorAt('age')}
        value={typed.age}
        width={5}
        inputmode="numeric"
        autocomplete="off"
      />
      <Input
        id="p"
        name="p"
        asks={{ says: says.where }}
        hint={words.hints.where(example(door))}
        error={errorAt('where')}
        value={typed.where}
        width={10}
        autocomplete="off"
      />
    </>
  )
}

const example = (door: AtTheDoor): string => (door.places().lookUp('AS4 2') ? 'AS4 2' : 'DN15 7')

interface TopicsProps {
  readonly topics: readonly Topic[]
  readonly question: Question
  readonly words: AskWords
}

/** Topics are a way in, in alphabetical order; some are recognised but never suggested. */
function Topics({ topics, question, words }: TopicsProps) {
  const offered = topics.filter((topic) => !topic.neverSuggest || question.topicCodes.includes(topic.code))
  const choices = offered
    .map((topic) => ({ value: topic.code, says: labelFor(topic, question.asker) }))
    .sort((one, other) => one.says.localeCompare(other.says, 'en-GB'))
  return (
    <Details summary={words.topics.summary} open={question.topicCodes.length > 0}>
      <div class="rd-columns">
        <Checkboxes
          id="t"
          name="t"
          asks={{ says: words.topics.pick }}
          small
          choices={choices}
          chosen={question.topicCodes}
        />
      </div>
    </Details>
  )
}
