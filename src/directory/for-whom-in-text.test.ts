import { expect, test } from 'vitest'
import * as whom from './for-whom-in-text.ts'

const listing = (name: string, description: string, tags: readonly string[] = []) => ({
  name,
  description,
  tags,
  who: {},
})
const read = (name: string, description: string, tags: readonly string[] = []): number =>
  whom.forWhomInText(listing(name, description, tags), true)

test.each([
  ['Carers’ lunch', 'A hot meal and a chat.', whom.forCarers],
  ['Rest and recharge', 'I help people in a caring role to sleep better.', whom.forCarers],
  ['Counselling', 'Support to hospice patients, their families and carers.', whom.forTheVeryIll],
  ['Chair fitness', 'A seated class for stroke survivors.', whom.forTheVeryIll],
  ['Breakfast club', 'For veterans and serving members of the armed forces.', whom.forTheForces],
  ['Calm at work', 'Mental health workshops for businesses.', whom.forPeopleAtWork],
  ['Fostering', 'We need homes for children.', whom.forThoseWhoWouldHelp],
  ['Panic Room', 'Sixty minutes to escape. Hen and stag parties welcome.', whom.forCelebrations],
  ['Grand Piano Hire', 'Pianos to your door.', whom.forCelebrations],
  ['Wheelchair basketball', 'Chairs are lent.', whom.forDisabledPeople],
  ['Mosaic', 'A class for adults with learning disabilities.', whom.forDisabledPeople],
  ['Together', 'Games for people aged 8-25 with disabilities to meet one another.', whom.forDisabledPeople],
  ['Boccia', 'For 25 years a club for disabled adults.', whom.forDisabledPeople],
  ['Ladies hockey', 'Fitness, fun and friendship.', whom.forWomen],
  ['Friday club', 'Men only. A cuppa and a chat.', whom.forMen],
  ['Dads together', 'Bring the little ones.', whom.forFathers],
  ['Kids’ church', 'Songs and tea.', whom.forChildren],
  ['Antenatal group', 'Meet others.', whom.forThoseExpecting],
  ['Swap', 'Want to stop smoking? Come to us.', whom.forSmokers],
  ['Fibromyalgia group', 'A cuppa and a talk.', whom.forTheIll],
  ['Bulldogs', 'We rehome bulldogs that nobody wants.', whom.forAnimals],
  ['Care Act advocacy', 'Independent people who speak for you.', whom.forAdultsInLaw],
  ['Gruoch', 'A play of a queen. Doors at seven. Tickets £14/£16.', whom.forAnAudience],
  ['Social group', 'For LGBTQ+ adults.', whom.forLgbt],
  ['Cooking', 'An ESOL class with soup.', whom.forNewcomers],
])('%s: %s', (name, description, audience) => {
  expect(read(name, description) & audience).toBe(audience)
})

test.each([
  ['Young carers', 'For anybody under 18 who looks after somebody.'],
  ['Stay and play', 'For parents and carers with little ones.'],
  ['Youth club', 'For young people aged 11 to 16.'],
  ['Football', 'For girls and boys of 8 to 11.'],
  ['Carers’ coffee', 'All are welcome, carers or not.'],
  ['Community hub', 'Come in for a brew. The hall can be hired.'],
  ['Antenatal and baby feeding', 'Help with feeding before and after.'],
  ['Recovery', 'Stop drugs and alcohol, and stop smoking too.'],
  ['School nurses 0-19 (25 SEND)', 'For all, and on to 25 for those who have a disability.'],
  ['Saturday football', 'For people aged 8 to 18, or age 25 for people with a disability.'],
  ['Health visitors', 'To 19, and up to the age of 25 for people with special needs.'],
  ['Extra needs', 'For children of 0 to 25, people with additional needs, and whoever lives with them.'],
  ['Help at home', 'A break if you look after somebody, maybe a brother with a disability.'],
])('nobody is left out by: %s, %s', (name, description) => {
  expect(read(name, description) & (whom.forSomeOnly | whom.forSomeSexOnly)).toBe(0)
})

test('tags that name disabled people alone say whom it is for; among others they say little', () => {
  expect(read('Rolling', 'Come and play.', ['Wheelchair Users', 'Disabled People'])).toBe(whom.forDisabledPeople)
  expect(read('Rolling', 'Come and play.', ['Parents', 'Disabled People'])).toBe(0)
})

test('whoever offers it says for whom it is too', () => {
  const rainbow = { ...listing('Rainbow', 'A safe space.'), organisation: { name: 'Town LGBTQ+ Society' } }
  expect(whom.forWhomInText(rainbow, true)).toBe(whom.forLgbt)
})

test('who comes beside somebody is seen too', () => {
  expect(read('Delta', 'For children affected by their parent’s drinking.') & whom.forThoseBeside).toBeGreaterThan(0)
  expect(read('Sibs', 'For brothers and sisters of disabled children.') & whom.forSiblings).toBeGreaterThan(0)
})
