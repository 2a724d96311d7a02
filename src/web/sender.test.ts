import { describe, expect, test } from 'vitest'
import { networkOf } from './server.edge.ts'

describe('Whoever sends', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s: one household has many addresses of the newer kind', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
