import type { Answer } from '../directory/match/asking.ts'
import type { Published } from '../directory/published.ts'
import { parsePartPlayed } from '../language/part-played.ts'
import { Button, ButtonLink } from '../web/nhs/button.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { whereFrom } from './ask.page.tsx'
import { type AtTheDoor, askingOf, helpAbove, topicLabel } from './at-the-door.ts'
import { Carried } from './carried.tsx'
import { Filters } from './filters.tsx'
import { OfferCard } from './offer-card.tsx'
import { addressOf, type Question, readQuestion } from './question.ts'
import { readShortlist } from './shortlist.ts'
import { unmetOf } from './unmet.ts'
import { SayFirst, TalkNow, type WhatToSay } from './what-to-say.page.tsx'

/** The answer to a question: safety first, then what to say, then what could help, and never nothing. */
export const resultsRoutes = (door: AtTheDoor & WhatToSay): readonly Route[] => [
  { get: '/find', says: 'looked at what could help', may: 'anyone', answer: (asked) => resultsPage(door, asked) },
  {
    post: '/find/nothing-fits',
    says: 'said that nothing fits',
    may: 'anyone',
    answer: (asked) => nothingFits(door, asked),
  },
  { get: '/find/thank-you', says: 'was thanked', may: 'anyone', answer: thanked },
]

interface Opened {
  readonly question: Question
  /** True where the address held words whose hour is over. */
  readonly wordsGone: boolean
}

function openQuestion(door: AtTheDoor, fields: Asked['query']): Opened {
  const sealed = fields.first('q')
  const words = sealed === undefined ? '' : door.seal.open(sealed)
  return { question: readQuestion(fields, words ?? '', whereFrom(fields.first('p'))), wordsGone: words === undefined }
}

const atFirst = 6

function resultsPage(door: AtTheDoor & WhatToSay, asked: Asked): Reply {
  const published = door.published(asked.locality)
  if (!published) return { is: 'not-found' }
  const { question, wordsGone } = openQuestion(door, asked.query)
  if (wordsGone) return { is: 'go', to: `${asked.frame.base}/find/ask${addressOf(question, '', { again: '1' })}` }
  const answer = published.finder.find(askingOf(door, question, asked))
  const showing = Math.min(50, Math.max(atFirst, Number(asked.query.first('n')) || atFirst))
  const sealed = asked.query.first('q') ?? ''
  const view: View = {
    door,
    asked,
    published,
    question,
    answer,
    showing,
    sealed,
    heading: headingOf(door, question, answer),
  }
  return {
    is: 'page',
    title: 'What could help',
    back: { to: `${asked.frame.base}/`, says: 'Back to the front page' },
    main: <Results view={view} />,
  }
}

interface View {
  readonly door: AtTheDoor & WhatToSay
  readonly asked: Asked
  readonly published: Published
  readonly question: Question
  readonly answer: Answer
  readonly showing: number
  readonly sealed: string
  readonly heading: string
}

function headingOf(door: AtTheDoor, question: Question, answer: Answer): string {
  const chosen = question.topicCodes.flatMap((code) => door.topics.find((topic) => topic.code === code)?.id ?? [])
  const label = topicLabel(door.topics, question.asker)
  // Somebody who asks for a friend says "my friend": that is not what it is about.
  const heard =
    question.asker === 'friend' && answer.heard.length > 1
      ? answer.heard.filter((id) => id !== 'friends')
      : answer.heard
  const all = [...new Set([...chosen, ...heard])].slice(0, 2).map(label)
  return all.length > 0 ? all.join(' · ') : 'What could help'
}

function Results({ view }: { readonly view: View }) {
  const { door, asked, question, answer, heading } = view
  const above = helpAbove(door, question)
  const topics = [...askingOf(door, question, asked).topics, ...answer.heard]
  return (
    <>
      {above && <HelpAbove show={above} frame={asked.frame} />}
      <h1>{heading}</h1>
      <p class="rd-lede">
        {summaryOf(question)}{' '}
        <a href={`${asked.frame.base}/find/ask${addressOf(question, view.sealed)}`}>Change this</a>
      </p>
      {question.words !== '' && (
        <figure class="rd-said rd-said--view">
          <blockquote>
            <p>{question.words}</p>
          </blockquote>
          <figcaption>What you said. It is sealed in this page’s address for an hour, and kept nowhere.</figcaption>
        </figure>
      )}
      <div class="rd-two rd-two--right rd-two--same-height">
        <SayFirst door={door} frame={asked.frame} asker={question.asker} topics={topics} />
        <TalkNow door={door} asked={asked} age={question.age} />
      </div>
      <p class="rd-jump rd-noprint">
        <a href="#narrow">Narrow this down</a>
      </p>
      <div class="rd-two rd-two--right">
        <Found view={view} />
        <Filters
          frame={asked.frame}
          question={question}
          sealed={view.sealed}
          languages={view.published.languages}
          seed={`${asked.locality}/find`}
        />
      </div>
    </>
  )
}

/** Never blocks and never empties the answer: it stands above it. */
function HelpAbove({ show, frame }: { readonly show: 'now' | 'ask'; readonly frame: Frame }) {
  return (
    <section class="rd-card rd-card--lit rd-help-above" aria-labelledby="help-above">
      <h2 id="help-above">
        {show === 'now' ? 'You can talk to someone right now' : 'Are you, or is someone, in danger right now?'}
      </h2>
      <p class="rd-lede">
        <a href={`${frame.base}/help-now`}>See who will answer now</a>: by phone, by text, by sign language, day and
        night. You don’t have to be sure it’s serious.
      </p>
      {show === 'now' && (
        <p>
          If someone is hurt or could be very soon, call <a href="tel:999">999</a>.
        </p>
      )}
    </section>
  )
}

