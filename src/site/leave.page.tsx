import { Card } from '../web/card.tsx'
import type { Frame, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type LeaveWords, leaveInEnglish } from './leave-words.ts'

export const leaveRoutes = (words: LeaveWords = leaveInEnglish): readonly Route[] => [
  {
    get: ways.leaving,
    says: 'read what leaving a page does',
    may: 'anyone',
    answer: ({ frame }) => leavePage(frame, words),
  },
]

/** Honest about a safety feature: what it does, what it cannot do, and what a person can do besides. */
export function leavePage(frame: Frame, words = leaveInEnglish): Page {
  const main = (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <div class="rd-two rd-two--even">
        {words.parts.map(({ id, heading, says }) => (
          <section key={id} class="rd-section" aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            <ul>
              {says.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section class="rd-section" aria-labelledby="frightened">
        <Card light="lit">
          <h2 id="frightened">{words.danger.heading}</h2>
          <p>
            {words.danger.before} <a href={frame.base + ways.helpNow}>{words.danger.link}</a>
            {words.danger.after}
          </p>
        </Card>
      </section>
    </>
  )
  const to = frame.base === '' ? ways.front : frame.base
  return { is: 'page', title: words.title, main, back: { to, says: words.back }, indexed: true }
}
