import { answerTo, note } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Professional } from '../../access/subject.ts'
import { takeOverTasks } from '../../messages/to-a-person.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { may, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { networkItem } from '../young-people/as-items.ts'
import {
  answerHandOver,
  offerHandOver,
  readWhoMayTakeOver,
  readWorkedWith,
  standInTheirStead,
  takeBack,
} from './hand-over.store.ts'
import type { HandOverWords } from './hand-over-words.ts'

export interface NotHandedOver {
  readonly is: 'refused'
  readonly because: 'not-there' | keyof HandOverWords['faults']
}

const not = (because: NotHandedOver['because']): NotHandedOver => ({ is: 'refused', because })

type Handed = Promise<Done | NotHandedOver>

const once = (asked: AskedSignedIn, work: (inside: Inside) => Handed): Handed => {
  const { locality, id } = working(asked.subject)
  return asked.within((inside) =>
    onceOnly<NotHandedOver>(inside.handle, { locality, person: id, key: asked.key }, () => work(inside)),
  )
}

interface Offered {
  readonly worker: Id
  readonly youngPerson: Id
}

/** A worker asks, who may write who stands round the young person; or who leads a team, who knows the agency's people and no names. */
export async function offer(asked: AskedSignedIn): Handed {
  const worker = parseId(asked.params['worker'] ?? '')
  const youngPerson = parseId(asked.params['youngPerson'] ?? '')
  const to = parseId(asked.form.first('colleague') ?? '')
  if (!worker || !youngPerson) return not('not-there')
  const subject = working(asked.subject)
  return once(asked, async (inside) => {
    if (!(await mayOffer(asked, inside, { worker, youngPerson }))) return not('not-there')
    const { agency, locality, id: by } = subject
    const colleagues = await readWhoMayTakeOver(inside.handle, { agency, but: worker, today: asked.today })
    if (!to || !colleagues.some(({ id }) => id === to)) return not('needs-a-colleague')
    const offered = await offerHandOver(inside.handle, { locality, youngPerson, from: worker, to, by })
    if (!offered) return not('asked-already')
    return { is: 'done', to: leadsTo(subject, worker) }
  })
}

const leadsTo = ({ id }: Professional, worker: Id): string =>
  worker === id ? '/desk/hand-over' : `/desk/hand-over/of/${worker}`

async function mayOffer(asked: AskedSignedIn, inside: Inside, { worker, youngPerson }: Offered): Promise<boolean> {
  const subject = working(asked.subject)
  const theirs = await readWorkedWith(inside.handle, worker, asked.now)
  if (!theirs.some((each) => each.youngPerson === youngPerson)) return false
  const turn = await inside.turn(youngPerson)
  const item = networkItem(turn)
  const answer = answerTo(turn, 'write', item)
  if (worker !== subject.id) {
    if (subject.as !== 'team-lead' || !may(asked, 'read', { is: 'people-of-agency' })) return false
    await inside.note({
      ...{ record: subject.agency, did: 'settings', kind: 'people-of-agency', item: worker },
      ...{ outcome: 'allowed', because: '', showThem: false },
    })
    return true
  }
  await note(turn, 'write', [{ id: youngPerson, item, answer }])
  return answer.allow
}

export async function takeBackOffer(asked: AskedSignedIn): Handed {
  const id = parseId(asked.params['id'] ?? '')
  if (!id) return not('not-there')
  return once(asked, async ({ handle }) =>
    (await takeBack(handle, id)) ? { is: 'done', to: '/desk/hand-over' } : not('answered-already'),
  )
}

/** Whoever was asked says yes, and is the young person's worker from then on; or no, and learns nothing. */
export async function answerAsked(asked: AskedSignedIn, words: HandOverWords): Handed {
  const id = parseId(asked.params['id'] ?? '')
  const answer = asked.form.first('answer')
  if (!id || (answer !== 'taken' && answer !== 'not-taken')) return not('not-there')
  const { id: by, locality } = working(asked.subject)
  return once(asked, async (inside) => {
    const { handle } = inside
    const answered = await answerHandOver(handle, { id, by, answer })
    if (!answered) return not('answered-already')
    if (answer === 'taken') {
      const { youngPerson, from } = answered
      const saidBy = words.saidBy(await nameOf(inside, from))
      const standing = await standInTheirStead(handle, { locality, youngPerson, person: by, now: asked.now, saidBy })
      await takeOverTasks(handle, { about: youngPerson, from, to: by })
      const turn = await inside.turn(youngPerson)
      const item = networkItem(turn)
      if (standing) await note(turn, 'write', [{ id: standing, item, answer: answerTo(turn, 'write', item) }])
    }
    return { is: 'done', to: '/desk/hand-over' }
  })
}

async function nameOf({ handle }: Inside, person: Id): Promise<string> {
  const { rows } = await handle.query<{ readonly name: string }>('select name from person where id = $1', [person])
  return rows[0]?.name ?? ''
}
