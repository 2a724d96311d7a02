import type { Found } from '../directory/match/asking.ts'
import { whereFrom } from '../doors/ask.page.tsx'
import { askingOf, topicLabel } from '../doors/at-the-door.ts'
import { oldestAsked, readAge, readQuestion } from '../doors/question.ts'
import { sayWhy } from '../doors/say-why.ts'
import { parsePartPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { dayIn, parseDay } from '../shared/day.ts'
import { asJson, type Call, type Command, localityOf, refuse, text } from './command.ts'

export const find: Command = {
  name: 'find',
  takes: '[words]',
  says: 'Prints what the page would show for a question, in order',
  help: [
    '--locality <slug>   whose directory; the default locality if left out',
    '--place <postcode>  the first part of a postcode, "DN15 7"',
    `--age <years>       how old the young person is, 0 to ${oldestAsked}`,
    '--asker <who>       young-person, parent-carer, friend, school, health, social-care, community, someone-else',
    '--topic <id>        a topic, such as sleep; several are parted by commas',
    '--today <day>       as if it were that day, 2024-12-18',
    '--json              as JSON: [{ id, serviceId, sourceId, name, why, … }]',
  ],
  options: {
    locality: { type: 'string' },
    place: { type: 'string' },
    age: { type: 'string' },
    asker: { type: 'string' },
    topic: { type: 'string' },
    today: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: runFind,
}

async function runFind(call: Call): Promise<number> {
  const age = readAge(text(call, 'age'))
  if (age === 'fault') return refuse(call, `--age takes whole years from 0 to ${oldestAsked}`)
  const who = text(call, 'asker')
  const asker = parsePartPlayed(who ?? '')
  if (who !== undefined && !asker)
    return refuse(
      call,
      `--asker: nobody is called "${who}" here. Try young-person, parent-carer, friend, school, health, social-care, community or someone-else`,
    )
  const said = text(call, 'today')
  const today = said === undefined ? dayIn(new Date()) : parseDay(said)
  if (!today) return refuse(call, '--today takes a day, such as 2026-11-21')
  const place = text(call, 'place')
  const where = whereFrom(place)
  if (place !== undefined && !where) return refuse(call, `--place: "${place}" is not the beginning of a postcode`)
  const rightdoor = await call.rightdoor()
  const slug = localityOf(rightdoor, text(call, 'locality'))
  const published = slug === undefined ? undefined : rightdoor.holding.published(slug)
  if (!published) return refuse(call, 'There is no such locality. "rightdoor doctor" lists them', 1)
  const topics = rightdoor.topics
  const chosen = (text(call, 'topic') ?? '')
    .split(',')
    .flatMap((id) => topics.find((topic) => topic.id === id.trim())?.code ?? [])
  const given = new Map<string, string>([['t', chosen.join('.')]])
  const question = readQuestion(
    { first: (name) => given.get(name), all: (name) => [given.get(name) ?? ''] },
    call.positionals.join(' '),
    where,
  )
  const asked = { ...question, ...(asker ? { asker } : {}), ...(age === undefined ? {} : { age }) }
  const answer = published.finder.find(askingOf({ topics, places: rightdoor.places }, asked, { today }))
  if (asJson(call))
    call.say(
      JSON.stringify(
        answer.found.map((found) => asRecord(found, topics)),
        undefined,
        1,
      ),
    )
  else for (const found of answer.found) call.say(asLine(found, topics))
  return 0
}

const reasons = ({ why }: Found, topics: readonly Topic[]): readonly string[] =>
  why.flatMap((each) => sayWhy(each, { topicLabel: topicLabel(topics, undefined) }) ?? [])

const asRecord = (found: Found, topics: readonly Topic[]) => {
  const { offer, why, km } = found
  return {
    id: offer.id,
    serviceId: offer.serviceId,
    sourceId: offer.sourceId,
    name: offer.name,
    why: reasons(found, topics),
    because: why,
    ...(km === undefined ? {} : { km: Math.round(km * 10) / 10 }),
    organisation: offer.organisation.name,
    feed: offer.feed,
    who: offer.who,
    ...(offer.kind ? { kind: offer.kind } : {}),
    ...(offer.howToStart ? { howToStart: offer.howToStart } : {}),
    ...(offer.wait ? { wait: offer.wait } : {}),
    ...(offer.checkedOn ? { checkedOn: offer.checkedOn } : {}),
    reach: offer.reach,
  }
}

const asLine = (found: Found, topics: readonly Topic[]): string =>
  `${found.offer.name} (${found.offer.organisation.name})\n    ${reasons(found, topics).join('; ')}`
