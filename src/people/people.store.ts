import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import { type Carer, parseRecord, type WhoTheyAre, writeRecord, type YoungPerson } from './person.ts'
import { type Alike, enoughToAsk, type Likeness, type LikenessField, likenessFields } from './same-person.ts'
import { openText, type Sealing, sealText } from './sealing.ts'

/** What is compared later, when the same person comes again. */
export async function addYoungPerson(
  handle: Handle,
  { id, locality, ...who }: YoungPerson,
  { sealing, likeness }: { readonly sealing: Sealing; readonly likeness: Likeness },
): Promise<void> {
  await addSealed(handle, { id, locality, isA: 'young-person' }, sealText(sealing, writeRecord(who)))
  await handle.query(
    'insert into likeness (person, locality, given, family, born, home) values ($1, $2, $3, $4, $5, $6)',
    [id, locality, ...likenessFields.map((field) => likeness[field] ?? null)],
  )
}

export async function addCarer(handle: Handle, { id, locality, ...who }: Carer, sealing: Sealing): Promise<void> {
  const record = writeRecord({ ...who, born: { is: 'not-known' } })
  await addSealed(handle, { id, locality, isA: 'carer' }, sealText(sealing, record))
}

interface Made {
  readonly id: Id
  readonly locality: string
  readonly isA: 'young-person' | 'carer'
}

async function addSealed(handle: Handle, { id, locality, isA }: Made, sealed: Uint8Array): Promise<void> {
  await handle.query('insert into person (id, locality, is_a, sealed_record) values ($1, $2, $3, $4)', [
    id,
    locality,
    isA,
    sealed,
  ])
}

/**
 * Who a young person or a carer is.
 * @returns undefined where they are not there for whoever asks, or their record cannot be opened: the two look alike.
 */
export async function readWhoTheyAre(handle: Handle, person: Id, sealing: Sealing): Promise<WhoTheyAre | undefined> {
  // Named, as it is asked with each page about somebody: planned once on a connection.
  const { rows } = await handle.query<{ readonly sealed_record: Uint8Array | null }>({
    name: 'who-they-are',
    text: 'select sealed_record from person where id = $1',
    values: [person],
  })
  const sealed = rows[0]?.sealed_record
  const text = sealed ? openText(sealing, sealed) : undefined
  return text === undefined ? undefined : parseRecord(text)
}

/** @returns whether it was kept: not for somebody who is not there for whoever asks. */
export async function changeWhoTheyAre(
  handle: Handle,
  { person, who, likeness }: { readonly person: Id; readonly who: WhoTheyAre; readonly likeness: Likeness },
  sealing: Sealing,
): Promise<boolean> {
  const { rowCount } = await handle.query(
    "update person set sealed_record = $2 where id = $1 and is_a <> 'professional'",
    [person, sealText(sealing, writeRecord(who))],
  )
  await handle.query('update likeness set given = $2, family = $3, born = $4, home = $5 where person = $1', [
    person,
    ...likenessFields.map((field) => likeness[field] ?? null),
  ])
  return rowCount === 1
}

interface AlikeRow {
  readonly person: Id
  readonly agrees: Readonly<Record<LikenessField, boolean>>
}

/**
 * Those who may be the same as somebody about to be written down, of all whom whoever asks may know of: behind the second lock nobody
 * learns here that a stranger has a record.
 */
export async function findAlike(handle: Handle, locality: string, likeness: Likeness): Promise<readonly Alike[]> {
  const { rows } = await handle.query<AlikeRow>(
    `select person, agrees from (select person, jsonb_build_object('given', coalesce(given = $2, false),
       'family', coalesce(family = $3, false), 'born', coalesce(born = $4, false), 'home', coalesce(home = $5, false)) as agrees
       from likeness where locality = $1 and (given = $2 or family = $3)) held
     where (select count(*) from jsonb_each(agrees) where value = 'true') >= $6 order by person`,
    [locality, ...likenessFields.map((field) => likeness[field] ?? null), enoughToAsk],
  )
  return rows.map(({ person, agrees }) => ({ person, agreesOn: likenessFields.filter((field) => agrees[field]) }))
}
