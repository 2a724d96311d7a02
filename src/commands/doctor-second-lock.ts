import type { Database } from '../store/database.ts'
import { isPlainRoleHeld, readRoleStanding } from '../store/plain-role.store.ts'

/** How the second lock stands; `look` asks for a person's eye. */
interface AboutTheLock {
  readonly is: 'well' | 'look' | 'wrong'
  readonly what: string
  readonly says: string
}

const about = (is: AboutTheLock['is'], says: string): AboutTheLock => ({ is, what: 'Second lock', says })

/** Whether the row-level security of the database holds whoever asks, and how far it holds the role of the connection as well. */
export async function aboutTheSecondLock(database: Database): Promise<AboutTheLock> {
  if (!(await isPlainRoleHeld(database)))
    return about(
      'wrong',
      'is not locked: requests are answered as rightdoor_app, which is a superuser or has BYPASSRLS. Type once: alter role rightdoor_app nosuperuser nobypassrls;',
    )
  const { owns, passes } = await readRoleStanding(database)
  if (!owns)
    return about('wrong', 'some tables belong to another role than that of DATABASE_URL. Name the role that made them')
  if (passes === 'nothing') return about('well', 'holds every request, and the owner of the tables as well')
  // There is no other in the built-in engine: nothing that somebody could see to.
  if (database.engine === 'embedded')
    return about('well', 'holds every request. The one role of the built-in engine it does not hold')
  return about(
    'look',
    `holds every request, which is answered as rightdoor_app, but not the role that DATABASE_URL names: it ${passesBy[passes]}. For whatever goes past requests the second lock is not locked. Name a plain role: see docs/for-operators.md`,
  )
}

const passesBy = { superuser: 'is a superuser', bypassrls: 'has BYPASSRLS' } as const
