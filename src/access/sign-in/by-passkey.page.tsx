import type { Asked, Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { beginPasskey, finishPasskey, type PasskeyDesk } from './passkey.store.ts'
import { signInPage } from './sign-in.page.tsx'
import { PasskeyForm } from './sign-in-forms.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import { signInInEnglish } from './sign-in-words.ts'
import { deskIn, goingTo, type SigningIn, signedInReply, visitOf, withTo } from './signing-in.page.tsx'

const words = signInInEnglish

/** Signing in with a passkey: the page asks the device, and the form brings its answer back. */
export const byPasskeyRoutes = (signing: SigningIn): readonly Route[] => [
  {
    post: signInPaths.passkeyAsk,
    says: 'was asked for a passkey',
    may: 'anyone',
    answer: (asked) => askForPasskey(signing, asked),
  },
  {
    post: signInPaths.passkey,
    says: 'showed a passkey',
    may: 'anyone',
    answer: (asked) => showPasskey(signing, asked),
  },
]

export const passkeyDeskIn = (signing: SigningIn, asked: Asked): PasskeyDesk => ({
  ...deskIn(signing, asked),
  site: signing.site,
})

/** How something that was begun comes back. */
export const backFrom = (asked: Asked) => {
  const { address, now, oldToken } = visitOf(asked)
  return { cookies: asked.header('cookie'), address, now, ...(oldToken ? { oldToken } : {}) }
}

async function askForPasskey(signing: SigningIn, asked: Asked): Promise<Page> {
  const { frame, form, now } = asked
  const to = goingTo(asked)
  const begun = await beginPasskey(passkeyDeskIn(signing, asked), {
    ...{ for: { is: 'sign-in' }, now: now.getTime(), onSharedComputer: form.first('shared') === 'yes' },
    ...(to ? { to } : {}),
  })
  const { passkey } = words
  return {
    is: 'page',
    title: passkey.title,
    back: { to: frame.base + withTo(ways.signIn, to), says: passkey.back },
    headers: { 'set-cookie': begun.cookie, 'cache-control': 'no-store' },
    main: (
      <>
        <h1>{passkey.heading}</h1>
        <p class="rd-lede">{passkey.lede}</p>
        <PasskeyForm
          {...{ frame, question: begun.options, notDone: passkey.notDone, says: passkey.goOn }}
          does="show"
          sendTo={signInPaths.passkey}
        />
        <p>{passkey.notThere}</p>
      </>
    ),
  }
}

async function showPasskey(signing: SigningIn, asked: Asked): Promise<Reply> {
  const answer = asked.form.first('answer') ?? ''
  const came = await finishPasskey(passkeyDeskIn(signing, asked), { answer, back: backFrom(asked) })
  if (came.is === 'refused' || came.value.is !== 'signed-in') return signInPage(signing, asked, { refused: true })
  return signedInReply(asked, came.value, came.value.to)
}
