import type { Acting, Became } from './invented-acting.store.ts'
import type { ActOf, InventedAct } from './invented-acts.ts'
import { agrees, changesMind, interprets, saysOwnChoice } from './invented-agreed.store.ts'
import { answers, asks } from './invented-asked.store.ts'
import { comesBack, ends, seesThatTheyAreBack, tellsHowItWas } from './invented-ended.store.ts'
import { becomes, meets, setsGoal, talks } from './invented-goals.store.ts'
import { answersSet, writesScore } from './invented-measures.store.ts'
import {
  asksAfter,
  beginsToWait,
  goesOnWaiting,
  plans,
  saysOfPart,
  saysThingsChanged,
} from './invented-planned.store.ts'
import { draws, letsSee, opens, says, sees, standsDown, takesOver } from './invented-said.store.ts'
import { beginsStaySafe, helpsToWrite, seesStayingSafe, writesPart } from './invented-stay-safe.store.ts'

/** Does what somebody invented did, through the same doors as everybody else. */
export function does(acting: Acting, act: InventedAct): Promise<Became> {
  switch (act.is) {
    case 'opened':
    case 'said':
    case 'drew':
    case 'saw-it':
    case 'let-see':
    case 'took-over':
    case 'stood-down':
      return doesInWords(acting, act)
    case 'agreed':
    case 'changed-mind':
    case 'interpreted':
    case 'own-choice':
      return doesInAgreement(acting, act)
    case 'asked':
      return asks(acting, act)
    case 'looked':
    case 'asked-back':
    case 'answered-back':
    case 'took-on':
    case 'not-us':
    case 'stopped':
      return answers(acting, act)
    case 'set-goal':
    case 'met':
    case 'talked':
    case 'goal-became':
      return looksAtIt(acting, act)
    default:
      return doesInWhatStands(acting, act)
  }
}

type InWords = ActOf<'opened' | 'said' | 'drew' | 'saw-it' | 'let-see' | 'took-over' | 'stood-down'>

function doesInWords(acting: Acting, act: InWords): Promise<Became> {
  switch (act.is) {
    case 'opened':
      return opens(acting, act)
    case 'said':
      return says(acting, act)
    case 'drew':
      return draws(acting, act)
    case 'saw-it':
      return sees(acting, act)
    case 'let-see':
      return letsSee(acting, act)
    case 'took-over':
      return takesOver(acting, act)
    case 'stood-down':
      return standsDown(acting, act)
  }
}

type InQuestions = ActOf<'answered-set' | 'wrote-score'>
type InEnding = ActOf<'ended' | 'felt' | 'came-back' | 'seen-back'>
type StayingSafe = ActOf<'began-stay-safe' | 'wrote-part' | 'helped-write' | 'sees-staying-safe'>
type InPlan = ActOf<'planned' | 'said-of-part' | 'asked-after' | 'things-changed'>
type InWait = ActOf<'began-to-wait' | 'checked-in' | 'heard' | 'wait-over'>

/** Of what is the sum of what happened: a plan, a wait, an ending, a plan to stay safe. */
function doesInWhatStands(
  acting: Acting,
  act: InPlan | InWait | InEnding | InQuestions | StayingSafe,
): Promise<Became> {
  switch (act.is) {
    case 'planned':
    case 'said-of-part':
    case 'asked-after':
    case 'things-changed':
      return doesInPlan(acting, act)
    case 'began-to-wait':
      return beginsToWait(acting, act)
    case 'checked-in':
    case 'heard':
    case 'wait-over':
      return goesOnWaiting(acting, act)
    case 'ended':
    case 'felt':
    case 'came-back':
    case 'seen-back':
      return doesInEnding(acting, act)
    case 'answered-set':
      return answersSet(acting, act)
    case 'wrote-score':
      return writesScore(acting, act)
    default:
      return staysSafe(acting, act)
  }
}

function doesInAgreement(
  acting: Acting,
  act: ActOf<'agreed' | 'changed-mind' | 'interpreted' | 'own-choice'>,
): Promise<Became> {
  switch (act.is) {
    case 'agreed':
      return agrees(acting, act)
    case 'changed-mind':
      return changesMind(acting, act)
    case 'interpreted':
      return interprets(acting, act)
    case 'own-choice':
      return saysOwnChoice(acting, act)
  }
}

function doesInPlan(acting: Acting, act: InPlan): Promise<Became> {
  switch (act.is) {
    case 'planned':
      return plans(acting, act)
    case 'said-of-part':
      return saysOfPart(acting, act)
    case 'asked-after':
      return asksAfter(acting, act)
    case 'things-changed':
      return saysThingsChanged(acting, act)
  }
}

function looksAtIt(acting: Acting, act: ActOf<'set-goal' | 'met' | 'talked' | 'goal-became'>): Promise<Became> {
  switch (act.is) {
    case 'set-goal':
      return setsGoal(acting, act)
    case 'met':
      return meets(acting, act)
    case 'talked':
      return talks(acting, act)
    case 'goal-became':
      return becomes(acting, act)
  }
}

function doesInEnding(acting: Acting, act: InEnding): Promise<Became> {
  switch (act.is) {
    case 'ended':
      return ends(acting, act)
    case 'felt':
      return tellsHowItWas(acting, act)
    case 'came-back':
      return comesBack(acting, act)
    case 'seen-back':
      return seesThatTheyAreBack(acting, act)
  }
}

function staysSafe(acting: Acting, act: StayingSafe): Promise<Became> {
  switch (act.is) {
    case 'began-stay-safe':
      return beginsStaySafe(acting, act)
    case 'wrote-part':
      return writesPart(acting, act)
    case 'helped-write':
      return helpsToWrite(acting, act)
    case 'sees-staying-safe':
      return seesStayingSafe(acting, act)
  }
}
