import { Button } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Asked, Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { NameAndPassword, passwordFault } from './account-work-ways.page.tsx'
import type { BegunFor } from './begun.ts'
import { beginByCode } from './begun-by-code.store.ts'
import { beginThere } from './by-organisation.page.tsx'
import { backFrom, passkeyDeskIn } from './by-passkey.page.tsx'
import { type FirstWay, setFirstWay } from './first-way.store.ts'
import { beginNewPasskey, finishPasskey } from './passkey.store.ts'
import { cookieFor } from './session-cookie.ts'
import { CodeField, PasskeyForm } from './sign-in-forms.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import { firstInEnglish, signInInEnglish } from './sign-in-words.ts'
import { homeOf, personalNow, type SigningIn, signedInReply, visitOf } from './signing-in.page.tsx'
import { newTotpSecret, totpAddress } from './totp.edge.ts'
import { Written } from './written-words.page.tsx'

const words = firstInEnglish
const paths = { password: '/sign-in/first/password', passkey: '/sign-in/first/passkey' } as const

/** The first day of somebody who works here: with the code of their administrator they set up both things, before anything else. */
export const firstRoutes = (signing: SigningIn): readonly Route[] => [
  {
    get: signInPaths.first,
    says: 'looked at how to begin on a first day',
    may: 'anyone',
    answer: (asked) => codePage(asked),
  },
  {
    post: signInPaths.first,
    says: 'showed the code of a first day',
    may: 'anyone',
    answer: (asked) => chooseWay(signing, asked),
  },
  {
    post: paths.password,
    says: 'set a password and an app on a first day',
    may: 'anyone',
    answer: (asked) => byPassword(signing, asked),
  },
  {
    post: paths.passkey,
    says: 'made a passkey on a first day',
    may: 'anyone',
    answer: (asked) => byPasskey(signing, asked),
  },
  {
    post: signInPaths.firstOrganisation,
    says: 'went to their organisation on a first day',
    may: 'anyone',
    answer: (asked) => byOrganisation(signing, asked),
  },
]

const codeIn = ({ form }: Asked): string => form.first('code') ?? ''

function codePage({ frame }: Pick<Asked, 'frame'>, isRefused = false): Page {
  return {
    is: 'page',
    ...(isRefused ? { status: 422 } : {}),
    title: words.title,
    back: { to: frame.base + ways.signIn, says: words.back },
    main: (
      <>
        {isRefused && <ErrorSummary errors={[{ says: signInInEnglish.refused, at: 'code' }]} />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <form class="rd-form" method="post" action={frame.base + signInPaths.first}>
          <CodeField words={signInInEnglish} says={words.code} />
          <Button>{words.next}</Button>
        </form>
      </>
    ),
  }
}

type ByCode = Extract<BegunFor, { is: 'by-code' }>

/** Reads the code without using it up. A second thing is asked for where there is a way in already: then this is no first day. */
async function purposeOf(signing: SigningIn, asked: Asked): Promise<ByCode | undefined> {
  const visit = { address: asked.sender, now: asked.now.getTime() }
  const purpose = await beginByCode(passkeyDeskIn(signing, asked), { code: codeIn(asked) }, visit)
  return purpose.is === 'ok' ? purpose.value : undefined
}

interface Chosen {
  readonly secret?: string
  readonly faults?: readonly string[]
}

async function chooseWay(
  signing: SigningIn,
  asked: Asked,
  { secret = newTotpSecret(), faults = [] }: Chosen = {},
): Promise<Reply> {
  const purpose = await purposeOf(signing, asked)
  if (!purpose) return codePage(asked, true)
  const { frame, now, today } = asked
  const begun = await beginNewPasskey(passkeyDeskIn(signing, asked), {
    ...{ for: purpose, now: now.getTime(), onSharedComputer: false },
    shownAs: words.passkeyShown(frame.placeName, today),
  })
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    headers: { 'set-cookie': begun.cookie, 'cache-control': 'no-store' },
    back: { to: frame.base + signInPaths.first, says: words.back },
    main: <Ways {...{ signing, asked, secret, faults }} question={begun.options} />,
  }
}

interface WaysShown {
  readonly signing: SigningIn
  readonly asked: Asked
  readonly secret: string
  readonly faults: readonly string[]
  readonly question: string
}

