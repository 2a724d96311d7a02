import { type Grouping, nameOf } from '../language/grouping.ts'
import { type Day, inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/result.ts'
import type { Agreement } from './agreement.ts'
import type { Who } from './agreement-people.ts'
import { type ReadableWords, readableInEnglish } from './agreement-readable-words.ts'
import { type ChoiceCode, calledThen } from './agreement-table.ts'
import { languageInEnglish } from './interpreted-languages.ts'

/** What people and things are called where everybody reads it who may read the agreement. */
export interface Called {
  readonly person: (id: Id) => string
  readonly choice: (code: ChoiceCode) => string
  /** The five in the words for young people. */
  readonly support: Readonly<Record<Grouping, string>>
}

/** An agreement as every page shows it that shows things, and every copy: in plain words, nothing of it left out. */
export interface Readable {
  readonly tookPart: readonly { readonly who: string; readonly part: string }[]
  /** Why first; then what is worked on, what was on the table, and what is hoped for. */
  readonly words: string
  /** How they stand to it, a line for each view. */
  readonly standing: string
  readonly reviewOn: Day
}

interface Saying {
  readonly agreement: Agreement
  readonly called: Called
  readonly say: ReadableWords
}

/** What a young person is called is not in it: it may be what they keep from somebody who can read this. */
export function readableOf(agreement: Agreement, called: Called, say: ReadableWords = readableInEnglish): Readable {
  const saying = { agreement, called, say }
  return {
    tookPart: agreement.tookPart.map((_, at) => ({ who: nameAt(saying, at), part: partAt(saying, at) })),
    words: [agreement.reason.said, workedOn(saying), onTheTable(saying), ...hopedFor(saying)].join('\n'),
    standing: standingOf(saying).join('\n'),
    reviewOn: agreement.reviewOn,
  }
}

const nameOfWho = (who: Who, { called }: Saying): string =>
  who.is === 'person' ? called.person(who.id) : who.name.said

function nameAt(saying: Saying, at: number): string {
  const one = saying.agreement.tookPart[at]
  if (!one) return saying.say.somebody
  return one.part === 'young-person' ? saying.say.parts['young-person'] : nameOfWho(one.who, saying)
}

function partAt({ agreement, say }: Saying, at: number): string {
  const one = agreement.tookPart[at]
  if (!one) return ''
  const { part, how, interpreting } = one
  const through = how.is === 'through-somebody' ? [say.through(how.whom.said)] : [say.how[how.is]]
  const interpreted =
    interpreting.is === 'interpreter'
      ? [say.interpreted(interpreting.name.said, languageInEnglish(interpreting.language))]
      : []
  return [...(part === 'young-person' ? [] : [say.parts[part]]), ...through, ...interpreted].join(', ')
}

function workedOn({ agreement, called, say }: Saying): string {
  const grouping: Grouping = agreement.grouping
  return say.workedOn(nameOf[grouping], called.support[grouping])
}

function onTheTable({ agreement, called, say }: Saying): string {
  const today = { waiting: say.waiting, choice: called.choice }
  const things = agreement.onTheTable.map((one) => calledThen(one, today))
  return say.onTheTable(things)
}

function hopedFor({ agreement: { aims }, say }: Saying): readonly string[] {
  if (aims.is === 'none') return []
  const { success, likely, by, ifNot } = aims
  return [
    say.success(success.said),
    likely.is === 'said' ? say.likely(likely.words.said) : say.likelyNotKnown,
    say.by(inWords(by)),
    say.ifNot(ifNot.said),
  ]
}

function standingOf(saying: Saying): readonly string[] {
  const { agreement, say } = saying
  const { standing } = agreement
  switch (standing.is) {
    case 'agreed':
    case 'agreed-to-try':
      return [say.standing[standing.is]]
    case 'we-differ':
      return [
        say.standing[standing.is],
        ...standing.views.map(({ of, says }) => say.view(nameAt(saying, of), says.said)),
        say.meanwhile(standing.meanwhile.said),
      ]
    case 'not-taking-part':
      return [`${say.standing[standing.is]} ${standing.because.said}`]
    default:
      return unreachable(standing)
  }
}

/** The same, after somebody changed their mind: what was said before stays. */
export const withChangedMind = (
  standing: string,
  { who, on, why }: { readonly who: string; readonly on: Day; readonly why?: string | undefined },
  say: ReadableWords = readableInEnglish,
): string => [standing, say.changedMind(who, inWords(on), why ?? '')].join('\n')
