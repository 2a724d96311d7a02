import { z } from 'zod'

/** A page of explanation: the short notice first, then its parts, those for people who help last. */
export interface Leaflet {
  /** Neutral: it stands in the history of a shared computer. */
  readonly title: string
  readonly heading: string
  readonly short: readonly string[]
  readonly parts: readonly Part[]
}

/** One heading with what it says. */
export interface Part {
  /** The anchor of the part. */
  readonly id: string
  readonly heading: string
  readonly for: 'everyone' | 'people-who-help'
  readonly says: readonly string[]
  readonly points: readonly string[]
  readonly links: readonly Link[]
}

/** `to` begins with `/` inside the place, else with `https:` or `tel:`. */
export interface Link {
  readonly says: string
  readonly to: string
}

const text = z.string().trim().min(1)
const anchor = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const address = z.string().regex(/^(\/|https:\/\/|tel:\+)/)

const partShape: z.ZodType<Part> = z.strictObject({
  id: anchor,
  heading: text,
  for: z.enum(['everyone', 'people-who-help']),
  says: z.array(text),
  points: z.array(text),
  links: z.array(z.strictObject({ says: text, to: address })),
})

export const leafletShape: z.ZodType<Leaflet> = z.strictObject({
  title: text,
  heading: text,
  short: z.array(text).min(1),
  parts: z.array(partShape).min(1),
})

/** What stands in a text for a figure or a day that the program holds with its source: `{acknowledgedWithin}`. */
const place = /\{([A-Za-z]+)\}/g

/** The names of the figures that a text asks for. */
export const figuresIn = (text: string): readonly string[] => [...text.matchAll(place)].map(([, name]) => name ?? '')

/** Sets the figures into a text. One that is not held stays visible as `{name}`: a test of the content finds it. */
export const filled = (text: string, figures: Readonly<Record<string, string>>): string =>
  text.replaceAll(place, (whole, name: string) => (Object.hasOwn(figures, name) ? (figures[name] ?? whole) : whole))

/** The same leaflet with every figure set in. */
export function filledLeaflet(leaflet: Leaflet, figures: Readonly<Record<string, string>>): Leaflet {
  const set = (said: string): string => filled(said, figures)
  const parts = leaflet.parts.map((part) => ({ ...part, says: part.says.map(set), points: part.points.map(set) }))
  return { ...leaflet, short: leaflet.short.map(set), parts }
}

/** Every passage of a leaflet that is meant for young people, as it is read: headings apart. */
export const passagesForYoungPeople = (leaflet: Leaflet): readonly string[] => [
  ...leaflet.short,
  ...leaflet.parts.filter((part) => part.for === 'everyone').flatMap((part) => [...part.says, ...part.points]),
]
