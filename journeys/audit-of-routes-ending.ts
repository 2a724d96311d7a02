import { typedWords } from './audit-of-routes-own.ts'
import { atDesk, deskNeed, needOf, notTom } from './audit-of-routes-planning.ts'
import type { Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

/** Tom's own page of what he brought. */
const ofTom = async (world: World, fields: Filled['fields'] = {}): Promise<Filled> => {
  const need = await needOf(world, 'tom')
  return { page: `/me/need/${need}`, params: { need }, fields }
}

/** What Tom brought ends, he says how that was and comes back, and his teacher sees it: each is what the next is about. */
export const endingForms: readonly Taken[] = [
  {
    post: `${deskNeed}/ending`,
    by: 'teacher',
    form: (world) =>
      atDesk(world, `${deskNeed}/ending`, {
        ...{ why: 'goal-met', because: typedWords, theirs: 'said', unmet: 'nothing', harm: 'none-that-we-know' },
        ...{ ifItComesBack: typedWords, wayBack: typedWords, 'who-1': typedWords, 'how-1': typedWords },
        passedOn: 'nothing',
      }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/me/need/:need/ending/felt',
    by: 'tom',
    form: (world) => ofTom(world, { felt: 'good' }),
    refused: { by: 'ellie' },
  },
  { post: '/me/need/:need/ending/back', by: 'tom', form: (world) => ofTom(world), refused: { by: 'ellie' } },
  {
    post: `${deskNeed}/ending/seen-back`,
    by: 'teacher',
    form: (world) => atDesk(world, `${deskNeed}/ending`, {}),
    refused: { by: 'school-nurse' },
  },
]

const both = ['read plan allowed: tom another', 'write plan allowed: tom another']

export const leftByEnding: Readonly<Record<string, LeftBy>> = {
  [`${deskNeed}/ending`]: {
    leaves: [...['read identity allowed: tom tom', 'read need allowed: tom :need'], 'write plan allowed: tom another'],
    refused: notTom,
  },
  '/me/need/:need/ending/felt': { leaves: both },
  '/me/need/:need/ending/back': { leaves: both },
  [`${deskNeed}/ending/seen-back`]: { leaves: both },
}
