import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { paperIn } from '../../risk-support/paper-page.tsx'
import type { Reply } from '../../web/route.ts'
import { ofCarer } from '../carer-need/carer-need.page.tsx'
import { notThere } from '../carer-need/not-kept.tsx'
import {
  Done,
  Faults,
  faultsSaid,
  itemIn,
  keptIn,
  PaperOf,
  typedBefore,
  typedIn,
  type Written,
  withWhich,
} from './stay-safe.page.tsx'
import { keepOwnView, type OfPlan, readStaySafe } from './stay-safe.store.ts'
import { StaySafeForMe } from './stay-safe-shown.tsx'
import { carerStaySafeInEnglish, type MyStaySafeWords } from './stay-safe-words.ts'

/** A plan to stay safe that is shared with a parent or carer: they read it, and add how they see it. They change nothing else in it, and print what they read. */
export const carerStaySafeRoutes = (words: MyStaySafeWords = carerStaySafeInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/with/:youngPerson/need/:need/stay-safe',
    says: 'looked at a plan to stay safe that is shared with them',
    may: ['carer'],
    answer: (asked) => planPage(asked, words),
  },
  {
    get: '/me/with/:youngPerson/need/:need/stay-safe/print',
    says: 'printed a plan to stay safe that is shared with them',
    may: ['carer'],
    answer: (asked) => printPage(asked, words),
  },
  {
    post: '/me/with/:youngPerson/need/:need/stay-safe/view',
    says: 'said how they see what a plan to stay safe is about',
    may: ['carer'],
    answer: (asked) => say(asked, words),
  },
]

const wayOf = ({ youngPerson, need }: OfPlan): string => `/me/with/${youngPerson}/need/${need}/stay-safe`

async function planPage(asked: AskedSignedIn, words: MyStaySafeWords, written: Written = {}): Promise<Reply> {
  const of = ofCarer(asked)
  const item = itemIn(asked)
  const here =
    of &&
    (await asked.within(async (inside) => readStaySafe(await inside.turn(of.youngPerson), { need: of.need, item })))
  if (!of || !here) return { is: 'not-found' }
  const { faults = {} } = written
  const typed = written.typed ?? typedBefore(await asked.draft())
  return {
    is: 'page',
    ...(Object.keys(faults).length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/with/${of.youngPerson}`, says: words.back },
    main: (
      <>
        <Faults faults={faults} />
        <Done asked={asked} words={words} />
        <StaySafeForMe {...{ asked, here, words, typed, faults }} way={wayOf(of)} />
      </>
    ),
  }
}

/** What they may read, on paper: that it was printed is noted as that. */
async function printPage(asked: AskedSignedIn, words: MyStaySafeWords): Promise<Reply> {
  const of = ofCarer(asked)
  const here =
    of &&
    (await asked.within(async (inside) =>
      readStaySafe(await inside.turn(of.youngPerson), { need: of.need, reading: 'print', item: itemIn(asked) }),
    ))
  if (!of || !here) return { is: 'not-found' }
  const way = asked.frame.base + wayOf(of)
  return {
    is: 'page',
    title: words.title,
    back: { to: withWhich(way, here), says: words.look },
    main: <PaperOf {...{ asked, here, words }} form={paperIn(asked.query.first('as'))} to={`${way}/print`} />,
  }
}

async function say(asked: AskedSignedIn, words: MyStaySafeWords): Promise<Reply> {
  const of = ofCarer(asked)
  if (!of) return { is: 'not-found' }
  const done = await keepOwnView(asked, of)
  if (done.is === 'kept') return { is: 'go', to: keptIn(asked, wayOf(of)) }
  if (done.is === 'not-there') return notThere(asked)
  return planPage(asked, words, { typed: typedIn(asked), faults: faultsSaid(done, words) })
}
