import { sayNo, setOf, takeLonger } from '../../access/requests/answering.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { all, done, officers, openFor, seenAs, type With } from './acting.page.tsx'
import { onePage } from './one.page.tsx'
import { readForComplaints } from './one.store.ts'

/** What is done seldom with a request. */
export const moreRoutes = (given: With): readonly SignedInRoute[] => [
  {
    post: '/desk/access-requests/:id/longer',
    says: 'took longer to answer a request, and said why',
    may: officers,
    answer: (asked) =>
      withWords(asked, given, {
        name: 'why-longer',
        work: (because) => (answering) => takeLonger(answering, seenAs(asked), { because, today: asked.today }),
      }),
  },
  {
    post: '/desk/access-requests/:id/complaint',
    says: 'said which complaint belongs to a request',
    may: officers,
    answer: (asked) => withComplaint(asked, given),
  },
  {
    post: '/desk/access-requests/:id/refuse',
    says: 'refused a request for everything that is kept, and said why',
    may: officers,
    answer: (asked) =>
      withWords(asked, given, {
        name: 'why-not',
        work: (because) => (answering) => sayNo(answering, seenAs(asked), { is: 'refused', because }),
      }),
  },
  {
    post: '/desk/access-requests/:id/nothing-kept',
    says: 'answered a request: nothing is kept',
    may: officers,
    answer: (asked) =>
      doing(asked, given, {
        act: 'write',
        work: (answering) => sayNo(answering, seenAs(asked), { is: 'nothing-kept' }),
      }),
  },
]

type What = Pick<Parameters<typeof done>[1], 'act' | 'work'>

const doing = (asked: AskedSignedIn, given: With, what: What): Promise<Reply> =>
  done(asked, {
    ...what,
    to: () => `${all}/${parseId(asked.params['id'] ?? '') ?? ''}`,
    again: (faults) => onePage(asked, given, faults),
  })

interface Worded {
  readonly name: 'why-longer' | 'why-not'
  readonly work: (because: string) => What['work']
}

async function withWords(asked: AskedSignedIn, given: With, { name, work }: Worded): Promise<Reply> {
  const because = asked.form.first(name) ?? ''
  return because === ''
    ? onePage(asked, given, ['because'])
    : doing(asked, given, { act: 'write', work: work(because) })
}

/** Only a complaint that is there, and a colleague of the same agency. */
async function withComplaint(asked: AskedSignedIn, given: With): Promise<Reply> {
  const complaint = parseId(asked.form.first('complaint') ?? '')
  const about = parseId(asked.form.first('about') ?? '')
  const { agency } = working(asked.subject)
  const found = await asked.within(async (inside) => {
    const answering = await openFor(asked, inside, 'read')
    return answering && readForComplaints(inside, agency)
  })
  if (!found) return { is: 'not-found' }
  const isThere = found.complaints.some(({ id }) => id === complaint)
  if (!complaint || !isThere || (about && !found.colleagues.some(({ id }) => id === about)))
    return onePage(asked, given, ['complaint'])
  return doing(asked, given, {
    act: 'write',
    work: (answering) => setOf(answering, seenAs(asked), { complaint, complaint_about: about ?? null }),
  })
}
