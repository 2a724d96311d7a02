import { type Id, parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ways } from '../../web/ways.ts'
import type { Instant } from '../context.ts'
import type { Turn } from '../facts/facts-read.store.ts'
import { type HandCodeWords, handCodeInEnglish } from './hand-code-words.ts'
import type { Inside } from './inside.store.ts'
import { openAccount } from './sign-in-account.store.ts'
import { handCode } from './sign-in-links.store.ts'
import type { AskedSignedIn, Behind, SignedInRoute } from './signed-in.page.tsx'
import { deskIn, FormMark } from './signing-in.page.tsx'

/**
 * Makes a code for a young person whom whoever acts stands by as their worker or in their team, to be handed over face to face. It leaves a
 * row that the young person finds. Who has only claimed to stand by them gets none: with the code one could come in as them.
 * @param asked of a page of the desk, outside of `within`: it has a transaction of its own.
 * @returns undefined where they do not stand by them so, or the account is closed. The code is kept nowhere: show it once.
 */
export async function codeHandedOver(
  behind: Pick<Behind, 'desk'>,
  asked: AskedSignedIn,
  youngPerson: Id,
): Promise<string | undefined> {
  const now = asked.now.getTime()
  const account = await asked.within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    return standsBy(turn, now) ? noted(inside, { locality: asked.locality, youngPerson }) : undefined
  })
  return account === undefined ? undefined : handCode(deskIn(behind, asked), { account, now })
}

const standsBy = ({ context }: Turn, now: Instant): boolean =>
  context.edges.some(
    (edge) =>
      (edge.is === 'worker' || edge.is === 'team') &&
      !edge.selfClaimed &&
      edge.start <= now &&
      (edge.end === undefined || now < edge.end),
  )

interface WhoseCode {
  readonly locality: string
  readonly youngPerson: Id
}

/** Their account, opened where they had none yet. */
async function noted({ handle, note, now }: Inside, { locality, youngPerson }: WhoseCode): Promise<Id> {
  const { rows } = await handle.query<{ readonly id: Id }>('select id from account where person = $1', [youngPerson])
  const account = rows[0]?.id ?? (await openAccount(handle, { locality, person: youngPerson, now }))
  await note({ record: youngPerson, did: 'settings', kind: 'account', outcome: 'allowed', because: '', showThem: true })
  return account
}

interface CodeShown {
  readonly code: string
  readonly words?: HandCodeWords
}

const path = '/desk/hand-code'

/** Handing a code over: the form for it stands on the page of a young person whom they stand by. */
export const handCodeRoutes = (
  behind: Pick<Behind, 'desk'>,
  words: HandCodeWords = handCodeInEnglish,
): readonly SignedInRoute[] => [
  {
    post: '/desk/hand-code/:youngPerson',
    says: 'handed a code over',
    may: ['helper', 'team-lead', 'safeguarding-lead'],
    answer: async (asked) => {
      const youngPerson = parseId(asked.params['youngPerson'] ?? '')
      const code = youngPerson && (await codeHandedOver(behind, asked, youngPerson))
      if (!code) return { is: 'not-found' }
      return {
        is: 'page',
        title: words.title,
        back: { to: asked.frame.base + ways.desk, says: words.back },
        main: (
          <>
            <h1>{words.title}</h1>
            <CodeHandedOver code={code} words={words} />
          </>
        ),
      }
    },
  },
]

interface HandCodeFormWords extends Pick<AskedSignedIn, 'frame' | 'personal'> {
  readonly youngPerson: Id
  readonly words?: HandCodeWords
}

/** For the page of a young person whom somebody stands by. */
export const HandCodeForm = ({ frame, personal, youngPerson, words = handCodeInEnglish }: HandCodeFormWords) => (
  <form method="post" action={`${frame.base}${path}/${youngPerson}`}>
    <FormMark personal={personal} />
    <p>{words.when}</p>
    <Button variant="secondary">{words.button}</Button>
  </form>
)

/** The code, big, once, with what to say beside it. */
export const CodeHandedOver = ({ code, words = handCodeInEnglish }: CodeShown) => (
  <Card as="section" light="lit" labelledBy="handed-code">
    <h2 id="handed-code">{words.heading}</h2>
    <p class="rd-code">{code}</p>
    <p>{words.says}</p>
    <p>{words.seen}</p>
  </Card>
)
