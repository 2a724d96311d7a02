import type { Asking } from './asking.ts'

const family =
  'mum|mam|mom|mummy|mother|dad|daddy|father|parents?|brother|sister|bro|sis|twin|nan|nana|nanna|gran|granny|grandma|grandad|grandpa|grandparents?|aunt|auntie|uncle|cousin|guardian|stepmum|stepdad|step ?mum|step ?dad|stepbrother|stepsister'
const grownUps = `${family}|husband|wife|partner|ex|boyfriend|girlfriend`

/** Where somebody is spoken of who is not the one that is asked for, up to the word that speaks of somebody else. */
const clause = (people: string, until: string): RegExp =>
  new RegExp(
    `\\b(?:(?:my|his|her|their|our|the) )?(?:big |little |older |younger |baby |half |step |own )*(?:${people})(?:'?s)?\\b(?! (?:says?|said|thinks?|told|wants|asked|made|knowing))(?:(?!\\b(?:${until})\\b)[^.,!?;])*`,
    'g',
  )
const besideMe = clause(family, "i|im|i'm|ive|i've|me|my|we|and i")
const besideTheChild = clause(
  grownUps,
  "i|im|i'm|ive|i've|my|our|he|hes|he's|she|shes|she's|him|they|we|son|daughter|child|kids",
)
const aboutThem: ReadonlySet<string> = new Set(['young-person', 'parent-carer'])

const most = 2_000

/**
 * What was said without what was said of somebody beside them: "my mum drinks and i cant sleep" leaves "and i cant sleep".
 * @returns the words as they were said where nobody else is spoken of, or where it is not clear for whom somebody asks
 */
export function ownPart({ words, asker, age }: Pick<Asking, 'words' | 'asker' | 'age'>): string {
  if (asker !== undefined && !aboutThem.has(asker) && (age ?? 0) < smallest) return words
  const plain = words.slice(0, most).toLowerCase().replaceAll('’', "'")
  const left = plain.replaceAll(asker === 'young-person' ? besideMe : besideTheChild, ' ')
  return left === plain ? words : left
}

/** A helper who asks about a baby asks about its parents too. */
const smallest = 5

/** Topics of one person's life or health: said of a brother or a parent they are not the asker's own. */
export const ofOnePerson: ReadonlySet<string> = new Set(
  `alcohol-drugs gambling long-term-illness learning-disability autism adhd speaking hearing-seeing-things low-mood
  self-harm suicidal-thoughts eating obsessions`.split(/\s+/),
)
