import { expect, test } from 'vitest'
import { ageSaidIn } from './age-said.ts'

test.each([
  ['my 8 year old is angry', 8, 8],
  ['counselling for 8-year-old', 8, 8],
  ['worried and low mood year 6', 10, 11],
  ['yr 9 pupil', 13, 14],
  ['drugs 16', 16, 16],
  ['lgbtq group 15', 15, 15],
  ['shes 14 and wont eat', 14, 14],
  ['aged 12', 12, 12],
  ['13yo self harm', 13, 13],
  ['6 months old baby', 0, 0],
  ['primary school pupil', 4, 11],
  ['my teenager', 13, 19],
  ['tantrums 3', 3, 3],
] as const)('%s', (said, from, to) => {
  expect(ageSaidIn(said)).toEqual({ from, to })
})

test.each([
  '9 gcses',
  '10pm and awake',
  'bullied for 3 years',
  '12 weeks waiting',
  'call 111',
  'no age',
  '40 year old',
  '',
  '15% off',
])('no age is heard in: %s', (said) => {
  expect(ageSaidIn(said)).toBeUndefined()
})
