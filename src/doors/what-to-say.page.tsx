import type { PartPlayed } from '../language/part-played.ts'
import { parsePartPlayed } from '../language/part-played.ts'
import { Card } from '../web/card.tsx'
import type { Asked, Frame, Page, Route } from '../web/route.ts'
import { type AtTheDoor, topicLabel } from './at-the-door.ts'
import { type DoorWords, doorInEnglish } from './door-words.ts'
import { type Advice, choose, type Section } from './what-to-say.ts'
import type { WhatToSay as Written } from './what-to-say-file.ts'
import type { WhatToSayWords } from './what-to-say-words.ts'

/** What to say first, and who answers now: both in memory, both before any list. */
export interface WhatToSay {
  readonly whatToSay: Written
  /** Those of the national list who answer whoever asks, in a fixed order. */
  readonly listeners: readonly Listener[]
}

/** Somebody who answers now. Ages are whole years, both ends included. */
export interface Listener {
  readonly name: string
  /** What to do, as it is said: "Text SHOUT to 85258". */
  readonly act: string
  readonly href: string
  readonly hours?: string
  readonly ages: { readonly from: number; readonly to: number }
}

export const whatToSayRoutes = (door: AtTheDoor & WhatToSay, words: DoorWords = doorInEnglish): readonly Route[] => [
  { get: '/say', says: 'read what to say', may: 'anyone', answer: (asked) => sayPage(door, asked, words.whatToSay) },
]

interface SayProps {
  readonly door: AtTheDoor & WhatToSay
  readonly frame: Frame
  readonly asker: PartPlayed | undefined
  readonly topics: readonly string[]
  readonly words: WhatToSayWords
}

const spokenTo = (asker: PartPlayed | undefined): 'oneself' | 'another' =>
  asker === 'young-person' ? 'oneself' : 'another'

/** What to say comes before what to look up. */
export function SayFirst({ door, frame, asker, topics, words }: SayProps) {
  const advice = choose({ ...(asker ? { asker } : {}), topics }, door.whatToSay)
  const codes = topics.flatMap((id) => door.topics.find((topic) => topic.id === id)?.code ?? []).slice(0, 4)
  const more = `${frame.base}/say?${[asker && `w=${asker}`, codes.length > 0 && `t=${codes.join('.')}`].filter(Boolean).join('&')}`
  return (
    <section class="rd-card rd-card--lit" aria-labelledby="say">
      <h2 id="say">{words.first[spokenTo(asker)]}</h2>
      {advice.say.map((line) => (
        <p class="rd-lede" key={line}>
          {line}
        </p>
      ))}
      <ul>
        {advice.do.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {advice.duty && <p>{advice.duty}</p>}
      <p>
        <a href={more}>{words.more}</a>
      </p>
    </section>
  )
}

const mostListeners = 3

interface TalkProps {
  readonly door: WhatToSay
  readonly asked: Asked
  readonly age: number | undefined
  readonly words: WhatToSayWords
}

/** Somebody to talk to, whatever else is found. */
export function TalkNow({ door, asked, age, words: { talk } }: TalkProps) {
  const fits = door.listeners.filter(({ ages }) => age === undefined || (ages.from <= age && age <= ages.to))
  return (
    <section class="rd-card rd-card--place" aria-labelledby="talk">
      <h2 id="talk" class="rd-card__title">
        {talk.heading}
      </h2>
      {fits.slice(0, mostListeners).map(({ name, act, href, hours }) => (
        <p key={href}>
          <b>{name}</b>
          <br />
          <a href={href}>{act}</a>
          {hours && talk.behind(hours)}
        </p>
      ))}
      <p>
        <a href={`${asked.frame.base}/help-now`}>{talk.notSafe}</a>
      </p>
    </section>
  )
}

function sayPage(door: AtTheDoor & WhatToSay, { frame, query }: Asked, words: WhatToSayWords): Page {
  const asker = parsePartPlayed(query.first('w') ?? '')
  const topics = (query.first('t') ?? '')
    .split('.')
    .flatMap((code) => door.topics.find((topic) => topic.code === code)?.id ?? [])
  const advice = choose({ ...(asker ? { asker } : {}), topics }, door.whatToSay)
  return {
    is: 'page',
    title: words.title,
    back: {
      to: `${frame.base}/find${query.names.length > 0 ? `?${[asker && `w=${asker}`, query.first('t') && `t=${query.first('t')}`].filter(Boolean).join('&')}` : ''}`,
      says: words.back,
    },
    main: (
      <>
        <h1>{asker === 'young-person' ? words.first.oneself : words.heading}</h1>
        {topics.length > 0 && <p class="rd-lede">{topics.map(topicLabel(door.topics, asker)).join(' · ')}</p>}
        <ToBorrow advice={advice} words={words} />
        {advice.more.map((section, index) => (
          <Part key={`${section.is}${index}`} section={section} words={words} />
        ))}
        {advice.instead.length > 0 && <WordsThatHelp advice={advice} words={words} />}
        <p class="rd-small rd-quiet">
          {advice.isChecked ? words.checked : words.notChecked} {words.notTraining}
        </p>
      </>
    ),
  }
}

interface AdviceProps {
  readonly advice: Advice
  readonly words: WhatToSayWords
}

function ToBorrow({ advice, words }: AdviceProps) {
  return (
    <Card light="lit">
      {advice.say.map((line) => (
        <p class="rd-first-words" key={line}>
          {line}
        </p>
      ))}
      {advice.ask.length > 0 && (
        <>
          <h2>{words.ask}</h2>
          {advice.ask.map((line) => (
            <p class="rd-first-words" key={line}>
              {line}
            </p>
          ))}
        </>
      )}
      <p>{advice.notPromise}</p>
      {advice.avoid && (
        <p>
          <b>{words.betterNot}</b> {advice.avoid}
        </p>
      )}
    </Card>
  )
}

function Part({ section, words }: { readonly section: Section; readonly words: WhatToSayWords }) {
  return (
    <section>
      <h2>{section.heading}</h2>
      <ul>
        {section.lines.map((line) => (
          <li key={line.says}>
            {line.says}
            {line.isFromMemory && <span class="rd-quiet"> {words.fromMemory}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function WordsThatHelp({ advice, words: { helping } }: AdviceProps) {
  return (
    <section>
      <h2>{helping.heading}</h2>
      <table class="rd-table">
        <thead>
          <tr>
            <th scope="col">{helping.say}</th>
            <th scope="col">{helping.ratherThan}</th>
            <th scope="col">{helping.because}</th>
          </tr>
        </thead>
        <tbody>
          {advice.instead.map(({ say, ratherThan, because }) => (
            <tr key={say}>
              <td>{say}</td>
              <td>{ratherThan}</td>
              <td>{because}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
