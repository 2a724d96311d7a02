import { addDays, dayIn } from '../src/shared/day.ts'
import { typedWords } from './audit-of-routes-own.ts'
import { deskNeed } from './audit-of-routes-planning.ts'
import type { Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

/** One help of what Jordan brought ends: the agreement that Mark wrote down for it first. */
async function oneHelp(world: World): Promise<Filled> {
  const record = `/desk/young-person/${world.person('jordan')}`
  const opened = await world.send('counsellor', `${record}/needs`, {
    page: `${record}/needs/new`,
    fields: { is: 'own-words', words: typedWords },
  })
  const need = new URL(opened.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
  const [year = '', month = '', day = ''] = addDays(dayIn(new Date()), 30).split('-')
  await world.send('counsellor', `${record}/need/${need}/agree`, {
    page: `${record}/need/${need}/agree`,
    fields: {
      ...{ 'there-young': 'yes', 'how-young': 'there', waiting: 'yes', grouping: 'advice', standing: 'agreed' },
      ...{ reason: typedWords, 'reviewOn-day': day, 'reviewOn-month': month, 'reviewOn-year': year },
    },
  })
  const ends = await world.one("select item from fact where need = $1 and kind = 'agreement' limit 1", [need])
  const id = world.person('jordan')
  return {
    ...{ page: `${record}/need/${need}/ending/one`, params: { id, need } },
    fields: {
      ...{ ends, why: 'goal-met', because: typedWords, theirs: 'said', unmet: 'nothing', harm: 'none-that-we-know' },
      ...{ ifItComesBack: typedWords, wayBack: typedWords, 'who-1': typedWords, 'how-1': typedWords },
      passedOn: 'nothing',
    },
  }
}

export const endOneForms: readonly Taken[] = [
  { post: `${deskNeed}/ending/one`, by: 'counsellor', form: oneHelp, refused: { by: 'school-nurse' } },
]

export const leftByEndOne: Readonly<Record<string, LeftBy>> = {
  [`${deskNeed}/ending/one`]: {
    leaves: [
      ...['read identity allowed: jordan jordan', 'read need allowed: jordan :need'],
      ...['read own-words allowed: jordan another', 'read agreement allowed: jordan =ends'],
      'write plan allowed: jordan another',
    ],
    refused: ['read identity refused: jordan jordan'],
  },
}
