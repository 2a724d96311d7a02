import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { type Colleague, type NotDone, notDone, type Refused } from './colleague.ts'
import { colleagueIn, type SeeingTo } from './colleagues-write.store.ts'
import type { PeopleWords } from './people-words.ts'
import { faultsOf } from './says-of.ts'

/** What the pages of an administrator need of the installation. */
export interface AgencyDeps {
  readonly keys: Pick<SignInKeys, 'hash'>
  /** Seals messages that wait; undefined where nothing can be sent by e-mail. */
  readonly mail?: Sealing
}

/** An administrator's own transaction. */
export const seeingTo = ({ subject, today, now }: AskedSignedIn, { handle }: Pick<Inside, 'handle'>): SeeingTo => {
  const { locality, agency, id } = working(subject)
  return { handle, locality, agency, today, now, by: id }
}

/** Whose page it is, by its address. */
export const personIn = ({ params }: AskedSignedIn): Id | undefined => parseId(params['id'] ?? '')

/** Leaves the row of what an administrator did with somebody, or tried. */
export const noteSettled = (asked: AskedSignedIn, inside: Inside, item: Id | undefined): Promise<void> =>
  inside.note({
    ...{ record: working(asked.subject).agency, did: 'settings', kind: 'people-of-agency' },
    ...(item ? { item } : {}),
    ...{ outcome: 'allowed', because: '', showThem: false },
  })

type Act = (seeing: SeeingTo, colleague: Colleague) => Promise<{ readonly is: 'done' } | Refused>

/** Changes something of one colleague, once for each form, with its row; `decide` is asked before. */
export async function changeColleague(asked: AskedSignedIn, to: string, act: Act): Promise<Done | Refused> {
  const person = personIn(asked)
  if (!person || !may(asked, 'write', { is: 'people-of-agency' })) return notDone('not-there')
  const { locality, id } = working(asked.subject)
  return asked.within((inside) =>
    onceOnly<Refused>(inside.handle, { locality, person: id, key: asked.key }, async () => {
      const seeing = seeingTo(asked, inside)
      const colleague = await colleagueIn(seeing, person)
      if (!colleague || colleague.leftOn) return notDone('not-there')
      const done = await act(seeing, colleague)
      if (done.is === 'refused') return done
      await noteSettled(asked, inside, person)
      return { is: 'done', to }
    }),
  )
}

export const Faults = ({ because, words }: FaultsShown) => (
  <ErrorSummary heading={words.problem} errors={faultsOf(because, words)} />
)

interface FaultsShown {
  readonly because: readonly NotDone[]
  readonly words: PeopleWords
}

/** Not there, and not for them, are one. */
export const isNotThere = ({ because }: Refused): boolean => because.includes('not-there')

export const leadsTo = (asked: AskedSignedIn, to: string): Reply => ({ is: 'go', to: asked.frame.base + to })
