import { typedWords } from './audit-of-routes-own.ts'
import { deskNeed } from './audit-of-routes-planning.ts'
import type { Fields, Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

const aNeed = (world: World): Promise<string> =>
  world.one(
    "select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at desc limit 1",
    [world.person('jordan')],
  )

/** A page of the letter, with what stands in its form of what was seen. */
async function filled(
  world: World,
  by: string,
  given: { readonly page: string; readonly fields: Fields },
): Promise<Filled> {
  const [id, need] = [world.person('jordan'), await aNeed(world)]
  const page = given.page.replace(':id', id).replace(':need', need)
  const html = await world.read(by, page)
  const seen = ['item', 'n'].flatMap((name) => {
    const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1]
    return value ? [[name, value] as const] : []
  })
  return { page, params: { id, need }, fields: { ...given.fields, ...Object.fromEntries(seen) } }
}

const atDesk = (fields: Fields) => (world: World) => filled(world, 'counsellor', { page: `${deskNeed}/letter`, fields })

/** Mark writes a letter about what Jordan brought, they read it together, and Jordan says who gets it. */
export const letterForms: readonly Taken[] = [
  {
    post: `${deskNeed}/letter`,
    by: 'counsellor',
    form: atDesk({ words: typedWords }),
    refused: { by: 'school-nurse' },
  },
  {
    post: `${deskNeed}/letter/answer`,
    by: 'counsellor',
    form: atDesk({ answer: 'not-right', says: typedWords }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/me/need/:need/letter/answer',
    by: 'jordan',
    form: (world) =>
      filled(world, 'jordan', { page: '/me/need/:need/letter', fields: { answer: 'goes', to: typedWords } }),
    refused: { by: 'ellie' },
  },
]

const both = ['read plan allowed: jordan =item', 'write plan allowed: jordan =item']

export const leftByLetters: Readonly<Record<string, LeftBy>> = {
  [`${deskNeed}/letter`]: { leaves: ['write plan allowed: jordan another'] },
  [`${deskNeed}/letter/answer`]: { leaves: both },
  // It is read for who can be let read it, and once more when it is answered.
  '/me/need/:need/letter/answer': {
    leaves: ['read plan allowed: jordan =item ×2', 'write plan allowed: jordan =item'],
  },
}
