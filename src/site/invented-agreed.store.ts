import { readNames } from '../access/facts/who-is-who.store.ts'
import { changeMindIn, sayAgainIn } from '../decision/after-agreement.store.ts'
import { readTyped, sentOf, typedRows, viewRows, young } from '../decision/agree-typed.ts'
import { readAgreement } from '../decision/agreement.store.ts'
import type { Agreement } from '../decision/agreement.ts'
import { groupingField, peopleChoseIn } from '../decision/agreement-grouping.ts'
import { makeAgreement } from '../decision/make-agreement.store.ts'
import { sayOwnChoiceIn } from '../decision/own-choice.store.ts'
import { nameOfThing, namesOfThings } from '../decision/things-to-try.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { type Acting, type Became, dayOf, idOf, isTheirs, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'

type Fields = Readonly<Record<string, readonly string[]>>

/** People agree: the form that they would send is filled in and read as every other. */
export async function agrees(acting: Acting, act: ActOf<'agreed'>): Promise<Became> {
  const { turn, key, planting, inside } = acting
  const known = act.tookPart.flatMap(({ who }) => (who && who !== 'young-person' ? [personOf(acting, who)] : []))
  const names = await readNames(inside, known)
  const toTry = planting.content.toTry(planting.locality)
  const choices = namesOfThings(toTry)
  const offerCalled = (id: string) => planting.content.offers(planting.locality).get(id)?.name
  const sent = sentOf(fieldsOf(acting, act))
  const people = known.map((id) => ({ id, name: names.get(id)?.name ?? '' }))
  return makeAgreement(turn, {
    ...{ key, need: idOf(acting), ...(act.again ? { again: idOf(acting, act.again) } : {}) },
    form: readTyped(sent, { youngPerson: turn.youngPerson, known: people, choices, offerCalled }, peopleChoseIn(sent)),
    sharing: act.kept === 'only-me' ? { is: 'only-me' } : { is: 'as-the-need', butNot: butNot(acting) },
    called: {
      person: (id) => names.get(id)?.name ?? '',
      choice: (code) => nameOfThing(toTry, code) ?? code,
      support: planting.content.support,
    },
  })
}

/** What is written down at work is shown to a parent by the young person alone. */
function butNot(acting: Acting): readonly Id[] {
  const { life, planting } = acting
  const known = planting.people.standing.filter(({ youngPerson, as }) => youngPerson === life.of && as === 'proxy')
  const carers = [...known.map(({ who }) => who), ...life.carers.map((carer) => carer.key)]
  return isTheirs(acting) ? [] : carers.map((who) => personOf(acting, who))
}

function fieldsOf(acting: Acting, act: ActOf<'agreed'>): Fields {
  const { worksOn, reason, standing, aims, lookAgain } = act
  const { meanwhile, because } = standing
  return {
    ...{ [groupingField]: [worksOn], reason: [reason], standing: [standing.is] },
    ...{ meanwhile: [meanwhile], because: [because] },
    ...peopleFields(acting, act),
    ...tableFields(act),
    ...viewFields(acting, act),
    ...dayFields('reviewOn', dayOf(acting, lookAgain)),
    ...(aims
      ? {
          ...{ success: [aims.success], likely: [aims.likely], ifNot: [aims.ifNot] },
          ...(aims.likely === '' ? { 'nobody-knows': ['yes'] } : {}),
          ...dayFields('by', dayOf(acting, aims.by)),
        }
      : {}),
  }
}

function dayFields(name: string, on: Day): Fields {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${name}-day`]: [day], [`${name}-month`]: [month], [`${name}-year`]: [year] }
}

/** What the form calls the row of somebody: the young person’s, somebody’s whom it knows, or one that was typed. */
function rowOf(acting: Acting, { tookPart }: ActOf<'agreed'>, meant: string): string {
  if (meant === 'young-person') return young
  const typed = tookPart.filter(({ who }) => who === undefined).findIndex(({ name }) => name === meant)
  return typed < 0 ? personOf(acting, meant) : (typedRows[typed] ?? '')
}

function peopleFields(acting: Acting, act: ActOf<'agreed'>): Fields {
  const rows = act.tookPart.map(({ who, name = '', part = '', how, through, interpreter, language }): Fields => {
    const row = rowOf(acting, act, who ?? name)
    const told = { through, interpreter, language }
    const fields = { there: 'yes', name, part, how, ...told }
    return Object.fromEntries(Object.entries(fields).map(([field, text = '']) => [`${field}-${row}`, [text]]))
  })
  return Object.assign({}, ...rows)
}

function tableFields({ onTheTable }: ActOf<'agreed'>): Fields {
  const own = onTheTable.filter((thing) => thing !== 'waiting' && !thing.startsWith('choice: '))
  return {
    ...(onTheTable.includes('waiting') ? { waiting: ['yes'] } : {}),
    choice: onTheTable.flatMap((thing) => (thing.startsWith('choice: ') ? [thing.slice('choice: '.length)] : [])),
    ...Object.fromEntries(own.map((words, at) => [`own-${at + 1}`, [words]])),
  }
}

function viewFields(acting: Acting, act: ActOf<'agreed'>): Fields {
  const others = act.standing.views.filter(({ of }) => of !== 'young-person')
  const theirs = act.standing.views.find(({ of }) => of === 'young-person')
  return {
    ...(theirs ? { [`view-${young}`]: [theirs.says] } : {}),
    ...Object.fromEntries(
      others.flatMap(({ of, says }, at) => [
        [viewRows[at] ?? '', [says]],
        [`${viewRows[at]}-of`, [rowOf(acting, act, of)]],
      ]),
    ),
  }
}

/** The place of somebody among those who took part; -1 where they did not. */
const placeOf = (acting: Acting, { tookPart }: Agreement, meant: string): number =>
  tookPart.findIndex(({ who, part }) => {
    if (meant === 'young-person') return part === meant
    return who.is === 'named' ? who.name.said === meant : who.id === personOf(acting, meant)
  })

const whichOf = (acting: Acting, of: string) => ({ need: idOf(acting), agreement: idOf(acting, of) })

export async function changesMind(acting: Acting, { of, whose, why }: ActOf<'changed-mind'>): Promise<Became> {
  const which = whichOf(acting, of)
  const here = whose && (await readAgreement(acting.turn, 'read', which))
  const place = here && whose ? placeOf(acting, here.agreement, whose) : 'themselves'
  return changeMindIn(acting.turn, { key: acting.key, ...which, whose: place, why })
}

/** The words of whoever interpreted are kept beside what was agreed. */
export async function interprets(acting: Acting, { of, to, language, says }: ActOf<'interpreted'>): Promise<Became> {
  const which = whichOf(acting, of)
  const here = await readAgreement(acting.turn, 'read', which)
  const place = here ? placeOf(acting, here.agreement, to) : -1
  return sayAgainIn(acting.turn, { key: acting.key, ...which, to: place, language, says })
}

export const saysOwnChoice = (acting: Acting, { of, answer, words }: ActOf<'own-choice'>): Promise<Became> =>
  sayOwnChoiceIn(acting.turn, { key: acting.key, ...whichOf(acting, of), answer, words })
