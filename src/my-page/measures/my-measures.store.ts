import type { Body, Written } from '../../access/facts/facts.ts'
import type { Item } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { keepAnswered } from '../../measures/answered/answered.store.ts'
import { type AnsweredFault, answer, notToday, type SaidForNorms } from '../../measures/answered/answered.ts'
import type { Pack, PacksIn } from '../../measures/pack/pack.ts'
import { type MeasureInUse, type Uses, usesOf } from '../../measures/switch/decision.ts'
import { readDecisions } from '../../measures/switch/decisions.store.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { amongHelpers } from '../goals/who-reads-answers.ts'
import { alone } from '../need/new-need.page.tsx'
import { type MyNeed, readMyNeed } from '../need/read-need.store.ts'

/** A need of theirs, with the sets of questions that its place uses. */
export interface MyMeasures {
  readonly mine: MyNeed
  readonly uses: Uses
  readonly packs: ReadonlyMap<string, Pack>
}

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'locality' | 'key' | 'today' | 'form'>

/** @returns undefined where the need is not there for them. */
export const readMyMeasures = (
  { within, subject, locality, today }: Pick<Asking, 'within' | 'subject' | 'locality' | 'today'>,
  { need, packsIn }: { readonly need: Id; readonly packsIn: PacksIn },
): Promise<MyMeasures | undefined> =>
  within(async (inside) => {
    const packs = packsIn(locality)
    const mine = await readMyNeed(inside, subject.id, need)
    if (!mine) return undefined
    const uses = usesOf(await readDecisions(inside.handle, locality), { packs, today })
    return { mine, uses, packs }
  })

/** With whom it would be shared: whoever helps and can see the need. A parent who was let see the need was not let see this. */
export const sharedWithHelpers = (mine: MyNeed): Item => ({
  ...mine.whole.item.item,
  is: 'measure',
  sharing: amongHelpers(mine),
})

export type KeptMine = Written<Body> | { readonly is: 'refused'; readonly because: readonly AnsweredFault[] }

/** Keeps what they answered, or that it is not for today. */
export async function keepMine(
  { within, subject, key, today, form }: Asking,
  { mine, used }: { readonly mine: MyNeed; readonly used: MeasureInUse },
): Promise<KeptMine> {
  const { pack } = used
  const answering = (by: Id): { readonly by: Id; readonly today: Day } => ({ by, today })
  const sharing = form.first('with') === 'them' ? amongHelpers(mine) : alone.sharing
  return within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const by = answering(turn.youngPerson)
    const answered =
      form.first('with') === 'not-today'
        ? ({ is: 'ok', value: notToday(pack.measure, by) } as const)
        : answer(pack.measure, { answers: sentIn(form, pack), forNorms: forNormsIn(form, mine) }, by)
    if (answered.is === 'refused') return answered
    const need = mine.whole.need.id
    return keepAnswered(turn, { key, need, pack, answered: answered.value, begins: { ...alone, sharing } })
  })
}

/** The name of the field of a question. */
export const fieldOf = (item: string): string => `q-${item}`

/** What was sent for each question that there is. */
export const sentIn = (form: Asking['form'], { measure }: Pick<Pack, 'measure'>): Readonly<Record<string, string>> =>
  Object.fromEntries(measure.items.map(({ id }) => [id, form.first(fieldOf(id)) ?? '']))

/** What was sent for the norms, with their birthday where it is known. */
export const forNormsIn = (form: Asking['form'], { born }: Pick<MyNeed, 'born'>): SaidForNorms => ({
  typed: { table: form.first('table') ?? '', age: form.first('age') ?? '' },
  bornOn: born.is === 'known' ? born.on : undefined,
})
