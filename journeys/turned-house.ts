import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { askRoutes } from '../src/doors/ask.page.tsx'
import type { AtTheDoor } from '../src/doors/at-the-door.ts'
import { doorInEnglish } from '../src/doors/door-words.ts'
import { listRoutes } from '../src/doors/list.page.tsx'
import { offerRoutes } from '../src/doors/offer.page.tsx'
import { resultsRoutes } from '../src/doors/results.page.tsx'
import { type WhatToSay, whatToSayRoutes } from '../src/doors/what-to-say.page.tsx'
import { readUrgentWords, readWhatToSay } from '../src/doors/words.edge.ts'
import { assetsFolder, contentFolder } from '../src/settings.edge.ts'
import { FollowUpForm, followUpRoutes } from '../src/site/follow-up.page.tsx'
import { followUpInEnglish } from '../src/site/follow-up-words.ts'
import { frontRoutes } from '../src/site/front.page.tsx'
import { frontInEnglish } from '../src/site/front-words.ts'
import { helpNowRoutes } from '../src/site/help-now.page.tsx'
import { helpNowInEnglish } from '../src/site/help-now-words.ts'
import { followingUpIn, sendingFrom } from '../src/site/keeping-in-touch.store.ts'
import { callsFor, listenersIn } from '../src/site/national-calls.ts'
import { sealingsOf } from '../src/site/sealings.edge.ts'
import { SendForm, sendRoutes } from '../src/site/send.page.tsx'
import { sendInEnglish } from '../src/site/send-words.ts'
import { type FrameWords, frameInEnglish } from '../src/web/frame-words.ts'
import { Layout } from '../src/web/layout.tsx'
import type { Route } from '../src/web/route.ts'
import { createServer } from '../src/web/server.edge.ts'
import { readAssets } from '../src/web/server-assets.edge.ts'
import type { House } from './open-house.ts'
import { turnedWords } from './turned-words.ts'

const english = new URL('en/', contentFolder)
const channels = ['email', 'text'] as const

/** The doors of a house, with topics that are named in the other letters too. Words are not sealed, because nobody looks. */
const doorOf = ({ rightdoor }: House): AtTheDoor & WhatToSay => ({
  published: rightdoor.holding.published,
  topics: rightdoor.topics.map((topic) => ({ ...topic, label: turnedWords(topic.label) })),
  places: rightdoor.places,
  urgentWords: readUrgentWords(english),
  whatToSay: readWhatToSay(english),
  listeners: listenersIn(rightdoor.national),
  seal: {
    seal: (words) => Buffer.from(words).toString('base64url'),
    open: (sealed) => Buffer.from(sealed, 'base64url').toString(),
  },
  countUnmet: async () => undefined,
  countWrong: async () => undefined,
})

function turnedRoutes(house: House): readonly Route[] {
  const { database, national, holding, settings } = house.rightdoor
  const door = doorOf(house)
  const words = turnedWords(doorInEnglish)
  const [send, followUp] = [turnedWords(sendInEnglish), turnedWords(followUpInEnglish)]
  const sealings = sealingsOf(settings.secret)
  const sending = { ...sendingFrom({ database, isMadeUp: () => true, channels }, sealings), words: send }
  const callsIn = (slug: string) => callsFor(national, settings.mode, holding.published(slug))
  return [
    ...frontRoutes({ topics: door.topics, words: turnedWords(frontInEnglish) }),
    ...helpNowRoutes({ callsIn, words: turnedWords(helpNowInEnglish) }),
    ...askRoutes(door, words.ask),
    ...resultsRoutes(door, words),
    ...whatToSayRoutes(door, words),
    ...offerRoutes(
      door,
      {
        followUp: ({ frame }, offer) => h(FollowUpForm, { frame, offer, channels, words: followUp }),
        answers: async () => null,
      },
      words,
    ),
    ...listRoutes(door, { send: ({ frame }, list) => h(SendForm, { frame, list, channels, words: send }) }, words),
    ...sendRoutes(door, sending),
    ...followUpRoutes(door, { ...followingUpIn(database, sealings), words: followUp }, sending),
  ]
}

/** The same house for people who read from right to left: every word of ours turned, every offer as it is. */
export function turnedHouse(house: House): (request: Request) => Response | Promise<Response> {
  const words: FrameWords = { ...turnedWords(frameInEnglish), lang: 'ar', dir: 'rtl' }
  const app = createServer({
    places: house.rightdoor.holding.localities,
    routes: turnedRoutes(house),
    assets: readAssets(assetsFolder),
    publicUrl: house.home,
    secret: house.rightdoor.settings.secret,
    render: (frame, page) => `<!doctype html>${renderToString(h(Layout, { frame, page, words }))}`,
    log: () => undefined,
    now: () => new Date(),
    isLoss: () => false,
    ready: async () => true,
  })
  return (request) => app.fetch(request)
}
