import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { RequestNow } from '../../plan/asked-of-us.store.ts'
import type { Id } from '../../shared/id.ts'
import { readWhose } from '../young-people/whose.store.ts'
import { calledOf } from '../young-people/whose.ts'

/** What each young person is called, about whom somebody asked or said yes; whose name is not for whoever looks is missing. */
export async function readWhoseRequests(
  inside: Inside,
  requests: readonly RequestNow[],
): Promise<ReadonlyMap<Id, string>> {
  const called = new Map<Id, string>()
  for (const youngPerson of new Set(requests.map((each) => each.youngPerson))) {
    const who = await readWhose(await inside.turn(youngPerson), 'read')
    if (who) called.set(youngPerson, calledOf(who))
  }
  return called
}
