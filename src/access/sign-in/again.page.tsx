import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { demonstrationAccount, signInAsInvented } from './demonstration-accounts.store.ts'
import { everybodyInvented } from './demonstration-accounts.ts'
import { type WayIn, type WayInKind, waysInTo } from './own-ways.store.ts'
import { everyPart } from './session.ts'
import { passwordIn } from './sign-in.page.tsx'
import { signIn } from './sign-in.store.ts'
import { isJob, type OrCouldNot, type Shown } from './sign-in.ts'
import type { SignedIn, Visit } from './sign-in-desk.store.ts'
import { CodeForm, LinkForm, PasswordForm, WordsForm } from './sign-in-forms.page.tsx'
import { againPaths, signInPaths } from './sign-in-paths.ts'
import { againInEnglish, signInInEnglish } from './sign-in-words.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark, goingTo, type SigningIn, signedInReply, To, visitOf, withTo } from './signing-in.page.tsx'

const words = againInEnglish

/** Showing again who one is, before something that only they may do. Nobody else will do, and they are back where they were. */
export const againRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: signInPaths.again,
    says: 'was asked to show again who they are',
    may: everyPart,
    answer: (asked) => againPage(signing, asked),
  },
  {
    post: againPaths.words,
    says: 'showed five words again',
    may: everyPart,
    answer: (asked) => again(signing, asked, { by: 'five-words', words: asked.form.first('words') ?? '' }),
  },
  {
    post: againPaths.code,
    says: 'showed a code again',
    may: everyPart,
    answer: (asked) => again(signing, asked, { by: 'handed-code', code: asked.form.first('code') ?? '' }),
  },
  {
    post: againPaths.password,
    says: 'showed a name and a password again',
    may: everyPart,
    answer: (asked) => again(signing, asked, passwordIn(asked)),
  },
  {
    post: againPaths.invented,
    says: 'said again that they are somebody invented',
    may: everyPart,
    answer: (asked) => againAsInvented(signing, asked),
  },
]

/** Which invented person is signed in; undefined for everybody else. */
const inventedKeyOf = ({ locality, session }: AskedSignedIn): string | undefined =>
  everybodyInvented.find(({ key }) => demonstrationAccount(locality, key) === session.account)?.key

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

/** The page as it stands for whoever is signed in. @param refused after a try that came to nothing. */
export async function againPage(signing: SigningIn, asked: AskedSignedIn, refused = false): Promise<Page> {
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
  <form method="post" action={asked.frame.base + againPaths.invented}>
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
  const marks = <FormMark personal={personal} />
  const at = { frame, words: signInInEnglish, to: goingTo(asked), marks, shared: false }
  const { own } = signInInEnglish
  const { asks } = signing.letters
  return (
    <>
      <Elsewhere signing={signing} asked={asked} has={has} />
      {has('five-words') && <WordsForm {...at} sendTo={againPaths.words} />}
      {has('password') && <PasswordForm {...at} sendTo={againPaths.password} />}
      {has('link') && asks && (
        <Details summary={own.link}>
          <LinkForm {...at} sendTo={signInPaths.link} asks={asks} />
        </Details>
      )}
      {!isJob(session.actingAs) && !isInvented && (
        <Details summary={own.code}>
          {ownWays.length === 0 && <p>{words.noWay}</p>}
          <CodeForm {...at} sendTo={againPaths.code} />
        </Details>
      )}
    </>
  )
}

interface ElsewhereShown extends Pick<Theirs, 'signing' | 'asked'> {
  readonly has: (kind: WayInKind) => boolean
}

/** Ways that lead to another page: the device's question, or the organisation's own door. */
function Elsewhere({ signing, asked, has }: ElsewhereShown) {
  const { passkey, work } = signInInEnglish
  const links = [
    ...(has('passkey') ? [{ to: againPaths.passkey, says: passkey.use }] : []),
    ...(has('oidc')
      ? signing.issuers.map(({ name }) => ({ to: againPaths.organisation, says: work.organisation(name) }))
      : []),
  ]
  return (
    <>
      {links.map(({ to, says }) => (
        <p key={to}>
          <ButtonLink to={asked.frame.base + withTo(to, goingTo(asked))}>{says}</ButtonLink>
        </p>
      ))}
    </>
  )
}
