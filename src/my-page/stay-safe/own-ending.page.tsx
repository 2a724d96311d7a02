import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Doing } from '../../decision/agreement-acts.ts'
import type { Fault } from '../../decision/standing.ts'
import { askForEnd, endAlone, letItGoOn } from '../../risk-support/own-ending-typed.ts'
import type { Read, RiskSupportFault } from '../../risk-support/plan-typed.ts'
import { actOnRiskSupport } from '../../risk-support/risk-support.store.ts'
import type { RiskSupportFact, RiskSupportPlan } from '../../risk-support/risk-support-plan.ts'
import { ok } from '../../shared/result.ts'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { answered } from './own-parts.page.tsx'
import { itemIn, typedIn } from './stay-safe.page.tsx'
import type { Typed } from './stay-safe-forms.tsx'
import { type MyStaySafeWords, myStaySafeInEnglish } from './stay-safe-words.ts'

/** What a young person does about the end of their plan to stay safe: ends what is theirs alone, says that they want it to end, or takes that back. */
export const ownEndingRoutes = (words: MyStaySafeWords = myStaySafeInEnglish): readonly SignedInRoute[] => [
  {
    post: '/me/need/:need/stay-safe/end',
    says: 'ended their plan to stay safe',
    may: ['young-person'],
    answer: (asked) => act(asked, words, endOwn),
  },
  {
    post: '/me/need/:need/stay-safe/want-end',
    says: 'said that they want their plan to stay safe to end',
    may: ['young-person'],
    answer: (asked) =>
      act(asked, words, (now, typed, doing) => askForEnd(now, { says: typed['wantEndSays'] ?? '' }, doing)),
  },
  {
    post: '/me/need/:need/stay-safe/goes-on',
    says: 'took back that they want their plan to stay safe to end',
    may: ['young-person'],
    answer: (asked) =>
      act(asked, words, (now, typed, doing) => letItGoOn(now, { says: '', wish: typed['wish'] ?? '' }, doing)),
  },
]

type Acts = (now: RiskSupportPlan | undefined, typed: Typed, doing: Doing) => Read<RiskSupportFact>

const endOwn: Acts = (now, typed, doing) =>
  endAlone(
    now,
    {
      ...{ why: typed['endWhy'] ?? '', remains: typed['remains'] ?? '', heldBy: typed['endHeldBy'] ?? '' },
      says: typed['endSays'] ?? '',
    },
    doing,
  )

const fields: Readonly<Partial<Record<RiskSupportFault, string>>> = {
  'why-is-missing': 'endWhy',
  'remains-is-missing': 'remains',
  'holder-is-missing': 'endHeldBy',
}

/** How it stands is read where it is kept: whoever came to stand in it meanwhile is not passed over. */
async function act(asked: AskedSignedIn, words: MyStaySafeWords, does: Acts): Promise<Reply> {
  const need = needIn(asked)
  if (!need) return { is: 'not-found' }
  const [item, typed] = [itemIn(asked), typedIn(asked)]
  const done = await asked.within(async (inside) => {
    const turn = await inside.turn(asked.subject.id)
    return actOnRiskSupport(turn, {
      ...{ key: asked.key, need, ...(item ? { item } : {}) },
      act: (now, youngPerson) => {
        const read = does(now, typed, { by: youngPerson, on: asked.today })
        return read.is === 'ok' ? ok([read.value]) : read
      },
    })
  })
  const at = ({ is }: Fault<RiskSupportFault>): string => fields[is] ?? ''
  return answered(asked, { done, words, at })
}
