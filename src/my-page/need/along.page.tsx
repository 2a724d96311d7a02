import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Offer } from '../../directory/offer.ts'
import { offerByShortId } from '../../directory/published.ts'
import { notAnsweredYet, parseWhatBecameOfIt, type WhatBecameOfIt } from '../../doors/signpost.ts'
import { Unread } from '../../doors/unread.tsx'
import { openNeed, type Saying, sayInNeed } from '../../needs/need.store.ts'
import { languageOf } from '../../needs/script.ts'
import type { PublishedOf } from '../../plan/ask.store.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { mineInEnglish } from '../my-words.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'
import { type AlongWords, alongInEnglish } from './along-words.ts'
import { alone } from './new-need.page.tsx'

/** What somebody tapped at the follow-up, as it stands on its buttons. */
export type Taps = Readonly<Record<WhatBecameOfIt, string>>

interface Behind {
  readonly published: PublishedOf
  readonly taps: Taps
  readonly words: AlongWords
}

/**
 * What came of a signpost, taken along to a page of one's own, by one's own act. The address names an offer and an answer, as many can share
 * them, and never the code of a follow-up: nothing joins who takes it along to what is counted.
 */
export const alongRoutes = (
  published: PublishedOf,
  taps: Taps,
  words: AlongWords = alongInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/needs/along/:offer/:became',
    says: 'looked at what they could take along',
    may: ['young-person'],
    answer: async (asked) =>
      alongPage(asked, { published, taps, words }, { typed: (await asked.draft())?.['words']?.[0] }),
  },
  {
    post: '/me/needs/along/:offer/:became',
    says: 'took along what came of a signpost',
    may: ['young-person'],
    answer: (asked) => takeAlong(asked, { published, taps, words }),
  },
]

interface Along {
  readonly offer: Offer
  /** Nothing where they have not answered yet. */
  readonly became: WhatBecameOfIt | undefined
}

function alongIn({ locality, params }: AskedSignedIn, { published }: Behind): Along | undefined {
  const became = parseWhatBecameOfIt(params['became'])
  const held = published(locality)
  const offer = held && offerByShortId(held, params['offer'] ?? '')
  return offer && (became || params['became'] === notAnsweredYet) ? { offer, became } : undefined
}

interface Typing {
  readonly typed: string | undefined
  readonly error?: string
}

function alongPage(asked: AskedSignedIn, behind: Behind, typing: Typing): Reply {
  const along = alongIn(asked, behind)
  const { words } = behind
  if (!along) return { is: 'not-found' }
  return {
    is: 'page',
    ...(typing.error ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + ways.me, says: mineInEnglish.back },
    main: (
      <>
        {typing.error && <ErrorSummary errors={[{ says: typing.error, at: 'words' }]} />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <AlongForm {...{ asked, along, behind, typing }} />
        <p>{words.code}</p>
      </>
    ),
  }
}

interface FormProps {
  readonly asked: AskedSignedIn
  readonly along: Along
  readonly behind: Behind
  readonly typing: Typing
}

const AlongForm = ({ asked: { frame, personal, path }, along, behind: { words, taps }, typing }: FormProps) => (
  <form class="rd-form" method="post" action={frame.base + path}>
    <FormMarks personal={personal} on={path} />
    <section class="rd-card rd-card--lit" aria-labelledby="kept">
      <h2 id="kept" class="rd-card__title">
        {words.whatIsKept}
      </h2>
      <p dir="auto">{questionOf(along, words)}</p>
      {along.became && <p>{words.said(taps[along.became])}</p>}
    </section>
    <Textarea
      id="words"
      name="words"
      rows={5}
      asks={{ says: along.became ? words.label : words.labelToSay }}
      hint={words.hint}
      error={typing.error}
      value={typing.typed}
      autocomplete="off"
      dir="auto"
    />
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <p>{words.onlyYou}</p>
    <Button>{words.keep}</Button>
  </form>
)

const questionOf = ({ offer, became }: Along, words: AlongWords): string =>
  (became ? words.asked : words.notAnswered)(offer.name)

/** What is kept, each by itself: what they typed comes first, as the need is known by it; what they answered stands with what they were asked. */
function sayings(along: Along, typed: string, { taps, words }: Behind): readonly [Saying, ...Saying[]] {
  const asked = questionOf(along, words)
  const own = { words: typed, language: languageOf(typed) }
  if (!along.became) return [{ ...own, asked }]
  const answered = { words: taps[along.became], language: 'en', asked }
  return typed.trim() ? [own, answered] : [answered]
}

async function takeAlong(asked: AskedSignedIn, behind: Behind): Promise<Reply> {
  const { form, key, subject, frame } = asked
  const along = alongIn(asked, behind)
  if (!along) return { is: 'not-found' }
  const typed = form.first('words') ?? ''
  if (!along.became && !typed.trim()) return alongPage(asked, behind, { typed, error: behind.words.missing })
  const [first, more] = sayings(along, typed, behind)
  const opens = { key, opened: 'alone', owners: [], first: { is: 'own-words', ...first }, kept: alone } as const
  const opened = await asked.within(async (inside) => openNeed(await inside.turn(subject.id), opens))
  // Said one after the other, so that it is told afterwards which came first.
  const written = opened.is === 'kept' && more ? await asked.within(sayAfter(asked, opened.item, more)) : opened
  if (opened.is !== 'kept' || written.is !== 'kept')
    return alongPage(asked, behind, { typed, error: behind.words.notKept })
  return { is: 'go', to: `${frame.base}/me/need/${opened.item}?kept=1` }
}

const sayAfter =
  ({ key, subject }: AskedSignedIn, need: Id, saying: Saying) =>
  async (inside: Inside) =>
    sayInNeed(await inside.turn(subject.id), { key: `${key} more`, need, is: 'own-words', saying, kept: alone })
