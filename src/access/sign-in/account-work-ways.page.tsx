import { Button } from '../../web/nhs/button.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { jobs } from '../subject.ts'
import { doneReply } from './account.page.tsx'
import { accountPaths } from './account-paths.ts'
import { accountSubpage, addOwnWay, againFirst } from './account-ways.page.tsx'
import { accountInEnglish } from './account-words.ts'
import { lostInEnglish } from './sign-in-words.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { FormMark, type SigningIn } from './signing-in.page.tsx'
import { newTotpSecret, totpAddress } from './totp.edge.ts'

const words = accountInEnglish

/** A password and an app, for those who work here. */
export const accountWorkWaysRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: accountPaths.password,
    says: 'looked at how to set a password',
    may: jobs,
    answer: async (asked) => (await againFirst(asked, accountPaths.password)) ?? passwordPage(asked),
  },
  {
    post: accountPaths.password,
    says: 'set a password',
    may: jobs,
    answer: (asked) => keepPassword(signing, asked),
  },
  {
    get: accountPaths.app,
    says: 'looked at how to set up an app',
    may: jobs,
    answer: async (asked) =>
      (await againFirst(asked, accountPaths.app)) ?? appPage(signing, asked, { secret: newTotpSecret() }),
  },
  {
    post: accountPaths.app,
    says: 'set up an app',
    may: jobs,
    answer: (asked) => keepApp(signing, asked),
  },
]

const passwordFaults: Readonly<Record<string, string>> = lostInEnglish.faults

/** What to say of a password, and at which field. */
export const passwordFault = (why: string): { readonly says: string; readonly at: 'name' | 'new-password' } => ({
  says: passwordFaults[why] ?? words.password.taken,
  at: why === 'cannot-be-used' ? 'name' : 'new-password',
})

function passwordPage(asked: AskedSignedIn, why: readonly string[] = []): Page {
  const { password } = words
  const faults = why.map(passwordFault)
  return accountSubpage(asked, {
    ...{ title: password.title, heading: password.heading, lede: password.lede },
    faults,
    children: (
      <form class="rd-form" method="post" action={asked.frame.base + accountPaths.password}>
        <FormMark personal={asked.personal} />
        <NameAndPassword typed={asked.form.first('name')} faults={faults} />
        <Button>{password.button}</Button>
      </form>
    ),
  })
}

interface NameAndPasswordShown {
  readonly typed: string | undefined
  readonly faults: readonly ReturnType<typeof passwordFault>[]
}

/** A name and a new password, for the account and for the first day. */
export function NameAndPassword({ typed, faults }: NameAndPasswordShown) {
  const { password } = words
  const at = (field: string): string | undefined => faults.find((fault) => fault.at === field)?.says
  return (
    <>
      <Input
        id="name"
        name="name"
        asks={{ says: password.name }}
        value={typed}
        error={at('name')}
        autocomplete="username"
        spellcheck={false}
      />
      <Input
        id="new-password"
        name="new-password"
        type="password"
        asks={{ says: password.password }}
        hint={password.hint}
        error={at('new-password')}
        autocomplete="new-password"
      />
    </>
  )
}

function keepPassword(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const { form } = asked
  const way = { is: 'password', knownAs: form.first('name') ?? '', password: form.first('new-password') ?? '' } as const
  return addOwnWay(signing, asked, {
    ...{ way, page: accountPaths.password },
    ...{ done: () => doneReply(asked, 'password'), fault: (why) => passwordPage(asked, why) },
  })
}

interface AppShown {
  readonly secret: string
  readonly isFault?: boolean
}

/** The secret stands in the form until the app has shown that it has it. */
function appPage({ draw }: SigningIn, asked: AskedSignedIn, { secret, isFault = false }: AppShown): Page {
  const { app } = words
  const { frame, works, personal } = asked
  return accountSubpage(asked, {
    ...{ title: app.title, heading: app.heading, lede: app.lede },
    faults: isFault ? [{ says: app.fault, at: 'app-code' }] : [],
    children: (
      <>
        {draw(totpAddress(frame.placeName, works?.name ?? '', secret), app.qr)}
        <p class="rd-code rd-code--small">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
        <form class="rd-form" method="post" action={frame.base + accountPaths.app}>
          <FormMark personal={personal} />
          <input type="hidden" name="secret" value={secret} />
          <Input
            id="app-code"
            name="app-code"
            asks={{ says: app.code }}
            error={isFault ? app.fault : undefined}
            autocomplete="one-time-code"
            inputmode="numeric"
            width={10}
          />
          <Button>{app.button}</Button>
        </form>
      </>
    ),
  })
}

function keepApp(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const { form } = asked
  const secret = form.first('secret') ?? ''
  return addOwnWay(signing, asked, {
    ...{ way: { is: 'totp', secret, code: form.first('app-code') ?? '' }, page: accountPaths.app },
    done: () => doneReply(asked, 'app'),
    fault: () => appPage(signing, asked, { secret: isSecret(secret) ? secret : newTotpSecret(), isFault: true }),
  })
}

const isSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text)
