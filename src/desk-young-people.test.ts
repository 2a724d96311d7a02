import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

const idOf = (key: string) => demonstrationPerson('ashmere', key)
const record = (key: string, rest = '') => `/desk/young-person/${idOf(key)}${rest}`

describe('The young people somebody stands by', () => {
  test('the school nurse sees Callum and Aisha, and nobody of others', async () => {
    const nurse = await opened.signInAs('school-nurse')
    const page = await nurse.read('/desk/young-people')
    expect(page).toContain('Callum Reid')
    expect(page).toContain('Aisha Rahman')
    expect(page).not.toMatch(/Jordan|Ellie|Whitfield|Hussain/)
  })
})

describe('A record', () => {
  test('the school nurse reads Callum’s words for his worker, and not those for himself', async () => {
    const nurse = await opened.signInAs('school-nurse')
    const page = await nurse.read(record('callum'))
    expect(page).toContain('put music on')
    expect(page).not.toContain('freak out')
    expect(page).toContain('he/him')
    expect(page.indexOf('put music on')).toBeLessThan(page.indexOf('Music and the canal'))
  })
})
