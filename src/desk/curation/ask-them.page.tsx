import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { keepAct } from '../../directory/curation/acts.store.ts'
import { notBefore } from '../../directory/curation/asking.ts'
import { keepAsk, readAsked } from '../../directory/curation/asks.store.ts'
import { hold } from '../../directory/curation/curation.store.ts'
import { parseContact } from '../../messages/message.ts'
import { askAService } from '../../messages/to-others.store.ts'
import type { Reply } from '../../web/route.ts'
import { fieldsFor, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import type { CurationDesk } from './at-desk.store.ts'
import { type ChaseWords, chaseInEnglish } from './chase-words.ts'
import { itemOf } from './own-offer.ts'
import { canBeAsked, readStale, type Stale } from './stale.page.tsx'
import { ways } from './ways.ts'

export const askServiceRoutes = (desk: CurationDesk, words: ChaseWords = chaseInEnglish): readonly SignedInRoute[] => [
  {
    post: ways.stale,
    says: 'asked services whether their offers are still right',
    may: ['approver'],
    answer: (asked) => ask(desk, asked, words),
  },
  {
    post: '/desk/stale/:id/ask',
    says: 'asked a service whether its offer is still right',
    may: ['approver'],
    answer: (asked) => ask(desk, asked, words),
  },
]

/** Asks one, or all of the first part of the list, who can be asked now. What can be asked is looked up again here. */
async function ask(desk: CurationDesk, asked: AskedSignedIn, words: ChaseWords): Promise<Reply> {
  const { locality, subject, key, frame, params } = asked
  if (!desk.sends) return { is: 'not-found' }
  const done = await asked.within((inside) =>
    onceOnly(inside.handle, { locality, person: working(subject).id, key }, async () => {
      const stale = await readStale(desk, inside, asked)
      const which = params['id'] === undefined ? stale : stale.filter(({ kept }) => kept.id === params['id'])
      let many = 0
      for (const each of which) if (await askOne(desk, { inside, asked, words }, each)) many++
      return many > 0 ? { is: 'done' as const, to: `${ways.stale}?done=sent` } : { is: 'not-found' as const }
    }),
  )
  return done.is === 'done' ? { is: 'go', to: frame.base + done.to } : done
}

interface Asking {
  readonly inside: Inside
  readonly asked: AskedSignedIn
  readonly words: ChaseWords
}

async function askOne(desk: CurationDesk, { inside, asked, words }: Asking, stale: Stale): Promise<boolean> {
  const { locality, now, origin, frame } = asked
  const { id } = stale.kept
  const by = working(asked.subject)
  const agency = stale.keeper?.agency ?? by.agency
  const contact = parseContact(stale.how.email ?? '')
  const isAllowed = fieldsFor(asked, 'approve', { is: 'offer', agency }).length > 0
  if (!isAllowed || contact.is !== 'ok' || !canBeAsked(stale, now)) return false
  await hold(inside.handle, locality, id)
  const meanwhile = (await readAsked(inside.handle, locality, [id])).get(id)
  if (notBefore(meanwhile?.at, now)) return false
  const code = desk.newCode()
  await keepAsk(inside.handle, { locality, service: id, by: by.id, code, now })
  const message = {
    contact: contact.value,
    subject: words.message.subject,
    body: words.message.body(`${origin}${frame.base}${ways.stillRight(code)}`),
  }
  const query = (sql: string, values: readonly unknown[]) => inside.handle.query(sql, [...values])
  await askAService({ query, sealed: desk.messages, locality, message: desk.marked(locality, message) })
  await keepAct(inside.handle, { locality, service: id, did: 'asked', by: by.id, at: now })
  await inside.note({
    ...{ record: agency, did: 'send', kind: 'offer', outcome: 'allowed', because: '', showThem: false },
    ...itemOf(id),
  })
  return true
}
