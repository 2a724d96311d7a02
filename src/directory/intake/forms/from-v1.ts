import { anyOf, isRaw, listIn, objectIn, type Raw, textIn } from '../raw.ts'

/**
 * A record of Open Referral UK 1.0 (HSDS-UK 1.0) in the shape of HSDS 3.0. Fields that have the same name in both stay; what the older
 * standard named or nested in another way is moved. What is not known to either (`pc_…` and other vendors' fields) becomes attributes
 * where it is a list of labels, and otherwise stays in the raw record only.
 */
export function fromV1(raw: Raw): Raw {
  const organisation = objectIn(raw, 'organization')
  const meta = objectIn(raw, 'pc_metadata') ?? {}
  return {
    ...raw,
    organization: organisation && { ...organisation, website: anyOf(organisation, 'website', 'url') },
    last_modified: anyOf(raw, 'last_modified') ?? anyOf(meta, 'date_modified'),
    assured_date: anyOf(raw, 'assured_date') ?? anyOf(meta, 'date_assured'),
    application_process: howToStart(raw),
    ...eligibilityOf(raw),
    phones: listIn(raw, 'phones', 'phone').map(phoneFrom),
    contacts: listIn(raw, 'contacts', 'contact').map((contact) => ({
      ...contact,
      phones: listIn(contact, 'phones', 'phone').map(phoneFrom),
    })),
    schedules: schedulesFrom(raw),
    languages: listIn(raw, 'languages').map((each) => ({ ...each, name: anyOf(each, 'name', 'language') })),
    service_areas: listIn(raw, 'service_areas').map((each) => ({ ...each, name: anyOf(each, 'name', 'service_area') })),
    funding: listIn(raw, 'funding', 'fundings'),
    attributes: attributesFrom(raw),
    service_at_locations: listIn(raw, 'service_at_locations', 'service_at_location').map((place) => ({
      ...place,
      schedules: schedulesFrom(place),
    })),
  }
}

const phoneFrom = (phone: Raw): Raw => ({ ...phone, description: anyOf(phone, 'description', 'contact') })

function howToStart(raw: Raw): string | undefined {
  const stated = textIn(raw, 'application_process')
  const said = [textIn(raw, 'attending_access'), textIn(raw, 'pc_attendingAccess_additionalInfo')]
  const words = said.filter((each) => each !== undefined && each.trim() !== '')
  return stated ?? (words.length > 0 ? words.join('\n\n') : undefined)
}

/** The least minimum and the greatest maximum of all groups; a group without a bound takes the bound away. */
function eligibilityOf(raw: Raw): Raw {
  const groups = listIn(raw, 'eligibilitys', 'eligibilities', 'eligibility')
  if (groups.length === 0) return {}
  const bounds = (name: string): readonly (number | undefined)[] =>
    groups.map((group) => {
      const said = textIn(group, name)?.trim()
      const value = said === undefined || said === '' ? Number.NaN : Number(said)
      return Number.isFinite(value) && value >= 0 ? value : undefined
    })
  const least = bounds('minimum_age')
  const most = bounds('maximum_age')
  const words = groups.flatMap((group) => textIn(group, 'eligibility') ?? [])
  return {
    minimum_age: anyOf(raw, 'minimum_age') ?? extreme(least, Math.min),
    maximum_age: anyOf(raw, 'maximum_age') ?? extreme(most, Math.max),
    eligibility_description: anyOf(raw, 'eligibility_description') ?? ([...new Set(words)].join(', ') || undefined),
  }
}

function extreme(bounds: readonly (number | undefined)[], pick: (...values: number[]) => number): number | undefined {
  const stated = bounds.filter((bound) => bound !== undefined)
  return stated.length === bounds.length ? pick(...stated) : undefined
}

function schedulesFrom(raw: Raw): readonly Raw[] {
  const regular = listIn(raw, 'regular_schedules', 'regular_schedule', 'schedules').map((each) => ({
    ...each,
    byday: anyOf(each, 'byday', 'weekday'),
  }))
  const holidays = listIn(raw, 'holiday_schedules', 'holiday_schedule', 'holiday_schedule_collection').map(holidayFrom)
  const attending = textIn(raw, 'attending_type')
  const alone = regular.length + holidays.length === 0 && attending ? [{ attending_type: attending }] : []
  return [...regular, ...holidays, ...alone]
}

function holidayFrom(holiday: Raw): Raw {
  const isClosed = /^(true|1|yes)$/i.test(textIn(holiday, 'closed') ?? '')
  return {
    id: holiday['id'],
    valid_from: anyOf(holiday, 'start_date', 'valid_from'),
    valid_to: anyOf(holiday, 'end_date', 'valid_to'),
    opens_at: isClosed ? undefined : anyOf(holiday, 'opens_at', 'open_at'),
    closes_at: isClosed ? undefined : anyOf(holiday, 'closes_at', 'close_at'),
    notes: isClosed ? 'closed' : undefined,
  }
}

function attributesFrom(raw: Raw): readonly Raw[] {
  const terms = listIn(raw, 'service_taxonomys', 'service_taxonomies', 'service_taxonomy').flatMap((each) => {
    const term = objectIn(each, 'taxonomy', 'taxonomy_term')
    return term ? { id: each['id'], taxonomy_term: { ...term, taxonomy: anyOf(term, 'vocabulary', 'taxonomy') } } : []
  })
  return [
    ...listIn(raw, 'attributes'),
    ...terms,
    ...eligibilityWords(raw).map((word) => labelled('eligibility', word)),
    ...labelsOf(textIn(raw, 'deliverable_type')).map((word) => labelled('deliverable_type', word)),
    ...vendorLabels(raw),
  ]
}

const eligibilityWords = (raw: Raw): readonly string[] => [
  ...new Set(
    listIn(raw, 'eligibilitys', 'eligibilities', 'eligibility').flatMap((each) =>
      labelsOf(textIn(each, 'eligibility')),
    ),
  ),
]

/** "Parents>Grandparents" is two labels; spaces around them mean nothing. */
const labelsOf = (said: string | undefined): readonly string[] =>
  (said ?? '')
    .split('>')
    .map((label) => label.trim())
    .filter((label) => label !== '')

export const labelled = (taxonomy: string, name: string): Raw => ({ taxonomy_term: { name, taxonomy } })

/** A vendor's list of labels (`pc_targetAudience`) is kept as attributes under the vendor's own name. */
export function vendorLabels(raw: Raw): readonly Raw[] {
  return Object.entries(raw).flatMap(([field, value]) => {
    if (!/^pc_/.test(field) || !Array.isArray(value)) return []
    const said = value.flatMap((each: unknown) =>
      typeof each === 'string' ? each : isRaw(each) ? (labelIn(each) ?? []) : [],
    )
    return [...new Set(said.flatMap(labelsOf))].map((name) => labelled(field, name))
  })
}

const labelIn = (raw: Raw): string | undefined => textIn(raw, 'audienceType', 'name', 'label', 'title', 'value')
