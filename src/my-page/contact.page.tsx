import { beginItem, changeWords } from '../access/facts/facts.store.ts'
import type { Body, Written } from '../access/facts/facts.ts'
import { recordsOf } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { DraftFields } from '../access/sign-in/draft.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { Unread } from '../doors/unread.tsx'
import { holdWhatWaits } from '../messages/to-a-person.store.ts'
import {
  type ContactRefusal,
  parseSafeContact,
  type SafeContact,
  safeContactBody,
  safeContactIn,
} from '../people/safe-contact.ts'
import { inWords } from '../shared/day.ts'
import { parseId } from '../shared/id.ts'
import { Facts } from '../web/facts.tsx'
import { Button } from '../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../web/nhs/notices.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Fields, Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { ContactFields, contactFacts, contactFields, faultsIn } from './contact-fields.tsx'
import { type ContactWords, contactInEnglish } from './contact-words.ts'
import { nSeen, readShown } from './mine.store.ts'
import { mineInEnglish } from './my-words.ts'
import { keptUnreadInEnglish } from './unread-words.ts'

const page = '/me/contact'

/** Where, when and how a young person can be reached, and what may be said: theirs to say, and to say again. */
export const contactRoutes = (words: ContactWords = contactInEnglish): readonly SignedInRoute[] => [
  {
    get: page,
    says: 'looked at how they can be reached',
    may: ['young-person'],
    answer: (asked) => contactPage(asked, words),
  },
  {
    post: page,
    says: 'said how they can be reached',
    may: ['young-person'],
    answer: (asked) => save(asked, words),
  },
  {
    post: '/me/contact/still-right',
    says: 'said that it is still right',
    may: ['young-person'],
    answer: (asked) => stillRight(asked, words),
  },
]

/** What they said last is what counts, in whichever of their records they said it; what they said before follows it. */
const readContacts = async (asked: AskedSignedIn): Promise<readonly OpenItem[]> => {
  const { items } = await asked.within((inside) => readShown(inside, asked.subject.id, ['safe-contact']))
  const confirmed = (read: OpenItem): string => contactOf(read)?.confirmedOn ?? ''
  return [...items].sort((one, other) => confirmed(other).localeCompare(confirmed(one)))
}

const contactOf = (read: OpenItem | undefined): SafeContact | undefined =>
  read?.body.is === 'open' ? safeContactIn(read.body.fields) : undefined

interface Filling {
  readonly typed?: DraftFields
  readonly faults?: readonly ContactRefusal[]
  readonly older?: boolean
}

async function contactPage(asked: AskedSignedIn, words: ContactWords, filling: Filling = {}): Promise<Reply> {
  const { typed, faults = [], older = false } = filling
  const [read, ...earlier] = await readContacts(asked)
  const draft = typed ? undefined : ofTheForm(await asked.draft())
  const contact = contactOf(read)
  const wrong = faultsIn(faults, words)
  const errors = older ? [{ says: words.older, at: 'stands' }] : wrong
  return {
    is: 'page',
    status: errors.length > 0 ? 422 : 200,
    title: words.title,
    back: { to: asked.frame.base + ways.me, says: mineInEnglish.back },
    main: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <h1>{words.heading}</h1>
        {errors.length === 0 && asked.query.first('kept') && contact?.confirmedOn === asked.today && (
          <Notification title={words.title} heading={words.stillSaved} done />
        )}
        {draft && <p role="status">{mineInEnglish.write.draft}</p>}
        <p class="rd-lede">{words.lede}</p>
        <p>{words.why}</p>
        {older && contact && <Stands contact={contact} words={words} />}
        {!older && contact && read && <StillRight asked={asked} words={words} contact={contact} n={read.n} />}
        {earlier.length > 0 && <SaidBefore earlier={earlier} words={words} />}
        <form class="rd-form" method="post" action={asked.frame.base + page}>
          <FormMarks personal={asked.personal} on={page} />
          {read && <input type="hidden" name="item" value={read.id} />}
          {read && <input type="hidden" name="n" value={restsOn(read, { typed, draft, older })} />}
          <ContactFields words={words} draft={typed ?? draft} contact={contact} faults={wrong}>
            <Unread frame={asked.frame} words={keptUnreadInEnglish} />
          </ContactFields>
          <Button>{words.save}</Button>
        </form>
      </>
    ),
  }
}

interface Rests {
  readonly typed: DraftFields | undefined
  readonly draft: DraftFields | undefined
  readonly older: boolean
}

/** What was typed rests on what stood there when it was; once both have been shown, on what stands there now. */
function restsOn({ n }: OpenItem, { typed, draft, older }: Rests): number {
  const written = older ? undefined : (typed ?? draft)
  return written ? nSeen(written) : n
}

const questions: readonly string[] = contactFields

