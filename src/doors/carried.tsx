import type { Question } from './question.ts'

interface CarriedProps {
  readonly question: Question
  /** The words, still sealed; left out where they must not go along. */
  readonly sealed?: string
  readonly only?: boolean
}

/** The question, going along in a form as hidden fields. */
export function Carried({ question, sealed = '', only = false }: CarriedProps) {
  const entries = [
    ['q', sealed],
    ['t', question.topicCodes.join('.')],
    ['w', question.asker ?? ''],
    ['a', question.age?.toString() ?? ''],
    ['p', question.where ?? ''],
    ['any', question.everyAge && !only ? '1' : ''],
    ['lang', only ? (question.only.language ?? '') : ''],
  ] as const
  return (
    <>{entries.map(([name, value]) => value !== '' && <input key={name} type="hidden" name={name} value={value} />)}</>
  )
}
