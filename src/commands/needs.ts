import { asJson, type Command, localityOf, refuse } from './command.ts'
import { type MadeAnew, makeNeedsAnew } from './needs.store.ts'

/** What is read quickly of needs can always be made anew from what was said in them. */
export const needs: Command = {
  takes: 'rebuild',
  help: [
    'rebuild   makes the read table of needs anew from the facts, of every place, and says whether it was as it should be',
    '--json    the answer as JSON',
    'While it works, whoever writes in a need waits; whoever reads does not. Nothing that anybody said is opened or changed.',
  ],
  options: { json: { type: 'boolean' } },
  async run(call) {
    const [what, ...more] = call.positionals
    if (what !== 'rebuild' || more.length > 0) return refuse(call, 'Say what to do: rightdoor needs rebuild')
    const rightdoor = await call.rightdoor()
    const place = localityOf(rightdoor, undefined)
    const made = place === undefined ? none : await makeNeedsAnew(rightdoor.database, place)
    call.say(asJson(call) ? JSON.stringify({ ...made, equal: isEqual(made) }) : inWords(made))
    return 0
  },
}

const none: MadeAnew = { needs: 0, missing: 0, stray: 0, other: 0 }
const isEqual = ({ missing, stray, other }: MadeAnew): boolean => missing + stray + other === 0

function inWords(made: MadeAnew): string {
  const { needs: many, missing, stray, other } = made
  const begun = `${many.toLocaleString('en-GB')} ${many === 1 ? 'need' : 'needs'} made anew.`
  if (isEqual(made)) return `${begun} Every row was as it is now, byte for byte.`
  const wrong = [
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(stray > 0 ? [`${stray} of no need`] : []),
    ...(other > 0 ? [`${other} otherwise than their facts say`] : []),
  ]
  return `${begun} NOT as it was before: ${wrong.join(', ')}. It is put right.`
}
