import type { Database } from './database.ts'
import { pause } from './pause.edge.ts'

/** The plain role as which every request of somebody signed in is answered. */
const plainRole = 'rightdoor_app'

/** It stands between: whoever owns the tables can become the plain role through it, and inherits nothing of it, its policies least of all. */
const stepRole = 'rightdoor_becoming'

/**
 * Sees to it that the role of the connection can become the plain role of the second lock and is not one by inheriting, before anything is
 * made: where it may, it makes what is missing. A role that no policy holds needs none of it.
 * @throws where it may not, with what somebody who may types once.
 */
export async function readyPlainRole(database: Database): Promise<void> {
  const before = await askRoles(database)
  if (before.passes !== 'nothing' || (await canBecomePlain(database))) return
  const lines = missingOf(before)
  // Roles belong to the whole server: another installation may be at the same, and whoever is second is refused once.
  for (let tries = 0; tries < 10; tries += 1) {
    for (const line of lines) await database.pool.query(line).catch(() => undefined)
    if (await canBecomePlain(database)) return
    await pause()
  }
  throw new Error(
    `The role that DATABASE_URL names cannot become ${plainRole}, as which every request is answered, and may not make it so. Somebody who may, types once: ${lines.join(' ')}`,
  )
}

async function canBecomePlain(database: Database): Promise<boolean> {
  const connection = await database.pool.connect()
  try {
    await connection.query(`begin; set local role ${plainRole}; reset role`)
    const { rows } = await connection.query<{ readonly is: boolean }>(
      `select pg_has_role(current_user, '${plainRole}', 'usage') as is`,
    )
    return rows[0]?.is === false
  } catch {
    return false
  } finally {
    await connection.query('rollback')
    connection.release()
  }
}

interface Roles {
  readonly me: string
  readonly passes: 'superuser' | 'bypassrls' | 'nothing'
  readonly plain: boolean
  readonly step: boolean
  readonly inherits: boolean
}

async function askRoles({ pool }: Database): Promise<Roles> {
  const { rows } = await pool.query<Roles>(
    `select quote_ident(current_user) as me,
       case when rolsuper then 'superuser' when rolbypassrls then 'bypassrls' else 'nothing' end as passes,
       exists (select from pg_roles where rolname = '${plainRole}') as plain,
       exists (select from pg_roles where rolname = '${stepRole}') as step,
       exists (select from pg_auth_members where member = pg_roles.oid
         and roleid = (select oid from pg_roles where rolname = '${plainRole}')) as inherits
     from pg_roles where rolname = current_user`,
  )
  return rows[0] ?? { me: 'current_user', passes: 'nothing', plain: false, step: false, inherits: false }
}

const missingOf = ({ me, plain, step, inherits }: Roles): readonly string[] => [
  ...(plain ? [] : [`create role ${plainRole} nologin;`]),
  ...(step ? [] : [`create role ${stepRole} nologin noinherit;`]),
  `grant ${plainRole} to ${stepRole};`,
  `grant ${stepRole} to ${me};`,
  ...(inherits ? [`revoke ${plainRole} from ${me};`] : []),
]

/** How the role of the connection stands to the second lock. */
export interface RoleStanding {
  /** Which policies hold it: superuser and BYPASSRLS pass all of them by. */
  readonly passes: Roles['passes']
  /** The tables are its own. */
  readonly owns: boolean
}

export async function readRoleStanding(database: Database): Promise<RoleStanding> {
  const { passes } = await askRoles(database)
  const { rowCount } = await database.pool.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_get_userbyid(relowner) <> current_user limit 1`,
  )
  return { passes, owns: rowCount === 0 }
}

/** Whether policies hold the plain role: somebody may have let it pass them by. */
export async function isPlainRoleHeld({ pool }: Database): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from pg_roles where rolname = $1 and not rolsuper and not rolbypassrls',
    [plainRole],
  )
  return rowCount === 1
}
