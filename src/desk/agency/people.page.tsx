import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { partsInEnglish } from '../../access/sign-in/signed-in-words.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import type { Frame, Reply } from '../../web/route.ts'
import { fieldsFor, may, working } from '../agency-thing.ts'
import { type Colleague, colleagueFor } from './colleague.ts'
import { readColleagues } from './colleagues.store.ts'
import { type PeopleWords, peopleInEnglish } from './people-words.ts'

const whoSees = ['administrator', 'team-lead'] as const

/** Who works in an agency: for its administrator, and to read for who leads a team. No young person is on it. */
export const peopleRoutes = (words: PeopleWords = peopleInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/people',
    says: 'looked at who works in their agency',
    may: whoSees,
    answer: (asked) => everybody(asked, words),
  },
]

async function everybody(asked: AskedSignedIn, words: PeopleWords): Promise<Reply> {
  const { today, now, frame, works } = asked
  const subject = working(asked.subject)
  const fields = fieldsFor(asked, 'read', { is: 'people-of-agency' })
  if (fields.length === 0) return { is: 'not-found' }
  const all = await asked.within(async (inside) => {
    await inside.note({
      ...{ record: subject.agency, did: 'read', kind: 'people-of-agency' },
      ...{ outcome: 'allowed', because: '', showThem: false },
    })
    return readColleagues(inside.handle, { agency: subject.agency, today, now })
  })
  const shown = all.map((colleague) => colleagueFor(colleague, fields))
  const mayWrite = may(asked, 'write', { is: 'people-of-agency' })
  return {
    is: 'page',
    title: words.title,
    back: { to: `${frame.base}/desk`, says: words.back.desk },
    main: <Everybody {...{ frame, words, mayWrite, people: shown, agency: works?.agency ?? '' }} />,
  }
}

function Everybody({ agency, ...shown }: PeopleShown & { readonly agency: string }) {
  const { frame, words, people, mayWrite } = shown
  const here = people.filter(({ leftOn }) => leftOn === undefined)
  const left = people.filter(({ leftOn }) => leftOn !== undefined)
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede(agency, here.length)}</p>
      <p>{words.youSeeNobody}</p>
      {mayWrite && (
        <p class="rd-actions">
          <ButtonLink to={`${frame.base}/desk/invite`}>{words.invite}</ButtonLink>
          <ButtonLink to={`${frame.base}/desk/teams`} variant="secondary">
            {words.teams}
          </ButtonLink>
        </p>
      )}
      <h2>{words.here}</h2>
      <People {...shown} people={here} />
      {left.length > 0 && (
        <Details summary={words.left(left.length)}>
          <People {...shown} people={left} mayWrite={false} />
        </Details>
      )}
    </>
  )
}

interface PeopleShown {
  readonly frame: Frame
  readonly words: PeopleWords
  readonly people: readonly Colleague[]
  readonly mayWrite: boolean
}

const People = ({ frame, words, people, mayWrite }: PeopleShown) => (
  <ul class="rd-rows">
    {people.map((colleague) => (
      <li key={colleague.id}>
        <h3>
          {mayWrite ? <a href={`${frame.base}/desk/people/${colleague.id}`}>{colleague.name}</a> : colleague.name}
        </h3>
        <ColleagueFacts colleague={colleague} words={words} />
      </li>
    ))}
  </ul>
)

/** What somebody does, in which teams, since when; that they may break the glass is said in words, beside the job. */
export function ColleagueFacts({
  colleague: { jobs, teams, since, leftOn, invitedUntil },
  words: { facts },
}: {
  readonly colleague: Colleague
  readonly words: PeopleWords
}) {
  const doing = jobs.map(({ is, mayBreakGlass }) => (
    <span key={is} class="rd-job">
      {partsInEnglish[is]}
      {mayBreakGlass && <span class="rd-note">{facts.glass}</span>}
    </span>
  ))
  return (
    <dl class="rd-facts">
      <div>
        <dt>{facts.jobs}</dt>
        <dd>{doing.length > 0 ? doing : facts.noJob}</dd>
      </div>
      <div>
        <dt>{facts.teams}</dt>
        <dd>{teams.length > 0 ? listInEnglish(teams.map(({ name }) => name)) : facts.noTeam}</dd>
      </div>
      <div>
        <dt>{facts.since}</dt>
        <dd>
          {since ? inWords(since) : '–'}
          {leftOn && <span class="rd-job">{facts.leftOn(inWords(leftOn))}</span>}
          {invitedUntil && <span class="rd-job">{facts.invited(inWords(dayIn(invitedUntil)))}</span>}
        </dd>
      </div>
    </dl>
  )
}
