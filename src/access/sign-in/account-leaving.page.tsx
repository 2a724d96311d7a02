import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import type { Page, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { doneReply } from './account.page.tsx'
import { accountPaths } from './account-paths.ts'
import { accountSubpage, againFirst } from './account-ways.page.tsx'
import { accountInEnglish } from './account-words.ts'
import { deleteAccount, isAlone } from './own-account.store.ts'
import { removeWayIn } from './own-ways.store.ts'
import { everyPart } from './session.ts'
import { cookieTakenAway } from './session-cookie.ts'
import { signInPaths } from './sign-in-paths.ts'
import type { AskedSignedIn, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark, type SigningIn, withTo } from './signing-in.page.tsx'

const words = accountInEnglish
const own = ['young-person', 'carer'] as const

/** Taking a way in away, and deleting the account. */
export const accountLeavingRoutes = (signing: SigningIn): readonly SignedInRoute[] => [
  {
    post: '/account/remove/:way',
    says: 'took a way in away',
    may: everyPart,
    answer: (asked) => removeOne(signing, asked),
  },
  {
    get: accountPaths.delete,
    says: 'looked at what deleting their account means',
    may: own,
    answer: async (asked) => (await againFirst(asked, accountPaths.delete)) ?? deletePage(signing, asked),
  },
  {
    post: accountPaths.delete,
    says: 'deleted their account',
    may: own,
    answer: (asked) => deleteOne(signing, asked),
  },
]

/** Says that it is done, to somebody who is nobody here any more. */
export const goneRoutes = (): readonly Route[] => [
  {
    get: signInPaths.gone,
    says: 'was told that their account is deleted',
    may: 'anyone',
    answer: ({ frame }) => ({
      is: 'page',
      title: words.remove.gone.title,
      main: (
        <>
          <h1>{words.remove.gone.heading}</h1>
          <p class="rd-lede">{words.remove.gone.lede}</p>
          <p>
            <a href={frame.base + ways.ask}>{words.remove.gone.look}</a>
          </p>
        </>
      ),
    }),
  },
]

async function removeOne(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  const { params, form, frame, now, session } = asked
  const way = parseId(params['way'] ?? '')
  if (!way) return { is: 'not-found' }
  const taking = { way, evenTheLast: form.first('even-the-last') === 'yes', now: now.getTime() }
  const answer = await removeWayIn(deskIn(signing, asked), session, taking)
  if (answer.is === 'ok') return doneReply(asked, 'removed')
  const [why] = answer.because
  if (why === 'sign-in-again') return { is: 'go', to: frame.base + withTo(signInPaths.again, ways.account) }
  return why === 'last-way' ? lastWayPage(asked, way) : { is: 'not-found' }
}

const lastWayPage = (asked: AskedSignedIn, way: string): Page =>
  accountSubpage(asked, {
    ...{ title: words.ways.lastTitle, heading: words.ways.lastTitle, lede: words.ways.lastOne },
    children: (
      <form method="post" action={`${asked.frame.base}${accountPaths.remove}/${way}`}>
        <FormMark personal={asked.personal} />
        <input type="hidden" name="even-the-last" value="yes" />
        <p>{words.ways.lastSays}</p>
        <Button variant="secondary">{words.ways.lastYes}</Button>
      </form>
    ),
  })

async function deletePage(signing: SigningIn, asked: AskedSignedIn, isFault = false): Promise<Page> {
  const { remove } = words
  const alone = await isAlone(deskIn(signing, asked), asked.session.person)
  const said = alone ? [remove.alone] : [remove.withOthers, remove.onlyMe]
  return accountSubpage(asked, {
    ...{ title: remove.title, heading: remove.heading, lede: remove.atOnce },
    faults: isFault ? [{ says: remove.fault, at: 'sure' }] : [],
    children: (
      <form class="rd-form" method="post" action={asked.frame.base + accountPaths.delete}>
        <FormMark personal={asked.personal} />
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
        {alone && <p>{remove.copies}</p>}
        <Checkboxes
          id="sure"
          name="sure"
          asks={{ says: remove.heading }}
          error={isFault ? remove.fault : undefined}
          choices={[{ value: 'yes', says: remove.sure }]}
        />
        <Button>{remove.button}</Button>
      </form>
    ),
  })
}

async function deleteOne(signing: SigningIn, asked: AskedSignedIn): Promise<Reply> {
  if (asked.form.first('sure') !== 'yes')
    return (await againFirst(asked, accountPaths.delete)) ?? deletePage(signing, asked, true)
  const desk = { ...deskIn(signing, asked), master: signing.master }
  const answer = await deleteAccount(desk, asked.session, asked.now.getTime())
  const { base } = asked.frame
  if (answer.is === 'refused') return { is: 'go', to: base + withTo(signInPaths.again, accountPaths.delete) }
  const headers = { 'clear-site-data': '"cache"', 'set-cookie': cookieTakenAway, 'cache-control': 'no-store' }
  return { is: 'go', to: base + signInPaths.gone, headers }
}
