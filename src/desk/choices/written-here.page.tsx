import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { readVersions } from '../../decision/place-versions.store.ts'
import { may, working } from '../agency-thing.ts'
import { becameOfTheirs, waitsFor } from './told-of-choices.ts'
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
    const mayWrite = may(asked, 'write', { is: 'offer' })
    const person = working(asked.subject).id
    const mayLetThrough = may(asked, 'approve', { is: 'offer' })
    const told = {
      waits: mayLetThrough ? waitsFor(versions, person) : undefined,
      became: mayWrite ? becameOfTheirs(versions, person) : undefined,
    }
    return WrittenHere({ told, asked, versions, shown, mayWrite, points, words })
  }
