import { confirmAsked, gather, sayLookedThrough, setOf, sign } from '../../access/requests/answering.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import type { AccessFault } from './access-requests-words.ts'
import { all, done, lookers, officers, openFor, seenAs, type With } from './acting.page.tsx'
import { readForComplaints, readOne } from './one.store.ts'
import { OneShown } from './one-shown.tsx'

/** One request, step by step: gathered, looked through, signed by two. */
export const oneRequestRoutes = (given: With): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests/:id',
    says: 'looked at a request for everything that is kept',
    may: lookers,
    answer: (asked) => onePage(asked, given),
  },
  {
    post: '/desk/access-requests/:id/confirm',
    says: 'said that a request on paper or by telephone was asked',
    may: lookers,
    answer: (asked) =>
      step(asked, given, { act: 'write', work: (answering) => confirmAsked(answering, seenAs(asked)) }),
  },
  {
    post: '/desk/access-requests/:id/gather',
    says: 'gathered everything that is kept about somebody who asked',
    may: officers,
    answer: (asked) => step(asked, given, gathering(asked, given)),
  },
  {
    post: '/desk/access-requests/:id/ask',
    says: 'asked somebody to look through what was gathered',
    may: officers,
    answer: (asked) => step(asked, given, askingToLook(asked)),
  },
  {
    post: '/desk/access-requests/:id/looked-through',
    says: 'signed that everything was looked through',
    may: lookers,
    answer: (asked) =>
      step(asked, given, { act: 'write', work: (answering) => sayLookedThrough(answering, seenAs(asked)) }),
  },
  {
    post: '/desk/access-requests/:id/sign',
    says: 'signed second what is to be given',
    may: officers,
    answer: (asked) => step(asked, given, { act: 'approve', work: (answering) => sign(answering, seenAs(asked)) }),
  },
]

type Step = Pick<Parameters<typeof done>[1], 'act' | 'work'>

const step = (asked: AskedSignedIn, given: With, what: Step): Promise<Reply> =>
  done(asked, {
    ...what,
    to: () => `${all}/${parseId(asked.params['id'] ?? '') ?? ''}`,
    again: (faults) => onePage(asked, given, faults),
  })

const gathering = (asked: AskedSignedIn, { deps }: With): Step => ({
  act: 'write',
  work: (answering) => gather(answering, seenAs(asked), deps.complaints),
})

/** Only somebody who could be asked is asked; nobody, where nobody is chosen. */
const askingToLook = (asked: AskedSignedIn): Step => ({
  act: 'write',
  async work(answering, inside) {
    const { id: me } = working(asked.subject)
    const who = parseId(asked.form.first('who') ?? '')
    const { couldLook } = await readOne(inside, answering.request, { me, isOfficer: true })
    if (who && !couldLook.some(({ id }) => id === who)) return 'not-there'
    return setOf(answering, seenAs(asked), { asked_to_look: who ?? null })
  },
})

/** The page of one request; with what is to be put right, where something could not be done. */
export async function onePage(asked: AskedSignedIn, given: With, faults: readonly AccessFault[] = []): Promise<Reply> {
  const { id: me, as, agency } = working(asked.subject)
  const draft = faults.length > 0 ? undefined : await asked.draft()
  const found = await asked.within(async (inside) => {
    const answering = await openFor(asked, inside, 'read')
    if (!answering) return undefined
    const one = await readOne(inside, answering.request, { me, isOfficer: as === 'privacy-officer' })
    return as === 'privacy-officer' ? { one, more: await readForComplaints(inside, agency) } : { one }
  })
  if (!found) return { is: 'not-found' }
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 as const } : {}),
    title: given.words.title,
    back: { to: asked.frame.base + all, says: given.words.back.all },
    main: <OneShown {...{ asked, words: given.words, faults, draft }} {...found} />,
  }
}
