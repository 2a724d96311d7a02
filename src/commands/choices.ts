import { resolve } from 'node:path'
import type { ChoicesOfPlace, RefusedFile } from '../decision/place-choices.ts'
import { type ToLookTo, toLookTo } from '../decision/starting-points.ts'
import { namedInVain } from '../decision/starts-here.ts'
import type { Rightdoor } from '../main.ts'
import { readerOfChoices } from '../place-folders.edge.ts'
import { dayIn } from '../shared/day.ts'
import { asJson, type Call, type Command, localityOf, refuse, text } from './command.ts'

/** Prints what a place wrote of things to try: what is refused and why, and what needs somebody. */
export const choices: Command = {
  takes: '[folder]',
  help: [
    'Looks at the files that were read at the start; with a folder at those in it, before they are put in their place.',
    '--locality <slug>   of which place; the default locality if left out',
    '--json              the report as JSON',
    'Exit code 0 when nothing is refused, else 1.',
  ],
  options: { locality: { type: 'string' }, json: { type: 'boolean' } },
  run: runChoices,
}

async function runChoices(call: Call): Promise<number> {
  const rightdoor = await call.rightdoor()
  const slug = localityOf(rightdoor, text(call, 'locality'))
  const [folder] = call.positionals
  const read =
    folder === undefined
      ? slug && rightdoor.choicesIn(slug)
      : readerOfChoices(rightdoor.topics)(resolve(call.folder, folder))
  if (!read || slug === undefined) return refuse(call, 'There is no such locality. "rightdoor doctor" lists them', 1)
  const report = reportOf(rightdoor, slug, read)
  if (asJson(call)) call.say(JSON.stringify(report, undefined, 1))
  else for (const line of inLines(report)) call.say(line)
  return report.refused.length > 0 ? 1 : 0
}

interface Report {
  readonly choices: number
  readonly refused: readonly RefusedFile[]
  readonly toLookTo: readonly ToLookTo[]
  readonly notInTheDirectory: readonly { readonly choice: string; readonly names: readonly string[] }[]
}

function reportOf({ holding }: Rightdoor, slug: string, { points, startsHere, refused }: ChoicesOfPlace): Report {
  const offers = [...(holding.published(slug)?.offers.values() ?? [])]
  const lost = [...startsHere].map(([choice, names]) => ({ choice, names: namedInVain(names, offers) }))
  return {
    choices: points.flatMap((point) => point.choices).length,
    refused,
    toLookTo: toLookTo(points, dayIn(new Date())),
    notInTheDirectory: lost.filter(({ names }) => names.length > 0),
  }
}

const because: Readonly<Record<ToLookTo['because'], string>> = {
  'past-review': 'should have been looked at again by now',
  'not-checked': 'is not signed by a named clinical lead',
}

const inLines = (report: Report): readonly string[] => [
  ...refusedInLines(report.refused),
  ...report.notInTheDirectory.map(({ choice, names }) => `${choice}: not in the directory: ${names.join(', ')}`),
  ...report.toLookTo.map((row) => `${row.startingPoint}, ${row.choice}: ${because[row.because]}`),
  `${report.choices} things to try. Refused: ${report.refused.length}. To look to: ${report.toLookTo.length}.`,
]

/** What is refused, in plain words, each with its file. */
export const refusedInLines = (refused: readonly RefusedFile[]): readonly string[] =>
  refused.flatMap(({ file, because: faults }) => faults.map((fault) => `${file}: ${fault}`))
