import { answerTo, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { handedCodeHours } from '../../access/sign-in/sign-in.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Job } from '../../access/subject.ts'
import { standsAt } from '../../people/network.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { readStandings } from './around.store.ts'
import { networkItem } from './as-items.ts'
import { handOverCode } from './code.store.ts'
import { type CodeWords, codeInEnglish } from './code-words.ts'
import { recordInEnglish } from './record-words.ts'
import { recordWay } from './ways.ts'
import { WhoseRecord } from './who-is-it.tsx'
import { readWhose } from './whose.store.ts'
import { calledOf, type KnownPerson } from './whose.ts'
import type { YoungPeopleDesk } from './young-people-desk.ts'

const path = '/desk/young-person/:id/code'

/** A code opens somebody's whole page: a front desk, which opens no free text, hands over none. */
const handingOver: readonly Job[] = ['helper', 'team-lead', 'safeguarding-lead']

/** Handing over a code in person, so that a young person, or a carer of theirs, can sign in. */
export const codeRoutes = (desk: YoungPeopleDesk, words: CodeWords = codeInEnglish): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'opened the page to hand over a code',
    may: handingOver,
    answer: (asked) => codePage(asked, words),
  },
  {
    post: path,
    says: 'handed over a code to sign in',
    may: handingOver,
    answer: (asked) => hand(asked, desk, words),
  },
  {
    post: `${path}/:standing`,
    says: 'handed over a code to a parent or carer',
    may: handingOver,
    answer: (asked) => hand(asked, desk, words),
  },
]

/**
 * Whoever stands by them as a worker or of a team, and may change who is around them. With the code one could come in as them: who has only
 * claimed to stand by them gets none.
 */
async function mayHand(inside: Inside, id: Id): Promise<KnownPerson | undefined> {
  const turn = await inside.turn(id)
  const who = await readWhose(turn, 'read')
  return standsBy(turn) && answerTo(turn, 'write', networkItem(turn)).allow ? who : undefined
}

const standsBy = ({ context: { edges, now } }: Turn): boolean =>
  edges.some(
    ({ is, selfClaimed, start, end }) =>
      (is === 'worker' || is === 'team') && !selfClaimed && start <= now && (end === undefined || now < end),
  )

async function codePage(asked: AskedSignedIn, words: CodeWords): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const who = id && (await asked.within((inside) => mayHand(inside, id)))
  if (!who) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + recordWay(who.id), says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <WhoseRecord who={who} today={asked.today} words={recordInEnglish} />
        <p class="rd-lede">{words.lede}</p>
        <p>{words.whatItOpens}</p>
        <form method="post" action={asked.frame.base + asked.path}>
          <FormMarks personal={asked.personal} on={asked.path} />
          <Button>
            {words.make}
            <span class="nhsuk-u-visually-hidden">: {calledOf(who)}</span>
          </Button>
        </form>
      </>
    ),
  }
}

/** Shown once, as the answer itself: the code stands in no address and is kept nowhere. */
async function hand(asked: AskedSignedIn, desk: YoungPeopleDesk, words: CodeWords): Promise<Reply> {
  const { locality, params, now, subject } = asked
  const id = parseId(params['id'] ?? '')
  const standing = params['standing'] === undefined ? undefined : (parseId(params['standing']) ?? 'none')
  const who = id && standing !== 'none' && (await asked.within((inside) => mayHand(inside, id)))
  if (!who || standing === 'none') return { is: 'not-found' }
  const again = await asked.againFirst()
  if (again) return again
  const person = standing && (await asked.within((inside) => carerOf(inside, who.id, standing)))
  if (standing && !person) return { is: 'not-found' }
  const code = await handOverCode(
    { ...desk.signIn, locality },
    {
      ...{ subject, youngPerson: who.id, now: now.getTime() },
      ...(standing && person ? { carer: { standing, person } } : {}),
    },
  )
  if (!code) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + recordWay(who.id), says: words.back },
    main: (
      <>
        <h1>{words.made}</h1>
        {standing === undefined && (
          // A slip of paper that is lost does not say whose page the code on it opens.
          <div class="rd-noprint">
            <WhoseRecord who={who} today={asked.today} words={recordInEnglish} />
          </div>
        )}
        <p class="rd-hand">{code}</p>
        <p>{words.how(handedCodeHours)}</p>
      </>
    ),
  }
}

/** The carer, where they stand by the young person now and nobody stopped it. */
async function carerOf({ turn, now }: Inside, youngPerson: Id, standing: Id): Promise<Id | undefined> {
  const found = (await readStandings(await turn(youngPerson))).find(({ id }) => id === standing)
  return found && found.as.is === 'proxy' && found.as.stop.is === 'running' && standsAt(found, now)
    ? found.subject
    : undefined
}
