/** Why a password will not do. Nothing is asked of its letters, digits or signs: length is what counts. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-plain' | 'holds-the-name' | 'often-used'

export const shortestPassword = 12
export const longestPassword = 256

/** The beginnings of what is tried first. @NOTE no list of a million: a second factor stands beside every password. */
const oftenUsed = ['password', 'passw0rd', 'letmein', 'qwerty', '123456', 'abcdef', 'iloveyou', 'welcome', 'rightdoor']

/** One way of writing for what looks the same, so that another keyboard gives the same password. Spaces stay. */
export const asTyped = (password: string): string => password.normalize('NFKC')

/** Every reason why a password will not do; none where it will. @param knownAs the name they sign in with. */
export function passwordFaults(password: string, knownAs: string): readonly PasswordFault[] {
  const text = asTyped(password)
  const plain = text.toLowerCase()
  const length = [...text].length
  const name = knownAs.toLowerCase().split('@')[0] ?? ''
  const rest = oftenUsed.reduce((left, each) => left.replaceAll(each, ''), plain)
  const faults: readonly (readonly [PasswordFault, boolean])[] = [
    ['too-short', length < shortestPassword],
    ['too-long', length > longestPassword],
    ['too-plain', new Set(plain).size < 5],
    ['holds-the-name', name.length > 2 && plain.includes(name)],
    ['often-used', rest !== plain && rest.length < shortestPassword - 4],
  ]
  return faults.filter(([, isSo]) => isSo).map(([fault]) => fault)
}
