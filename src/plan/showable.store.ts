import { answerTo, note, readItems, type Turn } from '../access/facts/facts-read.store.ts'
import { partsIn, textIn } from '../access/facts/item-said.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Called } from '../access/facts/who-is-who.store.ts'
import type { Item } from '../access/object.ts'
import type { WholeNeed } from '../needs/need.store.ts'
import { ageOn } from '../people/coming-of-age.ts'
import { needsIn, needsInEnglish } from '../people/communication-needs.ts'
import { readWhoTheyAre } from '../people/people.store.ts'
import { safeContactIn } from '../people/safe-contact.ts'
import type { Id } from '../shared/id.ts'
import { type ShowableWords, showableInEnglish } from './ask-words.ts'
import type { ShownThing } from './request.ts'

interface Showing {
  readonly whole: WholeNeed
  readonly called: ReadonlyMap<Id, Called>
  readonly words?: ShowableWords
}

/**
 * All that could be shown to somebody who is asked for help with a need, as they would see it: what whoever asks can read of it, and nothing
 * else. What was opened leaves its row.
 */
export async function readShowable(
  turn: Turn,
  { whole, called, words = showableInEnglish }: Showing,
): Promise<readonly ShownThing[]> {
  const said = [...whole.things]
    .reverse()
    .flatMap((thing): readonly ShownThing[] => showableOf(thing, { whole, called, words }))
  return [...(await whoTheyAre(turn, words)), ...said, ...(await aboutReaching(turn, words))]
}

function showableOf(thing: OpenItem, { whole, called, words }: Required<Showing>): readonly ShownThing[] {
  const fields = thing.body.is === 'open' ? thing.body.fields : {}
  const name = called.get(thing.item.writtenBy)?.name ?? words.somebody
  const marked = fields['hardToRead'] === 'yes' ? ({ hardToRead: true } as const) : {}
  const base = { as: { is: 'item', item: thing.id }, on: thing.on, ...marked } as const
  const own = whole.ownWords.find(({ id }) => id === thing.id)?.open()
  if (own) {
    const alt = textIn(fields['alt'])
    const drawn = own.picture ? [words.picture, ...(alt ? [words.pictureShows(alt)] : [])] : []
    const question = own.asked ? [words.askedFirst(own.asked)] : []
    const says = [...question, ...drawn, ...(own.said ? [own.said] : [])].join('\n')
    return [{ ...base, heading: words.own[own.about], says, in: own.in }]
  }
  const view = whole.views.find(({ id }) => id === thing.id)?.open()
  if (view) return [{ ...base, heading: words.view(name), says: view.said, in: view.in }]
  const says = linesOf(fields)
  if (thing.item.is === 'agreement' && says) return [{ ...base, heading: words.agreement, says, by: name }]
  if (thing.item.is === 'plan' && thing.thread.plain['is'] === 'plan' && says)
    return [{ ...base, heading: words.plan, says, by: name }]
  return []
}

/** What was agreed or planned, as its readable fields say it. */
function linesOf(fields: Readonly<Record<string, unknown>>): string {
  const parts = partsIn(fields['parts'])?.map(({ who, does }) => `${who}: ${does}`) ?? []
  return [textIn(fields['standing']), textIn(fields['words']), ...parts].filter(Boolean).join('\n')
}

const identityOf = ({ subject, youngPerson }: Turn): Item => ({
  ...{ about: 'young-person', locality: subject.as === 'nobody' ? '' : subject.locality, youngPerson, is: 'identity' },
  ...{ writtenBy: youngPerson, sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
})

async function whoTheyAre(turn: Turn, words: ShowableWords): Promise<readonly ShownThing[]> {
  const item = identityOf(turn)
  const answer = answerTo(turn, 'read', item)
  if (!answer.allow) return []
  await note(turn, 'read', [{ id: turn.youngPerson, item, answer }])
  const found = await turn.keys.find(turn.youngPerson)
  const who =
    found.is === 'held' ? await readWhoTheyAre(turn.handle, turn.youngPerson, found.key.sealing('record')) : undefined
  if (!who) return []
  const { given, family, known } = who.names
  const name = [known ?? given, family].filter((part) => part !== '').join(' ')
  const { born } = who
  const age =
    born.is === 'known'
      ? words.years(ageOn(born.on, turn.context.today))
      : born.is === 'about'
        ? words.ages[born.ageGroup]
        : ''
  return [
    ...(name ? [{ as: { is: 'about-them', what: 'name' }, heading: words.name, says: name } as const] : []),
    ...(age ? [{ as: { is: 'about-them', what: 'age' }, heading: words.age, says: age } as const] : []),
  ]
}

async function aboutReaching(turn: Turn, words: ShowableWords): Promise<readonly ShownThing[]> {
  const reads = await readItems(turn, 'read', ['safe-contact', 'communication-needs'])
  const bodies = reads.flatMap((read) => (read.is === 'read' && read.body.is === 'open' ? [read] : []))
  const fieldsOf = (kind: Item['is']) =>
    bodies.flatMap(({ item, body }) => (item.is === kind && body.is === 'open' ? [body.fields] : []))
  const contact = fieldsOf('safe-contact')
    .flatMap((fields) => safeContactIn(fields) ?? [])
    .find(({ safe }) => safe === 'yes')
  const needs = fieldsOf('communication-needs').flatMap((fields) => needsIn(fields) ?? [])
  const reach = contact
    ? `${words.reachBy[contact.channel]}: ${contact.to} (${contact.sharedBy.length === 0 ? words.onlyTheirs : words.sharedWith})`
    : ''
  const helps = needs.map(({ is }) => needsInEnglish[is]).join('\n')
  return [
    ...(reach
      ? [{ as: { is: 'about-them', what: 'how-to-reach-them' }, heading: words.reach, says: reach } as const]
      : []),
    ...(helps
      ? [
          {
            as: { is: 'about-them', what: 'what-they-need-to-take-part' },
            heading: words.takePart,
            says: helps,
          } as const,
        ]
      : []),
  ]
}
