import { expect, test } from 'vitest'
import { parseDay } from '../../../shared/day.ts'
import { readDemonstration } from '../../demonstration.edge.ts'
import { nationalServices, readNational } from '../../national.edge.ts'
import { faultsOf } from './listed-shape.ts'

const content = new URL('../../../../content/', import.meta.url)
const today = parseDay('2026-11-21') ?? expect.fail('no day')

test('what stands in the made-up place passes the same gate as any feed', () => {
  const { services } = readDemonstration(content, today)
  expect(services.length).toBeGreaterThan(50)
  expect(services.flatMap((service) => faultsOf(service).map((fault) => `${service.source.id}: ${fault}`))).toEqual([])
})

test('so does every entry of the national list', () => {
  const services = nationalServices({
    entries: readNational(content).entries,
    mode: 'demonstration',
    switchedOn: [],
    today,
  })
  expect(services.length).toBeGreaterThan(10)
  expect(services.flatMap((service) => faultsOf(service).map((fault) => `${service.source.id}: ${fault}`))).toEqual([])
})

test('a service with an address that a message would leave by is stopped at the gate', () => {
  const [service = expect.fail('no service')] = readDemonstration(content, today).services
  expect(faultsOf({ ...service, email: 'help%40charity.org?bcc=spy@evil.example' })).toEqual([
    'email is no email address',
  ])
})
