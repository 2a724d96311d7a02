import { answerTo, note } from '../../access/facts/facts-read.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type Id, parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import {
  findings,
  type KindOfLifting,
  keepReview,
  type Lifted,
  neededs,
  openWords,
  type Review,
  readLifting,
  readLiftings,
} from './reviews.store.ts'
import { reviewListShown, reviewShown, type ShownReview, waysOf } from './reviews-shown.page.tsx'
import { type ReviewsWords, reviewsInEnglish } from './reviews-words.ts'

const officers = ['privacy-officer'] as const
const leads = ['safeguarding-lead'] as const

/** Each time the glass was broken, for the privacy officer; each time safety outweighed a choice, for the safeguarding lead. */
export const reviewRoutes = (words: ReviewsWords = reviewsInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/privacy/glass',
    says: 'looked at when the glass was broken',
    may: officers,
    answer: (asked) => list(asked, words, 'break-glass'),
  },
  {
    get: '/desk/privacy/glass/:id',
    says: 'looked at why the glass was broken',
    may: officers,
    answer: (asked) => one(asked, words, { kind: 'break-glass' }),
  },
  {
    post: '/desk/privacy/glass/:id',
    says: 'said whether it was right to break the glass',
    may: officers,
    answer: (asked) => review(asked, words, 'break-glass'),
  },
  {
    get: '/desk/overrides',
    says: 'looked at where safety outweighed a choice',
    may: leads,
    answer: (asked) => list(asked, words, 'override'),
  },
  {
    get: '/desk/overrides/:id',
    says: 'looked at why safety outweighed a choice',
    may: leads,
    answer: (asked) => one(asked, words, { kind: 'override' }),
  },
  {
    post: '/desk/overrides/:id',
    says: 'said whether it was right that safety outweighed a choice',
    may: leads,
    answer: (asked) => review(asked, words, 'override'),
  },
]

async function list(asked: AskedSignedIn, words: ReviewsWords, kind: KindOfLifting): Promise<Reply> {
  const { agency } = working(asked.subject)
  if (kind === 'break-glass' && !may(asked, 'read', { is: 'breaking-review' })) return { is: 'not-found' }
  const all = await asked.within(async (inside) => {
    await inside.note({
      ...{ record: agency, did: 'know', kind: kind === 'override' ? 'safeguarding' : 'breaking-review' },
      ...{ outcome: 'allowed', because: '', showThem: false },
    })
    return readLiftings(inside.handle, { kind, agency })
  })
  return reviewListShown(asked, words, { kind, all })
}

interface Telling {
  readonly kind: KindOfLifting
  readonly because?: ShownReview['because']
}

async function one(asked: AskedSignedIn, words: ReviewsWords, { kind, because = [] }: Telling): Promise<Reply> {
  const draft = because.length > 0 ? undefined : await asked.draft()
  const found = await asked.within(async (inside) => {
    const lifted = await allowed(asked, inside, { kind, act: 'read' })
    return lifted && { lifted, ...(await openWords(inside, lifted)) }
  })
  return found ? reviewShown(asked, words, { kind, because, draft, ...found }) : { is: 'not-found' }
}

interface Allowing {
  readonly kind: KindOfLifting
  readonly act: 'read' | 'write'
}

/** One that may be looked at: of one's own agency; a safeguarding lead stands by it by the job. It leaves its row. */
async function allowed(asked: AskedSignedIn, inside: Inside, { kind, act }: Allowing): Promise<Lifted | undefined> {
  const { agency, id: me } = working(asked.subject)
  const id = parseId(asked.params['id'] ?? '')
  const lifted = id && (await readLifting(inside.handle, { kind, agency }, id))
  if (!lifted || (act === 'write' && lifted.by === me)) return undefined
  if (kind === 'break-glass') {
    if (!may(asked, act, { is: 'breaking-review' })) return undefined
    await inside.note({
      ...{ record: agency, did: act, kind: 'breaking-review', item: lifted.id },
      ...{ outcome: 'allowed', because: '', showThem: false },
    })
    return lifted
  }
  const turn = await inside.turn(lifted.youngPerson)
  const item = overrideItem(lifted, asked.locality, agency)
  const answer = answerTo(turn, act, item)
  await note(turn, act, [{ id: lifted.id, item, answer }])
  return answer.allow ? lifted : undefined
}

/** That safety outweighed a choice is itself something about keeping somebody safe: sealed, of the agency whose people did it. */
const overrideItem = ({ youngPerson, by }: Lifted, locality: string, agency: Id): Item => ({
  ...{ about: 'young-person', locality, agency, youngPerson, is: 'safeguarding', writtenBy: by },
  ...{ sensitivity: 'sealed', named: [], sharing: { with: 'only-me', also: [] } },
})

async function review(asked: AskedSignedIn, words: ReviewsWords, kind: KindOfLifting): Promise<Reply> {
  const read = reviewIn(asked)
  if ('because' in read) return one(asked, words, { kind, because: read.because })
  const { locality, id: by } = working(asked.subject)
  const to = waysOf(kind).all
  const done = await asked.within((inside) =>
    onceOnly<'not-there' | 'done-already'>(inside.handle, { locality, person: by, key: asked.key }, async () => {
      const lifted = await allowed(asked, inside, { kind, act: 'write' })
      if (!lifted) return 'not-there'
      return (await keepReview(inside, lifted, { kind, review: read, by })) ? { is: 'done', to } : 'done-already'
    }),
  )
  if (done === 'not-there') return { is: 'not-found' }
  return done === 'done-already'
    ? one(asked, words, { kind, because: ['done'] })
    : { is: 'go', to: asked.frame.base + done.to }
}

const longestNote = 2_000

function reviewIn({ form }: AskedSignedIn): Review | { readonly because: ShownReview['because'] } {
  const found = findings.find((each) => each === form.first('found'))
  const words = (form.first('note') ?? '').trim().slice(0, longestNote)
  const needed = neededs.find((each) => each === form.first('needed'))
  if (found && words !== '') return { found, needed, words }
  return { because: [...(found ? [] : (['needs-finding'] as const)), ...(words ? [] : (['needs-a-note'] as const))] }
}
