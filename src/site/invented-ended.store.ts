import { comeBack, endIt, sayHowItFelt, seeThatTheyAreBack, type TypedEnding } from '../ending/end.ts'
import type { Ending, EndingFact } from '../ending/ending.ts'
import { actOnEnding } from '../plan/ending.store.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result } from '../shared/result.ts'
import { type Acting, type Became, idOf, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import { asTheNeed } from './invented-said.store.ts'

const doing = (acting: Acting, by: string) => ({ by: personOf(acting, by), on: acting.on })

type Act = (before: Ending | undefined, youngPerson: Id) => Result<EndingFact, unknown>

const acts = async (acting: Acting, act: Act, begins?: Awaited<ReturnType<typeof asTheNeed>>): Promise<Became> =>
  actOnEnding<unknown>(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), ...(begins ? { begins } : {}) },
    act: (before, youngPerson) => {
      const fact = act(before, youngPerson)
      return fact.is === 'ok' ? ok([fact.value]) : fact
    },
  })

/** It ends on purpose: the form that they would send is filled in and read as every other. */
export const ends = async (acting: Acting, act: ActOf<'ended'>): Promise<Became> =>
  acts(acting, (before) => endIt(typedOf(acting, act), doing(acting, act.by), before), await asTheNeed(acting))

function typedOf(acting: Acting, act: ActOf<'ended'>): TypedEnding {
  const { why, because, goals, helped, didNot, whyNotTakingPart, ifItComesBack, wayBack } = act
  const { unmet, risk, passedOn } = act
  const holder = risk?.who ? { person: personOf(acting, risk.who), name: '' } : { name: risk?.name ?? '' }
  return {
    ...{ what: { is: 'need' }, why, because, goals, helped, didNot, ifItComesBack, wayBack },
    ...{ theirs: whyNotTakingPart ? 'not-taking-part' : 'said', whyNotTakingPart: whyNotTakingPart ?? '' },
    toTurnTo: act.toTurnTo.map((one) => ({ ...one, until: '' })),
    ...{ unmet: unmet ? 'remains' : 'nothing', whatIsUnmet: unmet ?? '' },
    ...{ risk: risk ? 'remains' : 'none-that-we-know', whatRisk: risk?.what ?? '', heldBy: holder },
    ...{ passedOn: passedOn ? 'some' : 'nothing', whatIsPassedOn: passedOn?.what ?? '' },
    ...{ toWhom: passedOn?.to ?? '', notPassedOn: passedOn?.not ?? '' },
  }
}

/** How the ending was, by the young person. */
export const tellsHowItWas = (acting: Acting, { by, how, words }: ActOf<'felt'>): Promise<Became> =>
  acts(acting, (ending, youngPerson) => sayHowItFelt(ending, { how, says: words, youngPerson }, doing(acting, by)))

export const comesBack = (acting: Acting, { by, words }: ActOf<'came-back'>): Promise<Became> =>
  acts(acting, (ending) => comeBack(ending, { says: words }, doing(acting, by)))

/** Somebody who helps has seen that they are back. */
export const seesThatTheyAreBack = (acting: Acting, { by }: ActOf<'seen-back'>): Promise<Became> =>
  acts(acting, (ending) => seeThatTheyAreBack(ending, doing(acting, by)))
