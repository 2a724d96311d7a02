import type { Act } from '../../access/object.ts'
import type { DraftFields } from '../../access/sign-in/draft.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { keepAct, readActs } from '../../directory/curation/acts.store.ts'
import { approve, hold, sendBack } from '../../directory/curation/curation.store.ts'
import { readKept } from '../../directory/curation/curation-read.store.ts'
import { changedLeads } from '../../directory/intake/compare.ts'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { fieldsFor, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { type CurationDesk, showAtOnce } from './at-desk.store.ts'
import { keepersOf } from './keepers.store.ts'
import { itemOf } from './own-offer.ts'
import { ProposalView } from './proposal-view.tsx'
import { type ApprovingWords, approvingInEnglish, type Refused, type SettleTyped, type ToSettle } from './settling.ts'
import { ways } from './ways.ts'

export const proposalRoutes = (
  desk: CurationDesk,
  words: ApprovingWords = approvingInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/waiting/:id',
    says: 'looked at a change that waits for approval',
    may: ['approver'],
    answer: (asked) => proposalPage(asked, words),
  },
  {
    post: '/desk/waiting/:id/approve',
    says: 'approved a change to an offer',
    may: ['approver'],
    answer: (asked) => settle(desk, asked, { words, act: approveIt }),
  },
  {
    post: '/desk/waiting/:id/send-back',
    says: 'sent a change to an offer back',
    may: ['approver'],
    answer: (asked) => settle(desk, asked, { words, act: sendItBack }),
  },
]

async function findProposal(inside: Inside, asked: AskedSignedIn, act: Act): Promise<ToSettle | undefined> {
  const id = parseId(asked.params['id'] ?? '')
  if (!id) return undefined
  if (act !== 'read') await hold(inside.handle, asked.locality, id)
  const kept = await readKept(inside.handle, asked.locality, id)
  const { proposal } = kept ?? {}
  if (!kept || !proposal || proposal.sentBack) return undefined
  const keepers = await keepersOf(inside.handle, [kept.organisation])
  const agency = keepers.get(kept.organisation)?.agency ?? working(asked.subject).agency
  const isAllowed = fieldsFor(asked, act, { is: 'offer', agency }).length > 0
  const leads = kept.approved ? changedLeads(kept.approved, proposal.service) : []
  return isAllowed ? { kept, proposal, agency, leads } : undefined
}

async function proposalPage(asked: AskedSignedIn, words: ApprovingWords, refused?: Refused): Promise<Reply> {
  const found = await asked.within(async (inside) => {
    const toSettle = await findProposal(inside, asked, 'read')
    return toSettle && { toSettle, acts: await readActs(inside.handle, asked.locality, toSettle.kept.id) }
  })
  if (!found) return { is: 'not-found' }
  const draft = refused ? undefined : await asked.draft()
  const typed = typedIn(asked, draft, found.toSettle.proposal.hash)
  return {
    is: 'page',
    status: refused ? 422 : 200,
    title: words.waiting.title,
    back: { to: asked.frame.base + ways.waiting, says: words.waiting.one.back },
    main: <ProposalView {...{ asked, words, typed, ...found }} {...(refused ? { refused } : {})} />,
  }
}

/** What was ticked is about what they saw: it stays only while that is what stands there. */
function typedIn({ form }: AskedSignedIn, draft: DraftFields | undefined, hash: string): SettleTyped {
  const seen = draft?.['seen']?.[0]
  const isSeen = (draft ? seen : form.first('seen')) === hash
  return {
    because: draft ? (draft['because']?.[0] ?? '') : (form.first('because') ?? ''),
    ticked: isSeen ? (draft?.['checked'] ?? form.all('checked')) : [],
    seen: seen ?? hash,
    isDraft: draft?.['because'] !== undefined || draft?.['checked'] !== undefined,
  }
}

type Settled = Done | { readonly is: 'not-found' } | { readonly is: 'refused'; readonly refused: Refused }

interface Settling {
  readonly words: ApprovingWords
  readonly act: (inside: Inside, asked: AskedSignedIn, toSettle: ToSettle) => Promise<Settled>
}

async function settle(desk: CurationDesk, asked: AskedSignedIn, { words, act }: Settling): Promise<Reply> {
  const { locality, subject, key, frame } = asked
  const done = await asked.within((inside) =>
    onceOnly<Settled>(inside.handle, { locality, person: working(subject).id, key }, async () => {
      const toSettle = await findProposal(inside, asked, 'approve')
      if (!toSettle) return { is: 'not-found' }
      if (asked.form.first('seen') !== toSettle.proposal.hash) return { is: 'refused', refused: { is: 'overtaken' } }
      return act(inside, asked, toSettle)
    }),
  )
  switch (done.is) {
    case 'refused':
      return proposalPage(asked, words, done.refused)
    case 'not-found':
      return done
    case 'done':
      await showAtOnce(desk)
      return { is: 'go', to: frame.base + done.to }
  }
}

/** Nobody approves what they wrote; a changed way to reach somebody is approved only by who says how they checked it. */
async function approveIt(inside: Inside, asked: AskedSignedIn, toSettle: ToSettle): Promise<Settled> {
  const { kept, proposal, leads } = toSettle
  const by = working(asked.subject).id
  if (proposal.by?.id === by) {
    await note(inside, toSettle, 'refused')
    return { is: 'refused', refused: { is: 'own' } }
  }
  const ticked = asked.form.all('checked')
  if (leads.some((lead) => !ticked.includes(lead))) return { is: 'refused', refused: { is: 'not-checked' } }
  const { locality, now: at } = asked
  if (!(await approve(inside.handle, locality, { id: kept.id, hash: proposal.hash }))) return { is: 'not-found' }
  await keepAct(inside.handle, { locality, service: kept.id, did: 'approved', by, at, changed: leads })
  await note(inside, toSettle, 'allowed')
  return { is: 'done', to: `${ways.waiting}?done=approved` }
}

const longest = 500

async function sendItBack(inside: Inside, asked: AskedSignedIn, toSettle: ToSettle): Promise<Settled> {
  const because = asked.form.first('because') ?? ''
  if (because === '' || because.length > longest)
    return { is: 'refused', refused: { is: because === '' ? 'no-reason' : 'long-reason' } }
  const { kept, proposal } = toSettle
  const by = working(asked.subject).id
  const { locality, now: at } = asked
  const back = { locality, id: kept.id, hash: proposal.hash, by, because, at }
  if (!(await sendBack(inside.handle, back))) return { is: 'not-found' }
  await keepAct(inside.handle, { locality, service: kept.id, did: 'sent-back', by, at, because })
  await note(inside, toSettle, 'allowed')
  return { is: 'done', to: `${ways.waiting}?done=back` }
}

const note = (inside: Inside, { agency, kept }: ToSettle, outcome: 'allowed' | 'refused'): Promise<void> =>
  inside.note({
    ...{ record: agency, did: 'approve', kind: 'offer', outcome, showThem: false },
    because: outcome === 'refused' ? 'not-for-you' : '',
    ...itemOf(kept.id),
  })
