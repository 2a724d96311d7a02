import { Button } from '../../web/nhs/button.tsx'
import type { Asked, Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { whyNoOneTap } from './demonstration-accounts.ts'
import { waysInTo } from './own-ways.store.ts'
import { signIn } from './sign-in.store.ts'
import type { Shown } from './sign-in.ts'
import { isJob } from './sign-in.ts'
import { SharedComputer } from './sign-in-forms.page.tsx'
import { askForLink } from './sign-in-links.store.ts'
import { type OpenPart, SignInMain } from './sign-in-parts.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import { signInInEnglish } from './sign-in-words.ts'
import { deskIn, goingTo, type SigningIn, signedInReply, visitOf, withTo } from './signing-in.page.tsx'

const words = signInInEnglish

/** Signing in, for everybody: five words, a link, a code, a name with its password. Passkeys and organisations have tables of their own. */
export const signInRoutes = (signing: SigningIn): readonly Route[] => [
  {
    get: ways.signIn,
    says: 'looked at the ways to sign in',
    may: 'anyone',
    answer: (asked) => signInPage(signing, asked),
  },
  {
    post: signInPaths.words,
    says: 'showed five words',
    may: 'anyone',
    answer: (asked) => show(signing, asked, { by: 'five-words', words: typedIn(asked, 'words') }),
  },
  {
    post: signInPaths.code,
    says: 'showed a code that was handed over',
    may: 'anyone',
    answer: (asked) => show(signing, asked, { by: 'handed-code', code: typedIn(asked, 'code') }),
  },
  {
    post: signInPaths.password,
    says: 'showed a name and a password',
    may: 'anyone',
    answer: (asked) => show(signing, asked, passwordIn(asked)),
  },
  {
    post: signInPaths.link,
    says: 'asked for a link',
    may: 'anyone',
    answer: (asked) => sendLink(signing, asked),
  },
  { get: signInPaths.sent, says: 'was told that a link is on its way', may: 'anyone', answer: sent },
  { get: '/sign-in/link/:token', says: 'opened a link', may: 'anyone', answer: openLink },
  {
    post: '/sign-in/link/:token',
    says: 'showed a link',
    may: 'anyone',
    answer: (asked) => show(signing, asked, { by: 'link', token: asked.params['token'] ?? '' }),
  },
]

const typedIn = ({ form }: Asked, name: string): string => form.first(name) ?? ''

/** What stands in the fields of a name with its password and its second thing. */
export const passwordIn = (asked: Asked): Extract<Shown, { by: 'password' }> => ({
  by: 'password',
  knownAs: typedIn(asked, 'name'),
  password: typedIn(asked, 'password'),
  code: typedIn(asked, 'app-code'),
})

interface Standing {
  readonly open?: OpenPart
  readonly refused?: boolean
}

/** The page as it stands for everybody; after a refusal it is the same page with one sentence above it. */
export function signInPage(signing: SigningIn, asked: Asked, { open, refused = false }: Standing = {}): Page {
  const { frame, query, form } = asked
  const canTry = whyNoOneTap({ mode: signing.mode, demonstration: frame.demonstration }) === undefined
  return {
    is: 'page',
    title: words.title,
    ...(refused ? { status: 422, headers: { 'cache-control': 'no-store' } } : {}),
    main: (
      <SignInMain
        {...{ frame, words, signing, canTry, open, refused }}
        to={goingTo(asked)}
        kept={query.first('kept') === '1'}
        typed={refused ? form.first('name') : undefined}
      />
    ),
  }
}

/** Who came in by a code alone has no way to come back: the next thing is to get one. */
async function show(signing: SigningIn, asked: Asked, shown: Shown): Promise<Reply> {
  const desk = deskIn(signing, asked)
  const answer = await signIn(desk, shown, visitOf(asked))
  if (answer.is === 'refused')
    return signInPage(signing, asked, { refused: true, open: shown.by === 'password' ? 'work' : 'own' })
  const { account, actingAs } = answer.value
  const hasWay = shown.by !== 'handed-code' || (await waysInTo(desk, account)).length > 0
  return signedInReply(asked, answer.value, hasWay || isJob(actingAs) ? goingTo(asked) : '/account/words')
}

/** The same answer whether or not anybody is known there, and however often it was asked. */
async function sendLink(signing: SigningIn, asked: Asked): Promise<Reply> {
  const { locality, frame, origin, sender, now } = asked
  const to = signing.letters.read(typedIn(asked, 'contact'))
  const visit = { address: sender, now: now.getTime() }
  const send = signing.letters.send(locality, origin + frame.base)
  if (to !== undefined) await askForLink(deskIn(signing, asked), { to, visit }, send)
  return { is: 'go', to: frame.base + withTo(signInPaths.sent, goingTo(asked)) }
}

const sent = (asked: Asked): Page => ({
  is: 'page',
  title: words.sent.title,
  back: { to: asked.frame.base + withTo(ways.signIn, goingTo(asked)), says: words.sent.back },
  main: (
    <>
      <h1>{words.sent.heading}</h1>
      <p class="rd-lede">{words.sent.lede}</p>
      <p>{words.sent.says}</p>
    </>
  ),
})

/** Opening uses nothing up and asks nothing of the database: programs open links before people do (H31). */
const openLink = ({ frame, params }: Asked): Page => ({
  is: 'page',
  title: words.link.title,
  main: (
    <>
      <h1>{words.link.heading}</h1>
      <p class="rd-lede">{words.link.lede}</p>
      <form
        class="rd-form"
        method="post"
        action={`${frame.base}${signInPaths.link}/${encodeURIComponent(params['token'] ?? '')}`}
      >
        <SharedComputer id="shared" words={words} />
        <Button>{words.signIn}</Button>
      </form>
    </>
  ),
})
