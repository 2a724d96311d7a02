import { answerTo, note } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { takeOverTasks } from '../../messages/to-a-person.store.ts'
import { nameCover } from '../../plan/owners-acts.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { may, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { networkItem } from '../young-people/as-items.ts'
import { dayTyped, type Values, valuesIn } from '../young-people/form-values.ts'
import {
  type Answered,
  type Away,
  answerHandOver,
  offerHandOver,
  readWhoMayTakeOver,
  readWorkedWith,
  standInTheirStead,
  takeBack,
  type WorkedWith,
} from './hand-over.store.ts'
import { takeOverNeeds } from './hand-over-needs.store.ts'
import type { HandOverWords } from './hand-over-words.ts'

export interface NotHandedOver {
  readonly is: 'refused'
  readonly because: 'not-there' | keyof HandOverWords['faults']
  /** The field at which it is to be put right. */
  readonly at?: string
}

/** The field for everybody, and that of one young person. */
export const forEverybody = 'everybody'
export const forOne = (youngPerson: Id): string => `to-${youngPerson}`

const not = (because: NotHandedOver['because']): NotHandedOver => ({ is: 'refused', because })

type Handed = Promise<Done | NotHandedOver>

const once = (asked: AskedSignedIn, work: (inside: Inside) => Handed): Handed => {
  const { locality, id } = working(asked.subject)
  return asked.within((inside) =>
    onceOnly<NotHandedOver>(inside.handle, { locality, person: id, key: asked.key }, () => work(inside)),
  )
}

/**
 * A worker asks, who may write who stands round the young person; or who leads a team, who knows the agency's people and no names. Whoever is
 * chosen for everybody is asked for each for whom nobody else is chosen; all of it is done, or nothing.
 */
export async function offer(asked: AskedSignedIn): Handed {
  const worker = parseId(asked.params['worker'] ?? '')
  if (!worker) return not('not-there')
  const { agency, locality, id: by } = working(asked.subject)
  return once(asked, async (inside) => {
    const theirs = await readWorkedWith(inside.handle, worker, asked.now)
    if (theirs.length === 0 || !(await mayHandOver(asked, inside, worker))) return not('not-there')
    const choices = choicesIn(asked, theirs)
    const [first] = choices
    if (!first) return { ...not('needs-a-colleague'), at: forEverybody }
    const away = awayIn(valuesIn(asked.form), { away: worker, standsIn: first.to, by })
    if (away?.is === 'refused') return away
    const colleagues = await readWhoMayTakeOver(inside.handle, { agency, but: worker, today: asked.today })
    const wrong = choices.find(({ to }) => !colleagues.some(({ id }) => id === to))
    if (wrong) return { ...not('needs-a-colleague'), at: wrong.at }
    for (const { youngPerson, to } of choices) {
      if (!(await mayOffer(inside, { by, worker, youngPerson }))) return not('not-there')
      await offerHandOver(inside.handle, { locality, youngPerson, from: worker, to, by, away: away?.days })
    }
    return { is: 'done', to: worker === by ? '/desk/hand-over' : `/desk/hand-over/of/${worker}` }
  })
}

/** From when until when somebody is away; nothing where no day is typed: then it is for good. */
function awayIn(
  values: Values,
  { away, standsIn, by }: { readonly away: Id; readonly standsIn: Id; readonly by: Id },
): { readonly is: 'away'; readonly days: Away } | NotHandedOver | undefined {
  const [from, until] = [dayTyped(values, 'from'), dayTyped(values, 'until')]
  if (from === undefined && until === undefined) return undefined
  const cover = nameCover({ away, standsIn, from: from ?? '', until: until ?? '' }, by)
  if (cover.is === 'ok') return { is: 'away', days: { from: cover.value.from, until: cover.value.until } }
  const [because = 'from-is-no-day'] = cover.because
  return { ...not(because), at: because === 'from-is-no-day' ? 'from-day' : 'until-day' }
}

interface Choice {
  readonly youngPerson: Id
  /** What is no id of a colleague finds nobody, and is said at its field. */
  readonly to: Id
  readonly at: string
}

