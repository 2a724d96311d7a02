import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { readWhose } from '../young-people/whose.store.ts'
import { calledOf } from '../young-people/whose.ts'
import { jobsWithYoungPeople } from './colleague.ts'
import {
  type AskedOfMe,
  type MayTakeOver,
  readAskedOf,
  readWhoMayTakeOver,
  readWhoWorksWithSomebody,
  readWorkedWith,
  type WorkedWith,
  type Working,
} from './hand-over.store.ts'
import { answerAsked, forEverybody, forOne, type NotHandedOver, offer, takeBackOffer } from './hand-over-acts.page.tsx'
import { type HandOverWords, handOverInEnglish } from './hand-over-words.ts'

/** Whoever leaves hands over, young person by young person; who leads their team may do it for them. */
export const handOverRoutes = (words: HandOverWords = handOverInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/hand-over',
    says: 'looked at whom they work with, to hand over',
    may: jobsWithYoungPeople,
    answer: (asked) => page(asked, words, {}),
  },
  {
    get: '/desk/hand-over/of/:worker',
    says: 'looked at how many a colleague works with, to hand over for them',
    may: ['team-lead'],
    answer: (asked) => page(asked, words, {}),
  },
  {
    post: '/desk/hand-over/of/:worker',
    says: 'asked colleagues to go on with those somebody works with',
    may: jobsWithYoungPeople,
    answer: async (asked) => orPage(asked, words, await offer(asked)),
  },
  {
    post: '/desk/hand-over/back/:id',
    says: 'took back what they asked of a colleague',
    may: jobsWithYoungPeople,
    answer: async (asked) => orPage(asked, words, await takeBackOffer(asked)),
  },
  {
    post: '/desk/hand-over/asked/:id',
    says: 'answered whether they go on with a young person',
    may: jobsWithYoungPeople,
    answer: async (asked) => orPage(asked, words, await answerAsked(asked, words)),
  },
]

const orPage = (
  asked: AskedSignedIn,
  words: HandOverWords,
  done: { readonly is: 'done'; readonly to: string } | NotHandedOver,
): Reply | Promise<Reply> => {
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  return done.because === 'not-there'
    ? { is: 'not-found' }
    : page(asked, words, { fault: done.because, ...(done.at ? { at: done.at } : {}) })
}

/** One of those somebody works with; their name only where it may be known. */
interface Shown extends WorkedWith {
  readonly called?: string
}

interface Found {
  readonly worker: { readonly id: Id; readonly name?: string }
  readonly shown: readonly Shown[]
  readonly askedOfMe: readonly AskedOfMe[]
  readonly mayTakeOver: readonly MayTakeOver[]
  readonly colleagues: readonly Working[]
}

interface Told {
  readonly fault?: keyof HandOverWords['faults']
  readonly at?: string
}

async function page(asked: AskedSignedIn, words: HandOverWords, { fault, at }: Told): Promise<Reply> {
  const found = await asked.within((inside) => find(asked, inside))
  if (!found) return { is: 'not-found' }
  const { worker, shown, colleagues, askedOfMe } = found
  const { name } = worker
  const draft = fault ? undefined : await asked.draft()
  const choosing: Choosing = { asked, words, found, values: draft ?? valuesIn(asked.form), at, fault }
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.title,
    back: name
      ? { to: `${asked.frame.base}/desk/hand-over`, says: words.back.handOver }
      : { to: `${asked.frame.base}/desk`, says: words.back.desk },
    main: (
      <>
        {fault && (
          <ErrorSummary heading={words.problem} errors={[{ says: words.faults[fault], ...(at ? { at } : {}) }]} />
        )}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {askedOfMe.length > 0 && <AskedOfYou {...{ asked, words, askedOfMe }} />}
        <h2>{name === undefined ? words.yours : words.theirs(name)}</h2>
        {shown.length === 0 && <p>{words.none}</p>}
        {Object.keys(draft ?? {}).length > 0 && <p>{words.draft}</p>}
        {shown
          .filter(({ waiting }) => waiting)
          .map((each) => (
            <Waiting key={each.youngPerson} {...choosing} each={each} />
          ))}
        {shown.some(({ waiting }) => !waiting) && <Ask {...choosing} />}
        {colleagues.length > 0 && <Colleagues {...{ asked, words, colleagues }} />}
      </>
    ),
  }
}

async function find(asked: AskedSignedIn, inside: Inside): Promise<Found | undefined> {
  const { handle } = inside
  const { id: me, agency, as } = working(asked.subject)
  const { today, now } = asked
  const of = 'worker' in asked.params ? parseId(asked.params['worker'] ?? '') : me
  const all = as === 'team-lead' ? await readWhoWorksWithSomebody(handle, { agency, but: me, now }) : []
  const other = all.find(({ id }) => id === of)
  if (!of || (of !== me && !other)) return undefined
  const shown: Shown[] = []
  for (const each of await readWorkedWith(handle, of, now)) {
    const who = await readWhose(await inside.turn(each.youngPerson), 'read')
    shown.push({ ...each, ...(who ? { called: calledOf(who) } : {}) })
  }
  return {
    worker: { id: of, ...(other ? { name: other.name } : {}) },
    shown,
    askedOfMe: other ? [] : await readAskedOf(handle, me),
    mayTakeOver: await readWhoMayTakeOver(handle, { agency, but: of, today }),
    colleagues: other ? [] : all,
  }
}

