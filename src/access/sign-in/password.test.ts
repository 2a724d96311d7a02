import { expect, test } from 'vitest'
import { slowHashing } from './password.edge.ts'
import { asTyped, passwordFaults } from './password.ts'

test.each([
  ['correct horse battery staple', []],
  ['πολύ μακρύ μυστικό', []],
  ['a passphrase with the word password in it', []],
  ['short', ['too-short']],
  ['aaaaaaaaaaaaaa', ['too-plain']],
  ['Beth.Lloyd and more', ['holds-the-name']],
  ['Password123456!', ['often-used']],
  ['qwerty123456', ['often-used']],
  ['x1y2z3'.repeat(50), ['too-long']],
  ['', ['too-short', 'too-plain']],
])('of the password %j every fault is said at once', (password, faults) => {
  expect(passwordFaults(password, 'beth.lloyd@school.example')).toEqual(faults)
})

test('another keyboard writes the same letters in another way, and it is the same password', () => {
  expect(asTyped('cafe\u0301 au lait')).toBe(asTyped('caf\u00e9 au lait'))
  expect(asTyped(' spaces stay ')).toBe(' spaces stay ')
})

const quick = slowHashing({ memoryKiB: 64, passes: 1, atOnce: 2, waiting: 3 })

test('the same password hashed twice is kept as two different things, and either is recognised', async () => {
  const [one, other] = [await quick.hash('correct horse'), await quick.hash('correct horse')]
  expect(Buffer.compare(one, other)).not.toBe(0)
  expect(Buffer.from(one).toString()).not.toContain('horse')
  expect(await quick.matches('correct horse', one)).toBe('yes')
  expect(await quick.matches('correct horse', other)).toBe('yes')
  expect(await quick.matches('correct horsf', one)).toBe('no')
})

test('what was hashed at another speed is still recognised after the speed was changed', async () => {
  const kept = await slowHashing({ memoryKiB: 128, passes: 2, atOnce: 1, waiting: 1 }).hash('correct horse')
  expect(await quick.matches('correct horse', kept)).toBe('yes')
})

test('for nobody the answer is no, whatever is typed', async () => {
  expect(await quick.matches('', undefined)).toBe('no')
  expect(await quick.matches('correct horse', undefined)).toBe('no')
})

test('of many at once some wait their turn, and beyond that they are sent away rather than the machine filled', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => quick.matches('x', undefined)))
  expect(answers.filter((answer) => answer === 'busy').length).toBe(5)
  expect(await quick.matches('x', undefined)).toBe('no')
})

test('what is kept names argon2id and its cost, as OWASP asks: 19 MiB, two passes, one lane', async () => {
  const kept = await slowHashing().hash('correct horse')
  expect(Buffer.from(kept).toString()).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
  )
})

test('it takes as long for nobody as for somebody', async () => {
  const slow = slowHashing()
  const kept = await slow.hash('correct horse')
  const took = async (whose: Uint8Array | undefined): Promise<number> => {
    const start = performance.now()
    await slow.matches('wrong', whose)
    return performance.now() - start
  }
  const pairs: (readonly [number, number])[] = []
  for (let n = 0; n < 5; n++) pairs.push([await took(kept), await took(undefined)])
  const [somebody, nobody] = [0, 1].map((at) => Math.min(...pairs.map((pair) => pair[at] ?? 0)))
  expect(somebody).toBeGreaterThan(5)
  expect(nobody).toBeGreaterThan((somebody ?? 0) / 2)
})

test('a kept hash of another kind is a fault of ours, and no answer', async () => {
  await expect(quick.matches('correct horse', Buffer.from('scrypt$17$a$b'))).rejects.toThrow('unknown kind')
})
