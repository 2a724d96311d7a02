import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { valuesIn } from '../young-people/form-values.ts'
import { readWhose } from '../young-people/whose.store.ts'
import { calledOf } from '../young-people/whose.ts'
import { jobsWithYoungPeople } from './colleague.ts'
import { readAskedOf, readWhoMayTakeOver, readWhoWorksWithSomebody, readWorkedWith } from './hand-over.store.ts'
import { answerAsked, type NotHandedOver, offer, takeBackOffer } from './hand-over-acts.page.tsx'
import { Ask, AskedOfYou, type Choosing, Colleagues, type Found, type Shown, Waiting } from './hand-over-shown.tsx'
import { type HandOverWords, handOverInEnglish } from './hand-over-words.ts'

/** Whoever leaves hands over, young person by young person; who leads their team may do it for them. */
export const handOverRoutes = (words: HandOverWords = handOverInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/hand-over',
    says: 'looked at whom they work with, to hand over',
    may: jobsWithYoungPeople,
    answer: (asked) => page(asked, words, {}),
  },
  {
    get: '/desk/hand-over/of/:worker',
    says: 'looked at how many a colleague works with, to hand over for them',
    may: ['team-lead'],
    answer: (asked) => page(asked, words, {}),
  },
  {
    post: '/desk/hand-over/of/:worker',
    says: 'asked colleagues to go on with those somebody works with',
    may: jobsWithYoungPeople,
    answer: async (asked) => orPage(asked, words, await offer(asked)),
  },
  {
    post: '/desk/hand-over/back/:id',
    says: 'took back what they asked of a colleague',
    may: jobsWithYoungPeople,
    answer: async (asked) => orPage(asked, words, await takeBackOffer(asked)),
  },
  {
    post: '/desk/hand-over/asked/:id',
    says: 'answered whether they go on with a young person',
    may: jobsWithYoungPeople,
    answer: async (asked) => orPage(asked, words, await answerAsked(asked, words)),
  },
]

const orPage = (
  asked: AskedSignedIn,
  words: HandOverWords,
  done: { readonly is: 'done'; readonly to: string } | NotHandedOver,
): Reply | Promise<Reply> => {
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  return done.because === 'not-there'
    ? { is: 'not-found' }
    : page(asked, words, { fault: done.because, ...(done.at ? { at: done.at } : {}) })
}

interface Told {
  readonly fault?: keyof HandOverWords['faults']
  readonly at?: string
}

async function page(asked: AskedSignedIn, words: HandOverWords, { fault, at }: Told): Promise<Reply> {
  const found = await asked.within((inside) => find(asked, inside))
  if (!found) return { is: 'not-found' }
  const { worker, shown, colleagues, askedOfMe } = found
  const { name } = worker
  const draft = fault ? undefined : await asked.draft()
  const choosing: Choosing = { asked, words, found, values: draft ?? valuesIn(asked.form), at, fault }
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.title,
    back: name
      ? { to: `${asked.frame.base}/desk/hand-over`, says: words.back.handOver }
      : { to: `${asked.frame.base}/desk`, says: words.back.desk },
    main: (
      <>
        {fault && (
          <ErrorSummary heading={words.problem} errors={[{ says: words.faults[fault], ...(at ? { at } : {}) }]} />
        )}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {askedOfMe.length > 0 && <AskedOfYou {...{ asked, words, askedOfMe }} />}
        <h2>{name === undefined ? words.yours : words.theirs(name)}</h2>
        {shown.length === 0 && <p>{words.none}</p>}
        {Object.keys(draft ?? {}).length > 0 && <p>{words.draft}</p>}
        {shown
          .filter(({ waiting }) => waiting)
          .map((each) => (
            <Waiting key={each.youngPerson} {...choosing} each={each} />
          ))}
        {shown.some(({ waiting }) => !waiting) && <Ask {...choosing} />}
        {colleagues.length > 0 && <Colleagues {...{ asked, words, colleagues }} />}
      </>
    ),
  }
}

async function find(asked: AskedSignedIn, inside: Inside): Promise<Found | undefined> {
  const { handle } = inside
  const { id: me, agency, as } = working(asked.subject)
  const { today, now } = asked
  const of = 'worker' in asked.params ? parseId(asked.params['worker'] ?? '') : me
  const all = as === 'team-lead' ? await readWhoWorksWithSomebody(handle, { agency, but: me, now }) : []
  const other = all.find(({ id }) => id === of)
  if (!of || (of !== me && !other)) return undefined
  const shown: Shown[] = []
  for (const each of await readWorkedWith(handle, of, now)) {
    const who = await readWhose(await inside.turn(each.youngPerson), 'read')
    shown.push({ ...each, ...(who ? { called: calledOf(who) } : {}) })
  }
  return {
    worker: { id: of, ...(other ? { name: other.name } : {}) },
    shown,
    askedOfMe: other ? [] : await readAskedOf(handle, me),
    mayTakeOver: await readWhoMayTakeOver(handle, { agency, but: of, today }),
    colleagues: other ? [] : all,
  }
}
