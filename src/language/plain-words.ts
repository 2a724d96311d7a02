/**
 * Text as a list of plain words: small letters, no accents, apostrophes dropped ("can't" is `cant`), everything else that is
 * no letter or digit parts two words ("self-harm" is `self`, `harm`).
 */
export function plainWords(text: string): readonly string[] {
  if (onlyAscii.test(text))
    return (
      text
        .toLowerCase()
        .replaceAll("'", '')
        .match(/[a-z0-9]+/g) ?? []
    )
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[\u0300-\u036f'’‘ʼ`]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const onlyAscii = /^[\t\n\r -_a-~]*$/

/** Words that only say whose it is or who did it; "hurting herself" and "hurting myself" are the same thing said. */
const samePerson: ReadonlyMap<string, string> = new Map(
  Object.entries({
    self: 'myself himself herself themselves themself yourself ourselves themselfs',
    me: 'my his her their our your thier him them us',
    i: 'he she they we',
    im: 'hes shes theyre',
    wont: 'doesnt dont didnt isnt',
  }).flatMap(([same, words]) => words.split(' ').map((word) => [word, same === 'self' ? 'myself' : same] as const)),
)

const keptWhole = new Set(
  'this yes gas bus always less news sometimes perhaps pants sats as is was has does'.split(' '),
)

const undouble = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word)

/** "gaming" is of "games" and "caring" of "care": three letters that are left of a word had an e. */
const withSilentE = (stem: string): string => (/^[^aeiou][aeiou][^aeiouwxy]$/.test(stem) ? `${stem}e` : stem)

function withoutEnding(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith('ing')) return undouble(withSilentE(word.slice(0, -3)))
  if (word.length > 4 && word.endsWith('sses')) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

/**
 * What is left of a word without plural and -ing, so that "worries" meets "worry". Lighter than a stemmer on purpose:
 * "killed himself" is somebody's grief and must not meet "kill myself".
 */
export function rootOf(word: string): string {
  const same = samePerson.get(word)
  if (same !== undefined) return same
  if (keptWhole.has(word) || word.length < 4) return word
  const bare = withoutEnding(word)
  const short = bare.length > 4 && bare.endsWith('e') ? bare.slice(0, -1) : bare
  return /l(l|lor|or)$/.test(short) && short.startsWith('counsel') ? 'counsel' : short
}