function Ways(shown: WaysShown) {
  const { signing, asked, faults, question } = shown
  const { frame } = asked
  const { passkey } = signInInEnglish
  return (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults.map(faultOf)} />}
      <h1>{words.ways}</h1>
      <PasskeyForm
        {...{ frame, question, notDone: passkey.notDone, already: passkey.already }}
        does="make"
        says={words.make}
        sendTo={paths.passkey}
      >
        <h2>{words.passkey}</h2>
        <p>{passkey.says}</p>
      </PasskeyForm>
      {signing.issuers.map(({ key, name }) => (
        <form key={key} method="post" action={frame.base + signInPaths.firstOrganisation}>
          <input type="hidden" name="code" value={codeIn(asked)} />
          <Button variant="secondary">{words.organisation(name)}</Button>
        </form>
      ))}
      <Details summary={words.byPassword} open={faults.length > 0}>
        <ByPassword {...shown} />
      </Details>
    </>
  )
}

const faultOf = (why: string): { readonly says: string; readonly at: string } =>
  why === 'wrong-code' ? { says: words.faultsOther['wrong-code'], at: 'app-code' } : passwordFault(why)

function ByPassword({ signing: { draw }, asked, secret, faults }: WaysShown) {
  const { frame, form } = asked
  const others = faults.filter((why) => why !== 'wrong-code').map(passwordFault)
  return (
    <form method="post" action={frame.base + paths.password}>
      <input type="hidden" name="code" value={codeIn(asked)} />
      <input type="hidden" name="secret" value={secret} />
      <NameAndPassword typed={form.first('name')} faults={others} />
      <p>{words.app}</p>
      {draw(totpAddress(frame.placeName, '', secret), words.qr)}
      <p class="rd-code rd-code--small">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
      <Input
        id="app-code"
        name="app-code"
        asks={{ says: words.appCode }}
        error={faults.includes('wrong-code') ? words.faultsOther['wrong-code'] : undefined}
        autocomplete="one-time-code"
        inputmode="numeric"
        width={10}
      />
      <Button>{words.button}</Button>
    </form>
  )
}

async function byPassword(signing: SigningIn, asked: Asked): Promise<Reply> {
  const { form, frame } = asked
  const typed = (name: string): string => form.first(name) ?? ''
  const first: FirstWay = {
    ...{ code: codeIn(asked), knownAs: typed('name'), password: typed('new-password') },
    ...{ secret: typed('secret'), appCode: typed('app-code') },
  }
  const answer = await setFirstWay(passkeyDeskIn(signing, asked), first, visitOf(asked))
  if (answer.is === 'refused') {
    const isUnknown = answer.because.includes('could-not-sign-in')
    if (isUnknown) return codePage(asked, true)
    const secret = /^[A-Z2-7]{32}$/.test(first.secret) ? { secret: first.secret } : {}
    return chooseWay(signing, asked, { ...secret, faults: answer.because })
  }
  const { codes } = words
  return {
    is: 'page',
    title: codes.title,
    personal: personalNow(signing, asked, answer.value),
    headers: { 'set-cookie': cookieFor(answer.value.token), 'cache-control': 'no-store' },
    main: (
      <>
        <h1>{codes.heading}</h1>
        <p class="rd-lede">{codes.lede}</p>
        <Written lines={answer.value.writtenDown} codes />
        <p>
          <a href={frame.base + homeOf(answer.value.actingAs)}>{codes.on}</a>
        </p>
      </>
    ),
  }
}

async function byPasskey(signing: SigningIn, asked: Asked): Promise<Reply> {
  const answer = asked.form.first('answer') ?? ''
  const came = await finishPasskey(passkeyDeskIn(signing, asked), { answer, back: backFrom(asked) })
  return came.is === 'ok' && came.value.is === 'signed-in'
    ? signedInReply(asked, came.value, undefined)
    : codePage(asked, true)
}

/** After a form browsers follow no redirect to another site, so the way there is a link. */
async function byOrganisation(signing: SigningIn, asked: Asked): Promise<Reply> {
  const purpose = signing.issuers.length > 0 ? await purposeOf(signing, asked) : undefined
  const begun = purpose && (await beginThere(signing, asked, { for: purpose }))
  if (begun?.is !== 'ok') return codePage(asked, true)
  return {
    is: 'page',
    title: words.title,
    headers: { 'set-cookie': begun.value.cookie, 'cache-control': 'no-store' },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p>
          <a class="nhsuk-button" href={begun.value.address}>
            {words.organisation(signing.issuers[0]?.name ?? '')}
          </a>
        </p>
      </>
    ),
  }
}
