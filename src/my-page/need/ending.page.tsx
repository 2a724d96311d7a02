import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { WhereTried } from '../../decision/things-to-try.ts'
import { comeBack, type FeltFault, sayHowItFelt } from '../../ending/end.ts'
import type { Ending, EndingFact } from '../../ending/ending.ts'
import { feltFaultInEnglish } from '../../ending/ending-words.ts'
import { actOnEnding, actOnEndingOfOne } from '../../plan/ending.store.ts'
import { actOnEndingOfPlan } from '../../risk-support/ending.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Reply } from '../../web/route.ts'
import { needIn, needPage } from './need.page.tsx'
import { needInEnglish } from './need-words.ts'

/** What a young person does about an ending: says how it was, or comes back. It stands on the page of its need. */
export const endingRoutes = (): readonly SignedInRoute[] => [
  {
    post: '/me/need/:need/ending/felt',
    says: 'said how an ending was',
    may: ['young-person'],
    answer: felt,
  },
  {
    post: '/me/need/:need/ending/back',
    says: 'came back to what they brought',
    may: ['young-person'],
    answer: back,
  },
]

type Act = (ending: Ending | undefined, youngPerson: Id) => Result<EndingFact, FeltFault>

/** @param of which ending of one help, where it is not that of the whole. */
const doing = (asked: AskedSignedIn, { need, of }: { readonly need: Id; readonly of?: Id | undefined }, act: Act) =>
  asked.within(async (inside) => {
    const turn = await inside.turn(asked.subject.id)
    const acts = {
      ...{ key: asked.key, need },
      act: (before: Ending | undefined, youngPerson: Id) => {
        const read = act(before, youngPerson)
        return read.is === 'ok' ? ok([read.value]) : read
      },
    }
    if (!of) return actOnEnding(turn, acts)
    const done = await actOnEndingOfOne(turn, { ...acts, item: of })
    return done.is === 'not-there' ? actOnEndingOfPlan(turn, { ...acts, item: of }) : done
  })

async function felt(asked: AskedSignedIn & WhereTried): Promise<Reply> {
  const need = needIn(asked)
  if (!need) return { is: 'not-found' }
  const how = asked.form.first('felt') ?? ''
  const of = parseId(asked.form.first('item') ?? '')
  const kept = await doing(asked, { need, of }, (ending, youngPerson) =>
    sayHowItFelt(ending, { how, says: '', youngPerson }, { by: youngPerson, on: asked.today }),
  )
  if (kept.is === 'not-there') return { is: 'not-found' }
  if (kept.is === 'refused') {
    const [fault = 'how-it-felt-is-missing'] = kept.because
    return needPage(asked, needInEnglish, { endingError: feltFaultInEnglish[fault], endingOf: of })
  }
  return { is: 'go', to: `${asked.frame.base}/me/need/${need}?kept=1#${of ? 'ended-ones' : 'ending'}` }
}

/** To press it twice does nothing more. */
async function back(asked: AskedSignedIn): Promise<Reply> {
  const need = needIn(asked)
  if (!need) return { is: 'not-found' }
  const kept = await doing(asked, { need }, (ending, youngPerson) =>
    comeBack(ending, { says: '' }, { by: youngPerson, on: asked.today }),
  )
  if (kept.is === 'not-there') return { is: 'not-found' }
  return { is: 'go', to: `${asked.frame.base}/me/need/${need}${kept.is === 'kept' ? '?back=1' : ''}` }
}
