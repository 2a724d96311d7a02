import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import type { Id } from '../../shared/id.ts'

const allowed = { outcome: 'allowed', because: '' } as const

const noteReview = ({ note }: Inside, { agency }: Professional, item: Id): Promise<void> =>
  note({ ...allowed, record: agency, did: 'write', kind: 'breaking-review', item, showThem: false })

/** A claim was looked at: a row for the agency, and one in the record of the young person, whom the officer is not told. */
export async function noteClaim(
  inside: Inside,
  officer: Professional,
  { claim, whose }: { readonly claim: Id; readonly whose: Id },
): Promise<void> {
  await noteReview(inside, officer, claim)
  await inside.note({ ...allowed, record: whose, did: 'write', kind: 'network', item: claim, showThem: true })
}

/** It was said whether two records are one person: a row for the agency, and one in each of the two. */
export async function noteAnswer(
  inside: Inside,
  officer: Professional,
  { question, records }: { readonly question: Id; readonly records: readonly Id[] },
): Promise<void> {
  await noteReview(inside, officer, question)
  for (const record of records)
    await inside.note({ ...allowed, record, did: 'answer', kind: 'people', item: question, showThem: true })
}
