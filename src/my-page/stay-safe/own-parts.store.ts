import { standsToRead } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Fault } from '../../decision/standing.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { keepCodeWord } from '../../risk-support/code-word.store.ts'
import { type OwnPart, ownParts, textsTyped } from '../../risk-support/part-boxes.ts'
import { emptyPart, writeInto } from '../../risk-support/part-typed.ts'
import { beginAlone, type RiskSupportFault } from '../../risk-support/plan-typed.ts'
import { actOnRiskSupport, type KeptRiskSupport, riskSupportKind } from '../../risk-support/risk-support.store.ts'
import type { Id } from '../../shared/id.ts'
import { parseId } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import { alone } from '../need/new-need.page.tsx'
import { type WhoAsks, whoCanAsk } from '../need/plan-of-mine.ts'
import type { MyNeed } from '../need/read-need.store.ts'
import type { MayKnow } from './code-word.tsx'

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>
type Kept = Promise<Acted<Fault<RiskSupportFault>>>

const textIn = ({ form }: Asking, name: string): string => (form.first(name) ?? '').trim()

/** Which of their own parts an address names. */
export const ownPartIn = (text: string | undefined): OwnPart | undefined => ownParts.find((part) => part === text)

/** Keeps one part as the young person wrote it alone, or that it no longer holds. Where somebody was quicker, nothing is kept and nothing lost. */
export const keepOwnPart = (asking: Asking, { need, part }: { readonly need: Id; readonly part: OwnPart }): Kept =>
  asking.within(async (inside) => {
    const turn = await inside.turn(asking.subject.id)
    const item = parseId(textIn(asking, 'item'))
    const doing = { by: turn.youngPerson, on: asking.today, seen: Number(textIn(asking, 'times')) }
    const nobody = { people: [], names: [] }
    return actOnRiskSupport(turn, {
      ...{ key: asking.key, need, ...(item ? { item } : {}) },
      act: (now) => {
        const texts = textsTyped(part, (name) => textIn(asking, name))
        const written =
          textIn(asking, 'empty') === ''
            ? writeInto(now, { is: part, ...texts, lead: nobody, backUp: nobody }, { ...doing, names: new Map() })
            : emptyPart(now, part, doing)
        return written.is === 'ok' ? ok([written.value]) : written
      },
    })
  })

/** Those whom the young person can name as the one who leads: they work with them, and can read what it is about. */
export const canLead = (mine: MyNeed, somebody: string): readonly WhoAsks[] =>
  whoCanAsk(mine, { somebody, me: '' }).filter(({ id, isMe }) => !isMe && id !== mine.duty?.team)

/** Those who can read the plan, by name: each of them can be told the code word. */
export const whoMayKnow = ({ around, names }: MyNeed, plan: Item, somebody: string): readonly MayKnow[] =>
  around
    .filter((each) => standsToRead(each, plan))
    .map(({ person }) => ({ id: person, says: names.get(person)?.name ?? somebody }))

/** Keeps the code word as the young person agrees it, with who may know it. */
export const keepOwnWord = (
  asking: Asking,
  { mine, plan }: { readonly mine: MyNeed; readonly plan: KeptRiskSupport },
): Kept =>
  asking.within(async (inside) => {
    const may = new Set(whoMayKnow(mine, plan.read.item, '').map(({ id }) => id))
    const people = asking.form.all('knows').flatMap((text) => {
      const id = parseId(text)
      return id && may.has(id) ? [id] : []
    })
    const text = { word: textIn(asking, 'codeWord'), named: textIn(asking, 'knowsNamed'), seen: textIn(asking, 'seen') }
    return keepCodeWord(await inside.turn(asking.subject.id), {
      ...{ key: asking.key, need: mine.whole.need.id, plan: plan.id, on: asking.today },
      typed: { ...text, people, isGone: textIn(asking, 'gone') !== '' },
    })
  })

const begins = ({ whole }: MyNeed) => ({ ...alone, sharing: whole.item.item.sharing })

/** What they would begin, to say before who will read it: it is theirs, and no agency’s. */
export function itemToBegin(mine: MyNeed): Item {
  const { agency: _, ...theirs } = mine.whole.item.item
  return { ...theirs, ...begins(mine), is: riskSupportKind, writtenBy: theirs.youngPerson }
}

/** Begins it alone, read by those who can read what it is about. */
export const beginOwn = (asking: Asking, mine: MyNeed): Kept =>
  asking.within(async (inside) => {
    const turn = await inside.turn(asking.subject.id)
    const lead = canLead(mine, '').find(({ id }) => id === textIn(asking, 'lead'))
    const typed = { reviewOn: textIn(asking, 'reviewOn'), ...(lead ? { lead: lead.id } : {}) }
    return actOnRiskSupport(turn, {
      ...{ key: asking.key, need: mine.whole.need.id },
      begins: begins(mine),
      act: (now) => {
        const begun = beginAlone(now, typed, { by: turn.youngPerson, on: asking.today })
        return begun.is === 'ok' ? ok([begun.value]) : begun
      },
    })
  })
