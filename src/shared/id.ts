/** Any 8-4-4-4-12 identifier. Feeds hold many that follow no RFC 4122 version, so only the shape is asked for. */
export type Id = string & { readonly id: unique symbol }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** @returns the id in lower case, or undefined where the text has another shape. */
export function parseId(text: string): Id | undefined {
  const lower = text.trim().toLowerCase()
  return shape.test(lower) ? (lower as Id) : undefined
}
