import { answerTo, presentItem } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { type RequestNow, readAskedOfHeld } from '../../plan/asked-of-us.store.ts'

/**
 * What young people whose needs somebody holds asked by themselves, and what waits in it: a letter that they made goes to nobody by itself, and
 * what came back for them has to be written down. What whoever looks may not read is not there.
 */
export async function readAskedForHeld(inside: Inside, subject: Professional): Promise<readonly RequestNow[]> {
  const theirs: RequestNow[] = []
  for (const each of await readAskedOfHeld(inside.handle, subject.id, subject.teams)) {
    const turn = await inside.turn(each.youngPerson)
    const present = await presentItem(turn, each.item)
    if (present && answerTo(turn, 'read', present.item).allow) theirs.push(each)
  }
  return theirs
}
