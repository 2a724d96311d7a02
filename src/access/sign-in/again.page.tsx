import type { ComponentChildren } from 'preact'
import { Button } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { beginThere } from './by-organisation.page.tsx'
import { backFrom, passkeyDeskIn } from './by-passkey.page.tsx'
import { demonstrationAccount, signInAsInvented } from './demonstration-accounts.store.ts'
import { demonstrationAccounts } from './demonstration-accounts.ts'
import { type WayIn, type WayInKind, waysInTo } from './own-ways.store.ts'
import { beginPasskey, finishPasskey } from './passkey.store.ts'
import { everyPart } from './session.ts'
import { passwordIn } from './sign-in.page.tsx'
import { signIn } from './sign-in.store.ts'
import { isJob, type OrCouldNot, type Shown } from './sign-in.ts'
import type { SignedIn, Visit } from './sign-in-desk.store.ts'
import { CodeForm, LinkForm, PasskeyForm, PasswordForm, WordsForm } from './sign-in-forms.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import { againInEnglish, signInInEnglish } from './sign-in-words.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark, goingTo, type SigningIn, signedInReply, To, visitOf, withTo } from './signing-in.page.tsx'

const words = againInEnglish

const paths = {
  words: '/sign-in/again/words',
  code: '/sign-in/again/code',
  password: '/sign-in/again/password',
  invented: '/sign-in/again/demonstration',
  passkey: '/sign-in/again/passkey',
  organisation: '/sign-in/again/organisation',
} as const

/** Showing again who one is, before something that only they may do. Nobody else will do, and they are back where they were. */
export const againRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: signInPaths.again,
    says: 'was asked to show again who they are',
    may: everyPart,
    answer: (asked) => againPage(signing, asked),
  },
  {
    post: paths.words,
    says: 'showed five words again',
    may: everyPart,
    answer: (asked) => again(signing, asked, { by: 'five-words', words: asked.form.first('words') ?? '' }),
  },
  {
    post: paths.code,
    says: 'showed a code again',
    may: everyPart,
    answer: (asked) => again(signing, asked, { by: 'handed-code', code: asked.form.first('code') ?? '' }),
  },
  {
    post: paths.password,
    says: 'showed a name and a password again',
    may: everyPart,
    answer: (asked) => again(signing, asked, passwordIn(asked)),
  },
  {
    post: paths.invented,
    says: 'said again that they are somebody invented',
    may: everyPart,
    answer: (asked) => againAsInvented(signing, asked),
  },
  {
    get: paths.passkey,
    says: 'was asked for their passkey again',
    may: everyPart,
    answer: (asked) => askForPasskey(signing, asked),
  },
  {
    post: paths.passkey,
    says: 'showed their passkey again',
    may: everyPart,
    answer: (asked) => againByPasskey(signing, asked),
  },
  {
    get: paths.organisation,
    says: 'went to the sign-in of their organisation again',
    may: everyPart,
    answer: (asked) => againThere(signing, asked),
  },
]

/** Which invented person is signed in; undefined for everybody else. */
const inventedKeyOf = ({ locality, session }: AskedSignedIn): string | undefined =>
  demonstrationAccounts.find(({ key }) => demonstrationAccount(locality, key) === session.account)?.key

/** As whoever is signed in, in the job that they act in, on the computer as they called it. */
function visitAgain(asked: AskedSignedIn): Visit {
  const { account, actingAs, onSharedComputer } = asked.session
  return { ...visitOf(asked), onlyFor: account, onSharedComputer, ...(isJob(actingAs) ? { job: actingAs } : {}) }
}

async function again(signing: SigningIn, asked: AskedSignedIn, shown: Shown): Promise<Reply> {
  return backThere(signing, asked, await signIn(deskIn(signing, asked), shown, visitAgain(asked)))
}

/** Back to the page that asked for it; what was written there waits. */
const backThere = (signing: SigningIn, asked: AskedSignedIn, answer: OrCouldNot<SignedIn>): Reply | Promise<Reply> =>
  answer.is === 'refused'
    ? againPage(signing, asked, true)
    : signedInReply(asked, answer.value, goingTo(asked) ?? ways.account)

async function againAsInvented(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const key = inventedKeyOf(asked) ?? ''
  const answer = await signInAsInvented(deskIn(signing, asked), { key, mode: signing.mode }, visitAgain(asked))
  return backThere(signing, asked, answer)
}

