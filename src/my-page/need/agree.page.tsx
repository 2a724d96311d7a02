import { ItemShown } from '../../access/facts/item-shown.tsx'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type FaultOfField, type FormFaultAt, faultsInWords } from '../../decision/agree-faults.ts'
import { AgreePage, faultAtIn } from '../../decision/agree-page.tsx'
import { type KnownHere, readTyped, type Sent, sentOf } from '../../decision/agree-typed.ts'
import { type AgreeWords, agreeForMeInEnglish } from '../../decision/agree-words.ts'
import { type AgreementHere, readAgreement } from '../../decision/agreement.store.ts'
import type { AgreementContent } from '../../decision/agreement-content.ts'
import { peopleChoseIn } from '../../decision/agreement-grouping.ts'
import { myAgreementInEnglish } from '../../decision/agreement-page-words.ts'
import { type Made, makeAgreement } from '../../decision/make-agreement.store.ts'
import { offerFields, offersOnForm } from '../../decision/offers-to-try.ts'
import { nameOfThing, namesOfThings } from '../../decision/things-to-try.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { type RoundMe, readRoundMe } from './agreement.store.ts'
import { needIn } from './need.page.tsx'
import { type MyNeed, namesOf, othersAround, readMyNeed } from './read-need.store.ts'

/** What a young person chose, written down by themselves: alone, or with somebody beside them. */
export const agreeRoutes = (
  content: AgreementContent,
  words: AgreeWords = agreeForMeInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/agree',
    says: 'began to write down what they chose',
    may: ['young-person'],
    answer: (asked) => formPage({ asked, content, words }),
  },
  {
    post: '/me/need/:need/agree',
    says: 'wrote down what they chose',
    may: ['young-person'],
    answer: (asked) => keep({ asked, content, words }),
  },
]

interface Agreeing {
  readonly asked: AskedSignedIn
  readonly content: AgreementContent
  readonly words: AgreeWords
}

interface Refused {
  readonly sent: Sent
  readonly because?: readonly FormFaultAt[]
  readonly error?: string
}

interface Opened {
  readonly mine: MyNeed
  readonly before: AgreementHere | undefined
}

const open = ({ asked }: Agreeing, need: Id, again: Id | undefined): Promise<Opened | undefined> =>
  asked.within(async (inside) => {
    const mine = await readMyNeed(inside, asked.subject.id, need)
    const before = mine && again && (await readAgreement(mine.turn, 'read', { need, agreement: again }))
    return mine && { mine, before: before || undefined }
  })

/** Whoever stands by them can have been there; a parent or carer as that. */
function knownTo(mine: RoundMe): readonly KnownHere[] {
  const carers = new Set(othersAround(mine).map(({ person }) => person))
  return mine.around.flatMap(({ person: id }) => {
    const called = mine.names.get(id)
    if (!called) return []
    const { name } = called
    return carers.has(id) ? [{ id, name, part: 'parent-carer' as const }] : [{ id, name }]
  })
}

async function formPage(agreeing: Agreeing, refused?: Refused): Promise<Reply> {
  const { asked, words } = agreeing
  const need = needIn(asked)
  const draft = refused ? undefined : await asked.draft()
  // Of the address nothing stands in a field but what is looked at again.
  const sent = refused?.sent ?? sentOf(draft ?? { again: asked.query.all('again') })
  const again = parseId(sent.first('again') ?? '')
  const opened = need && (await open(agreeing, need, again))
  if (!need || !opened || (again && !opened.before)) return { is: 'not-found' }
  const naming = { name: myAgreementInEnglish.you, known: knownTo(opened.mine), words }
  const faults: readonly FaultOfField[] = [
    ...faultsInWords(refused?.because ?? [], naming),
    ...(refused?.error ? [{ at: 'who', says: refused.error }] : []),
  ]
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/need/${need}`, says: myAgreementInEnglish.back },
    main: shown(agreeing, { need, ...opened, sent, faults, isDraft: draft !== undefined }),
  }
}

interface Showing extends Opened {
  readonly need: Id
  readonly sent: Sent
  readonly faults: readonly FaultOfField[]
  readonly isDraft: boolean
}

function shown({ asked, content, words }: Agreeing, { need, mine, before, sent, faults, isDraft }: Showing) {
  const on = `/me/need/${need}/agree`
  const { you, somebody } = myAgreementInEnglish
  const form = {
    ...{ base: asked.frame.base, on, personal: asked.personal, seed: `${on} ${asked.subject.id}` },
    ...{ isTheirOwn: true, isShared: namesOf(mine, mine.whole.item.item, somebody).length > 0 },
    ...{ name: you, known: knownTo(mine), toTry: content.toTry(asked.locality), openPoint: asked.query.first('point') },
    offers: offersOnForm(content.offers(asked.locality), sent),
    ...{ support: content.support, sent, faultAt: faultAtIn(faults), words },
  }
  const called = (id: Id) => {
    const one = mine.names.get(id)
    return { name: one?.name ?? somebody, isAtWork: one?.isA === 'professional' }
  }
  const fields = before?.item.body.is === 'open' ? before.item.body.fields : {}
  const again = before && { on: before.agreement.on, shown: <ItemShown kind="agreement" fields={fields} /> }
  const { ownWords, views } = mine.whole
  return <AgreePage {...{ form, faults, isDraft, again }} said={{ ownWords, views, name: you, called }} />
}

async function keep(agreeing: Agreeing): Promise<Reply> {
  const { asked, words } = agreeing
  const need = needIn(asked)
  const again = parseId(asked.form.first('again') ?? '')
  if (!need) return { is: 'not-found' }
  const withThem = asked.form.first('with') === 'them'
  // Whoever looks for an offer keeps nothing yet: what they wrote stays where it was.
  if (asked.form.first(offerFields.look) !== undefined) return formPage(agreeing, { sent: asked.form })
  const made = await asked.within(async (inside): Promise<Made<FormFaultAt>> => {
    const round = await readRoundMe(inside, asked.subject.id)
    return makeAgreement(round.turn, {
      ...{ key: asked.key, need, ...(again ? { again } : {}), ...typedIn(agreeing, round) },
      sharing: withThem ? { is: 'as-the-need', butNot: [] } : { is: 'only-me' },
    })
  })
  if (made.is === 'kept') return { is: 'go', to: `${asked.frame.base}/me/need/${need}/agreement/${made.item}?kept=1` }
  if (made.is === 'not-there') return { is: 'not-found' }
  return formPage(agreeing, {
    sent: asked.form,
    ...(made.is === 'refused' ? { because: made.because } : { error: words.older }),
  })
}

/** What they chose is read out of the form that they sent, here and nowhere else. */
function typedIn({ asked, content }: Agreeing, mine: RoundMe) {
  const toTry = content.toTry(asked.locality)
  const choices = namesOfThings(toTry)
  const offers = content.offers(asked.locality)
  const offerCalled = (id: string) => offers.get(id)?.name
  const { notInTheList, somebody } = myAgreementInEnglish
  const knows = { youngPerson: mine.turn.youngPerson, known: knownTo(mine), choices, offerCalled }
  return {
    form: readTyped(asked.form, knows, peopleChoseIn(asked.form)),
    called: {
      person: (id: Id) => mine.names.get(id)?.name ?? somebody,
      choice: (code: string) => nameOfThing(toTry, code) ?? notInTheList,
      support: content.support,
    },
  }
}
