import { countRequests } from '../../access/requests/requests.store.ts'
import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { countComplaints } from '../../people/complaint.store.ts'
import { type ComplaintsDeps, complaintsRoutes } from '../complaints/complaints.page.tsx'
import { agreementRoutes } from './agreements.page.tsx'
import { type FindingHashes, looksRoutes } from './looks.page.tsx'
import { type CountMore, privacyRoutes } from './privacy.page.tsx'
import { questionRoutes } from './questions.page.tsx'
import { sameJoinRoutes } from './questions-join.page.tsx'
import { sameOwnRoutes } from './questions-own.page.tsx'
import { samePartRoutes } from './questions-part.page.tsx'
import { reviewRoutes } from './reviews.page.tsx'

/** What the privacy officer's pages need of the installation. */
export interface PrivacyDeps extends ComplaintsDeps {
  readonly hashes: FindingHashes
}

const countMore: CountMore = async (handle) => ({
  complaints: await countComplaints(handle),
  requests: await countRequests(handle),
})

/** Everything that a privacy officer, and for overrides a safeguarding lead, looks at. */
export const officerRoutes = ({ hashes, ...sealings }: PrivacyDeps): readonly SignedInRoute[] => [
  ...privacyRoutes(countMore),
  ...reviewRoutes(),
  ...questionRoutes(),
  ...sameOwnRoutes(),
  ...sameJoinRoutes(),
  ...samePartRoutes(),
  ...agreementRoutes(),
  ...looksRoutes(hashes),
  ...complaintsRoutes(sealings),
]
