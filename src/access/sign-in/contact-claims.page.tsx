import { Button } from '../../web/nhs/button.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { doneReply } from './account.page.tsx'
import { accountPaths } from './account-paths.ts'
import { accountInEnglish } from './account-words.ts'
import { confirmContact } from './contact-confirmed.store.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark, type SigningIn } from './signing-in.page.tsx'

const words = accountInEnglish.contact.yours
const own = ['young-person', 'carer'] as const

/** Where the link leads that goes to a contact which somebody says is theirs: it is theirs only where it is opened as them. */
export const contactClaimRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    get: `${accountPaths.contact}/:token`,
    says: 'opened the link to a contact of theirs',
    may: own,
    answer: (asked) => yoursPage(asked),
  },
  {
    post: `${accountPaths.contact}/:token`,
    says: 'said that a contact is theirs',
    may: own,
    answer: (asked) => keep(signing, asked),
  },
]

/** Opening uses nothing up: programs open links before people do (H31). */
const yoursPage = ({ frame, params, personal }: AskedSignedIn): Page => ({
  is: 'page',
  title: words.title,
  back: { to: frame.base + ways.account, says: accountInEnglish.back },
  main: (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <form method="post" action={`${frame.base}${accountPaths.contact}/${encodeURIComponent(params['token'] ?? '')}`}>
        <FormMark personal={personal} />
        <Button>{words.button}</Button>
      </form>
    </>
  ),
})

async function keep(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const showing = { token: asked.params['token'] ?? '', now: asked.now.getTime() }
  const answer = await confirmContact(deskIn(signing, asked), asked.session, showing)
  return answer.is === 'ok' ? doneReply(asked, 'contact-kept') : cannot(asked)
}

const cannot = ({ frame }: AskedSignedIn): Page => ({
  is: 'page',
  status: 422,
  title: words.notTitle,
  headers: { 'cache-control': 'no-store' },
  back: { to: frame.base + ways.account, says: accountInEnglish.back },
  main: (
    <>
      <h1>{words.notHeading}</h1>
      <p class="rd-lede">{words.notSays}</p>
      <p>
        <a href={frame.base + accountPaths.contact}>{words.again}</a>
      </p>
    </>
  ),
})
