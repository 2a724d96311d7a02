import type { Acting, Became } from './invented-acting.store.ts'
import type { ActOf, InventedAct } from './invented-acts.ts'
import { agrees, changesMind, interprets, saysOwnChoice } from './invented-agreed.store.ts'
import { answers, asks } from './invented-asked.store.ts'
import {
  asksAfter,
  beginsToWait,
  goesOnWaiting,
  plans,
  saysOfPart,
  saysThingsChanged,
} from './invented-planned.store.ts'
import { draws, letsSee, opens, says, sees, standsDown, takesOver } from './invented-said.store.ts'

/** Does what somebody invented did, through the same doors as everybody else. */
export function does(acting: Acting, act: InventedAct): Promise<Became> {
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
    case 'agreed':
    case 'changed-mind':
    case 'interpreted':
    case 'own-choice':
      return doesInAgreement(acting, act)
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
    case 'asked':
      return asks(acting, act)
    default:
      return answers(acting, act)
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

function doesInPlan(
  acting: Acting,
  act: ActOf<'planned' | 'said-of-part' | 'asked-after' | 'things-changed'>,
): Promise<Became> {
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
