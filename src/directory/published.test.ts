import { expect, test } from 'vitest'
import type { Id } from '../shared/id.ts'
import { shortId } from './published.ts'

test('two offers whose feed counts its ids up from one have two short ids', () => {
  const ids = Array.from(
    { length: 20_000 },
    (_, index) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}` as Id,
  )
  expect(new Set(ids.map(shortId)).size).toBe(20_000)
  expect(shortId('be33cc3d-04b0-5da2-b833-b3d92dcec523' as Id)).toMatch(/^[0-9a-v]{10}$/)
})
