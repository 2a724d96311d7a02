import type { Asked, Reply, Route } from '../../web/route.ts'
import type { Beginning } from './begun.store.ts'
import { backFrom } from './by-passkey.page.tsx'
import { beginOidc, finishOidc, type OidcBegun, type OidcDesk } from './oidc.store.ts'
import { signInPage } from './sign-in.page.tsx'
import type { OrCouldNot } from './sign-in.ts'
import { signInPaths } from './sign-in-paths.ts'
import { deskIn, goingTo, type SigningIn, signedInReply } from './signing-in.page.tsx'

/** Signing in at the door of one's own organisation, where one is set. Where none is, there are no such addresses. */
export const byOrganisationRoutes = (signing: SigningIn): readonly Route[] =>
  signing.issuers.length === 0
    ? []
    : [
        {
          get: signInPaths.organisation,
          says: 'went to the sign-in of their organisation',
          may: 'anyone',
          answer: (asked) => goThere(signing, asked),
        },
        {
          get: signInPaths.organisationBack,
          says: 'came back from the sign-in of their organisation',
          may: 'anyone',
          answer: (asked) => comeFromThere(signing, asked),
        },
      ]

const oidcDeskIn = (signing: SigningIn, asked: Asked): OidcDesk => ({
  ...deskIn(signing, asked),
  issuers: signing.issuers,
})

/** Begins at the first organisation that is set. @param beginning what it is for. */
export const beginThere = (
  signing: SigningIn,
  asked: Asked,
  beginning: Pick<Beginning, 'for' | 'to' | 'job'>,
): Promise<OrCouldNot<OidcBegun>> =>
  beginOidc(oidcDeskIn(signing, asked), {
    ...beginning,
    now: asked.now.getTime(),
    onSharedComputer: false,
    issuer: signing.issuers[0]?.key ?? '',
    landing: asked.origin + asked.frame.base + signInPaths.organisationBack,
  })

async function goThere(signing: SigningIn, asked: Asked): Promise<Reply> {
  const to = goingTo(asked)
  const begun = await beginThere(signing, asked, { for: { is: 'sign-in' }, ...(to ? { to } : {}) })
  if (begun.is === 'refused') return signInPage(signing, asked, { refused: true, open: 'work' })
  return { is: 'go', to: begun.value.address, headers: { 'set-cookie': begun.value.cookie } }
}

/** Every exchange comes back here, whatever it was begun for. */
async function comeFromThere(signing: SigningIn, asked: Asked): Promise<Reply> {
  const came = await finishOidc(oidcDeskIn(signing, asked), { search: searchOf(asked), back: backFrom(asked) })
  if (came.is === 'refused') return signInPage(signing, asked, { refused: true, open: 'work' })
  if (came.value.is === 'added') return { is: 'go', to: `${asked.frame.base}/account?done=organisation` }
  return signedInReply(asked, came.value, came.value.to)
}

const searchOf = ({ query }: Asked): string =>
  `?${new URLSearchParams(query.names.flatMap((name) => query.all(name).map((value) => [name, value])))}`
