import type { ComponentChildren } from 'preact'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { jobs } from '../subject.ts'
import { doneReply } from './account.page.tsx'
import { accountPaths } from './account-paths.ts'
import { accountInEnglish } from './account-words.ts'
import { contactClaimRoutes } from './contact-claims.page.tsx'
import { claimContact } from './contact-claims.store.ts'
import { drawFiveWords } from './five-words.edge.ts'
import { readFiveWords, wordsAsText } from './five-words.ts'
import { signedInLately } from './session.ts'
import { signInPaths } from './sign-in-paths.ts'
import { addWay, type NewWay, type WrittenDown } from './sign-in-ways.store.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark, type SigningIn, withTo } from './signing-in.page.tsx'
import { Written } from './written-words.page.tsx'

const words = accountInEnglish
const own = ['young-person', 'carer'] as const

/** New five words and a contact, for those who do not work here; ten codes, for those who do. */
export const accountWaysRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: accountPaths.words,
    says: 'asked for five new words',
    may: own,
    answer: async (asked) => (await againFirst(asked, accountPaths.words)) ?? newWords(signing, asked),
  },
  {
    post: accountPaths.words,
    says: 'typed their five new words back',
    may: own,
    answer: (asked) => keepWords(signing, asked),
  },
  {
    get: accountPaths.contact,
    says: 'looked at where links go',
    may: own,
    answer: async (asked) => (await againFirst(asked, accountPaths.contact)) ?? contactPage(signing, asked),
  },
  {
    post: accountPaths.contact,
    says: 'said where links go',
    may: own,
    answer: (asked) => keepContact(signing, asked),
  },
  ...contactClaimRoutes(signing),
  {
    get: accountPaths.codes,
    says: 'looked at how to get ten codes',
    may: jobs,
    answer: async (asked) => (await againFirst(asked, accountPaths.codes)) ?? codesPage(asked),
  },
  {
    post: accountPaths.codes,
    says: 'got ten codes',
    may: jobs,
    answer: (asked) => newCodes(signing, asked),
  },
]

/** Where a way in changes they have just shown who they are. What stands in such a form is secret, and is never kept as a draft. */
export async function againFirst({ session, now, frame }: AskedSignedIn, page: string): Promise<Reply | undefined> {
  if (signedInLately(session, now.getTime())) return undefined
  return { is: 'go', to: frame.base + withTo(signInPaths.again, page) }
}

interface Adding {
  readonly way: NewWay
  /** The page that it is added on. */
  readonly page: string
  readonly done: (written: WrittenDown) => Reply
  /** @param why everything that is wrong, so that all of it is said at once. */
  readonly fault: (why: readonly string[]) => Reply
}

/** Adds a way to their own account, or says why not. */
export async function addOwnWay(signing: SigningIn, asked: AskedSignedIn, adding: Adding): Promise<Reply> {
  const { way, page, done, fault } = adding
  const answer = await addWay(deskIn(signing, asked), asked.session, { way, now: asked.now.getTime() })
  if (answer.is === 'ok') return done(answer.value)
  if (answer.because.includes('sign-in-again'))
    return { is: 'go', to: asked.frame.base + withTo(signInPaths.again, page) }
  return fault(answer.because)
}

interface PageShown {
  readonly title: string
  readonly heading: string
  readonly lede?: string
  readonly faults?: readonly { readonly says: string; readonly at: string }[]
  readonly children: ComponentChildren
}

/** A page of the account: its way back, what is to be put right, and what it is for. */
export function accountSubpage({ frame }: Pick<AskedSignedIn, 'frame'>, shown: PageShown): Page {
  const { title, heading, lede, faults = [], children } = shown
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: title,
    back: { to: frame.base + ways.account, says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} heading={words.problem} />}
        <h1>{heading}</h1>
        {lede && <p class="rd-lede">{lede}</p>}
        {children}
      </>
    ),
  }
}

const boundTo = ({ session }: AskedSignedIn): string => `new words ${session.account}`

function newWords(signing: SigningIn, asked: AskedSignedIn): Page {
  return wordsPage(signing, asked, { drawn: drawFiveWords(signing.desk.wordList) })
}

interface Drawn {
  readonly drawn: readonly string[]
  readonly fault?: string
}

