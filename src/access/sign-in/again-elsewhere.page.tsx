import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { againPage } from './again.page.tsx'
import { beginThere } from './by-organisation.page.tsx'
import { backFrom, passkeyDeskIn } from './by-passkey.page.tsx'
import { beginPasskey, finishPasskey } from './passkey.store.ts'
import { everyPart } from './session.ts'
import { isJob } from './sign-in.ts'
import { PasskeyForm } from './sign-in-forms.page.tsx'
import { againPaths, signInPaths } from './sign-in-paths.ts'
import { againInEnglish, signInInEnglish } from './sign-in-words.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { FormMark, goingTo, type SigningIn, signedInReply, withTo } from './signing-in.page.tsx'

const words = againInEnglish

/** Showing again who one is by a passkey, or at the door of one's own organisation. */
export const againElsewhereRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: againPaths.passkey,
    says: 'was asked for their passkey again',
    may: everyPart,
    answer: (asked) => askForPasskey(signing, asked),
  },
  {
    post: againPaths.passkey,
    says: 'showed their passkey again',
    may: everyPart,
    answer: (asked) => againByPasskey(signing, asked),
  },
  {
    get: againPaths.organisation,
    says: 'went to the sign-in of their organisation again',
    may: everyPart,
    answer: (asked) => againThere(signing, asked),
  },
]

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
          sendTo={againPaths.passkey}
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
