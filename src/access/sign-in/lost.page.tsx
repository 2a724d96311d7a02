import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { NameAndPassword, passwordFault } from './account-work-ways.page.tsx'
import { cookieFor } from './session-cookie.ts'
import { CodeField } from './sign-in-forms.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import { type Recovered, type Recovering, recover } from './sign-in-recover.store.ts'
import { lostInEnglish, signInInEnglish } from './sign-in-words.ts'
import { deskIn, homeOf, personalNow, type SigningIn, signedInReply, visitOf } from './signing-in.page.tsx'
import { Written } from './written-words.page.tsx'

const words = lostInEnglish
const paths = { own: '/sign-in/lost/words', work: '/sign-in/lost/password' } as const

/** Coming back with a code that somebody who knows them handed over. */
export const lostRoutes = (signing: SigningIn): readonly Route[] => [
  {
    get: signInPaths.lost,
    says: 'looked at how to come back',
    may: 'anyone',
    answer: (asked) => lostPage(asked),
  },
  {
    post: paths.own,
    says: 'asked for new words with a code',
    may: 'anyone',
    answer: (asked) => come(signing, asked, { gets: 'five-words', code: asked.form.first('code') ?? '' }),
  },
  {
    post: paths.work,
    says: 'set a new password with a code',
    may: 'anyone',
    answer: (asked) => come(signing, asked, passwordOf(asked)),
  },
]

const passwordOf = ({ form }: Asked): Recovering => ({
  ...{ gets: 'password', code: form.first('work-code') ?? '', knownAs: form.first('name') ?? '' },
  ...{ password: form.first('new-password') ?? '', second: form.first('app-code') ?? '' },
})

async function come(signing: SigningIn, asked: Asked, recovering: Recovering): Promise<Reply> {
  const answer = await recover(deskIn(signing, asked), recovering, visitOf(asked))
  if (answer.is === 'refused') return lostPage(asked, answer.because)
  if (recovering.gets === 'password') return signedInReply(asked, answer.value, undefined)
  return newWordsPage(signing, asked, answer.value)
}

const newWordsPage = (signing: SigningIn, asked: Asked, back: Recovered): Page => ({
  is: 'page',
  title: words.words.title,
  personal: personalNow(signing, asked, back),
  headers: { 'set-cookie': cookieFor(back.token), 'cache-control': 'no-store' },
  main: (
    <>
      <h1>{words.words.heading}</h1>
      <p class="rd-lede">{words.words.lede}</p>
      <Written lines={back.writtenDown} />
      <p>
        <a href={asked.frame.base + homeOf(back.actingAs)}>{words.words.on}</a>
      </p>
    </>
  ),
})

/** @param why what is wrong with the password; for whatever else there is one sentence. */
function lostPage(asked: Asked, why: readonly string[] = []): Page {
  const { frame, form } = asked
  const faults = why.filter((each) => Object.hasOwn(words.faults, each)).map(passwordFault)
  return {
    is: 'page',
    ...(why.length === 0 ? {} : { status: 422, headers: { 'cache-control': 'no-store' } }),
    title: words.title,
    back: { to: frame.base + ways.signIn, says: words.back },
    main: (
      <>
        {why.length > 0 && <ErrorSummary errors={faults.length > 0 ? faults : [{ says: signInInEnglish.refused }]} />}
        <h1>{words.heading}</h1>
        <div class="rd-two rd-two--even">
          <OwnLost frame={frame} />
          <WorkLost frame={frame} typed={form.first('name')} faults={faults} />
        </div>
      </>
    ),
  }
}

const OwnLost = ({ frame }: { readonly frame: Frame }) => (
  <section class="rd-card" aria-labelledby="own">
    <h2 id="own">{words.own.heading}</h2>
    <p>{words.own.ask}</p>
    <form method="post" action={frame.base + paths.own}>
      <CodeField words={signInInEnglish} says={signInInEnglish.own.codeLabel} />
      <Button>{words.own.button}</Button>
    </form>
    <p>
      {words.own.link} <a href={frame.base + ways.signIn}>{words.own.linkHere}</a>
    </p>
    <p>{words.own.nobody}</p>
  </section>
)

interface WorkLostShown {
  readonly frame: Frame
  readonly typed: string | undefined
  readonly faults: readonly ReturnType<typeof passwordFault>[]
}

const WorkLost = ({ frame, typed, faults }: WorkLostShown) => (
  <section class="rd-card" aria-labelledby="work">
    <h2 id="work">{words.work.heading}</h2>
    <p>{words.work.ask}</p>
    <form method="post" action={frame.base + paths.work}>
      <CodeField words={signInInEnglish} says={signInInEnglish.own.codeLabel} name="work-code" />
      <NameAndPassword typed={typed} faults={faults} />
      <Input
        id="app-code"
        name="app-code"
        asks={{ says: signInInEnglish.work.code }}
        hint={signInInEnglish.work.codeHint}
        autocomplete="one-time-code"
        width={20}
      />
      <Button>{words.work.button}</Button>
    </form>
    <p>{words.work.noSecond}</p>
  </section>
)