/** The words stand sealed in the form and nowhere else; the old ones work until these were typed. */
function wordsPage({ desk }: SigningIn, asked: AskedSignedIn, { drawn, fault }: Drawn): Page {
  const sealed = Buffer.from(desk.keys.seal(wordsAsText(drawn), boundTo(asked))).toString('base64url')
  const { words: said } = words
  return accountSubpage(asked, {
    ...{ title: said.title, heading: said.heading, lede: said.lede },
    faults: fault === undefined ? [] : [{ says: fault, at: 'words' }],
    children: (
      <>
        <Written lines={drawn} />
        <form class="rd-form rd-noprint" method="post" action={asked.frame.base + accountPaths.words}>
          <FormMark personal={asked.personal} />
          <input type="hidden" name="begun" value={sealed} />
          <Input
            id="words"
            name="words"
            asks={{ says: words.typeBack, size: 'm' }}
            error={fault}
            autocomplete="new-password"
            spellcheck={false}
          />
          <Button>{said.button}</Button>
        </form>
      </>
    ),
  })
}

async function keepWords(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const { desk } = signing
  const sealed = Buffer.from(asked.form.first('begun') ?? '', 'base64url')
  const drawn = readFiveWords(desk.keys.open(sealed, boundTo(asked)) ?? '', desk.wordList)
  if (!drawn) return { is: 'go', to: asked.frame.base + accountPaths.words }
  const typed = readFiveWords(asked.form.first('words') ?? '', desk.wordList)
  const wrong = (): Page => wordsPage(signing, asked, { drawn, fault: words.words.fault })
  if (!typed || wordsAsText(typed) !== wordsAsText(drawn)) return wrong()
  return addOwnWay(signing, asked, {
    ...{ way: { is: 'five-words', drawn }, page: accountPaths.words },
    ...{ done: () => doneReply(asked, 'words'), fault: wrong },
  })
}

function contactPage({ letters }: SigningIn, asked: AskedSignedIn, fault?: string): Reply {
  if (!letters.asks) return { is: 'not-found' }
  const { contact } = words
  return accountSubpage(asked, {
    ...{ title: contact.title, heading: contact.heading },
    faults: fault === undefined ? [] : [{ says: fault, at: 'contact' }],
    children: (
      <form class="rd-form" method="post" action={asked.frame.base + accountPaths.contact}>
        <FormMark personal={asked.personal} />
        <Input
          id="contact"
          name="contact"
          asks={{ says: contact[letters.asks] }}
          hint={contact.hint}
          error={fault}
          autocomplete="email"
          spellcheck={false}
        />
        <Button>{contact.button}</Button>
      </form>
    ),
  })
}

/** The same answer whether or not somebody has it already: what there is to say goes to the contact itself. */
async function keepContact(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const to = signing.letters.read(asked.form.first('contact') ?? '')
  const fault = (): Reply => contactPage(signing, asked, words.contact.fault)
  if (to === undefined) return fault()
  const { session, sender, locality, origin, frame } = asked
  const claiming = { holder: session, to, visit: { address: sender, now: asked.now.getTime() } }
  const send = signing.letters.send(locality, origin + frame.base)
  const answer = await claimContact(deskIn(signing, asked), claiming, send)
  if (answer.is === 'ok') return doneReply(asked, 'contact')
  if (!answer.because.includes('sign-in-again')) return fault()
  return { is: 'go', to: frame.base + withTo(signInPaths.again, accountPaths.contact) }
}

function codesPage(asked: AskedSignedIn, lines: WrittenDown = []): Page {
  const { codes } = words
  return accountSubpage(asked, {
    ...{ title: codes.title, heading: codes.heading, lede: codes.lede },
    children:
      lines.length > 0 ? (
        <>
          <p>{codes.once}</p>
          <Written lines={lines} codes />
          <p>
            <a href={asked.frame.base + ways.account}>{codes.on}</a>
          </p>
        </>
      ) : (
        <form method="post" action={asked.frame.base + accountPaths.codes}>
          <FormMark personal={asked.personal} />
          <p>{codes.makeSays}</p>
          <Button>{codes.button}</Button>
        </form>
      ),
  })
}

const newCodes = (signing: SigningIn, asked: AskedSignedIn): Promise<Reply> =>
  addOwnWay(signing, asked, {
    ...{ way: { is: 'recovery-codes' }, page: accountPaths.codes },
    ...{ done: (lines) => codesPage(asked, lines), fault: () => codesPage(asked) },
  })
