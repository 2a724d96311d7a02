import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { changeMindIn, sayAgainIn } from '../../decision/after-agreement.store.ts'
import type { SayAgainFault } from '../../decision/agreement-acts.ts'
import type { Whose } from '../../decision/agreement-facts.ts'
import type { AgreementAtDeskWords } from '../../decision/agreement-page-words.ts'
import { sayAgainFaultInEnglish } from '../../decision/agreement-words.ts'
import type { Made } from '../../decision/make-agreement.store.ts'
import type { Fault } from '../young-people/form-values.ts'
import type { WhichAtDesk } from './agreement.store.ts'

/** What became of something that was written down beside an agreement. */
export type Done =
  | { readonly is: 'kept' }
  | { readonly is: 'not-there' }
  | { readonly is: 'to-put-right'; readonly faults: readonly Fault[] }

/** A place among those who took part, or the young person who took none; `-1` is nobody’s. */
const whoseIn = (sent: string | undefined): Whose =>
  sent === 'young-person' ? sent : /^\d{1,2}$/.test(sent ?? '') ? Number(sent) : -1

/** That somebody changed their mind, written down for them by whoever helps. */
export async function changeTheirMind(
  asked: AskedSignedIn,
  { youngPerson, ...which }: WhichAtDesk,
  words: AgreementAtDeskWords,
): Promise<Done> {
  const [whose, why] = [whoseIn(asked.form.first('whose')), asked.form.first('why') ?? '']
  const made = await asked.within(async (inside) =>
    changeMindIn(await inside.turn(youngPerson), { key: asked.key, ...which, whose, why }),
  )
  return doneOf(made, words, () => ({ at: 'whose', says: words.whose.missing }))
}

const fieldOf: Readonly<Record<SayAgainFault, string>> = {
  'took-no-part': 'to',
  'language-is-missing': 'language',
  'words-are-missing': 'says',
}

/** What an interpreter said to somebody, in its own language. */
export async function keepWhatWasInterpreted(
  asked: AskedSignedIn,
  { youngPerson, ...which }: WhichAtDesk,
  words: AgreementAtDeskWords,
): Promise<Done> {
  const { form, key } = asked
  const to = whoseIn(form.first('to'))
  const said = {
    to: to === 'young-person' ? -1 : to,
    language: form.first('language') ?? '',
    says: form.first('says') ?? '',
  }
  const made = await asked.within(async (inside) =>
    sayAgainIn(await inside.turn(youngPerson), { key, ...which, ...said }),
  )
  return doneOf(made, words, (fault) => ({ at: fieldOf[fault], says: sayAgainFaultInEnglish[fault] }))
}

function doneOf<Why>(made: Made<Why>, words: AgreementAtDeskWords, faultOf: (why: Why) => Fault): Done {
  if (made.is === 'kept' || made.is === 'not-there') return { is: made.is }
  const faults = made.is === 'refused' ? made.because.map(faultOf) : [{ at: 'why', says: words.notKept }]
  return { is: 'to-put-right', faults }
}
