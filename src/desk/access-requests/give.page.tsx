import { give } from '../../access/requests/answering.store.ts'
import type { DoneOr } from '../../access/requests/for-answering.store.ts'
import { alsoKept } from '../../access/requests/gathering.ts'
import { EveryGiven } from '../../access/requests/given.tsx'
import { type Release, releaseOf } from '../../access/requests/pack.ts'
import { type AccessRequest, isForCarer, stageOf } from '../../access/requests/request.ts'
import { readMarks, readRelease, readThings } from '../../access/requests/things.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { all, done, lookers, officers, openFor, seenAs, type With } from './acting.page.tsx'
import { HowToComplain } from './letter.page.tsx'
import { onePage } from './one.page.tsx'
import { type ToldOf, tellOfAnswer } from './tell.store.ts'

/** What will be given, and giving it. */
export const giveRoutes = (given: With): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests/:id/preview',
    says: 'looked at what will be given to somebody who asked',
    may: lookers,
    answer: (asked) => preview(asked, given),
  },
  {
    post: '/desk/access-requests/:id/give',
    says: 'gave somebody what they asked for',
    may: officers,
    answer: (asked) => giving(asked, given),
  },
  {
    post: '/desk/access-requests/:id/paper',
    says: 'printed for paper what somebody asked for',
    may: officers,
    answer: (asked) => paper(asked, given),
  },
]

async function preview(asked: AskedSignedIn, { words }: With): Promise<Reply> {
  const found = await asked.within(async (inside) => {
    const answering = await openFor(asked, inside, 'read')
    if (!answering) return undefined
    const { request } = answering
    const signed = await readRelease(inside, request)
    const marks = await readMarks(inside, request)
    const kept = isForCarer(request) ? [] : alsoKept
    return { request, release: signed ?? releaseOf(await readThings(inside, request), marks, kept) }
  })
  if (!found) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}${all}/${found.request.id}`, says: words.back.one },
    main: (
      <>
        <h1>{words.preview.heading}</h1>
        <p class="rd-lede">{words.preview.lede}</p>
        <Whole release={found.release} />
      </>
    ),
  }
}

const Whole = ({ release: { things, alsoKept: also } }: { readonly release: Release }) => (
  <>
    <EveryGiven things={things} />
    <ul>
      {also.map((says) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  </>
)

const hows = ['own-page', 'paper'] as const

/** They show again who they are; told in the same act, where that is safe. */
async function giving(asked: AskedSignedIn, given: With): Promise<Reply> {
  const how = hows.find((each) => each === asked.form.first('how'))
  if (!how) return onePage(asked, given, ['give'])
  const first = await asked.againFirst()
  if (first) return first
  let told: ToldOf | undefined
  return done(asked, {
    act: 'export',
    work: (answering, inside): Promise<DoneOr> =>
      give(answering, seenAs(asked), {
        how: isForCarer(answering.request) ? 'own-page' : how,
        today: asked.today,
        tell: async () => {
          const { request } = answering
          if (how === 'paper' || isForCarer(request)) return
          told = await tellOfAnswer(inside, tellingOf(asked, given, request))
        },
      }),
    to: () => `${all}/${parseId(asked.params['id'] ?? '') ?? ''}${told ? `?told=${told}` : ''}`,
    again: (faults) => onePage(asked, given, faults),
  })
}

const tellingOf = (asked: AskedSignedIn, { deps }: With, request: AccessRequest) => ({
  ...{ request, by: working(asked.subject).id, messages: deps.messages, now: asked.now },
  set: deps.spansOf(asked.locality),
  signIn: `${asked.origin}${asked.frame.base}${ways.signIn}`,
})

/** To be printed by whoever gives it on paper: what was signed, and that what stays shut is not in it. */
async function paper(asked: AskedSignedIn, { words }: With): Promise<Reply> {
  const first = await asked.againFirst()
  if (first) return first
  const found = await asked.within(async (inside) => {
    const answering = await openFor(asked, inside, 'export')
    if (!answering || stageOf(answering.request, asked.today) !== 'to-fetch') return undefined
    const { answer } = answering.request
    if (answer.is !== 'given' || answer.how !== 'paper') return undefined
    const release = await readRelease(inside, answering.request)
    return release && { request: answering.request, release }
  })
  if (!found) return { is: 'not-found' }
  const { request, release } = found
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}${all}/${request.id}`, says: words.back.one },
    main: (
      <>
        <h1>{words.paper.heading}</h1>
        <p class="rd-lede">{words.paper.lede(request.agencyName, inWords(asked.today))}</p>
        <p>{words.paper.shut}</p>
        <Whole release={release} />
        <HowToComplain asked={asked} />
      </>
    ),
  }
}