const on = '/desk/hand-over'
const dayWords = (at: Date): string => inWords(dayIn(at))

interface Choosing {
  readonly asked: AskedSignedIn
  readonly words: HandOverWords
  readonly found: Found
  readonly values: Values
  readonly at: string | undefined
  readonly fault: keyof HandOverWords['faults'] | undefined
}

interface OneShown extends Choosing {
  readonly each: Shown
}

/** Who it is, and what is known: their name only where it may be known. */
const Who = ({ words, each: { youngPerson, since, called, hasAnother, waiting, notTakenBy } }: OneShown) => (
  <>
    <h3 id={`who-${youngPerson}`}>{called ?? words.notNamed(dayWords(since))}</h3>
    {called && <p>{words.since(dayWords(since))}</p>}
    {hasAnother && <p>{words.hasAnother}</p>}
    {notTakenBy && !waiting && <p>{words.notTakenBy(notTakenBy)}</p>}
  </>
)

/** Somebody is asked already, and has not answered. */
function Waiting(props: OneShown) {
  const { asked, words, each } = props
  if (!each.waiting) return null
  const { id, to, at } = each.waiting
  return (
    <Card as="section" labelledBy={`who-${each.youngPerson}`}>
      <Who {...props} />
      <form method="post" action={`${asked.frame.base}${on}/back/${id}`}>
        <FormMarks personal={asked.personal} on={on} />
        <p>{words.waiting(to, dayWords(at))}</p>
        <Button small variant="secondary">
          {words.takeBack}
          <span class="nhsuk-u-visually-hidden">: {each.called ?? words.notNamed(dayWords(each.since))}</span>
        </Button>
      </form>
    </Card>
  )
}

/** All that nobody is asked for yet, in one form: one colleague for everybody, and another for whom it should be another. */
function Ask(props: Choosing) {
  const { asked, words, found } = props
  const { worker, shown, mayTakeOver } = found
  const open = shown.filter(({ waiting }) => !waiting)
  if (mayTakeOver.length === 0) return <p>{words.nobody}</p>
  return (
    <form method="post" action={`${asked.frame.base}${on}/of/${worker.id}`}>
      <FormMarks personal={asked.personal} on={worker.name ? `${on}/of/${worker.id}` : on} />
      {open.length > 1 && (
        <Card light="lit">
          <Colleague {...props} id={forEverybody} says={words.everybody} hint={words.everybodySays} />
        </Card>
      )}
      {open.map((each) => (
        <Card key={each.youngPerson} as="section" labelledBy={`who-${each.youngPerson}`}>
          <Who {...props} each={each} />
          <Colleague {...props} id={forOne(each.youngPerson)} says={words.to} />
        </Card>
      ))}
      <Button>{words.ask}</Button>
    </form>
  )
}

interface ColleagueShown extends Choosing {
  readonly id: string
  readonly says: string
  readonly hint?: string
}

const Colleague = ({ words, found, values, at, fault, id, says, hint }: ColleagueShown) => (
  <Select
    {...{ id, name: id, asks: { says }, ...(hint ? { hint } : {}) }}
    error={fault && at === id ? words.faults[fault] : undefined}
    choices={[
      { value: '', says: id === forEverybody ? words.chooseEach : words.choose },
      ...found.mayTakeOver.map((each) => ({ value: each.id, says: each.name })),
    ]}
    chosen={textIn(values, id)}
  />
)

interface AskedShown {
  readonly asked: AskedSignedIn
  readonly words: HandOverWords
  readonly askedOfMe: readonly AskedOfMe[]
}

const AskedOfYou = ({ asked, words: { askedOfYou: words }, askedOfMe }: AskedShown) => (
  <Card as="section" light="lit" labelledBy="asked-of-you">
    <h2 id="asked-of-you">{words.heading}</h2>
    {askedOfMe.map(({ id, from, at }) => (
      <form key={id} method="post" action={`${asked.frame.base}${on}/asked/${id}`}>
        <FormMarks personal={asked.personal} on={on} />
        <p>{words.says(from, dayWords(at))}</p>
        <p>{words.talk(from)}</p>
        <div class="rd-actions">
          <Button small name="answer" value="taken">
            {words.yes}
          </Button>
          <Button small variant="secondary" name="answer" value="not-taken">
            {words.no}
          </Button>
        </div>
      </form>
    ))}
  </Card>
)

interface ColleaguesShown {
  readonly asked: AskedSignedIn
  readonly words: HandOverWords
  readonly colleagues: readonly Working[]
}

const Colleagues = ({ asked, words, colleagues }: ColleaguesShown) => (
  <>
    <h2>{words.colleagues.heading}</h2>
    <p>{words.colleagues.says}</p>
    <ul class="rd-rows">
      {colleagues.map(({ id, name, many }) => (
        <li key={id}>
          <h3>
            <a href={`${asked.frame.base}${on}/of/${id}`}>{name}</a>
          </h3>
          <p>{words.colleagues.many(many)}</p>
        </li>
      ))}
    </ul>
  </>
)
