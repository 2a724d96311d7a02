import type { ListedOrganization } from '../../../directory/listing.ts'
import { filled, type JsonRecord, mailAddress, webAddress } from './filled.ts'

/** An organisation in HSDS 3.0. The description is required there: the name stands in. */
export const organizationRecord = (organization: ListedOrganization): JsonRecord =>
  filled({
    id: organization.id,
    name: organization.name.trim() || 'Not named',
    description: organization.description?.trim() || organization.name.trim() || 'Not described',
    email: mailAddress(organization.email),
    website: webAddress(organization.website),
    logo: webAddress(organization.logo),
    uri: webAddress(organization.uri),
    organization_identifiers: (organization.organization_identifiers ?? []).map((each) => filled({ ...each })),
  })
