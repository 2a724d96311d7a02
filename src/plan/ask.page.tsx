import type { WholeNeed } from '../needs/need.store.ts'
import { nameOfNeed } from '../needs/need.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ErrorSummary } from '../web/nhs/notices.tsx'
import type { Asked, Personal, Reply } from '../web/route.ts'
import { AskForm, AskPreview } from './ask-form.tsx'
import { askedFrom, type Looked, type ToAsk, whomOf } from './ask-looked.ts'
import { type SentAsk, sentAsk } from './ask-typed.ts'
import type { AskWords } from './ask-words.ts'

/** What a page of somebody signed in brings. */
interface AskedHere extends Asked {
  readonly subject: { readonly id: Id; readonly locality: string }
  readonly personal: Personal
  readonly key: string
  readonly againFirst: () => Promise<Reply | undefined>
  readonly draft: () => Promise<Readonly<Record<string, readonly string[]>> | undefined>
}

/** One page on which somebody is asked for help: on a young person's own, or at the desk. */
export interface AskingPage {
  readonly asked: AskedHere
  readonly words: AskWords
  readonly side: 'young-person' | 'desk'
  /** The address of the need inside the place, and of one request. */
  readonly on: string
  readonly requestWay: (item: Id) => string
  /** Reads the need and what can be shown of it. @returns undefined where it is not there for whoever asks. */
  readonly read: (sent: SentAsk) => Promise<There | undefined>
  /** Keeps what was looked at. */
  readonly keep: (
    asks: Ready,
  ) => Promise<{ readonly is: 'kept'; readonly item: Id } | { readonly is: string } | undefined>
  /** What has to be done first, where nobody could wait for the answer yet. */
  readonly before?: (there: There) => Reply | undefined
}

/** What was looked at, and goes as it is. */
export interface Ready {
  readonly sent: SentAsk
  readonly there: There
  readonly looked: Extract<Looked, { readonly is: 'ready' }>
}

/** What was read, to draw the page. */
export interface There {
  readonly whole: WholeNeed
  readonly toAsk: ToAsk
}

/** What stood in the form, or what the address asks for. */
async function sentBefore(asked: AskedHere): Promise<SentAsk> {
  const draft = await asked.draft()
  return draft
    ? sentAsk({ first: (name) => draft[name]?.[0], all: (name) => draft[name] ?? [] })
    : sentAsk({ first: (name) => asked.query.first(name), all: () => [] })
}

type Refused = Extract<Looked, { readonly is: 'refused' }>

/** The form, with what was chosen before. */
export const askPage = async (of: AskingPage): Promise<Reply> => formPage(of, await sentBefore(of.asked))

async function formPage(of: AskingPage, sent: SentAsk, looked?: Refused): Promise<Reply> {
  const { asked, words, on } = of
  const there = await of.read(sent)
  if (!there) return { is: 'not-found' }
  const first = of.before?.(there)
  if (first) return first
  const faults = looked?.faults ?? []
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + on, says: named(of, there) },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <AskForm {...{ words, sent, faults, toAsk: there.toAsk }} folds={of.side === 'desk'} {...formAt(of)} />
      </>
    ),
  }
}

/** At the desk words that are marked as hard to read are no name of anything. */
const named = ({ side, words }: AskingPage, { whole }: Pick<Ready['there'], 'whole'>): string =>
  nameOfNeed(whole, words.title, side === 'desk' ? words.title : undefined)

const formAt = ({ asked, on }: AskingPage) => ({
  personal: asked.personal,
  on: `${on}/ask`,
  to: `${asked.frame.base}${on}/ask`,
})

/** Looks for an offer, shows what they will see, or sends it: whichever the form says. Nothing goes before it was looked at. */
export async function askIt(of: AskingPage): Promise<Reply> {
  const { asked, words, side } = of
  const sent = sentAsk(asked.form)
  if (asked.form.first('look')) return formPage(of, sent)
  const there = await of.read(sent)
  if (!there) return { is: 'not-found' }
  const first = of.before?.(there)
  if (first) return first
  const doing = { handOver: newId(), by: asked.subject.id, on: asked.today }
  const looked = askedFrom({ sent, toAsk: there.toAsk, side, words }, doing)
  if (looked.is === 'refused') return formPage(of, sent, looked)
  return sent.isLookedAt ? sendIt(of, { sent, there, looked }) : preview(of, { sent, there, looked })
}

const preview = (of: AskingPage, { sent, there, looked }: Ready): Reply => ({
  is: 'page',
  title: of.words.preview.title,
  back: { to: of.asked.frame.base + of.on, says: named(of, there) },
  main: (
    <AskPreview
      {...{ words: of.words, sent, toAsk: there.toAsk, shows: looked.shows }}
      {...formAt(of)}
      whom={whomOf(looked, of.words)}
    />
  ),
})

async function sendIt(of: AskingPage, ready: Ready): Promise<Reply> {
  const { asked, words } = of
  const again = await asked.againFirst()
  if (again) return again
  const written = await of.keep(ready)
  if (written && 'item' in written) return { is: 'go', to: `${asked.frame.base}${of.requestWay(written.item)}?sent=1` }
  if (!written || written.is === 'not-there') return { is: 'not-found' }
  return formPage(of, ready.sent, { is: 'refused', faults: [{ at: 'offer', says: words.faults['not-kept'] }] })
}
