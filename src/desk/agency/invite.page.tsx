import { inviteByCode } from '../../access/sign-in/invitation.store.ts'
import { hasAnyWayIn } from '../../access/sign-in/own-ways.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Job } from '../../access/subject.ts'
import { parseContact } from '../../messages/message.ts'
import { askAColleagueIn } from '../../messages/to-others.store.ts'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Fields, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { type Code, codePage, untilWords } from './code-shown.page.tsx'
import { isJobName, type NotDone, notDone, type Refused, readName } from './colleague.ts'
import { accountOf, addColleague, type SeeingTo } from './colleagues-write.store.ts'
import { inviteAnew, type TellingOfAnew, tellOfAnew } from './invite-anew.store.ts'
import { anewInEnglish } from './invite-anew-words.ts'
import { InviteFaults, InviteFields } from './invite-fields.tsx'
import { type PeopleWords, peopleInEnglish } from './people-words.ts'
import {
  type AgencyDeps,
  changeColleague,
  isNotThere,
  leadsTo,
  noteSettled,
  personIn,
  seeingTo,
} from './seeing-to.page.tsx'

const administrators = ['administrator'] as const
const on = '/desk/invite'

/** A colleague is asked in with a code: handed over, or sent by e-mail; it opens once, for three days. */
export const inviteRoutes = (deps: AgencyDeps, words: PeopleWords = peopleInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/invite',
    says: 'began to ask a colleague in',
    may: administrators,
    answer: (asked) => form(asked, deps, { words }),
  },
  {
    post: '/desk/invite',
    says: 'asked a colleague in',
    may: administrators,
    answer: (asked) => invite(asked, deps, words),
  },
  {
    post: '/desk/people/:id/code',
    says: 'made a colleague a new code',
    may: administrators,
    answer: (asked) => newCode(asked, deps, { words, anew: false }),
  },
  {
    post: '/desk/people/:id/code/anew',
    says: 'asked for a code by which a colleague begins again',
    may: administrators,
    answer: (asked) => newCode(asked, deps, { words, anew: true }),
  },
]

interface Invited {
  readonly name: string
  readonly job: Job
  /** Where the code is sent, unless it is handed over. */
  readonly email?: string
}

function read(typed: Fields, canMail: boolean): Invited | Refused {
  const name = readName(typed.first('called'))
  const job = typed.first('job')
  const byEmail = canMail && typed.first('how') === 'email'
  const contact = byEmail ? parseContact(typed.first('email') ?? '') : undefined
  const isEmail = contact?.is === 'ok' && contact.value.channel === 'email'
  const because: NotDone[] = 'name' in name ? [] : [...name.because]
  if (!isJobName(job)) because.push('needs-a-job')
  if (byEmail && !isEmail) because.push('needs-an-email')
  if (!('name' in name) || !isJobName(job) || because.length > 0) return notDone(...because)
  return { name: name.name, job, ...(contact?.is === 'ok' ? { email: contact.value.to } : {}) }
}

interface Shown {
  readonly words: PeopleWords
  readonly refused?: Refused
}

async function form(asked: AskedSignedIn, deps: AgencyDeps, { words, refused }: Shown): Promise<Reply> {
  if (!may(asked, 'write', { is: 'people-of-agency' })) return { is: 'not-found' }
  const draft = refused ? undefined : await asked.draft()
  const typed = (name: string): string | undefined => (refused ? asked.form.first(name) : draft?.[name]?.[0])
  return {
    is: 'page',
    ...(refused ? { status: 422 as const } : {}),
    title: words.inviting.title,
    back: { to: `${asked.frame.base}/desk/people`, says: words.back.people },
    main: (
      <>
        {refused && <InviteFaults refused={refused} words={words} />}
        <h1>{words.inviting.heading}</h1>
        <p class="rd-lede">{words.inviting.lede}</p>
        {draft && <p>{words.draft}</p>}
        <form class="rd-form" method="post" action={asked.frame.base + on}>
          <FormMarks personal={asked.personal} on={on} />
          <InviteFields words={words} typed={typed} canMail={deps.mail !== undefined} refused={refused} />
          <Button>{words.inviting.send}</Button>
        </form>
      </>
    ),
  }
}

