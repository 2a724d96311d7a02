import type { z } from 'zod'
import { writtenQuestions } from './choice.ts'
import { type ChoiceFileWords, choiceFileInEnglish } from './choice-file-words.ts'
import { choicesInEnglish } from './choice-words.ts'

type Issue = z.core.$ZodIssue

/** Everything that is wrong with a file, each in one line: where it stands, and what to do. */
export const sayFaults = (
  issues: readonly Issue[],
  written: unknown,
  words: ChoiceFileWords = choiceFileInEnglish,
): readonly string[] => [
  ...new Set(
    issues.map((issue) => {
      const where = whereIn(issue.path, written, words)
      return where === '' ? whatToDo(issue, words) : `${where}: ${whatToDo(issue, words)}`
    }),
  ),
]

function whatToDo(issue: Issue, words: ChoiceFileWords): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_type':
      return /received undefined/.test(issue.message) ? words.missing : words.wrongKind
    case 'unrecognized_keys':
      return words.unknown(issue.keys)
    case 'invalid_key':
      return words.unknown([String(issue.path.at(-1))])
    case 'invalid_union':
      return words.statement
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? words.share : words.empty
    case 'too_big':
      return issue.origin === 'array' ? words.tooMany : words.share
    case 'invalid_value':
      return words.oneOf(issue.values.map(String))
    case 'invalid_format':
      return issue.format === 'url' ? words.address : words.code
    default:
      return words.wrongKind
  }
}

type Path = Issue['path']

/** A member of something that was read, whatever it is. */
const at = (value: unknown, key: PropertyKey | undefined): unknown =>
  typeof value === 'object' && value !== null && key !== undefined
    ? Object.entries(value).find(([name]) => name === String(key))?.[1]
    : undefined

/** `choice “talk”, What are the downsides?, from` in place of `choices.1.cells.downsides.0.from`. */
function whereIn(path: Path, written: unknown, words: ChoiceFileWords): string {
  const [first, second, ...rest] = path
  const isOne = typeof second === 'number' && (first === 'choices' || first === 'sources')
  if (!isOne) return path.filter((part) => typeof part === 'string').join(', ')
  const id = String(at(at(at(written, first), second), 'id') ?? second + 1)
  return [first === 'choices' ? words.choice(id) : words.source(id), ...rest.flatMap(partInWords)].join(', ')
}

function partInWords(part: PropertyKey): readonly string[] {
  const question = writtenQuestions.find((each) => each === part)
  if (question) return [`“${choicesInEnglish.questions[question]}”`]
  return typeof part === 'string' && part !== 'cells' ? [part] : []
}
