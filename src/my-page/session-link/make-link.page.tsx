import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { SigningIn } from '../../access/sign-in/signing-in.page.tsx'
import { LinkMade } from '../../goals/by-link/link-made.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { readMine } from '../goals/goals.page.tsx'
import { type MyGoalWords, myGoalInEnglish } from '../goals/my-goal-words.ts'
import type { MyNeed } from '../need/read-need.store.ts'
import { makeMyLink, stopMyLinks } from './make-link.store.ts'

type Draws = Pick<SigningIn, 'draw' | 'desk'>

/** A young person makes a link for themselves, to answer on a phone that is not theirs. */
export const makeLinkRoutes = (signing: Draws, words: MyGoalWords = myGoalInEnglish): readonly SignedInRoute[] => [
  {
    post: '/me/need/:need/check',
    says: 'made a link to answer on another phone',
    may: ['young-person'],
    answer: (asked) => make(asked, signing, words),
  },
  {
    post: '/me/need/:need/check/stop',
    says: 'stopped a link',
    may: ['young-person'],
    answer: (asked) => stop(asked),
  },
]

const goalsWay = ({ whole }: MyNeed): string => `/me/need/${whole.need.id}/goals`

async function make(asked: AskedSignedIn, { draw, desk }: Draws, words: MyGoalWords): Promise<Reply> {
  const mine = await readMine(asked)
  const code = mine && (await makeMyLink(asked, mine, desk.keys))
  if (!mine || !code) return { is: 'not-found' }
  const { frame, origin } = asked
  const { link } = words
  return {
    is: 'page',
    title: link.title,
    back: { to: frame.base + goalsWay(mine), says: words.back },
    main: (
      <>
        <h1>{link.heading}</h1>
        <LinkMade address={`${origin}${frame.base}/check`} {...{ code, draw }} />
        <form method="post" action={`${frame.base}/me/need/${mine.whole.need.id}/check/stop`}>
          <FormMarks personal={asked.personal} on={goalsWay(mine)} />
          <Button variant="secondary">{link.stop}</Button>
        </form>
      </>
    ),
  }
}

async function stop(asked: AskedSignedIn): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  await stopMyLinks(asked, mine)
  return { is: 'go', to: `${asked.frame.base}${goalsWay(mine)}?stopped=1` }
}
