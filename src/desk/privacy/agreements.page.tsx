import { itemsInEnglish } from '../../access/facts/item-words.ts'
import { type ItemKind, itemKinds } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { addDays, type Day, inWords, isAfter, parseDay } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Fields, Reply } from '../../web/route.ts'
import { fieldsFor, may, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { valuesIn } from '../young-people/form-values.ts'
import {
  agreeTo,
  endAgreement,
  makeAgreement,
  type Parties,
  readAgreements,
  readOtherAgencies,
} from './agreements.store.ts'
import { type AgreementFault, AgreementsShown } from './agreements-shown.tsx'
import { type AgreementsWords, agreementsInEnglish } from './agreements-words.ts'

const officers = ['privacy-officer'] as const
const on = '/desk/privacy/agreements'

/** What two agencies agreed to let each other see: proposed by a privacy officer of one, agreed to by one of the other, ended by either. */
export const agreementRoutes = (words: AgreementsWords = agreementsInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/privacy/agreements',
    says: 'looked at agreements with other agencies',
    may: officers,
    answer: (asked) => page(asked, words, []),
  },
  {
    post: '/desk/privacy/agreements',
    says: 'proposed an agreement to another agency',
    may: officers,
    answer: (asked) => made(asked, words),
  },
  {
    post: '/desk/privacy/agreements/:id/agree',
    says: 'said yes to an agreement with another agency',
    may: officers,
    answer: (asked) =>
      settled(asked, words, (inside, id) =>
        agreeTo(inside.handle, id, { by: working(asked.subject).id, at: asked.now, today: asked.today }),
      ),
  },
  {
    post: '/desk/privacy/agreements/:id/end',
    says: 'ended an agreement with another agency',
    may: officers,
    answer: (asked) => settled(asked, words, (inside, id) => endAgreement(inside.handle, id, asked.today)),
  },
]

/** Kinds that another agency may be let see. A note to oneself, who has looked, and what answers a request go to nobody. */
const mayBeAgreed: readonly ItemKind[] = itemKinds.filter(
  (kind) => !['private-note', 'looked', 'everything'].includes(kind),
)

async function page(asked: AskedSignedIn, words: AgreementsWords, because: readonly AgreementFault[]): Promise<Reply> {
  if (fieldsFor(asked, 'read', { is: 'agency-agreement' }).length === 0) return { is: 'not-found' }
  const { agency } = working(asked.subject)
  const draft = because.length > 0 ? undefined : await asked.draft()
  const values = draft ?? valuesIn(asked.form)
  const found = await asked.within(async ({ handle }) => ({
    agreements: await readAgreements(handle, agency),
    others: await readOtherAgencies(handle, agency),
  }))
  return {
    is: 'page',
    ...(because.length > 0 ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/desk/privacy`, says: words.back },
    main: (
      <AgreementsShown
        {...{ asked, words, because, values, ...found }}
        hadWritten={Object.keys(draft ?? {}).length > 0}
        kinds={mayBeAgreed.map((kind) => ({ value: kind, says: itemsInEnglish.several[kind] }))}
        dayWords={inWords}
      />
    ),
  }
}

interface Read {
  readonly other: Id
  readonly kinds: readonly ItemKind[]
  readonly until: Day
}

function read(form: Fields, today: Day): Read | { readonly because: readonly AgreementFault[] } {
  const other = parseId(form.first('agency') ?? '')
  const kinds = mayBeAgreed.filter((kind) => form.all('kind').includes(kind))
  const until = untilIn(form, today)
  const because: AgreementFault[] = []
  if (!other) because.push('needs-an-agency')
  if (kinds.length === 0) because.push('needs-kinds')
  if (!until) because.push('needs-a-day')
  return other && until && because.length === 0 ? { other, kinds, until } : { because }
}

function untilIn(form: Fields, today: Day): Day | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => form.first(`until-${part}`) ?? '')
  const typed = parseDay(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)
  return typed && typed >= today && !isAfter(typed, addDays(today, 5 * 366)) ? typed : undefined
}

const once = (asked: AskedSignedIn, work: (inside: Inside) => Promise<Done | AgreementFault>) => {
  const { locality, id } = working(asked.subject)
  return asked.within((inside) =>
    onceOnly<AgreementFault>(inside.handle, { locality, person: id, key: asked.key }, () => work(inside)),
  )
}

/** A row in the chain of each of the two. */
const noted = async ({ note }: Inside, parties: Parties, item: Id): Promise<Done> => {
  for (const record of [...parties].sort())
    await note({
      ...{ record, did: 'settings', kind: 'agency-agreement', item },
      ...{ outcome: 'allowed', because: '', showThem: false },
    })
  return { is: 'done', to: on }
}

async function made(asked: AskedSignedIn, words: AgreementsWords): Promise<Reply> {
  if (!may(asked, 'write', { is: 'agency-agreement' })) return { is: 'not-found' }
  const typed = read(asked.form, asked.today)
  if ('because' in typed) return page(asked, words, typed.because)
  const { agency, locality } = working(asked.subject)
  const done = await once(asked, async (inside) => {
    const others = await readOtherAgencies(inside.handle, agency)
    if (!others.some(({ id }) => id === typed.other)) return 'needs-an-agency'
    const id = await makeAgreement(inside.handle, { locality, agency, ...typed, from: asked.today })
    return noted(inside, [agency, typed.other], id)
  })
  return typeof done === 'string' ? page(asked, words, [done]) : { is: 'go', to: asked.frame.base + done.to }
}

/** Says yes to one, or ends it; the row stands with both. */
async function settled(
  asked: AskedSignedIn,
  words: AgreementsWords,
  work: (inside: Inside, id: Id) => Promise<Parties | undefined>,
): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  if (!id || !may(asked, 'write', { is: 'agency-agreement' })) return { is: 'not-found' }
  const done = await once(asked, async (inside) => {
    const parties = await work(inside, id)
    return parties ? noted(inside, parties, id) : 'ended-already'
  })
  return typeof done === 'string' ? page(asked, words, [done]) : { is: 'go', to: asked.frame.base + done.to }
}
