import { askToWrite } from '../../access/facts/facts.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { endIt } from '../../ending/end.ts'
import { EndingShown } from '../../ending/ending-shown.tsx'
import { tellEnding } from '../../ending/ending-told.ts'
import { parseSaid } from '../../shared/said.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { type Whose, whoseIn } from '../plan/make.page.tsx'
import { type Fault, faultAt, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { AfterFields, LeftFields, TheirFields, WhyFields } from './end-fields.tsx'
import { type EndOneAtDesk, keepEndOne, readEndOne } from './end-one.store.ts'
import { type EndOneWords, endOneInEnglish } from './end-one-words.ts'
import { endingFaults, sentEnding } from './end-sent.ts'
import { endAtDeskInEnglish } from './end-words.ts'

/** One help is ended at the desk while the rest of what a young person brought goes on, with the whole record of an ending (R27, R33). */
export const endOneRoutes = (words: EndOneWords = endOneInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/ending/one',
    says: 'looked at how one help ends',
    may: withYoungPeople,
    answer: (asked) => onePage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/ending/one',
    says: 'ended one help',
    may: withYoungPeople,
    answer: (asked) => endOne(asked, words),
  },
]

/** What was typed and not kept, and why. */
interface Filled {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

const readAt = async (asked: AskedSignedIn, whose: Whose | undefined, words: EndOneWords) =>
  whose && asked.within((inside) => readEndOne(inside, whose.subject, { ...whose, words }))

const wayOf = ({ youngPerson, need }: Whose): string => recordWay(youngPerson, `need/${need}/ending/one`)

async function onePage(asked: AskedSignedIn, words: EndOneWords, filled: Filled = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose, words)
  if (!whose || !at) return { is: 'not-found' }
  const { faults = [] } = filled
  const values = filled.values ?? (await asked.draft()) ?? cameFor(asked, at)
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(whose.youngPerson, `need/${whose.need}`), says: endAtDeskInEnglish.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">
          {[calledOf(at.who) || endAtDeskInEnglish.young, at.called].filter((text) => text !== '').join(': ')}
        </p>
        <Ended at={at} words={words} />
        {at.mayWrite && at.helps.length > 0 && <OneForm {...{ asked, at, words, values, faults }} on={wayOf(whose)} />}
        {at.helps.length === 0 && <p>{words.none}</p>}
      </>
    ),
  }
}

/** From the plan to stay safe one comes for that, and finds it chosen. */
const cameFor = ({ query }: AskedSignedIn, { staySafe }: EndOneAtDesk): Values =>
  staySafe && query.first('of') === 'stay-safe' ? { ends: [staySafe.id] } : {}

function Ended({ at: { ended, names }, words }: { readonly at: EndOneAtDesk; readonly words: EndOneWords }) {
  if (ended.length === 0) return null
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{words.ended}</h2>
      {ended.map(({ id, now }) => (
        <Card key={id}>
          <p class="rd-by">{endAtDeskInEnglish.theyRead}</p>
          <EndingShown told={tellEnding(now, names)} />
        </Card>
      ))}
    </section>
  )
}

interface FormProps {
  readonly asked: AskedSignedIn
  readonly at: EndOneAtDesk
  readonly words: EndOneWords
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly on: string
}

function OneForm({
  asked: { frame, personal },
  at: { helps, asks, staySafe, readsIt },
  words,
  values,
  faults,
  on,
}: FormProps) {
  const props = { words: { ...endAtDeskInEnglish, goalsHint: words.goalsHint }, values, faults, asks }
  return (
    <form class="rd-form" method="post" action={frame.base + on}>
      <FormMarks personal={personal} on={on} />
      {staySafe && <input type="hidden" name="seen" value={textIn(values, 'seen') || staySafe.n} />}
      <p>{words.lede}</p>
      <Select
        id="which"
        name="ends"
        asks={{ says: words.which }}
        hint={words.whichHint}
        error={faultAt(faults, 'which')}
        choices={[
          { value: '', says: endAtDeskInEnglish.choose },
          ...helps.map(({ id, says }) => ({ value: id, says })),
        ]}
        chosen={textIn(values, 'ends')}
      />
      <WhyFields {...props} />
      <TheirFields {...props} />
      <LeftFields {...props} />
      <AfterFields {...props} />
      <p class="rd-who-sees">{endAtDeskInEnglish.reads}</p>
      {staySafe && <p class="rd-who-sees">{words.staySafeReads(readsIt)}</p>}
      <Button>{words.button}</Button>
    </form>
  )
}

/** Whether the same form was kept before: what it ended is no longer among what can end. */
const wasKept = (asked: AskedSignedIn, { youngPerson }: Whose): Promise<boolean> =>
  asked.within(
    async (inside) => (await askToWrite(await inside.turn(youngPerson), { key: asked.key }))?.before !== undefined,
  )

/** Everything that is missing is said at once, which help it is about among it. */
async function endOne(asked: AskedSignedIn, words: EndOneWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = await readAt(asked, whose, words)
  if (!whose || !at?.mayWrite) return { is: 'not-found' }
  const done: Reply = { is: 'go', to: `${asked.frame.base}${wayOf(whose)}?kept=1` }
  if (await wasKept(asked, whose)) return done
  const values = valuesIn(asked.form)
  const help = at.helps.find(({ id }) => id === textIn(values, 'ends'))
  const called = parseSaid(help?.says ?? '')
  const what = help && called ? ({ is: 'one-of-it', help: help.id, called } as const) : ({ is: 'need' } as const)
  const typed = sentEnding(values, new Set(at.asks.map(({ id }) => id)), what)
  const read = endIt(typed, { by: whose.subject.id, on: asked.today })
  const missing = help ? [] : [{ at: 'which', says: textIn(values, 'ends') ? words.notKept : words.whichMissing }]
  const faults =
    read.is === 'ok' ? [] : endingFaults(read.because, { typed, today: asked.today, words: endAtDeskInEnglish })
  if (read.is === 'refused' || missing.length > 0)
    return onePage(asked, words, { values, faults: [...missing, ...faults] })
  const seen = Number(textIn(values, 'seen'))
  const staySafe = help && at.staySafe?.id === help.id ? { staySafe: { id: help.id, seen } } : {}
  const kept = await asked.within(async (inside) =>
    keepEndOne(await inside.turn(whose.youngPerson), {
      ...{ key: asked.key, need: whose.need, fact: read.value, ...staySafe },
    }),
  )
  if (kept.is === 'kept') return done
  if (kept.is === 'not-there') return { is: 'not-found' }
  // Only now is the plan shown as it stands: until then the form rests on what whoever fills it in saw.
  const { seen: _, ...typedOnly } = values
  if (kept.is === 'older')
    return onePage(asked, words, { values: typedOnly, faults: [{ at: 'which', says: words.older }] })
  return onePage(asked, words, { values, faults: [{ at: 'which', says: words.notKept }] })
}
