import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

test('a visitor becomes Callum by one tap, is still here, and signs out', async () => {
  expect(await opened.read('/sign-in/demonstration')).toContain('Callum, 15')
  const came = await opened.post('/sign-in/demonstration/callum', {})
  expect(came.status).toBe(303)
  expect(came.headers.get('location')).toBe('/me')
  expect(came.headers.get('set-cookie')).toMatch(/^__Host-sid=/)
})
