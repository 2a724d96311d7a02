import { type Limit, limit } from '../../web/limits.ts'
import type { Asked, Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { beginByCode } from './begun-by-code.store.ts'
import { backFrom, passkeyDeskIn } from './by-passkey.page.tsx'
import { drawFiveWords } from './five-words.edge.ts'
import { readFiveWords, wordsAsText } from './five-words.ts'
import { beginNewPasskey, finishPasskey } from './passkey.store.ts'
import { signIn } from './sign-in.store.ts'
import { PasskeyForm } from './sign-in-forms.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import { deskIn, goingTo, type SigningIn, signedInReply, visitOf, withTo } from './signing-in.page.tsx'
import { type StartDesk, startByContact, startForADay, startWithWords } from './start.store.ts'
import { readStartBegun, readStarting, type StartBegun, startHours, writeStartBegun } from './start.ts'
import { StartForm, TypeBack } from './start-forms.page.tsx'
import { startInEnglish } from './start-words.ts'

const words = startInEnglish
const paths = {
  words: '/start/words',
  passkey: '/start/passkey',
  passkeyMade: '/start/passkey/made',
  contact: '/start/contact',
} as const

/** A whole class may begin at once, from one address. */
const usualLimit = (): Limit => limit({ burst: 60, everySeconds: 20 })

/** Starting alone: a page of one's own, without a contact and without anybody's leave. */
export const startRoutes = (signing: SigningIn, most: Limit = usualLimit()): readonly Route[] => [
  {
    get: signInPaths.start,
    says: 'looked at how to start a page of their own',
    may: 'anyone',
    answer: (asked) => startPage(asked),
  },
  {
    post: signInPaths.start,
    says: 'asked for five words of their own',
    may: 'anyone',
    answer: (asked) => giveWords(signing, asked),
  },
  {
    post: paths.words,
    says: 'typed their five words back',
    may: 'anyone',
    answer: (asked) => withinLimit(most, asked) ?? typeBack(signing, asked),
  },
  {
    post: paths.passkey,
    says: 'began a page of their own with a passkey',
    may: 'anyone',
    answer: (asked) => withinLimit(most, asked) ?? beginWithPasskey(signing, asked),
  },
  {
    post: paths.passkeyMade,
    says: 'made the passkey of a page of their own',
    may: 'anyone',
    answer: (asked) => finishWithPasskey(signing, asked),
  },
  {
    post: paths.contact,
    says: 'began a page of their own with a contact',
    may: 'anyone',
    answer: (asked) => withinLimit(most, asked) ?? startWithContact(signing, asked),
  },
]

function withinLimit(most: Limit, { sender, now }: Asked): Reply | undefined {
  const wait = most.take(sender, now.getTime())
  return wait > 0 ? { is: 'too-many', again: wait } : undefined
}

const startDeskIn = (signing: SigningIn, asked: Asked): StartDesk => ({
  ...deskIn(signing, asked),
  master: signing.master,
})

const typedIn = ({ form }: Asked) => ({
  isA: form.first('is-a') ?? '',
  called: form.first('called') ?? '',
  ageGroup: form.first('age-group') ?? '',
})

const startPage = (asked: Asked, isFault = false): Page => ({
  is: 'page',
  ...(isFault ? { status: 422 } : {}),
  title: words.title,
  back: { to: asked.frame.base + withTo(ways.signIn, goingTo(asked)), says: words.back },
  main: <StartForm frame={asked.frame} {...{ words, isFault }} typed={typedIn(asked)} to={goingTo(asked)} />,
})

function giveWords(signing: SigningIn, asked: Asked): Reply {
  const who = readStarting(typedIn(asked))
  if (!who) return startPage(asked, true)
  return wordsPage(signing, asked, { begun: newBegun(signing, asked, who) })
}

const newBegun = ({ desk }: SigningIn, { now }: Asked, who: StartBegun['who']): StartBegun => ({
  ...{ who, words: [...drawFiveWords(desk.wordList)] },
  until: now.getTime() + startHours * 3_600_000,
})

interface WordsShown {
  readonly begun: StartBegun
  readonly fault?: string
  readonly contactFault?: boolean
}

const boundTo = ({ locality }: Asked): string => `start ${locality}`

/** The words stand here, sealed in the form and nowhere else. */
function wordsPage(signing: SigningIn, asked: Asked, { begun, fault, contactFault }: WordsShown): Page {
  const sealed = Buffer.from(signing.desk.keys.seal(writeStartBegun(begun), boundTo(asked))).toString('base64url')
  const isFault = fault !== undefined || contactFault === true
  return {
    is: 'page',
    ...(isFault ? { status: 422 } : {}),
    title: words.words.title,
    headers: { 'cache-control': 'no-store' },
    back: { to: asked.frame.base + withTo(signInPaths.start, goingTo(asked)), says: words.title },
    main: (
      <TypeBack
        {...{ frame: asked.frame, words, sealed, fault, contactFault, paths }}
        lines={begun.words}
        asks={signing.letters.asks}
        to={goingTo(asked)}
      />
    ),
  }
}

const begunIn = ({ desk }: SigningIn, asked: Asked): StartBegun | undefined => {
  const sealed = asked.form.first('begun') ?? ''
  const text = desk.keys.open(Buffer.from(sealed, 'base64url'), boundTo(asked))
  return text === undefined ? undefined : readStartBegun(text, asked.now.getTime())
}

/** Too late, or made elsewhere: they begin anew. */
const anew = (asked: Asked): Reply => ({ is: 'go', to: asked.frame.base + withTo(signInPaths.start, goingTo(asked)) })

/** Sent twice, the second time signs in: the words are theirs by then. */
async function typeBack(signing: SigningIn, asked: Asked): Promise<Reply> {
  const begun = begunIn(signing, asked)
  if (!begun) return anew(asked)
  const typed = readFiveWords(asked.form.first('words') ?? '', signing.desk.wordList)
  if (!typed || wordsAsText(typed) !== wordsAsText(begun.words))
    return wordsPage(signing, asked, { begun, fault: words.words.fault })
  const desk = startDeskIn(signing, asked)
  const visit = visitOf(asked)
  const started = await startWithWords(desk, { who: begun.who, words: begun.words, visit })
  const answer =
    started.is === 'ok' ? started : await signIn(desk, { by: 'five-words', words: wordsAsText(begun.words) }, visit)
  return answer.is === 'ok' ? signedInReply(asked, answer.value, goingTo(asked)) : anew(asked)
}

async function beginWithPasskey(signing: SigningIn, asked: Asked): Promise<Reply> {
  const begun = begunIn(signing, asked)
  if (!begun) return anew(asked)
  const { frame, now, sender, today } = asked
  const desk = passkeyDeskIn(signing, asked)
  const { code } = await startForADay(startDeskIn(signing, asked), { who: begun.who, now: now.getTime() })
  const purpose = await beginByCode(desk, { code }, { address: sender, now: now.getTime() })
  if (purpose.is === 'refused') return anew(asked)
  const made = await beginNewPasskey(desk, {
    ...{ for: purpose.value, now: now.getTime(), onSharedComputer: false },
    shownAs: `${frame.placeName}, ${today}`,
  })
  const { passkey } = words
  return {
    is: 'page',
    title: passkey.title,
    back: { to: frame.base + signInPaths.start, says: words.title },
    headers: { 'set-cookie': made.cookie, 'cache-control': 'no-store' },
    main: (
      <>
        <h1>{passkey.heading}</h1>
        <p class="rd-lede">{passkey.lede}</p>
        <PasskeyForm
          {...{ frame, question: made.options, notDone: passkey.refused, says: passkey.make }}
          does="make"
          sendTo={paths.passkeyMade}
        />
        <p>{passkey.notThere}</p>
      </>
    ),
  }
}

async function finishWithPasskey(signing: SigningIn, asked: Asked): Promise<Reply> {
  const answer = asked.form.first('answer') ?? ''
  const came = await finishPasskey(passkeyDeskIn(signing, asked), { answer, back: backFrom(asked) })
  return came.is === 'ok' && came.value.is === 'signed-in' ? signedInReply(asked, came.value, undefined) : anew(asked)
}

/** The same answer whether or not somebody has that contact already: whoever it belongs to gets a link. */
async function startWithContact(signing: SigningIn, asked: Asked): Promise<Reply> {
  const begun = begunIn(signing, asked)
  if (!begun) return anew(asked)
  const to = signing.letters.read(asked.form.first('contact') ?? '')
  if (to === undefined) return wordsPage(signing, asked, { begun, contactFault: true })
  const { frame, locality, origin, sender } = asked
  const now = asked.now.getTime()
  const starting = { who: begun.who, to, visit: { address: sender, now } }
  await startByContact(startDeskIn(signing, asked), starting, signing.letters.send(locality, origin + frame.base))
  return { is: 'go', to: frame.base + signInPaths.sent }
}
