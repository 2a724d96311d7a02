import { z } from 'zod'
import type { Id } from '../../shared/id.ts'
import type { Item } from '../object.ts'
import type { Sharing } from '../sharing.ts'

const id = z.guid().transform((text) => text as Id)
const when = z.string().nullable()

const choice = z.object({
  n: z.number().int(),
  sensitivity: z.enum(['open-to-team', 'named-people', 'sealed', 'private']),
  named: z.array(id),
  with: z.enum(['only-me', 'my-worker', 'my-team']),
  also: z.array(z.object({ who: id, by: z.enum(['young-person', 'worker']) })),
})

/** What was erased, ended or narrowed, by its id. There is no room for what anybody said. */
const mark = z.discriminatedUnion('is', [
  z.object({ is: z.literal('erased'), id }),
  z.object({ is: z.literal('choice'), id, ...choice.shape }),
  z.object({ is: z.literal('contact'), id, n: z.number().int() }),
  z.object({
    ...{ is: z.literal('edge'), id, ends: when, stoppedAt: when, stoppedBy: when },
    ...{ opens: z.enum(['chosen', 'narrow', 'wide']).nullable(), reviewedOn: when },
  }),
  z.object({ is: z.literal('competence'), id, youngPerson: id }),
  z.object({ is: z.literal('account'), id, closedAt: when }),
  z.object({ is: z.literal('way'), id, endsAt: when }),
  z.object({ is: z.literal('left'), id, on: when }),
  z.object({ is: z.literal('job'), id, job: z.string(), from: z.string(), until: when }),
  z.object({ is: z.literal('team'), id, team: id, from: z.string(), until: when }),
  z.object({ is: z.literal('agreement'), id, until: z.string() }),
  z.object({ is: z.literal('parted'), id }),
])

/** The newest row of the audit that was looked at: a database that does not hold it is older than the ledger. */
const upTo = z.object({ is: z.literal('up-to'), at: z.string(), hash: z.string() })

const line = z.object({ place: z.string(), says: z.union([mark, upTo]) })

export type Mark = z.infer<typeof mark>
export type Choice = z.infer<typeof choice>
export type UpTo = z.infer<typeof upTo>
export type Line = z.infer<typeof line>

/** @throws where the database told something else than a mark. */
export const parseMark = (told: unknown): Mark => mark.parse(told)

/** Whether a thing is as open as it began: of such a thing nothing has to be done again. */
export function isOpen(mark: Mark): boolean {
  switch (mark.is) {
    case 'edge':
      return mark.ends === null && mark.stoppedAt === null && (mark.opens ?? 'wide') === 'wide'
    case 'account':
      return mark.closedAt === null
    case 'way':
      return mark.endsAt === null
    case 'left':
      return mark.on === null
    case 'job':
    case 'team':
      return mark.until === null
    default:
      return false
  }
}

/** What the ledger says of one place: the last word about each thing. */
export interface OfPlace {
  readonly marks: ReadonlyMap<string, Mark>
  readonly upTo?: UpTo
}

export type Ledger = ReadonlyMap<string, OfPlace>

/** The same thing has one name, whatever is said of it. */
export const nameOf = (mark: Mark): string =>
  mark.is === 'job'
    ? `job ${mark.id} ${mark.job} ${mark.from}`
    : mark.is === 'team'
      ? `team ${mark.id} ${mark.team} ${mark.from}`
      : `${mark.is} ${mark.id}`

/** One line of the file, with its end. */
export const lineOf = (said: Line): string => `${JSON.stringify(said)}\n`

/** A line that begins as each does and has not come to its end: the program died while it wrote. It is written anew when its time comes. */
const wasCutOff = (each: string): boolean => '{"place":'.startsWith(each.slice(0, 9)) && !each.endsWith('}}')

/**
 * Reads a ledger. What was cut off while it was written is passed over.
 * @returns what it says, or the number of the first line that cannot be read.
 */
export function readLedger(
  text: string,
  before: Ledger = new Map(),
): { readonly is: 'read'; readonly ledger: Ledger } | { readonly is: 'unreadable'; readonly line: number } {
  const places = new Map([...before].map(([place, said]) => [place, { ...said, marks: new Map(said.marks) }]))
  for (const [at, each] of text.split('\n').entries()) {
    if (each === '' || wasCutOff(each)) continue
    const said = lineIn(each)
    if (!said) return { is: 'unreadable', line: at + 1 }
    const { marks, upTo } = places.get(said.place) ?? { marks: new Map<string, Mark>() }
    if (said.says.is !== 'up-to') marks.set(nameOf(said.says), said.says)
    const newest = said.says.is === 'up-to' ? said.says : upTo
    places.set(said.place, { marks, ...(newest ? { upTo: newest } : {}) })
  }
  return { is: 'read', ledger: places }
}

/** What is new to a ledger: of a thing that is as open as it began, only where it said otherwise before. */
export const newTo = (known: OfPlace | undefined, marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => {
    const before = known?.marks.get(nameOf(mark))
    return before ? lineOf({ place: '', says: before }) !== lineOf({ place: '', says: mark }) : !isOpen(mark)
  })

function lineIn(text: string): Line | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const fromLeast: readonly Sharing['with'][] = ['only-me', 'my-worker', 'my-team']
const fromOpen: readonly Item['sensitivity'][] = ['open-to-team', 'named-people', 'sealed', 'private']

/** Nobody whom either leaves out: the narrower of two choices, part by part. */
export function narrower(one: Choice, other: Choice): Omit<Choice, 'n'> {
  const least = Math.min(fromLeast.indexOf(one.with), fromLeast.indexOf(other.with))
  const most = Math.max(fromOpen.indexOf(one.sensitivity), fromOpen.indexOf(other.sensitivity))
  return {
    with: fromLeast[least] ?? 'only-me',
    sensitivity: fromOpen[most] ?? 'private',
    named: one.named.filter((who) => other.named.includes(who)),
    also: one.also.filter(({ who }) => other.also.some((each) => each.who === who)),
  }
}

/** Whether what is narrower is the same already. */
export const isSame = (chosen: Omit<Choice, 'n'>, stands: Choice): boolean =>
  chosen.with === stands.with &&
  chosen.sensitivity === stands.sensitivity &&
  chosen.named.length === stands.named.length &&
  chosen.also.length === stands.also.length
