import { writtenQuestions } from '../src/decision/choice.ts'
import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, LeftBy, Taken, World } from './audit-of-routes-world.ts'

/** Something to try, as a curator writes it: all of it not known but for what it is. */
const written = (after: string): Fields => ({
  ...{ point: 'low-mood', name: 'A choir', after, writtenBy: 'The Yard', conflicts: 'Nothing.' },
  ...{ 'reviewBy-day': '22', 'reviewBy-month': '11', 'reviewBy-year': '2027' },
  ...Object.fromEntries(writtenQuestions.map((question) => [`answer-${question}`, 'not-known'])),
})

const last = (world: World): Promise<string> =>
  world.one('select choice from choice_version order by at desc, choice limit 1')

const newOne = '/place/choices/new?about=low-mood'

/** One that waits for somebody else to look at it, made anew for each form. */
async function waiting(world: World): Promise<string> {
  const sent = await world.send('curator', '/place/choices/new', { page: newOne, fields: written('0') })
  return /own-[0-9a-f]{8}/.exec(sent.headers.get('location') ?? '')?.[0] ?? (await last(world))
}

const ofOne = (does: string, by: string, fields: Fields): Taken => ({
  post: `/place/choices/:choice/${does}`,
  by,
  form: async (world) => {
    const choice = await waiting(world)
    return { page: `/place/choices/${choice}${does === 'edit' ? '/edit' : ''}`, params: { choice }, fields }
  },
  refused: { by: by === 'curator' ? 'approver' : 'curator' },
})

/** A starting point of the place's own. */
const ofPoint = (after: string): Fields => ({ after, name: 'A new school', whoFor: '11 to 13' })

async function ownPoint(world: World): Promise<string> {
  const page = '/place/starting-points/new'
  const sent = await world.send('curator', page, { page, fields: ofPoint('0') })
  return /point-[0-9a-f]{8}/.exec(sent.headers.get('location') ?? '')?.[0] ?? (await last(world))
}

/** Things to try, looked at beside a need. */
const besideNeed = (who: string, by: string, refused: string): Taken => ({
  post: by === who ? '/me/need/:need/try/:point' : '/desk/young-person/:id/need/:need/try/:point',
  by,
  form: async (world) => {
    const id = world.person(who)
    const need = await world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 limit 1", [
      id,
    ])
    const at = by === who ? `/me/need/${need}` : `/desk/young-person/${id}/need/${need}`
    return {
      page: `${at}/try/MK2`,
      params: { ...(by === who ? {} : { id }), need, point: 'MK2' },
      fields: { own: typedWords, do: 'show' },
    }
  },
  refused: { by: refused },
})

/** What those send who look at things to try beside a need. */
export const besideNeedForms: readonly Taken[] = [
  besideNeed('tom', 'teacher', 'curator'),
  besideNeed('tom', 'tom', 'teacher'),
]

/** What those send who keep right what their place says of things to try. */
export const choiceForms: readonly Taken[] = [
  {
    post: '/place/choices/new',
    by: 'curator',
    form: () => ({ page: newOne, fields: written('0') }),
    refused: { by: 'approver' },
  },
  ofOne('edit', 'curator', written('1')),
  ofOne('check', 'approver', { seen: '1', signedBy: 'Dr Amin, child psychiatrist' }),
  ofOne('send-back', 'approver', { seen: '1', because: 'Which day?' }),
  ofOne('take-away', 'curator', { seen: '1' }),
  {
    post: '/place/starting-points/new',
    by: 'curator',
    form: () => ({ page: '/place/starting-points/new', fields: ofPoint('0') }),
    refused: { by: 'approver' },
  },
  {
    post: '/place/starting-points/:point/edit',
    by: 'curator',
    form: async (world) => {
      const point = await ownPoint(world)
      return { page: `/place/starting-points/${point}/edit`, params: { point }, fields: ofPoint('1') }
    },
    refused: { by: 'approver' },
  },
]

const byWriting = { leaves: ['write offer allowed: yard (not shown to them)'] }
const bySettling = { leaves: ['approve offer allowed: council (not shown to them)'] }

const nothingKept = { leaves: { none: 'what lies side by side is kept nowhere, and what is typed neither' } }

export const leftByChoices: Readonly<Record<string, LeftBy>> = {
  '/me/need/:need/try/:point': nothingKept,
  '/desk/young-person/:id/need/:need/try/:point': nothingKept,
  '/place/choices/new': byWriting,
  '/place/choices/:choice/edit': byWriting,
  '/place/choices/:choice/check': bySettling,
  '/place/choices/:choice/send-back': bySettling,
  '/place/choices/:choice/take-away': byWriting,
  '/place/starting-points/new': byWriting,
  '/place/starting-points/:point/edit': byWriting,
}
