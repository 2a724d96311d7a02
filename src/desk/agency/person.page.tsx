import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { fieldsFor, may, working } from '../agency-thing.ts'
import { valuesIn } from '../young-people/form-values.ts'
import { colleagueFor, isJobName, notDone, type Refused, readName } from './colleague.ts'
import { readColleague, readTeams } from './colleagues.store.ts'
import { endJob, giveJob, renameColleague, setGlass, setTeams } from './colleagues-write.store.ts'
import { ColleagueFacts } from './people.page.tsx'
import { type PeopleWords, peopleInEnglish } from './people-words.ts'
import { type OnThePage, SeeToThem } from './person-shown.page.tsx'
import { faultsOf } from './says-of.ts'
import { type AgencyDeps, changeColleague, Faults, isNotThere, leadsTo, personIn } from './seeing-to.page.tsx'
import { readWorkEmail, setWorkEmail } from './work-email.store.ts'

const administrators = ['administrator'] as const

/** One colleague: what they do, what is theirs, and how they come in. Each thing is sent to an address of its own. */
export const personRoutes = (
  { mail }: Pick<AgencyDeps, 'mail'>,
  words: PeopleWords = peopleInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/people/:id',
    says: 'looked at a colleague',
    may: administrators,
    answer: (asked) => personPage(asked, { words, mail }),
  },
  {
    post: '/desk/people/:id/name',
    says: 'changed the name of a colleague',
    may: administrators,
    answer: (asked) => changed(asked, { words, mail }, rename),
  },
  {
    post: '/desk/people/:id/teams',
    says: 'set the teams of a colleague',
    may: administrators,
    answer: (asked) => changed(asked, { words, mail }, teams),
  },
  {
    post: '/desk/people/:id/work-email',
    says: 'wrote down where a colleague is told at work',
    may: administrators,
    answer: (asked) => (mail ? changed(asked, { words, mail }, workEmail(mail)) : { is: 'not-found' }),
  },
]

/** Jobs of a colleague, and breaking the glass in them. */
export const jobRoutes = (
  { mail }: Pick<AgencyDeps, 'mail'>,
  words: PeopleWords = peopleInEnglish,
): readonly SignedInRoute[] => [
  {
    post: '/desk/people/:id/job',
    says: 'gave a colleague a job',
    may: administrators,
    answer: (asked) => changed(asked, { words, mail }, give),
  },
  {
    post: '/desk/people/:id/job/end/:job',
    says: 'ended a job of a colleague',
    may: administrators,
    answer: (asked) => changed(asked, { words, mail }, end),
  },
  {
    post: '/desk/people/:id/glass/:job',
    says: 'let a colleague break the glass',
    may: administrators,
    answer: (asked) => changed(asked, { words, mail }, glass(true)),
  },
  {
    post: '/desk/people/:id/glass/:job/end',
    says: 'let a colleague break the glass no more',
    may: administrators,
    answer: (asked) => changed(asked, { words, mail }, glass(false)),
  },
]

type Change = (asked: AskedSignedIn) => Parameters<typeof changeColleague>[2]

const rename: Change = (asked) => async (seeing, colleague) => {
  const read = readName(asked.form.first('called'))
  return 'name' in read ? renameColleague(seeing, colleague, read.name) : read
}

const give: Change = (asked) => async (seeing, colleague) => {
  const job = asked.form.first('job')
  return isJobName(job) ? giveJob(seeing, colleague, job) : notDone('needs-a-job')
}

const end: Change = (asked) => async (seeing, colleague) => {
  const job = asked.params['job']
  return isJobName(job) ? endJob(seeing, colleague, job) : notDone('not-there')
}

const glass =
  (mayBreakGlass: boolean): Change =>
  (asked) =>
  async (seeing, colleague) => {
    const job = asked.params['job']
    return isJobName(job) ? setGlass(seeing, colleague, { job, mayBreakGlass }) : notDone('not-there')
  }

const teams: Change = (asked) => async (seeing, colleague) => {
  const wanted = asked.form.all('team').map(parseId)
  const ids = wanted.flatMap((id) => id ?? [])
  return ids.length === wanted.length ? setTeams(seeing, colleague, ids) : notDone('no-such-team')
}

const workEmail =
  (mail: Sealing): Change =>
  (asked) =>
  async (seeing, { id }) =>
    setWorkEmail(seeing, mail, { person: id, typed: asked.form.first('email') ?? '' })

interface With {
  readonly words: PeopleWords
  readonly mail: Sealing | undefined
}

async function changed(asked: AskedSignedIn, given: With, change: Change): Promise<Reply> {
  const to = `/desk/people/${personIn(asked) ?? ''}`
  const done = await changeColleague(asked, to, change(asked))
  if (done.is === 'done') return leadsTo(asked, done.to)
  return isNotThere(done) ? { is: 'not-found' } : personPage(asked, given, done)
}

interface Looking extends Pick<With, 'mail'> {
  readonly person: Id
}

async function look({ subject, today, now }: AskedSignedIn, { handle, note }: Inside, { person, mail }: Looking) {
  const { agency } = working(subject)
  const colleague = await readColleague(handle, { agency, today, now }, person)
  if (!colleague) return undefined
  await note({
    ...{ record: agency, did: 'read', kind: 'people-of-agency', item: person },
    ...{ outcome: 'allowed', because: '', showThem: false },
  })
  const email = mail && (await readWorkEmail(handle, mail, person))
  const teams = await readTeams(handle, { agency, today, now })
  return { colleague: { ...colleague, ...(email ? { workEmail: email } : {}) }, teams }
}

async function personPage(asked: AskedSignedIn, { words, mail }: With, refused?: Refused): Promise<Reply> {
  const { frame } = asked
  const person = personIn(asked)
  const fields = fieldsFor(asked, 'read', { is: 'people-of-agency' })
  if (!person || fields.length === 0 || !may(asked, 'write', { is: 'people-of-agency' })) return { is: 'not-found' }
  const found = await asked.within((inside) => look(asked, inside, { person, mail }))
  if (!found) return { is: 'not-found' }
  const draft = refused ? undefined : await asked.draft()
  const canMail = mail !== undefined
  const page: OnThePage = {
    asked,
    words,
    canMail,
    teams: found.teams,
    colleague: colleagueFor(found.colleague, fields),
    faults: faultsOf(refused?.because ?? [], words),
    values: draft ?? valuesIn(asked.form),
  }
  return {
    is: 'page',
    ...(refused ? { status: 422 as const } : {}),
    title: words.person.title,
    back: { to: `${frame.base}/desk/people`, says: words.back.people },
    main: (
      <>
        {refused && <Faults because={refused.because} words={words} />}
        <h1>{page.colleague.name}</h1>
        {Object.keys(draft ?? {}).length > 0 && <p>{words.draft}</p>}
        <ColleagueFacts colleague={page.colleague} words={words} />
        {page.colleague.leftOn === undefined && <SeeToThem {...page} />}
      </>
    ),
  }
}
