import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { textIn, valuesIn } from '../young-people/form-values.ts'
import { notDone, type Refused, readName } from './colleague.ts'
import { readTeams, type TeamOfAgency } from './colleagues.store.ts'
import { makeTeam, renameTeam, type SeeingTo } from './colleagues-write.store.ts'
import { type PeopleWords, peopleInEnglish } from './people-words.ts'
import { faultsOf } from './says-of.ts'
import { isNotThere, leadsTo, noteSettled, seeingTo } from './seeing-to.page.tsx'

const administrators = ['administrator'] as const
const on = '/desk/teams'

/** The teams of an agency: made and named here; who belongs to which is set with each person. */
export const teamRoutes = (words: PeopleWords = peopleInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/teams',
    says: 'looked at the teams of their agency',
    may: administrators,
    answer: (asked) => page(asked, words),
  },
  {
    post: '/desk/teams',
    says: 'made a team',
    may: administrators,
    answer: (asked) => settled(asked, words, (seeing, name) => makeTeam(seeing, name)),
  },
  {
    post: '/desk/teams/:id',
    says: 'named a team anew',
    may: administrators,
    answer: (asked) =>
      settled(asked, words, async (seeing, name) => {
        const team = parseId(asked.params['id'] ?? '')
        return team ? renameTeam(seeing, { team, name }) : notDone('not-there')
      }),
  },
]

type Settling = (seeing: SeeingTo, name: string) => Promise<{ readonly is: 'done' } | Refused>

async function settled(asked: AskedSignedIn, words: PeopleWords, settle: Settling): Promise<Reply> {
  if (!may(asked, 'write', { is: 'people-of-agency' })) return { is: 'not-found' }
  const read = readName(asked.form.first('called'))
  if (!('name' in read)) return page(asked, words, read)
  const { locality, id } = working(asked.subject)
  const done = await asked.within((inside) =>
    onceOnly<Refused>(inside.handle, { locality, person: id, key: asked.key }, async () => {
      const result = await settle(seeingTo(asked, inside), read.name)
      if (result.is === 'refused') return result
      await noteSettled(asked, inside, parseId(asked.params['id'] ?? ''))
      return { is: 'done', to: on }
    }),
  )
  if (done.is === 'done') return leadsTo(asked, done.to)
  return isNotThere(done) ? { is: 'not-found' } : page(asked, words, done)
}

async function page(asked: AskedSignedIn, words: PeopleWords, refused?: Refused): Promise<Reply> {
  const { today, now, frame } = asked
  if (!may(asked, 'read', { is: 'people-of-agency' })) return { is: 'not-found' }
  const { agency } = working(asked.subject)
  const teams = await asked.within(({ handle }) => readTeams(handle, { agency, today, now }))
  const draft = refused ? undefined : await asked.draft()
  const values = draft ?? valuesIn(asked.form)
  const id = fieldOf(textIn(values, 'team'))
  const faults = faultsOf(refused?.because ?? [], words).map(({ says }) => ({ says, at: id }))
  const sent: Sent = { id, called: textIn(values, 'called'), error: faults[0]?.says }
  return {
    is: 'page',
    ...(refused ? { status: 422 as const } : {}),
    title: words.team.title,
    back: { to: `${frame.base}/desk/people`, says: words.back.people },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary heading={words.problem} errors={faults} />}
        <h1>{words.team.heading}</h1>
        <p class="rd-lede">{words.team.lede}</p>
        {draft && <p>{words.draft}</p>}
        {teams.length === 0 && <p>{words.team.none}</p>}
        {teams.map((team) => (
          <Team key={team.id} {...{ asked, team, words, sent }} />
        ))}
        <Card as="section" light="lit" labelledBy="fresh">
          <h2 id="fresh">{words.team.fresh}</h2>
          <TeamForm {...{ asked, words, sent }} to={on} says={words.team.make} team="" />
        </Card>
      </>
    ),
  }
}

/** The field that was sent, or would have been, with what stood in it. */
interface Sent {
  readonly id: string
  readonly called: string
  readonly error: string | undefined
}

const fieldOf = (team: string): string => (parseId(team) ? `called-${team}` : 'called')

interface TeamShown {
  readonly sent: Sent
  readonly asked: AskedSignedIn
  readonly team: TeamOfAgency
  readonly words: PeopleWords
}

const Team = ({ asked, team, words, sent }: TeamShown) => (
  <Card as="section" labelledBy={`team-${team.id}`}>
    <h2 id={`team-${team.id}`}>{team.name}</h2>
    <p>{words.team.people(team.people)}</p>
    <TeamForm
      {...{ asked, words, sent }}
      to={`${on}/${team.id}`}
      says={words.team.rename}
      team={team.id}
      name={team.name}
    />
  </Card>
)

interface TeamFormShown {
  readonly asked: AskedSignedIn
  readonly words: PeopleWords
  readonly to: string
  readonly says: string
  readonly sent: Sent
  /** Its id, or empty for a new one: which form it was stands with what was written. */
  readonly team: string
  readonly name?: string
}

function TeamForm({ asked, words, to, says, sent, team, name }: TeamFormShown) {
  const id = fieldOf(team)
  const isSent = sent.id === id
  const field = { id, name: 'called', asks: { says: words.team.name }, error: isSent ? sent.error : undefined }
  return (
    <form method="post" action={asked.frame.base + to}>
      <FormMarks personal={asked.personal} on={on} />
      <input type="hidden" name="team" value={team} />
      <Input {...field} value={(isSent && sent.called) || name} width={30} autocomplete="off" />
      <Button small variant="secondary">
        {says}
        {name && <span class="nhsuk-u-visually-hidden">: {name}</span>}
      </Button>
    </form>
  )
}
