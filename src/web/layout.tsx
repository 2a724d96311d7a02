import type { ComponentChildren } from 'preact'
import { Emblem } from './emblem.tsx'
import { Foot } from './foot.tsx'
import { type FrameWords, frameInEnglish } from './frame-words.ts'
import { kept } from './kept.edge.ts'
import { LeaveOwnPage, PersonalBar } from './personal-bar.tsx'
import type { Frame, Page, Personal } from './route.ts'
import { SafetyStrip } from './safety-strip.tsx'
import { ways } from './ways.ts'

export interface Laid {
  readonly frame: Frame
  readonly page: Page
  readonly words?: FrameWords
}

/** The whole HTML document of a page, but for its doctype. Nothing in it is styled inline. */
export function Layout({ frame, page, words = frameInEnglish }: Laid) {
  return (
    <html lang={words.lang} dir={words.dir}>
      <head>
        {aboutThePage({})}
        {page.indexed !== true && <meta name="robots" content="noindex" />}
        <title>{`${titleOf(page, words)} – ${words.product}`}</title>
        {withThePage({ frame })}
        {page.personal && <script src={frame.assets('own-page.js')} defer />}
        {page.personal && <script src={frame.assets('slide.js')} defer />}
      </head>
      <body>
        {page.personal ? aboveOwn({ frame, words }) : above({ frame, words })}
        {page.personal && <OwnRow frame={frame} personal={page.personal} words={words} />}
        <Main page={page} frame={frame} words={words} />
        {below({ frame, words })}
      </body>
    </html>
  )
}

/** A reader hears from the title already that something is to be put right. */
const titleOf = ({ title, status }: Page, { fault }: FrameWords): string => (status === 422 ? fault + title : title)

const aboutThePage = kept(() => (
  <>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#0f3d3a" />
    <meta name="format-detection" content="telephone=no" />
  </>
))

const withThePage = kept(({ frame }: Pick<Laid, 'frame'>) => (
  <>
    <link rel="icon" href={frame.assets('emblem.svg')} type="image/svg+xml" />
    <link rel="stylesheet" href={frame.assets('app.css')} />
    <script src={frame.assets('leave.js')} defer />
  </>
))

interface Around {
  readonly frame: Frame
  readonly words: FrameWords
}

const above = kept(({ frame, words }: Around) => (
  <>
    <SafetyStrip frame={frame} words={words} />
    <Brand frame={frame} words={words}>
      <a class="rd-noprint" href={frame.base + ways.signIn}>
        {words.signIn}
      </a>
    </Brand>
  </>
))

/** On somebody's own page the way out also closes it behind them. */
const aboveOwn = kept(({ frame, words }: Around) => (
  <>
    <SafetyStrip frame={frame} words={words} leave={<LeaveOwnPage frame={frame} words={words} />} />
    <Brand frame={frame} words={words} />
  </>
))

const Brand = ({ frame, words, children }: Around & { readonly children?: ComponentChildren }) => (
  <header>
    {frame.demonstration && <MadeUp says={words.madeUp(frame.placeName)} />}
    <div class="nhsuk-width-container rd-brand-row">
      <a class="rd-brand" href={frame.base === '' ? ways.front : frame.base}>
        <Emblem />
        <span>
          {words.product} <small>{frame.placeName}</small>
        </span>
      </a>
      {children}
    </div>
  </header>
)

const OwnRow = ({ frame, personal, words }: Around & { readonly personal: Personal }) => (
  <div class="nhsuk-width-container">
    <PersonalBar frame={frame} personal={personal} words={words} />
  </div>
)

/** How long the page stays open; a script says so again two minutes before. */
const OwnTime = ({ frame, personal, words }: Around & { readonly personal: Personal }) => (
  <p
    class="rd-own__time rd-noprint"
    data-idle-minutes={personal.idleMinutes}
    data-still-here={frame.base + ways.stillHere}
    data-soon={words.personal.soon}
    data-stay={words.personal.stay}
    data-over={words.personal.over}
    data-offline={words.personal.offline}
    data-sign-in={frame.base + ways.signIn}
  >
    {words.personal.idle(personal.idleMinutes)}
  </p>
)

const below = kept(({ frame, words }: Around) => <Foot frame={frame} words={words} />)

/** On every page of an invented place, and on paper. */
function MadeUp({ says }: { readonly says: string }) {
  return (
    <div class="rd-made-up">
      <p class="nhsuk-width-container">{says}</p>
    </div>
  )
}

function Main({ page, frame, words }: Laid & Around) {
  return (
    <main id="main" class={page.full ? 'rd-main--full' : 'nhsuk-width-container rd-main'} tabIndex={-1}>
      {page.back && (
        <a class="rd-back rd-noprint" href={page.back.to}>
          {page.back.says}
        </a>
      )}
      {page.main}
      {page.personal && <OwnTime frame={frame} personal={page.personal} words={words} />}
    </main>
  )
}