/** Who is to be asked for whom: nobody, for whom somebody is asked already. */
function choicesIn({ form }: AskedSignedIn, theirs: readonly WorkedWith[]): readonly Choice[] {
  const everybody = parseId(form.first(forEverybody) ?? '')
  return theirs.flatMap(({ youngPerson, waiting }) => {
    const own = parseId(form.first(forOne(youngPerson)) ?? '')
    const to = own ?? everybody
    return to && !waiting ? [{ youngPerson, to, at: own ? forOne(youngPerson) : forEverybody }] : []
  })
}

/** For a colleague, who leads a team alone; it leaves its row. */
async function mayHandOver(asked: AskedSignedIn, inside: Inside, worker: Id): Promise<boolean> {
  const subject = working(asked.subject)
  if (worker === subject.id) return true
  if (subject.as !== 'team-lead' || !may(asked, 'read', { is: 'people-of-agency' })) return false
  await inside.note({
    ...{ record: subject.agency, did: 'settings', kind: 'people-of-agency', item: worker },
    ...{ outcome: 'allowed', because: '', showThem: false },
  })
  return true
}

interface Offered {
  readonly by: Id
  readonly worker: Id
  readonly youngPerson: Id
}

async function mayOffer(inside: Inside, { by, worker, youngPerson }: Offered): Promise<boolean> {
  if (worker !== by) {
    await noteOfNetwork(inside, youngPerson)
    return true
  }
  const turn = await inside.turn(youngPerson)
  const item = networkItem(turn)
  const answer = answerTo(turn, 'write', item)
  await note(turn, 'write', [{ id: youngPerson, item, answer }])
  return answer.allow
}

/** A row in the record of a young person whom whoever acts may not know: who is to go on with them, was changed. */
const noteOfNetwork = ({ note: leave }: Inside, youngPerson: Id): Promise<void> =>
  leave({
    ...{ record: youngPerson, did: 'write', kind: 'network', item: youngPerson },
    ...{ outcome: 'allowed', because: '', showThem: true },
  })

export async function takeBackOffer(asked: AskedSignedIn): Handed {
  const id = parseId(asked.params['id'] ?? '')
  if (!id) return not('not-there')
  return once(asked, async (inside) => {
    const youngPerson = await takeBack(inside.handle, id)
    if (!youngPerson) return not('answered-already')
    await noteOfNetwork(inside, youngPerson)
    return { is: 'done', to: '/desk/hand-over' }
  })
}

/** Whoever was asked says yes, and is the young person's worker from then on; or no, and learns nothing. */
export async function answerAsked(asked: AskedSignedIn, words: HandOverWords): Handed {
  const id = parseId(asked.params['id'] ?? '')
  const answer = asked.form.first('answer')
  if (!id || (answer !== 'taken' && answer !== 'not-taken')) return not('not-there')
  const { id: by } = working(asked.subject)
  return once(asked, async (inside) => {
    const answered = await answerHandOver(inside.handle, { id, by, answer })
    if (!answered) return not('answered-already')
    if (answer === 'not-taken') await noteOfNetwork(inside, answered.youngPerson)
    else await takeOn(asked, inside, { words, answered })
    return { is: 'done', to: '/desk/hand-over' }
  })
}

/** For good, what waits for the other and what they hold comes along; for a time it stays theirs, and somebody looks after it. */
async function takeOn(
  asked: AskedSignedIn,
  inside: Inside,
  { words, answered }: { readonly words: HandOverWords; readonly answered: Answered },
): Promise<void> {
  const { handle } = inside
  const { id: person, locality } = working(asked.subject)
  const { youngPerson, from, away } = answered
  const name = await nameOf(inside, from)
  const saidBy = away ? words.saidByAway(name) : words.saidBy(name)
  const standing = await standInTheirStead(handle, { locality, youngPerson, person, now: asked.now, away, saidBy })
  if (away) return noteOfNetwork(inside, youngPerson)
  await takeOverTasks(handle, { about: youngPerson, from, to: person })
  const turn = await inside.turn(youngPerson)
  const item = networkItem(turn)
  if (standing) await note(turn, 'write', [{ id: standing, item, answer: answerTo(turn, 'write', item) }])
  await takeOverNeeds(turn, { key: asked.key, from, to: person })
}

async function nameOf({ handle }: Inside, person: Id): Promise<string> {
  const { rows } = await handle.query<{ readonly name: string }>('select name from person where id = $1', [person])
  return rows[0]?.name ?? ''
}