async function invite(asked: AskedSignedIn, deps: AgencyDeps, words: PeopleWords): Promise<Reply> {
  if (!may(asked, 'write', { is: 'people-of-agency' })) return { is: 'not-found' }
  const invited = read(asked.form, deps.mail !== undefined)
  if ('is' in invited) return form(asked, deps, { words, refused: invited })
  const { locality, id } = working(asked.subject)
  let made: Code | undefined
  const done = await asked.within((inside) =>
    onceOnly<never>(inside.handle, { locality, person: id, key: asked.key }, async () => {
      const seeing = seeingTo(asked, inside)
      const { person, account } = await addColleague(seeing, invited)
      const now = asked.now.getTime()
      const code = await inviteByCode(inside.handle, deps.keys, { locality, account, now })
      await noteSettled(asked, inside, person)
      if (invited.email) await mail(asked, deps, { handle: inside.handle, to: invited.email, code, words })
      made = { name: invited.name, person, code, sent: invited.email !== undefined }
      return { is: 'done', to: `/desk/people/${person}` }
    }),
  )
  return made ? codePage(asked, made, words) : leadsTo(asked, done.to)
}

interface Mailing {
  readonly handle: Parameters<typeof inviteByCode>[0]
  readonly to: string
  readonly code: string
  readonly words: PeopleWords
}

async function mail(asked: AskedSignedIn, { mail: seal }: AgencyDeps, mailing: Mailing): Promise<void> {
  if (!seal) return
  const { inviting: words } = mailing.words
  const body = words.body({
    agency: asked.works?.agency ?? asked.frame.placeName,
    where: `${asked.origin}${asked.frame.base}${ways.signIn}`,
    code: mailing.code,
    until: untilWords(asked),
  })
  await askAColleagueIn({
    query: (sql, values) => mailing.handle.query(sql, [...values]),
    sealed: seal,
    locality: asked.locality,
    message: {
      contact: { channel: 'email', to: mailing.to },
      subject: words.subject,
      body: asked.frame.demonstration ? body + words.madeUp : body,
    },
  })
}

/** The colleague, and whoever could say yes, where it is known where they are told: nothing of it says who it is about. */
async function tellOf(
  asked: AskedSignedIn,
  { mail: sealed }: AgencyDeps,
  { seeing, ...whom }: Pick<TellingOfAnew, 'person' | 'others'> & { readonly seeing: SeeingTo },
): Promise<void> {
  if (!sealed) return
  const { subject, toOfficers, toColleague, madeUp } = anewInEnglish
  const more = asked.frame.demonstration ? madeUp : ''
  const link = asked.origin + asked.frame.base + ways.signIn
  const words = { subject, toOfficers: toOfficers(link) + more, toColleague: toColleague + more }
  await tellOfAnew(seeing, { ...whom, sealed, words })
}

async function newCode(
  asked: AskedSignedIn,
  deps: AgencyDeps,
  { words, anew }: { readonly words: PeopleWords; readonly anew: boolean },
): Promise<Reply> {
  const person = personIn(asked)
  let made: Code | undefined
  const done = await changeColleague(asked, `/desk/people/${person ?? ''}`, async (seeing, { id, name }) => {
    if (id === seeing.by) return notDone('yourself')
    const account = await accountOf(seeing, id)
    if (!account) return notDone('not-there')
    const { handle, locality } = seeing
    const now = asked.now.getTime()
    const shown = { name, person: id, sent: false }
    if (anew && (await hasAnyWayIn(handle, account))) {
      const { code, waits, others } = await inviteAnew(seeing, deps.keys, { account, person: id })
      made = { ...shown, code, waits: anewInEnglish.waits[waits] }
      await tellOf(asked, deps, { seeing, person: id, others })
    } else made = { ...shown, code: await inviteByCode(handle, deps.keys, { locality, account, now }) }
    return { is: 'done' }
  })
  if (made) return codePage(asked, made, words)
  if (done.is === 'done') return leadsTo(asked, done.to)
  return isNotThere(done) || !person ? { is: 'not-found' } : leadsTo(asked, `/desk/people/${person}`)
}
