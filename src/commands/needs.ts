import { asJson, type Command, localityOf, refuse } from './command.ts'
import { type MadeAnew, makeNeedsAnew, type NeedsMadeAnew } from './needs.store.ts'

/** What is read quickly of needs can always be made anew from what was said in them. */
export const needs: Command = {
  takes: 'rebuild',
  help: [
    'rebuild   makes the read tables of needs anew from the facts, of every place, and says whether they were as they should be',
    '--json    the answer as JSON',
    'While it works, whoever writes in a need waits; whoever reads does not. Nothing that anybody said is opened or changed.',
  ],
  options: { json: { type: 'boolean' } },
  async run(call) {
    const [what, ...more] = call.positionals
    if (what !== 'rebuild' || more.length > 0) return refuse(call, 'Say what to do: rightdoor needs rebuild')
    const rightdoor = await call.rightdoor()
    const place = localityOf(rightdoor, undefined)
    const made = place === undefined ? nothing : await makeNeedsAnew(rightdoor.database, place)
    if (asJson(call)) call.say(JSON.stringify({ ...made, equal: isEqual(made.needs) && isEqual(made.requests) }))
    else for (const line of inWords(made)) call.say(line)
    return 0
  },
}

const none: MadeAnew = { rows: 0, missing: 0, stray: 0, other: 0 }
const nothing: NeedsMadeAnew = { needs: none, requests: none }
const isEqual = ({ missing, stray, other }: MadeAnew): boolean => missing + stray + other === 0

const inWords = ({ needs, requests }: NeedsMadeAnew): readonly string[] => [
  `${counted(needs, 'need')} made anew. ${heldAgainst(needs)}`,
  `${counted(requests, 'request')} for help made anew. ${heldAgainst(requests)}`,
]

const counted = ({ rows }: MadeAnew, what: string): string =>
  `${rows.toLocaleString('en-GB')} ${what}${rows === 1 ? '' : 's'}`

function heldAgainst(made: MadeAnew): string {
  if (isEqual(made)) return 'Every row was as it is now, byte for byte.'
  const wrong = [
    ...(made.missing > 0 ? [`${made.missing} missing`] : []),
    ...(made.stray > 0 ? [`${made.stray} of nothing that was kept`] : []),
    ...(made.other > 0 ? [`${made.other} otherwise than the facts say`] : []),
  ]
  return `NOT as it was before: ${wrong.join(', ')}. It is put right.`
}
