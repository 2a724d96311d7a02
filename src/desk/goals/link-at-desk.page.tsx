import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { SigningIn } from '../../access/sign-in/signing-in.page.tsx'
import { LinkMade } from '../../goals/by-link/link-made.tsx'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { type DeskGoalWords, deskGoalInEnglish } from './desk-goal-words.ts'
import type { WhichNeed } from './goals-at-desk.store.ts'
import { makeLinkAtDesk, stopLinksAtDesk } from './link-at-desk.store.ts'

type Draws = Pick<SigningIn, 'draw' | 'desk'>

/** Whoever helps makes a link for one meeting, and the young person answers on any phone. */
export const linkAtDeskRoutes = (
  signing: Draws,
  words: DeskGoalWords = deskGoalInEnglish,
): readonly SignedInRoute[] => [
  {
    post: '/desk/young-person/:id/need/:need/check',
    says: 'made a link on which a young person answers',
    may: withYoungPeople,
    answer: (asked) => make(asked, signing, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/check/stop',
    says: 'stopped a link on which a young person answers',
    may: withYoungPeople,
    answer: (asked) => stop(asked),
  },
]

function whichIn({ params }: AskedSignedIn): WhichNeed | undefined {
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need && { youngPerson, need }
}

const way = ({ youngPerson, need }: WhichNeed, to: string): string => recordWay(youngPerson, `need/${need}/${to}`)

async function make(asked: AskedSignedIn, { draw, desk }: Draws, words: DeskGoalWords): Promise<Reply> {
  const which = whichIn(asked)
  const code = which && (await makeLinkAtDesk(asked, which, desk.keys))
  if (!which || !code) return { is: 'not-found' }
  const { frame, origin } = asked
  const { link } = words
  return {
    is: 'page',
    title: link.title,
    back: { to: frame.base + way(which, 'goals'), says: link.back },
    main: (
      <>
        <h1>{link.heading}</h1>
        <LinkMade address={`${origin}${frame.base}/check`} {...{ code, draw }} />
        <form method="post" action={frame.base + way(which, 'check/stop')}>
          <FormMarks personal={asked.personal} on={way(which, 'goals')} />
          <Button variant="secondary">{link.stop}</Button>
        </form>
      </>
    ),
  }
}

async function stop(asked: AskedSignedIn): Promise<Reply> {
  const which = whichIn(asked)
  const isThere = which && (await stopLinksAtDesk(asked, which))
  if (!which || !isThere) return { is: 'not-found' }
  return { is: 'go', to: `${asked.frame.base}${way(which, 'goals')}?kept=1` }
}
