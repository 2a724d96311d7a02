/** Who is asking, or who may ask an offer: the eight doors. The same codes stand on offers as "who can ask". */
export type PartPlayed =
  | 'young-person'
  | 'parent-carer'
  | 'friend'
  | 'school'
  | 'health'
  | 'social-care'
  | 'community'
  | 'someone-else'

export const partsPlayed: readonly PartPlayed[] = [
  'young-person',
  'parent-carer',
  'friend',
  'school',
  'health',
  'social-care',
  'community',
  'someone-else',
]

const spoken: Readonly<Record<PartPlayed, readonly string[]>> = {
  'young-person': ['young person', 'me', 'myself', 'child', 'teenager', 'student', 'pupil'],
  'parent-carer': ['parent', 'carer', 'parent or carer', 'mum', 'dad', 'family', 'grandparent', 'foster carer'],
  friend: ['friend', 'mate'],
  school: ['school', 'college', 'teacher', 'lunchtime assistant', 'tutor', 'teaching assistant', 'school staff'],
  health: ['health', 'gp', 'doctor', 'nurse', 'a&e', 'school nurse', 'health visitor', 'midwife'],
  'social-care': ['social care', 'social worker', 'police', 'youth justice', 'early help'],
  community: ['community', 'club', 'coach', 'faith', 'faith leader', 'charity', 'youth worker', 'neighbour'],
  'someone-else': ['someone else', 'other', 'anyone'],
}

/** Reads a code or the everyday word for it: "teacher" is `school`, "GP" is `health`. */
export function parsePartPlayed(text: string): PartPlayed | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
  return partsPlayed.find((part) => part.replaceAll('-', ' ') === plain || spoken[part].includes(plain))
}
