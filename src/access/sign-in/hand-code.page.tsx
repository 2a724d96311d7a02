import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import type { Instant } from '../context.ts'
import type { Turn } from '../facts/facts-read.store.ts'
import { type HandCodeWords, handCodeInEnglish } from './hand-code-words.ts'
import type { Inside } from './inside.store.ts'
import { openAccount } from './sign-in-account.store.ts'
import { handCode } from './sign-in-links.store.ts'
import type { AskedSignedIn, Behind } from './signed-in.page.tsx'
import { deskIn } from './signing-in.page.tsx'

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

/** The code, big, once, with what to say beside it. */
export const CodeHandedOver = ({ code, words = handCodeInEnglish }: CodeShown) => (
  <Card as="section" light="lit" labelledBy="handed-code">
    <h2 id="handed-code">{words.heading}</h2>
    <p class="rd-code">{code}</p>
    <p>{words.says}</p>
    <p>{words.seen}</p>
  </Card>
)
