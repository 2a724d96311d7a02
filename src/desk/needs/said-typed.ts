import { languageTag, parseAbout } from '../../needs/own-words.ts'
import { languageOf } from '../../needs/script.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { textIn, type Values } from '../young-people/form-values.ts'
import type { SaysAtDesk } from './need.store.ts'
import type { SayFault } from './need-words.ts'
import { whoseWords } from './whose-words.ts'

/** What was typed, as what is kept; everything that is missing is said at once. */
export function saidTyped(values: Values): Result<Omit<SaysAtDesk, 'key'>, SayFault> {
  const whose = whoseWords.find((each) => each === textIn(values, 'is'))
  const is = whose === 'of-another' ? 'view' : whose
  const saidBy = textIn(values, 'saidBy').trim()
  const words = textIn(values, 'words')
  const language = textIn(values, 'language') || languageOf(words)
  const faults: readonly SayFault[] = [
    ...(is === undefined ? (['whose-words'] as const) : []),
    ...(whose === 'of-another' && saidBy === '' ? (['saidBy'] as const) : []),
    ...(words.trim() === '' ? (['words'] as const) : []),
    ...(languageTag.test(language) ? [] : (['language'] as const)),
  ]
  if (is === undefined || faults.length > 0) return refused(...faults)
  const interpretedBy = textIn(values, 'interpretedBy').trim()
  const about = is === 'own-words' ? parseAbout(textIn(values, 'about')) : undefined
  return ok({
    is,
    ...(about ? { about } : {}),
    saying: {
      ...{ words, language },
      ...(interpretedBy ? { interpretedBy } : {}),
      ...(whose === 'of-another' ? { saidBy } : {}),
      ...(textIn(values, 'hardToRead') === 'yes' ? { hardToRead: 'yes' as const } : {}),
    },
  })
}
