import { type PartPlayed, partsPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { parseRoughPlace } from '../places/postcode.ts'
import { Button } from '../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../web/nhs/choices.tsx'
import { Details, ErrorSummary } from '../web/nhs/notices.tsx'
import { Input, Textarea } from '../web/nhs/text-fields.tsx'
import type { Asked, Fields, Frame, Page, Route } from '../web/route.ts'
import { type AtTheDoor, askingOf, labelFor, nearOf } from './at-the-door.ts'
import { addressOf, type Fault, type Question, readAge, readQuestion } from './question.ts'
import { unmetOf } from './unmet.ts'
import { Unread } from './unread.tsx'

/** The question page, and what becomes of the form: an address that says nothing to whoever reads it. */
export const askRoutes = (door: AtTheDoor): readonly Route[] => [
  {
    get: '/find/ask',
    says: 'opened the question',
    may: 'anyone',
    answer: (asked) => askPage(door, asked, { ...readAsked(door, asked), faults: [] }),
  },
  { post: '/find', says: 'asked a question', may: 'anyone', answer: (asked) => receive(door, asked) },
]

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

async function receive(door: AtTheDoor, asked: Asked): Promise<Page | { readonly is: 'go'; readonly to: string }> {
  const { form, frame, locality, today } = asked
  const sealed = form.first('q')
  const words = form.first('words') ?? (sealed === undefined ? '' : door.seal.open(sealed))
  const question = readQuestion(form, words ?? '', whereFrom(form.first('p')))
  if (words === undefined) return { is: 'go', to: `${frame.base}/find/ask${addressOf(question, '', { again: '1' })}` }
  const faults = faultsIn(door, form)
  if (faults.length > 0) {
    const typed = { age: form.first('a') ?? '', where: form.first('p') ?? '' }
    return { ...askPage(door, asked, { question, typed, faults }), status: 422 }
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

const faultWords: Readonly<Record<Fault['is'], string>> = {
  'not-an-age': 'Enter an age from 0 to 25, such as 14, or leave it empty',
  'not-a-place': 'Enter the first part of a postcode, such as AS4 2, or leave it empty',
  'place-not-known': 'We do not know that postcode. Check it, or leave it empty',
}

const fieldId: Readonly<Record<Fault['field'], string>> = { age: 'a', where: 'p' }

function askPage(door: AtTheDoor, { frame, query }: Asked, filled: Filled): Page {
  const again = query.first('again') !== undefined
  const faulty = filled.faults.length > 0
  return {
    is: 'page',
    title: faulty ? 'Error: Ask' : 'Ask',
    back: { to: `${frame.base}/`, says: 'Back to the front page' },
    main: (
      <>
        {faulty && (
          <ErrorSummary
            heading="There’s something to put right"
            errors={filled.faults.map((fault) => ({ says: faultWords[fault.is], at: fieldId[fault.field] }))}
          />
        )}
        {again && (
          <p class="rd-card rd-card--lit" role="status">
            It’s been more than an hour, so we’ve let go of your words. Please say it again.
          </p>
        )}
        <AskForm door={door} frame={frame} filled={filled} />
      </>
    ),
  }
}

const about = (
  asker: PartPlayed | undefined,
): { readonly words: string; readonly age: string; readonly where: string } =>
  asker === 'young-person'
    ? { words: 'What’s going on?', age: 'How old are you?', where: 'Roughly where are you?' }
    : {
        words: asker === 'friend' ? 'What’s going on for your friend?' : 'What’s going on?',
        age: 'How old is the child or young person?',
        where: 'Roughly where are they?',
      }

interface FormProps {
  readonly door: AtTheDoor
  readonly frame: Frame
  readonly filled: Filled
}

function AskForm({ door, frame, filled }: FormProps) {
  const { question } = filled
  return (
    <form action={`${frame.base}/find`} method="post" class="rd-form" novalidate>
      <Textarea
        id="words"
        name="words"
        asks={{ says: about(question.asker).words, size: 'l', heading: 1 }}
        hint="Your own words are fine, as many or as few as you like. No names, please. You can leave out any part of this page."
        rows={3}
        maxLength={2000}
        autocomplete="off"
        value={question.words}
      />
      <Unread frame={frame} />
      <Radios
        id="w"
        name="w"
        asks={{ says: 'Who’s asking?' }}
        small
        choices={partsPlayed.map((part) => ({ value: part, says: askerNames[part] }))}
        chosen={question.asker}
      />
      <AgeAndWhere door={door} filled={filled} />
      <Topics topics={door.topics} question={question} />
      <Button>Look</Button>
    </form>
  )
}

function AgeAndWhere({ door, filled }: Omit<FormProps, 'frame'>) {
  const { question, typed, faults } = filled
  const says = about(question.asker)
  const errorAt = (field: Fault['field']): string | undefined => {
    const fault = faults.find((each) => each.field === field)
    return fault && faultWords[fault.is]
  }
  return (
    <>
      <Input
        id="a"
        name="a"
        asks={{ says: says.age }}
        hint="For example, 14. It keeps out what is for other ages."
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
        hint={`The first part of a postcode, such as ${example(door)}. If you type all of it, we drop the end.`}
        error={errorAt('where')}
        value={typed.where}
        width={10}
        autocomplete="off"
      />
    </>
  )
}

const example = (door: AtTheDoor): string => (door.places().lookUp('AS4 2') ? 'AS4 2' : 'DN15 7')

const askerNames: Readonly<Record<PartPlayed, string>> = {
  'young-person': 'Me: I’m the one who needs something',
  'parent-carer': 'A parent or carer, about a child I love',
  friend: 'A friend, worried about someone',
  school: 'School or college: teacher, lunchtime, tutor',
  health: 'GP, nurse or A&E',
  'social-care': 'Social care or police',
  community: 'Club, faith or community',
  'someone-else': 'Someone else',
}

/** Topics are a way in, in alphabetical order; some are recognised but never suggested. */
function Topics({ topics, question }: { readonly topics: readonly Topic[]; readonly question: Question }) {
  const offered = topics.filter((topic) => !topic.neverSuggest || question.topicCodes.includes(topic.code))
  const choices = offered
    .map((topic) => ({ value: topic.code, says: labelFor(topic, question.asker) }))
    .sort((one, other) => one.says.localeCompare(other.says, 'en-GB'))
  return (
    <Details summary="Or pick what it’s about" open={question.topicCodes.length > 0}>
      <div class="rd-columns">
        <Checkboxes
          id="t"
          name="t"
          asks={{ says: 'Pick one, or a few' }}
          small
          choices={choices}
          chosen={question.topicCodes}
        />
      </div>
    </Details>
  )
}
