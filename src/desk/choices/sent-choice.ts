import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { isOwnPoint } from '../../decision/about-point.ts'
import { writtenQuestions } from '../../decision/choice.ts'
import { choicesInEnglish } from '../../decision/choice-words.ts'
import { type PlaceRead, readPlaceChoice } from '../../decision/place-typed.ts'
import { faultsOfWritten, isThing, type PlaceVersion, type WrittenByPlace } from '../../decision/place-version.ts'
import { mostInPoint } from '../../decision/starting-points.ts'
import type { ToPutRight } from '../../web/nhs/notices.tsx'
import { latestIn } from './write-choice.ts'
import type { WriteChoiceWords } from './write-choice-words.ts'

/** Each fault at its field, with which answer or which source it is about, so that no two say the same. */
const inWords = (because: Extract<PlaceRead, { readonly is: 'refused' }>['because'], words: WriteChoiceWords) =>
  because.map(({ is, at }): ToPutRight => {
    const [, what, row] = /^(source|figure)-(\d)-/.exec(at) ?? []
    const question = writtenQuestions.find((each) => at.endsWith(`-${each}`))
    const numbered = what === 'figure' ? words.figureNumber : words.sourceNumber
    const of = row === undefined ? question && choicesInEnglish.questions[question] : numbered(row)
    return { at, says: of === undefined ? words.faults[is] : words.inRow(of, words.faults[is]) }
  })

/** What only shows when it lies in a starting point of the place's own with the others. */
function faultsInPoint(of: Sent, written: WrittenByPlace, words: WriteChoiceWords): readonly ToPutRight[] {
  if (!isOwnPoint(of.point)) return []
  const others = latestIn(of.versions, of.point).filter(({ choice }) => choice !== of.choice)
  const isSecond =
    written.isWaiting === true && others.some((each) => each.written && isThing(each.written) && each.written.isWaiting)
  return [
    ...(isSecond ? [{ says: words.twoWaiting, at: 'marks' }] : []),
    ...(others.length >= mostInPoint ? [{ says: words.tooMany, at: 'name' }] : []),
  ]
}

/** What a form was sent for. */
export interface Sent {
  readonly point: string
  readonly choice: string
  readonly versions: readonly PlaceVersion[]
}

interface Reading {
  readonly asked: Pick<AskedSignedIn, 'form' | 'today'>
  readonly words: WriteChoiceWords
}

/** What was written, or everything that is still to be put right. */
export function readSent({ asked, words }: Reading, of: Sent): WrittenByPlace | readonly ToPutRight[] {
  const read = readPlaceChoice(asked.form, asked.today)
  if (read.is === 'refused') return inWords(read.because, words)
  // To wait is written anew only in a starting point of the place's own: ours have it.
  const { isWaiting, ...rest } = read.written
  const written = isWaiting && isOwnPoint(of.point) ? read.written : rest
  const others = faultsOfWritten({ ...of, written }).map((says) => ({ says, at: 'name' }))
  const faults = [...others, ...faultsInPoint(of, written, words)]
  return faults.length > 0 ? faults : written
}
