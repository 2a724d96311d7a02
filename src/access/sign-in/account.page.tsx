import type { ComponentChildren } from 'preact'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import type { Job } from '../subject.ts'
import { jobs } from '../subject.ts'
import { accountPaths } from './account-paths.ts'
import { OwnWays } from './account-ways-list.page.tsx'
import { type AccountWords, accountInEnglish } from './account-words.ts'
import { demonstrationAccount } from './demonstration-accounts.store.ts'
import { everybodyInvented } from './demonstration-accounts.ts'
import { devicesOf, jobsOf, sayShared, signOutElsewhere, switchJob } from './own-account.store.ts'
import { waysInTo } from './own-ways.store.ts'
import { everyPart } from './session.ts'
import { cookieFor, tokenIn } from './session-cookie.ts'
import { isJob } from './sign-in.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark, type SigningIn } from './signing-in.page.tsx'

const words = accountInEnglish

/** Somebody's own account: how they sign in, where they are signed in, and in which job. */
export const accountRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: ways.account,
    says: 'looked at their account',
    may: everyPart,
    answer: (asked) => accountPage(signing, asked),
  },
  {
    post: accountPaths.elsewhere,
    says: 'signed out everywhere else',
    may: everyPart,
    answer: (asked) => elsewhere(signing, asked),
  },
  {
    post: accountPaths.shared,
    says: 'said whether others use the computer',
    may: everyPart,
    answer: (asked) => shared(signing, asked),
  },
  {
    post: accountPaths.job,
    says: 'changed to another of their jobs',
    may: jobs,
    answer: (asked) => changeJob(signing, asked),
  },
]

/** The token of the session that asks: it was found by it. */
const tokenOf = (asked: AskedSignedIn): string => tokenIn(asked.header('cookie')) ?? ''

/** Back to the account, where it says what was done. */
export const doneReply = ({ frame }: Pick<AskedSignedIn, 'frame'>, what: keyof AccountWords['dones']): Reply => ({
  is: 'go',
  to: `${frame.base}${ways.account}?done=${what}`,
})

async function elsewhere(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  await signOutElsewhere(deskIn(signing, asked), asked.session.account, tokenOf(asked))
  return doneReply(asked, 'everywhere')
}

async function shared(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  await sayShared(deskIn(signing, asked), tokenOf(asked), asked.form.first('shared') === 'yes')
  return doneReply(asked, 'shared')
}

async function changeJob(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const { session, form, now, frame } = asked
  const switching = { token: tokenOf(asked), job: form.first('job') ?? '', now: now.getTime() }
  const answer = await switchJob(deskIn(signing, asked), session.person, switching)
  if (answer.is === 'refused') return { is: 'not-found' }
  return { is: 'go', to: `${frame.base}${ways.account}?done=job`, headers: { 'set-cookie': cookieFor(answer.value) } }
}

const isDone = (text: string): text is keyof AccountWords['dones'] => Object.hasOwn(words.dones, text)

async function accountPage(signing: SigningIn, asked: AskedSignedIn): Promise<Page> {
  const { session, locality, now, today, query } = asked
  const desk = deskIn(signing, asked)
  const ownWays = await waysInTo(desk, session.account)
  const devices = await devicesOf(desk, session, now.getTime())
  const held = isJob(session.actingAs) ? await jobsOf(desk, session.person, today) : []
  const isInvented = everybodyInvented.some(({ key }) => demonstrationAccount(locality, key) === session.account)
  const done = query.first('done') ?? ''
  return {
    is: 'page',
    title: words.title,
    main: (
      <>
        {isDone(done) && <Notification title={words.done} heading={words.dones[done]} done />}
        <h1>{words.heading}</h1>
        <OwnWays {...{ signing, asked, ownWays, isInvented, words }} />
        <Devices asked={asked} devices={devices} />
        {held.length > 1 && <Jobs asked={asked} held={held} />}
        {!isJob(session.actingAs) && !isInvented && (
          <p>
            <a href={asked.frame.base + accountPaths.delete}>{words.remove.link}</a>
          </p>
        )}
      </>
    ),
  }
}

interface FormTo {
  readonly asked: AskedSignedIn
  readonly to: string
  readonly children: ComponentChildren
}

/** A form of one button, marked as theirs. */
export const OneButton = ({ asked: { frame, personal }, to, children }: FormTo) => (
  <form method="post" action={frame.base + to}>
    <FormMark personal={personal} />
    {children}
  </form>
)

function Devices({ asked, devices }: { readonly asked: AskedSignedIn; readonly devices: number }) {
  const { onSharedComputer } = asked.session
  return (
    <Card as="section" labelledBy="devices">
      <h2 id="devices">{words.devices.heading}</h2>
      <p>{words.devices.on(devices)}</p>
      {devices > 1 && (
        <OneButton asked={asked} to={accountPaths.elsewhere}>
          <Button variant="secondary">{words.devices.everywhere}</Button>
        </OneButton>
      )}
      <h3>{words.devices.shared}</h3>
      {onSharedComputer && <p>{words.devices.isShared}</p>}
      <OneButton asked={asked} to={accountPaths.shared}>
        <Button variant="secondary" name="shared" value={onSharedComputer ? 'no' : 'yes'}>
          {onSharedComputer ? words.devices.notShared : words.devices.setShared}
        </Button>
      </OneButton>
    </Card>
  )
}

function Jobs({ asked, held }: { readonly asked: AskedSignedIn; readonly held: readonly Job[] }) {
  const now = asked.session.actingAs
  return (
    <Card as="section" labelledBy="job">
      <h2 id="job">{words.job.heading}</h2>
      {isJob(now) && <p>{words.job.now(words.job.jobs[now])}</p>}
      <OneButton asked={asked} to={accountPaths.job}>
        <div class="rd-actions">
          {held
            .filter((job) => job !== now)
            .map((job) => (
              <Button key={job} variant="secondary" name="job" value={job}>
                {words.job.change(words.job.jobs[job])}
              </Button>
            ))}
        </div>
      </OneButton>
    </Card>
  )
}
