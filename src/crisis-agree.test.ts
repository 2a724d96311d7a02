import { expect, test } from 'vitest'
import { readNational } from './directory/national.edge.ts'
import { contentFolder } from './settings.edge.ts'
import { crisisDisagreements } from './site/crisis-agree.ts'

const national = readNational(contentFolder)

test('every place that a crisis number stands in says the same', () => {
  expect(national.crisis.length).toBeGreaterThan(5)
  expect(crisisDisagreements(national)).toEqual([])
})

test.each(national.crisis.filter(({ by }) => by !== 'sign').map(({ id }) => id))(
  'one wrong digit of %s is seen before anybody dials it',
  (id) => {
    const crisis = national.crisis.map((contact) =>
      contact.id === id ? { ...contact, number: `${contact.number}9` } : contact,
    )
    expect(crisisDisagreements({ ...national, crisis })).not.toEqual([])
  },
)
