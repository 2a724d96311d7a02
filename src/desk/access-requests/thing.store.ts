import { readNames } from '../../access/facts/who-is-who.store.ts'
import { type Gathered, type Mark, notLookedAt } from '../../access/requests/pack.ts'
import type { AccessRequest } from '../../access/requests/request.ts'
import { readMarks, readThings } from '../../access/requests/things.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'

/** What the page of one thing shows. */
export interface OneThing {
  readonly request: AccessRequest
  readonly gathered: Gathered
  readonly marks: readonly Mark[]
  readonly byName: (mark: Mark) => string
  /** The next that nobody has said anything of. */
  readonly next?: number
}

/** One thing of a request, with what was said of it. @returns undefined where there is none of that number. */
export async function readThing(inside: Inside, request: AccessRequest, n: number): Promise<OneThing | undefined> {
  const things = await readThings(inside, request)
  const marks = await readMarks(inside, request)
  const gathered = things.find((each) => each.n === n)
  if (!gathered) return undefined
  const own = marks.filter(({ thing }) => thing === n)
  const names = await readNames(
    inside,
    own.map(({ by }) => by),
  )
  const left = notLookedAt(things, marks).filter((each) => each.n !== n)
  const next = left.find((each) => each.n > n) ?? left[0]
  return {
    ...{ request, gathered, marks: own },
    byName: ({ by }) => names.get(by)?.name ?? '–',
    ...(next ? { next: next.n } : {}),
  }
}
