import type { Wanted } from '../access/facts/facts.ts'
import { isProfessional } from '../access/subject.ts'
import { type Duty, joinDuty, readDuty } from '../needs/duty.store.ts'
import { drawInNeed, openNeed, readNeed, sayInNeed, shareNeed, type WholeNeed } from '../needs/need.store.ts'
import type { LetsSee } from '../needs/need.ts'
import { keepOwners, readOwners } from '../needs/owners.store.ts'
import { endStanding } from '../people/network.store.ts'
import { takeOver } from '../plan/owners-acts.ts'
import { ownerFacts } from '../plan/owners-kept.ts'
import { type Acting, alone, asAtDesk, type Became, idOf, isTheirs, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import { standingId, teamId } from './invented-people.store.ts'

const sayingOf = ({ words, in: language, interpretedBy }: ActOf<'said' | 'opened' | 'saw-it'>) => ({
  ...{ words, language },
  ...(interpretedBy ? { interpretedBy } : {}),
})

/** A need is opened with what was said first; whoever opens it at work holds it. */
export function opens(acting: Acting, act: ActOf<'opened'>): Promise<Became> {
  const { turn, key, need } = acting
  return openNeed(turn, {
    ...{ key, opened: act.how, owners: act.how === 'alone' ? [] : [personOf(acting, act.by)] },
    ...(need.called ? { called: need.called } : {}),
    first: { is: act.how === 'for-them' ? 'view' : 'own-words', ...sayingOf(act) },
    kept: act.how === 'alone' ? alone : asAtDesk,
  })
}

/** Words of the young person: their own hand, or taken down for them. */
export async function says(acting: Acting, act: ActOf<'said'>): Promise<Became> {
  const { turn, key } = acting
  const kept = act.kept === 'only-me' ? alone : await asTheNeed(acting)
  return sayInNeed(turn, {
    ...{ key, need: idOf(acting), is: 'own-words', about: act.about, saying: sayingOf(act), kept },
  })
}

/** A drawing or a photo of theirs. */
export async function draws(acting: Acting, { picture, alt, about }: ActOf<'drew'>): Promise<Became> {
  const { turn, key, planting } = acting
  const { file, width, height } = picture
  return drawInNeed(turn, {
    ...{ key, need: idOf(acting), about, kept: await asTheNeed(acting) },
    made: { mediaType: 'image/webp', width, height, bytes: planting.picture(file) },
    alt: alt === '' ? { is: 'no-words-yet' } : { is: 'in-words', words: alt },
  })
}

/** How a carer or somebody at work sees it. */
export const sees = (acting: Acting, act: ActOf<'saw-it'>): Promise<Became> =>
  sayInNeed(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), is: 'view', saying: sayingOf(act), kept: asAtDesk },
  })

/** What a young person adds is read by whoever reads the need; what is taken down for them as everything at a desk. */
export async function asTheNeed(acting: Acting) {
  const whole = isTheirs(acting) ? await readNeed(acting.turn, idOf(acting)) : undefined
  return whole ? { ...alone, sharing: whole.item.item.sharing } : asAtDesk
}

/** The young person chooses who sees the need and everything of their own in it. */
export async function letsSee(acting: Acting, act: ActOf<'let-see'>): Promise<Became> {
  const { turn, key, on, inside } = acting
  const whole = await readNeed(turn, idOf(acting))
  const duty = await readDuty(turn.handle, acting.planting.locality)
  if (!whole || !duty) return { is: 'not-there' }
  const lets = letsOf(acting, act, duty)
  const wanted = wantedOf(acting, act, lets)
  const things = theirOwn(whole).map(({ id, n }) => ({ id, n, wanted }))
  const shared = await shareNeed(turn, { key, need: whole.need.id, expected: whole.need.n, lets, wanted, things })
  if (shared.is === 'kept' && lets.is === 'on-duty') {
    await joinDuty(turn, { ...duty, today: on })
    const noted = { did: 'share', kind: 'network', outcome: 'allowed', because: '', showThem: true } as const
    await inside.note({ ...noted, record: turn.youngPerson, item: duty.team })
  }
  return shared
}

const theirOwn = ({ things }: WholeNeed) =>
  things.filter(
    ({ item, thread }) =>
      item.writtenBy === item.youngPerson &&
      (item.is === 'plan' || (item.is === 'own-words' && thread.plain['is'] !== 'own-choice')),
  )

/** Those at work who stand by them on that day, as the files say: their workers, and where they have none, their teams. */
function helping({ life, planting: { people } }: Acting, { daysAgo }: ActOf<'let-see'>) {
  const known = people.standing.filter(({ youngPerson }) => youngPerson === life.of)
  const then = [...known, ...life.around].filter((one) => one.daysAgo >= daysAgo)
  const workers = then.filter(({ as }) => as === 'worker')
  return workers.length > 0 ? workers : then.filter(({ as }) => as === 'team')
}

function letsOf(acting: Acting, act: ActOf<'let-see'>, { team }: Duty): LetsSee {
  if (act.whom === 'on-duty') return { is: 'on-duty', team }
  if (act.whom === 'nobody') return { is: 'nobody-who-helps' }
  return { is: 'those-who-help', who: helping(acting, act).map(({ who }) => personOf(acting, who)) }
}

function wantedOf(acting: Acting, act: ActOf<'let-see'>, lets: LetsSee): Wanted {
  const also = act.also.map((who) => personOf(acting, who))
  if (lets.is === 'on-duty') return { with: 'only-me', also: [...also, lets.team] }
  if (lets.is === 'nobody-who-helps') return { with: 'only-me', also }
  return { with: helping(acting, act).some(({ as }) => as === 'worker') ? 'my-worker' : 'my-team', also }
}

/** Somebody of a team that holds a need takes it over by their own act. */
export async function takesOver(acting: Acting, { by, fromTeam }: ActOf<'took-over'>): Promise<Became> {
  const { turn, key, on, planting } = acting
  const { subject } = turn
  const [need, from] = [idOf(acting), teamId(planting.locality, fromTeam)]
  const [first, ...others] = (await readOwners(turn.handle, [need])).get(need) ?? []
  if (!first || !isProfessional(subject)) return { is: 'not-there' }
  const now = { is: 'owned', by: [first, ...others], outside: [], asked: [] } as const
  const fact = takeOver(now, { from, teams: subject.teams }, { by: personOf(acting, by), on })
  if (fact.is === 'refused') return fact
  return keepOwners(turn, { key, need, plain: ownerFacts.plain(fact.value), words: ownerFacts.words(fact.value) })
}

/** A worker stands by the young person no more; the database passes on at once what they held. */
export async function standsDown(acting: Acting, { by }: ActOf<'stood-down'>): Promise<Became> {
  const { turn, inside, planting, life } = acting
  const id = standingId(planting.locality, { youngPerson: life.of, who: by, as: 'worker' })
  if (!(await endStanding(inside.handle, id, new Date(inside.now)))) return { is: 'not-there' }
  const noted = { did: 'write', kind: 'network', outcome: 'allowed', because: '', showThem: true } as const
  await inside.note({ ...noted, record: turn.youngPerson, item: id })
  return { is: 'kept', item: id, n: 1, obligations: [] }
}
