import type { Id } from '../shared/id.ts'
import { parseId } from '../shared/id.ts'
import { type Result, refused } from '../shared/result.ts'
import type { HandOver, HandOverFact } from './hand-over.ts'
import { type AnswerFault, type Answering, accept, answerBack, askBack, sayNotUs } from './hand-over-answer.ts'
import { type StopFault, stopAsking } from './hand-over-ask.ts'

/** What somebody does to a request, as the form says it. */
export const answerActs = ['accept', 'question', 'answer', 'not-us', 'stop'] as const
export type AnswerAct = (typeof answerActs)[number]

interface Sent {
  readonly first: (name: string) => string | undefined
}

type Answered = Exclude<HandOverFact, { readonly is: 'asked' }>

/** Who answers: somebody of those who were asked, whoever asked, or the young person's side. */
export interface AnswersAs extends Answering {
  readonly side: 'asked' | 'sender' | 'young-persons-side'
}

/** Makes a fact of what was sent. @returns what is still to be said, where something is. */
export function answerSent(handOver: HandOver, form: Sent, as: AnswersAs): Result<Answered, AnswerFault | StopFault> {
  const text = (name: string): string => form.first(name) ?? ''
  const { side, ...answering } = as
  const doing = { by: as.by, on: as.on }
  const made = madeOf(answerActs.find((one) => one === text('did')))
  if (made.is === 'refused') return made
  return made.value.is === 'asked' ? refused('words-are-missing') : { is: 'ok', value: made.value }

  function madeOf(did: AnswerAct | undefined): Result<HandOverFact, AnswerFault | StopFault> {
    switch (did) {
      case 'accept':
        return accept(handOver, whoAccepts(text('name'), as), answering)
      case 'question':
        return askBack(handOver, text('asks'), answering)
      case 'answer':
        return answerBack(handOver, text('says'), doing)
      case 'not-us':
        return sayNotUs(handOver, notUsSent(text), answering)
      case 'stop':
        return stopAsking(handOver, { chosen: stopChosen(side), why: text('why') }, { is: side, ...doing })
      case undefined:
        return refused('words-are-missing')
    }
  }
}

/** Whoever was asked here takes it on themselves; who has no account is named. */
const whoAccepts = (name: string, { side, by }: AnswersAs): { readonly person?: Id; readonly name: string } =>
  side === 'asked' ? { person: by, name: '' } : { name }

function notUsSent(text: (name: string) => string): Parameters<typeof sayNotUs>[1] {
  const offer = parseId(text('offer'))
  const day = [text('yes-year'), text('yes-month').padStart(2, '0'), text('yes-day').padStart(2, '0')].join('-')
  return {
    why: text('why'),
    ...(offer ? { offer } : text('person').trim() ? { person: { name: text('person') } } : {}),
    saidYesOn: text('yes-year') ? day : '',
  }
}

const stopChosen = (side: AnswersAs['side']) =>
  ({ whose: 'young-person', how: side === 'young-persons-side' ? 'themselves' : 'said-to-writer' }) as const
