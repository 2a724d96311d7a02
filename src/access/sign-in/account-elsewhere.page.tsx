import { Input } from '../../web/nhs/text-fields.tsx'
import type { Reply } from '../../web/route.ts'
import { jobs } from '../subject.ts'
import { doneReply } from './account.page.tsx'
import { accountPaths } from './account-paths.ts'
import { accountSubpage, againFirst } from './account-ways.page.tsx'
import { accountInEnglish } from './account-words.ts'
import { toAdd } from './begun.store.ts'
import { beginThere } from './by-organisation.page.tsx'
import { backFrom, passkeyDeskIn } from './by-passkey.page.tsx'
import { beginNewPasskey, finishPasskey } from './passkey.store.ts'
import { everyPart } from './session.ts'
import { PasskeyForm } from './sign-in-forms.page.tsx'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { FormMark, type SigningIn } from './signing-in.page.tsx'

const words = accountInEnglish

/** A passkey, for everybody; their organisation's sign-in, for those who work here. */
export const accountElsewhereRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: accountPaths.passkey,
    says: 'was asked to make a passkey',
    may: everyPart,
    answer: async (asked) => (await againFirst(asked, accountPaths.passkey)) ?? passkeyPage(signing, asked),
  },
  {
    post: accountPaths.passkey,
    says: 'made a passkey',
    may: everyPart,
    answer: (asked) => keepPasskey(signing, asked),
  },
  {
    get: accountPaths.organisation,
    says: 'went to add the sign-in of their organisation',
    may: jobs,
    answer: async (asked) => (await againFirst(asked, accountPaths.organisation)) ?? addThere(signing, asked),
  },
]

async function passkeyPage(signing: SigningIn, asked: AskedSignedIn, isFault = false): Promise<Reply> {
  const { frame, session, now, today } = asked
  const purpose = toAdd(session, now.getTime())
  if (purpose.is === 'refused') return { is: 'go', to: frame.base + accountPaths.passkey }
  const begun = await beginNewPasskey(passkeyDeskIn(signing, asked), {
    ...{ for: purpose.value, now: now.getTime(), onSharedComputer: session.onSharedComputer },
    shownAs: `${frame.placeName}, ${today}`,
  })
  const { passkey } = words
  const page = accountSubpage(asked, {
    ...{ title: passkey.title, heading: passkey.heading, lede: passkey.lede },
    faults: isFault ? [{ says: passkey.notDone, at: 'called' }] : [],
    children: (
      <>
        <PasskeyForm
          {...{ frame, question: begun.options, notDone: passkey.notDone, already: passkey.already }}
          marks={<FormMark personal={asked.personal} />}
          does="make"
          says={passkey.button}
          sendTo={accountPaths.passkey}
        >
          <Input
            id="called"
            name="called"
            asks={{ says: passkey.called }}
            hint={passkey.calledHint}
            maxLength={60}
            width={20}
          />
        </PasskeyForm>
        <p>{passkey.notThere}</p>
      </>
    ),
  })
  return { ...page, headers: { 'set-cookie': begun.cookie } }
}

async function keepPasskey(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const { form } = asked
  const called = form.first('called')
  const came = await finishPasskey(passkeyDeskIn(signing, asked), {
    ...{ answer: form.first('answer') ?? '', back: backFrom(asked) },
    ...(called ? { called } : {}),
  })
  return came.is === 'ok' ? doneReply(asked, 'passkey') : passkeyPage(signing, asked, true)
}

async function addThere(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const purpose = toAdd(asked.session, asked.now.getTime())
  if (purpose.is === 'refused' || signing.issuers.length === 0) return { is: 'not-found' }
  const begun = await beginThere(signing, asked, { for: purpose.value })
  if (begun.is === 'refused') return { is: 'not-found' }
  return { is: 'go', to: begun.value.address, headers: { 'set-cookie': begun.value.cookie } }
}
