import { mostFound } from '../directory/match/arrange.ts'
import { leftOutByAge } from '../directory/match/left-out-by-age.ts'
import { parsePartPlayed } from '../language/part-played.ts'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { whereFrom } from './ask.page.tsx'
import { type AtTheDoor, askingOf, chosenTopics, helpAbove } from './at-the-door.ts'
import { type DoorWords, doorInEnglish } from './door-words.ts'
import { Filters } from './filters.tsx'
import { Found } from './found.tsx'
import { addressOf, type Question, readQuestion } from './question.ts'
import { headingOf, type ResultsView, summaryOf } from './results-view.tsx'
import type { ResultsWords, ThanksWords } from './results-words.ts'
import { unmetOf } from './unmet.ts'
import { SayFirst, TalkNow, type WhatToSay } from './what-to-say.page.tsx'

/** The answer to a question: safety first, then what to say, then what could help, and never nothing. */
export const resultsRoutes = (door: AtTheDoor & WhatToSay, words: DoorWords = doorInEnglish): readonly Route[] => [
  {
    get: '/find',
    says: 'looked at what could help',
    may: 'anyone',
    answer: (asked) => resultsPage(door, asked, words),
  },
  {
    post: '/find/nothing-fits',
    says: 'said that nothing fits',
    may: 'anyone',
    answer: (asked) => nothingFits(door, asked),
  },
  {
    get: '/find/thank-you',
    says: 'was thanked',
    may: 'anyone',
    answer: (asked) => thanked(asked, words.results.thanks),
  },
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

function resultsPage(door: AtTheDoor & WhatToSay, asked: Asked, words: DoorWords): Reply {
  const published = door.published(asked.locality)
  if (!published) return { is: 'not-found' }
  const { question, wordsGone } = openQuestion(door, asked.query)
  if (wordsGone) return { is: 'go', to: `${asked.frame.base}/find/ask${addressOf(question, '', { again: '1' })}` }
  const asking = askingOf(door, question, asked)
  const answer = published.finder.find(asking)
  const otherAges = leftOutByAge(published.finder, asking, answer.found)
  const showing = question.everyAge
    ? mostFound
    : Math.min(mostFound, Math.max(atFirst, Number(asked.query.first('n')) || atFirst))
  const sealed = asked.query.first('q') ?? ''
  return {
    is: 'page',
    title: words.results.title,
    back: { to: `${asked.frame.base}/`, says: words.results.back },
    main: <Results view={{ door, asked, published, question, answer, otherAges, showing, sealed, words }} />,
  }
}

interface View extends ResultsView {
  readonly door: AtTheDoor & WhatToSay
}

function Results({ view }: { readonly view: View }) {
  const { door, asked, question, answer, words } = view
  const { results } = words
  const above = helpAbove(door, question)
  const topics = [...chosenTopics(door, question), ...answer.heard]
  return (
    <>
      {above && <HelpAbove show={above} frame={asked.frame} words={results} />}
      <h1>{headingOf(view)}</h1>
      <p class="rd-lede">
        {summaryOf(question, results)}{' '}
        <a href={`${asked.frame.base}/find/ask${addressOf(question, view.sealed)}`}>{results.change}</a>
      </p>
      {question.words !== '' && <p class="rd-quiet">{results.yourWords}</p>}
      <div class="rd-two rd-two--right rd-two--same-height">
        <SayFirst {...{ door, topics }} frame={asked.frame} asker={question.asker} words={words.whatToSay} />
        <TalkNow {...{ door, asked }} age={question.age} words={words.whatToSay} />
      </div>
      <SideBySide view={view} topics={topics} />
      <p class="rd-jump rd-noprint">
        <a href="#narrow">{results.narrow}</a>
      </p>
      <div class="rd-two rd-two--right">
        <Found view={view} />
        <Filters {...{ question, words }} frame={asked.frame} sealed={view.sealed} published={view.published} />
      </div>
    </>
  )
}

/** On what something is written of, the way to compare it; as the asker says it, by code. */
function SideBySide({ view, topics }: { readonly view: View; readonly topics: readonly string[] }) {
  const { door, asked, question, words } = view
  const to = door.sideBySide?.(asked.locality, topics)
  if (to === undefined) return null
  return (
    <p class="rd-noprint">
      <a href={`${asked.frame.base}${to}${question.asker ? `?w=${question.asker}` : ''}`}>{words.results.sideBySide}</a>
    </p>
  )
}

interface HelpProps {
  readonly show: 'now' | 'ask'
  readonly frame: Frame
  readonly words: ResultsWords
}

/** Never blocks and never empties the answer: it stands above it. */
function HelpAbove({ show, frame, words: { help, whoAnswers, hurt } }: HelpProps) {
  return (
    <section class="rd-card rd-card--lit rd-help-above" aria-labelledby="help-above">
      <h2 id="help-above">{help[show]}</h2>
      <p class="rd-lede">
        <a href={`${frame.base}/help-now`}>{whoAnswers.link}</a>
        {whoAnswers.after}
      </p>
      {show === 'now' && (
        <p>
          {hurt.before} <a href="tel:999">999</a>
          {hurt.after}
        </p>
      )}
    </section>
  )
}

async function nothingFits(door: AtTheDoor, { form, frame, locality, today }: Asked): Promise<Reply> {
  const question = readQuestion(form, '', whereFrom(form.first('p')))
  const topics = chosenTopics(door, question)
  const languages = door.published(locality)?.languages ?? []
  await door.countUnmet(locality, unmetOf(question, { topics, languages, how: 'nothing-fits' }), today)
  return { is: 'go', to: `${frame.base}/find/thank-you${addressOf({ ...question, topicCodes: [] }, '')}` }
}

function thanked({ frame, query }: Asked, words: ThanksWords): Page {
  const asker = parsePartPlayed(query.first('w') ?? '')
  return {
    is: 'page',
    title: words.title,
    back: { to: `${frame.base}/find/ask${asker ? `?w=${asker}` : ''}`, says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <p>
          {words.goOn} <a href={`${frame.base}/find`}>{words.everything}</a>
          {words.or} <a href={`${frame.base}/help-now`}>{words.talk}</a>
          {words.after}
        </p>
      </>
    ),
  }
}
