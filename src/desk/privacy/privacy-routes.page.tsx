import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { agreementRoutes } from './agreements.page.tsx'
import { type FindingHashes, looksRoutes } from './looks.page.tsx'
import { type CountMore, privacyRoutes } from './privacy.page.tsx'
import { questionRoutes } from './questions.page.tsx'
import { reviewRoutes } from './reviews.page.tsx'

/** What the privacy officer's pages need of the installation. */
export interface PrivacyDeps {
  readonly hashes: FindingHashes
}

const nothingMore: CountMore = async () => ({})

/** Everything that a privacy officer, and for overrides a safeguarding lead, looks at. */
export const officerRoutes = ({ hashes }: PrivacyDeps): readonly SignedInRoute[] => [
  ...privacyRoutes(nothingMore),
  ...reviewRoutes(),
  ...questionRoutes(),
  ...agreementRoutes(),
  ...looksRoutes(hashes),
]
