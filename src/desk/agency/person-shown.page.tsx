import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { partsInEnglish } from '../../access/sign-in/signed-in-words.ts'
import { jobs } from '../../access/subject.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Input, Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { working } from '../agency-thing.ts'
import { allIn, textIn, type Values } from '../young-people/form-values.ts'
import { type Colleague, mayBeGrantedGlass } from './colleague.ts'
import type { TeamOfAgency } from './colleagues.store.ts'
import type { PeopleWords } from './people-words.ts'
import { type FaultAt, saidAt } from './says-of.ts'

/** What stands on the page of one colleague. */
export interface OnThePage {
  readonly asked: AskedSignedIn
  readonly words: PeopleWords
  readonly colleague: Colleague
  readonly teams: readonly TeamOfAgency[]
  /** Whether anything can be sent by e-mail from here. */
  readonly canMail: boolean
  readonly faults: readonly FaultAt[]
  /** What was written in a form that could not be taken; of the others nothing. */
  readonly values: Values
}

/** Everything that can be seen to for a colleague who is here. */
export const SeeToThem = (page: OnThePage) => (
  <>
    {isThem(page) && <p>{page.words.person.yourself}</p>}
    {!isThem(page) && <Jobs {...page} />}
    {!isThem(page) && <Glass {...page} />}
    <Teams {...page} />
    <Name {...page} />
    {page.canMail && <WorkEmail {...page} />}
    {!isThem(page) && <WayIn {...page} />}
  </>
)

const isThem = ({ asked, colleague }: OnThePage): boolean => working(asked.subject).id === colleague.id

const pathOf = ({ asked, colleague }: OnThePage, rest: string): string =>
  `${asked.frame.base}/desk/people/${colleague.id}${rest}`

const typed = ({ values }: OnThePage, name: string, stands: string): string =>
  Object.hasOwn(values, name) ? textIn(values, name) : stands

const onOf = ({ colleague }: { readonly colleague: { readonly id: Id } }): string => `/desk/people/${colleague.id}`

function Jobs(page: OnThePage) {
  const { asked, words, colleague } = page
  const free = jobs.filter((job) => !colleague.jobs.some(({ is }) => is === job))
  return (
    <Card as="section" labelledBy="jobs">
      <h2 id="jobs">{words.person.jobs}</h2>
      <div class="rd-actions">
        {colleague.jobs.map(({ is }) => (
          <form key={is} method="post" action={pathOf(page, `/job/end/${is}`)}>
            <FormMarks personal={asked.personal} on={onOf(page)} />
            <Button small variant="secondary">
              {words.person.end(partsInEnglish[is])}
            </Button>
          </form>
        ))}
      </div>
      <form method="post" action={pathOf(page, '/job')}>
        <FormMarks personal={asked.personal} on={onOf(page)} />
        <Select
          id="job"
          name="job"
          asks={{ says: words.person.give }}
          hint={words.person.giveSays}
          error={saidAt(page.faults, 'job')}
          choices={free.map((job) => ({ value: job, says: partsInEnglish[job] }))}
          chosen={typed(page, 'job', '')}
        />
        <Button small>{words.person.give}</Button>
      </form>
    </Card>
  )
}

function Glass(page: OnThePage) {
  const { asked, words, colleague } = page
  const held = colleague.jobs.filter(({ is, mayBreakGlass }) => mayBreakGlass || mayBeGrantedGlass(is))
  if (held.length === 0) return null
  return (
    <Card as="section" labelledBy="glass">
      <h2 id="glass">{words.person.glass}</h2>
      <p>{words.person.glassSays}</p>
      {held.map(({ is, mayBreakGlass }) => (
        <form key={is} method="post" action={pathOf(page, `/glass/${is}${mayBreakGlass ? '/end' : ''}`)}>
          <FormMarks personal={asked.personal} on={onOf(page)} />
          <Button small variant="secondary">
            {mayBreakGlass ? words.person.glassTake(partsInEnglish[is]) : words.person.glassGrant(partsInEnglish[is])}
          </Button>
        </form>
      ))}
    </Card>
  )
}

function Teams(page: OnThePage) {
  const { asked, words, colleague, teams: there } = page
  return (
    <Card>
      {there.length === 0 ? (
        <p>{words.person.noTeams}</p>
      ) : (
        <form method="post" action={pathOf(page, '/teams')}>
          <FormMarks personal={asked.personal} on={onOf(page)} />
          <Checkboxes
            id="team"
            name="team"
            small
            asks={{ says: words.person.teams, size: 'm', heading: 2 }}
            choices={there.map(({ id, name }) => ({ value: id, says: name }))}
            error={saidAt(page.faults, 'team')}
            chosen={
              Object.hasOwn(page.values, 'team') ? allIn(page.values, 'team') : colleague.teams.map(({ id }) => id)
            }
          />
          <Button small>{words.person.teamsSave}</Button>
        </form>
      )}
    </Card>
  )
}

function Name(page: OnThePage) {
  const { asked, words, colleague } = page
  return (
    <Card>
      <form method="post" action={pathOf(page, '/name')}>
        <FormMarks personal={asked.personal} on={onOf(page)} />
        <Input
          id="called"
          name="called"
          asks={{ says: words.person.name }}
          error={saidAt(page.faults, 'called')}
          value={typed(page, 'called', colleague.name)}
          autocomplete="off"
          width={30}
        />
        <Button small>{words.person.rename}</Button>
      </form>
    </Card>
  )
}

function WorkEmail(page: OnThePage) {
  const { asked, words, colleague } = page
  return (
    <Card>
      <form method="post" action={pathOf(page, '/work-email')}>
        <FormMarks personal={asked.personal} on={onOf(page)} />
        <Input
          id="email"
          name="email"
          asks={{ says: words.person.workEmail }}
          hint={words.person.workEmailSays}
          error={saidAt(page.faults, 'email')}
          value={typed(page, 'email', colleague.workEmail ?? '')}
          autocomplete="off"
          width={30}
        />
        <Button small>{words.person.workEmailKeep}</Button>
      </form>
    </Card>
  )
}

function WayIn(page: OnThePage) {
  const { asked, words } = page
  return (
    <>
      <Card as="section" labelledBy="way">
        <h2 id="way">{words.person.way}</h2>
        <p>{words.person.waySays}</p>
        <form method="post" action={pathOf(page, '/code')}>
          <FormMarks personal={asked.personal} on={onOf(page)} />
          <Button small>{words.person.code}</Button>
        </form>
        <p>{words.person.lostSays}</p>
        <form method="post" action={pathOf(page, '/code/anew')}>
          <FormMarks personal={asked.personal} on={onOf(page)} />
          <Button small variant="secondary">
            {words.person.lost}
          </Button>
        </form>
      </Card>
      <Card as="section" labelledBy="leaves">
        <h2 id="leaves">{words.person.leaves}</h2>
        <p>{words.person.leavesSays}</p>
        <ButtonLink to={pathOf(page, '/leave')} variant="secondary" small>
          {words.person.leaves}
        </ButtonLink>
      </Card>
    </>
  )
}
