/** A canary that stood somewhere: of which thing, and of which of its fields. */
export interface Found {
  readonly number: number
  readonly field: string
}

export const canariesIn = (text: string): readonly Found[] =>
  [...text.matchAll(/canary(\d+)([a-zA-Z]+)/g)].map(([, number, field = '']) => ({ number: Number(number), field }))

/** What stands beside the things: words of ours, numbers of the NHS that are nobody's, birthdays of a child, where a complaint is answered. */
export const secretsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/canary1\d{4}[a-zA-Z]+|canary-[0-9a-f]+@complained\.example/g)].map(([word]) => word),
  ...[...text.matchAll(/\b999[ -]?\d{3}[ -]?\d{4}\b/g)].map(([number]) => number.replaceAll(/[ -]/g, '')),
  ...[...text.matchAll(/\b20(?:0[6-9]|1[0-5])-\d\d-\d\d\b/g)].map(([day]) => day),
  ...[...text.matchAll(/\b\d{1,2} [A-Z][a-z]+ 20(?:0[6-9]|1[0-5])\b/g)].map(([day]) => day.replaceAll(' ', '')),
]