const beginningAgain = (asked: AskedSignedIn) => {
  const { account, actingAs, onSharedComputer } = asked.session
  const to = goingTo(asked)
  return {
    ...{ for: { is: 'again', account } as const, now: asked.now.getTime(), onSharedComputer },
    ...(isJob(actingAs) ? { job: actingAs } : {}),
    ...(to ? { to } : {}),
  }
}

async function askForPasskey(signing: SigningIn, asked: AskedSignedIn): Promise<Page> {
  const { frame } = asked
  const { passkey } = signInInEnglish
  const begun = await beginPasskey(passkeyDeskIn(signing, asked), beginningAgain(asked))
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + withTo(signInPaths.again, goingTo(asked)), says: passkey.back },
    headers: { 'set-cookie': begun.cookie },
    main: (
      <>
        <h1>{passkey.heading}</h1>
        <p class="rd-lede">{passkey.lede}</p>
        <PasskeyForm
          {...{ frame, question: begun.options, notDone: passkey.notDone, says: passkey.goOn }}
          marks={<FormMark personal={asked.personal} />}
          does="show"
          sendTo={paths.passkey}
        />
        <p>{passkey.notThere}</p>
      </>
    ),
  }
}

async function againByPasskey(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const answer = asked.form.first('answer') ?? ''
  const came = await finishPasskey(passkeyDeskIn(signing, asked), { answer, back: backFrom(asked) })
  if (came.is === 'refused' || came.value.is !== 'signed-in') return againPage(signing, asked, true)
  return signedInReply(asked, came.value, came.value.to ?? ways.account)
}

async function againThere(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const begun = await beginThere(signing, asked, beginningAgain(asked))
  if (begun.is === 'refused') return againPage(signing, asked, true)
  return { is: 'go', to: begun.value.address, headers: { 'set-cookie': begun.value.cookie } }
}

async function againPage(signing: SigningIn, asked: AskedSignedIn, refused = false): Promise<Page> {
  const { frame, session } = asked
  const ownWays = await waysInTo(deskIn(signing, asked), session.account)
  const isInvented = signing.mode !== 'production' && inventedKeyOf(asked) !== undefined
  return {
    is: 'page',
    title: words.title,
    ...(refused ? { status: 422 } : {}),
    back: { to: frame.base + ways.account, says: words.back },
    main: (
      <>
        {refused && <ErrorSummary errors={[{ says: words.refused }]} />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {isInvented && <AsInvented asked={asked} />}
        <TheirWays {...{ signing, asked, ownWays, isInvented }} />
      </>
    ),
  }
}

const AsInvented = ({ asked }: { readonly asked: AskedSignedIn }) => (
  <form method="post" action={asked.frame.base + paths.invented}>
    <FormMark personal={asked.personal} />
    <To to={goingTo(asked)} />
    <p>{words.asInventedSays}</p>
    <Button>{words.asInvented}</Button>
  </form>
)

interface Theirs {
  readonly signing: SigningIn
  readonly asked: AskedSignedIn
  readonly ownWays: readonly WayIn[]
  readonly isInvented: boolean
}

/** Only the ways that they have: it is their own account. */
function TheirWays({ signing, asked, ownWays, isInvented }: Theirs): ComponentChildren {
  const { frame, personal, session } = asked
  const has = (kind: WayInKind): boolean => ownWays.some((way) => way.kind === kind)
  const at = {
    frame,
    words: signInInEnglish,
    to: goingTo(asked),
    marks: <FormMark personal={personal} />,
    shared: false,
  }
  const { own, passkey, work } = signInInEnglish
  const { asks } = signing.letters
  return (
    <>
      {has('passkey') && (
        <p>
          <a class="nhsuk-button nhsuk-button--secondary" href={frame.base + withTo(paths.passkey, at.to)}>
            {passkey.use}
          </a>
        </p>
      )}
      {has('oidc') &&
        signing.issuers.map(({ key, name }) => (
          <p key={key}>
            <a class="nhsuk-button nhsuk-button--secondary" href={frame.base + withTo(paths.organisation, at.to)}>
              {work.organisation(name)}
            </a>
          </p>
        ))}
      {has('five-words') && <WordsForm {...at} sendTo={paths.words} />}
      {has('password') && <PasswordForm {...at} sendTo={paths.password} />}
      {has('link') && asks && (
        <Details summary={own.link}>
          <LinkForm {...at} sendTo={signInPaths.link} asks={asks} />
        </Details>
      )}
      {!isJob(session.actingAs) && !isInvented && (
        <Details summary={own.code}>
          {ownWays.length === 0 && <p>{words.noWay}</p>}
          <CodeForm {...at} sendTo={paths.code} />
        </Details>
      )}
    </>
  )
}
