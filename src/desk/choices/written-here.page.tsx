import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { readVersions } from '../../decision/place-versions.store.ts'
import { may } from '../agency-thing.ts'
import { pointsHere, shownHere, type WritingChoices } from './write-choice.ts'
import { type WriteChoiceWords, writeChoiceInEnglish } from './write-choice-words.ts'
import { WrittenHere } from './written-here.tsx'

/** What the place wrote itself, on the page of all things to try here. */
export const writtenHere =
  (writing: WritingChoices, words: WriteChoiceWords = writeChoiceInEnglish) =>
  async (asked: AskedSignedIn) => {
    const versions = await asked.within((inside) => readVersions(inside.handle, asked.locality))
    const points = pointsHere(writing, asked.locality, versions)
    const shown = shownHere(writing, asked.locality)
    return WrittenHere({ asked, versions, shown, mayWrite: may(asked, 'write', { is: 'offer' }), points, words })
  }
