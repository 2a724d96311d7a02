import type { Found } from '../directory/match/asking.ts'
import { whereFrom } from '../doors/ask.page.tsx'
import { askingOf, topicLabel } from '../doors/at-the-door.ts'
import { oldestAsked, type Question, readAge } from '../doors/question.ts'
import { sayWhy } from '../doors/say-why.ts'
import { parsePartPlayed, partsPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { type Day, dayIn, parseDay } from '../shared/day.ts'
import { asJson, type Call, type Command, localityOf, refuse, text } from './command.ts'

export const find: Command = {
  takes: '[words]',
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

interface Asked {
  readonly question: Question
  readonly topicIds: readonly string[]
  readonly today: Day
}

async function runFind(call: Call): Promise<number> {
  const asked = readAsked(call)
  if (typeof asked === 'string') return refuse(call, asked)
  const { topics, places, holding } = await call.rightdoor()
  const slug = localityOf({ holding }, text(call, 'locality'))
  const published = slug === undefined ? undefined : holding.published(slug)
  if (!published) return refuse(call, 'There is no such locality. "rightdoor doctor" lists them', 1)
  const unknown = asked.topicIds.find((id) => !topics.some((topic) => topic.id === id))
  if (unknown !== undefined)
    return refuse(call, `--topic: "${unknown}" is none of ${topics.map(({ id }) => id).join(', ')}`)
  const chosen = topics.filter(({ id }) => asked.topicIds.includes(id)).map(({ code }) => code)
  const question = { ...asked.question, topicCodes: chosen }
  const { found } = published.finder.find(askingOf({ topics, places }, question, { today: asked.today }))
  if (asJson(call))
    call.say(
      JSON.stringify(
        found.map((each) => asRecord(each, topics)),
        undefined,
        1,
      ),
    )
  else for (const each of found) call.say(asLine(each, topics))
  return 0
}

/** @returns the question, or what is wrong with how it was asked. */
function readAsked(call: Call): Asked | string {
  const age = readAge(text(call, 'age'))
  if (age === 'fault') return `--age takes whole years from 0 to ${oldestAsked}`
  const who = text(call, 'asker')
  const asker = parsePartPlayed(who ?? '')
  if (who !== undefined && !asker) return `--asker: nobody is called "${who}" here. Try ${partsPlayed.join(', ')}`
  const said = text(call, 'today')
  const today = said === undefined ? dayIn(new Date()) : parseDay(said)
  if (!today) return '--today takes a day, such as 2026-11-21'
  const place = text(call, 'place')
  const where = whereFrom(place)
  if (place !== undefined && !where) return `--place: "${place}" is not the beginning of a postcode`
  const question: Question = {
    words: call.positionals.join(' '),
    topicCodes: [],
    ...(asker ? { asker } : {}),
    ...(age === undefined ? {} : { age }),
    ...(where ? { where } : {}),
    only: {},
  }
  const topicIds = (text(call, 'topic') ?? '').split(/[\s,]+/).filter(Boolean)
  return { question, topicIds, today }
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