/** A draft that holds an answer; what was kept of a form with nothing to fill in is none. */
const ofTheForm = (draft: DraftFields | undefined): DraftFields | undefined =>
  draft && Object.keys(draft).some((name) => questions.includes(name)) ? draft : undefined

interface StandsProps {
  readonly contact: SafeContact
  readonly words: ContactWords
}

/** What was kept meanwhile, whole, beside what they typed. */
const Stands = ({ contact, words }: StandsProps) => (
  <section class="rd-card" id="stands" tabIndex={-1}>
    <h2 class="rd-card__title">{words.stands}</h2>
    <Facts one facts={contactFacts(contact, words)} />
  </section>
)

const SaidBefore = ({ earlier, words }: { readonly earlier: readonly OpenItem[]; readonly words: ContactWords }) => (
  <>
    <p>{words.saidBefore}</p>
    <ul>
      {earlier.map((each) => (
        <li key={each.id}>{saidBefore(contactOf(each), words)}</li>
      ))}
    </ul>
  </>
)

const saidBefore = (contact: SafeContact | undefined, words: ContactWords): string =>
  contact
    ? `${words.channels[contact.channel]}: ${contact.to}. ${words.safe} ${words.safes[contact.safe]}. ${words.stillSays(inWords(contact.confirmedOn))}`
    : ''

interface StillProps {
  readonly asked: AskedSignedIn
  readonly words: ContactWords
  readonly contact: SafeContact
  readonly n: number
}

const StillRight = ({ asked, words, contact, n }: StillProps) => (
  <form class="rd-form rd-card" method="post" action={`${asked.frame.base}/me/contact/still-right`}>
    <FormMarks personal={asked.personal} on={page} />
    <input type="hidden" name="n" value={n} />
    <p>
      {words.channels[contact.channel]}: <b>{contact.to}</b>. {words.stillSays(inWords(contact.confirmedOn))}
    </p>
    <Button variant="secondary">{words.still}</Button>
  </form>
)

const typedIn = (form: Fields) => ({
  channel: form.first('channel') ?? '',
  to: form.first('to') ?? '',
  safe: form.first('safe') ?? '',
  days: form.all('days'),
  from: form.first('from') ?? '',
  until: form.first('until') ?? '',
  mayBeSaid: form.first('mayBeSaid') ?? '',
  words: form.first('words') ?? '',
  sharedBy: form.all('sharedBy'),
})

/** Written alone, so nobody sees it until they are let. */
const alone = {
  is: 'safe-contact',
  sensitivity: 'open-to-team',
  named: [],
  sharing: { with: 'only-me', also: [] },
} as const

async function save(asked: AskedSignedIn, words: ContactWords): Promise<Reply> {
  const { form, today } = asked
  const parsed = parseSafeContact(typedIn(form), today)
  const typed = Object.fromEntries(form.names.map((name) => [name, form.all(name)]))
  if (parsed.is === 'refused') return contactPage(asked, words, { typed, faults: parsed.because })
  const item = parseId(form.first('item') ?? '')
  return kept(asked, words, { written: await keep(asked, safeContactBody(parsed.value), item), typed })
}

function keep(asked: AskedSignedIn, body: Body, item: ReturnType<typeof parseId>): Promise<Written<Body>> {
  const { key, subject, form } = asked
  const expected = Number(form.first('n') ?? Number.NaN)
  return asked.within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const written = item
      ? await changeWords(turn, { key, id: item, expected }, body)
      : await beginItem(turn, { key, item: alone, body })
    // Said anew, and not only confirmed: what still waits to go there is held, and somebody is told instead.
    if (written.is === 'kept' && form.first('channel') !== undefined)
      for (const record of recordsOf(turn)) await holdWhatWaits(inside.handle, record)
    return written
  })
}

interface Sent {
  readonly written: Written<Body>
  /** Missing where there was nothing to fill in. */
  readonly typed?: DraftFields
}

function kept(asked: AskedSignedIn, words: ContactWords, { written, typed }: Sent): Reply | Promise<Reply> {
  if (written.is === 'kept') return { is: 'go', to: `${asked.frame.base}/me/who-can-see/${written.item}?contact=1` }
  if (written.is !== 'older') return { is: 'not-found' }
  return contactPage(asked, words, { older: true, ...(typed ? { typed } : {}) })
}

async function stillRight(asked: AskedSignedIn, words: ContactWords): Promise<Reply> {
  const [read] = await readContacts(asked)
  const contact = contactOf(read)
  if (!read || !contact) return { is: 'not-found' }
  const written = await keep(asked, safeContactBody({ ...contact, confirmedOn: asked.today }), read.id)
  return written.is === 'kept' ? { is: 'go', to: `${asked.frame.base}${page}?kept=1` } : kept(asked, words, { written })
}
