import { ItemShown } from '../../access/facts/item-shown.tsx'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type FaultOfField, type FormFaultAt, faultsInWords } from '../../decision/agree-faults.ts'
import { AgreePage, faultAtIn } from '../../decision/agree-page.tsx'
import { readTyped, type Sent, sentOf } from '../../decision/agree-typed.ts'
import { type AgreeWords, agreeAtDeskInEnglish } from '../../decision/agree-words.ts'
import { type AgreementHere, readAgreement } from '../../decision/agreement.store.ts'
import type { AgreementContent } from '../../decision/agreement-content.ts'
import { peopleChoseIn } from '../../decision/agreement-grouping.ts'
import { agreementAtDeskInEnglish } from '../../decision/agreement-page-words.ts'
import { type Made, makeAgreement } from '../../decision/make-agreement.store.ts'
import { offerFields, offersOnForm } from '../../decision/offers-to-try.ts'
import { nameOfThing, namesOfThings } from '../../decision/things-to-try.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { type RoundThem, readRoundThem } from './agree.store.ts'
import { type NeedAtDesk, readNeedAtDesk } from './need.store.ts'
import { deskNeedInEnglish } from './need-words.ts'

/** What people agree together, written down at the desk, on a screen that can be turned to the young person. */
export const agreeAtDeskRoutes = (
  content: AgreementContent,
  words: AgreeWords = agreeAtDeskInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/agree',
    says: 'began to write down what was agreed',
    may: withYoungPeople,
    answer: (asked) => formPage({ asked, content, words }),
  },
  {
    post: '/desk/young-person/:id/need/:need/agree',
    says: 'wrote down what was agreed',
    may: withYoungPeople,
    answer: (asked) => keep({ asked, content, words }),
  },
]

interface Agreeing {
  readonly asked: AskedSignedIn
  readonly content: AgreementContent
  readonly words: AgreeWords
}

/** What was sent, and everything that is to be put right in it. */
interface Refused {
  readonly sent: Sent
  readonly because?: readonly FormFaultAt[]
  readonly error?: string
}

/** Which need of whom. */
interface Which {
  readonly youngPerson: Id
  readonly need: Id
}

function whichIn({ params }: AskedSignedIn): Which | undefined {
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need && { youngPerson, need }
}

interface Opened {
  readonly at: NeedAtDesk
  readonly round: RoundThem
  readonly before: AgreementHere | undefined
}

async function open(
  { asked }: Agreeing,
  { youngPerson, need }: Which,
  again: Id | undefined,
): Promise<Opened | undefined> {
  return asked.within(async (inside) => {
    const round = await readRoundThem(inside, working(asked.subject), youngPerson)
    const at = round && (await readNeedAtDesk(inside, youngPerson, need))
    const before = at && again && (await readAgreement(round.turn, 'read', { need, agreement: again }))
    return round && at && { round, at, before: before || undefined }
  })
}

async function formPage(agreeing: Agreeing, refused?: Refused): Promise<Reply> {
  const { asked, words } = agreeing
  const which = whichIn(asked)
  const draft = refused ? undefined : await asked.draft()
  // Of the address nothing stands in a field but what is looked at again.
  const sent = refused?.sent ?? sentOf(draft ?? { again: asked.query.all('again') })
  const again = parseId(sent.first('again') ?? '')
  const opened = which && (await open(agreeing, which, again))
  if (!which || !opened || (again && !opened.before)) return { is: 'not-found' }
  const name = calledOf(opened.at.who) || deskNeedInEnglish.young
  const { known } = opened.round
  const faults: readonly FaultOfField[] = [
    ...faultsInWords(refused?.because ?? [], { name, known, words }),
    ...(refused?.error ? [{ at: 'who', says: refused.error }] : []),
  ]
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: {
      to: asked.frame.base + recordWay(which.youngPerson, `need/${which.need}`),
      says: agreementAtDeskInEnglish.back,
    },
    main: shown(agreeing, { ...which, ...opened, name, sent, faults, isDraft: draft !== undefined }),
  }
}

interface Showing extends Which, Opened {
  readonly name: string
  readonly sent: Sent
  readonly faults: readonly FaultOfField[]
  readonly isDraft: boolean
}

function shown({ asked, content, words }: Agreeing, showing: Showing) {
  const { youngPerson, need, at, round, before, name, sent, faults, isDraft } = showing
  const on = recordWay(youngPerson, `need/${need}/agree`)
  const form = {
    ...{ base: asked.frame.base, on, personal: asked.personal, seed: `${on} ${asked.subject.id}` },
    ...{ isTheirOwn: false, isShared: false, name, known: round.known },
    ...{ toTry: content.toTry(asked.locality), openPoint: asked.query.first('point'), support: content.support },
    offers: offersOnForm(content.offers(asked.locality), sent),
    ...{ sent, faultAt: faultAtIn(faults), words },
  }
  const called = (id: Id) => {
    const one = at.called.get(id)
    return { name: one?.name ?? deskNeedInEnglish.somebody, isAtWork: one?.isA === 'professional' }
  }
  const { ownWords, views } = at.whole
  const fields = before?.item.body.is === 'open' ? before.item.body.fields : {}
  const again = before && { on: before.agreement.on, shown: <ItemShown kind="agreement" fields={fields} /> }
  return <AgreePage {...{ form, faults, isDraft, again }} said={{ ownWords, views, name, called }} />
}

async function keep(agreeing: Agreeing): Promise<Reply> {
  const { asked, words } = agreeing
  const which = whichIn(asked)
  const again = parseId(asked.form.first('again') ?? '')
  if (!which) return { is: 'not-found' }
  // Whoever looks for an offer keeps nothing yet: what they wrote stays where it was.
  if (asked.form.first(offerFields.look) !== undefined) return formPage(agreeing, { sent: asked.form })
  const made = await asked.within(async (inside): Promise<Made<FormFaultAt>> => {
    const round = await readRoundThem(inside, working(asked.subject), which.youngPerson)
    if (!round) return { is: 'not-there' }
    return makeAgreement(round.turn, {
      ...{ key: asked.key, need: which.need, ...(again ? { again } : {}) },
      ...{ sharing: { is: 'as-the-need', butNot: round.carers }, ...typedIn(agreeing, round) },
    })
  })
  if (made.is === 'kept')
    return {
      is: 'go',
      to: `${asked.frame.base}${recordWay(which.youngPerson, `need/${which.need}/agreement/${made.item}`)}?kept=1`,
    }
  if (made.is === 'not-there') return { is: 'not-found' }
  const refused = made.is === 'refused' ? { because: made.because } : { error: words.older }
  return formPage(agreeing, { sent: asked.form, ...refused })
}

/** What people chose is read out of the form that they sent, here and nowhere else. */
function typedIn({ asked, content }: Agreeing, { turn, known, names }: RoundThem) {
  const toTry = content.toTry(asked.locality)
  const choices = namesOfThings(toTry)
  const offers = content.offers(asked.locality)
  const offerCalled = (id: string) => offers.get(id)?.name
  const { notInTheList, somebody } = agreementAtDeskInEnglish
  return {
    form: readTyped(
      asked.form,
      { youngPerson: turn.youngPerson, known, choices, offerCalled },
      peopleChoseIn(asked.form),
    ),
    called: {
      person: (id: Id) => names.get(id)?.name ?? somebody,
      choice: (code: string) => nameOfThing(toTry, code) ?? notInTheList,
      support: content.support,
    },
  }
}
