/** A point of the earth's surface in degrees, WGS 84. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** The middle of a postcode sector ("DN15 7") or outcode ("DN15"), and whose area most of it lies in. */
export interface Place extends Point {
  readonly code: string
  readonly kind: 'sector' | 'outcode'
  /** ONS code of the local authority with the most postcodes in it. */
  readonly authority?: string
  /** The share of its postcodes in that authority, 0 to 1. Under 0.9 ask, do not guess. */
  readonly authorityShare?: number
}