const doorWords: Readonly<Record<NonNullable<Question['asker']>, string>> = {
  'young-person': 'You’re asking for yourself',
  'parent-carer': 'You’re a parent or carer',
  friend: 'You’re asking for a friend',
  school: 'You’re at a school or college',
  health: 'You’re a GP, a nurse or at A&E',
  'social-care': 'You’re from social care or the police',
  community: 'You’re from a club or the community',
  'someone-else': 'You’re someone who cares',
}

function summaryOf({ asker, age, where }: Question): string {
  const parts = [
    asker ? doorWords[asker] : undefined,
    age === undefined ? undefined : asker === 'young-person' ? `you’re ${age}` : `about somebody of ${age}`,
    where ? `near ${where}` : undefined,
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return 'You can say who’s asking, how old the young person is, and roughly where.'
  const said = parts.join(', ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function countWords(view: View): string {
  const { answer, asked } = view
  const many = answer.found.length
  if (answer.nothingFits) return 'Nothing we have fits that. These people can help you work it out'
  const near = view.question.where ? ` near ${view.question.where}` : ` in ${asked.frame.placeName}`
  return many === 1
    ? `One thing${near} that could help`
    : `${many >= 50 ? 'Fifty things' : `${many} things`}${near} that could help`
}

function Found({ view }: { readonly view: View }) {
  const { door, asked, answer, showing, question, sealed, published } = view
  const { frame, today } = asked
  const shortlist = readShortlist(asked.query.first('s'))
  const saying = {
    topicLabel: topicLabel(door.topics, question.asker),
    ...(question.asker ? { asker: question.asker } : {}),
    ...(question.where ? { near: question.where } : {}),
  }
  const behind = addressOf(question, sealed, shortlist.length > 0 ? { s: shortlist.join('.') } : {})
  return (
    <section aria-labelledby="found">
      <h2 id="found">{countWords(view)}</h2>
      <p class="rd-quiet">
        In the order of how well they fit what you said, lately checked ones first. Each says why it’s here.
      </p>
      <ul class="rd-cards">
        {answer.found.slice(0, showing).map((found) => (
          <OfferCard
            key={found.offer.id}
            found={found}
            href={`${frame.base}/o/${found.offer.id}${behind}`}
            today={today}
            saying={saying}
            limits={published.locality.settings}
          />
        ))}
      </ul>
      {answer.found.length > showing && <ShowMore view={view} />}
      <NoneOfThese view={view} />
    </section>
  )
}

function ShowMore({ view }: { readonly view: View }) {
  const { asked, question, sealed, showing } = view
  return (
    <p class="rd-noprint">
      <ButtonLink
        variant="secondary"
        to={`${asked.frame.base}/find${addressOf(question, sealed, { n: String(showing + 10) })}`}
      >
        Show ten more
      </ButtonLink>
    </p>
  )
}

function NoneOfThese({ view }: { readonly view: View }) {
  const { door, question, asked } = view
  const { base, placeName } = asked.frame
  return (
    <form class="rd-card rd-noprint" action={`${base}/find/nothing-fits`} method="post">
      <h2 class="rd-card__title">None of these right?</h2>
      <p>
        Tell us in one tap. The people who plan support in {placeName} see what’s missing, never who asked or what you
        typed.
      </p>
      <Carried question={{ ...question, topicCodes: codesOf(door, view) }} only />
      <Button variant="secondary">Nothing here fits</Button>
    </form>
  )
}

/** Only what is counted goes along: topics, who asks, age, roughly where, a language. Never the words. */
function codesOf(door: AtTheDoor, { question, answer }: View): readonly string[] {
  const heard = answer.heard.flatMap((id) => door.topics.find((topic) => topic.id === id)?.code ?? [])
  return [...new Set([...question.topicCodes, ...heard])]
}

async function nothingFits(door: AtTheDoor, { form, frame, locality, today }: Asked): Promise<Reply> {
  const question = readQuestion(form, '', whereFrom(form.first('p')))
  const topics = question.topicCodes.flatMap((code) => door.topics.find((topic) => topic.code === code)?.id ?? [])
  const languages = door.published(locality)?.languages ?? []
  await door.countUnmet(locality, unmetOf(question, { topics, languages, how: 'nothing-fits' }), today)
  return { is: 'go', to: `${frame.base}/find/thank-you${addressOf({ ...question, topicCodes: [] }, '')}` }
}

function thanked({ frame, query }: Asked): Page {
  const asker = parsePartPlayed(query.first('w') ?? '')
  return {
    is: 'page',
    title: 'Thank you',
    back: { to: `${frame.base}/find/ask${asker ? `?w=${asker}` : ''}`, says: 'Ask in another way' },
    main: (
      <>
        <h1>Thank you. That’s been counted</h1>
        <p class="rd-lede">
          The people who plan support here can see what is missing. We’re sorry it wasn’t there for you.
        </p>
        <p>
          Please don’t stop here. <a href={`${frame.base}/find`}>See everything there is</a>, or{' '}
          <a href={`${frame.base}/help-now`}>talk to someone now</a>: they can help you work out what to do next.
        </p>
      </>
    ),
  }
}
