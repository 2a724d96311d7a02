import { beginItem } from '../access/facts/facts.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { Unread } from '../doors/unread.tsx'
import { languageOf } from '../needs/script.ts'
import { dayIn, inWords } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { Card } from '../web/card.tsx'
import { Button } from '../web/nhs/button.tsx'
import { ErrorSummary } from '../web/nhs/notices.tsx'
import { Textarea } from '../web/nhs/text-fields.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { NeedsForCarer, notInThem } from './carer-need/needs-for-carer.tsx'
import { NotKept, notThere } from './carer-need/not-kept.tsx'
import { inOrder, OneItem } from './items.tsx'
import { readShown } from './mine.store.ts'
import { type MyWords, mineInEnglish } from './my-words.ts'
import { ToStaySafe } from './stay-safe/stay-safe-shown.tsx'
import { keptUnreadInEnglish } from './unread-words.ts'
import { readWhomTheyStandBy } from './whom-they-stand-by.store.ts'

/** What a parent or carer meets: a projection that is the young person's to open, never a record. */
export const carerRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/with/:youngPerson',
    says: 'looked at what is shared with them',
    may: ['carer'],
    answer: (asked) => sharedPage(asked, words),
  },
  {
    post: '/me/with/:youngPerson/view',
    says: 'said how they see it',
    may: ['carer'],
    answer: (asked) => sayView(asked, words),
  },
]

/** Whom they stand by, by the day since when: what a young person is called may be what they kept from home. */
export async function carerPage(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const standings = await asked.within(({ handle, now }) => readWhomTheyStandBy(handle, asked.subject.id, now))
  const draft = await asked.draft()
  const { carer } = words
  return {
    is: 'page',
    title: carer.title,
    main: (
      <>
        <h1>{carer.heading}</h1>
        <NotKept {...{ asked, draft }} />
        <p class="rd-lede">{carer.lede}</p>
        {standings.length === 0 && <p>{carer.nobody}</p>}
        {standings.length > 0 && (
          <p>
            <a href={`${asked.frame.base}/me/everything`}>{carer.askForAll}</a>
          </p>
        )}
        {standings.map(({ youngPerson, since }) => (
          <Card key={youngPerson} as="section">
            <p>{carer.since(inWords(dayIn(new Date(since))))}</p>
            <p>
              <a href={`${asked.frame.base}/me/with/${youngPerson}`}>{carer.look}</a>
            </p>
          </Card>
        ))}
      </>
    ),
  }
}

const standsBy = (asked: AskedSignedIn, youngPerson: Id): Promise<boolean> =>
  asked.within(async ({ handle, now }) =>
    (await readWhomTheyStandBy(handle, asked.subject.id, now)).some((standing) => standing.youngPerson === youngPerson),
  )

/** What was typed stands in the box still, with why it could not be taken. */
interface NotTaken {
  readonly error?: string
  readonly typed?: string
}

async function sharedPage(asked: AskedSignedIn, words: MyWords, { error, typed }: NotTaken = {}): Promise<Reply> {
  const youngPerson = parseId(asked.params['youngPerson'] ?? '')
  if (!youngPerson || !(await standsBy(asked, youngPerson))) return { is: 'not-found' }
  const { items, names } = await asked.within((inside) => readShown(inside, youngPerson))
  const draft = await asked.draft()
  const { carer } = words
  return {
    is: 'page',
    status: error ? 422 : 200,
    title: carer.title,
    back: { to: asked.frame.base + ways.me, says: words.back },
    main: (
      <>
        {error && <ErrorSummary errors={[{ says: error, at: 'words' }]} />}
        <h1>{carer.oneHeading}</h1>
        <p class="rd-lede">{items.length === 0 ? carer.nothing : carer.oneLede}</p>
        <NeedsForCarer items={items} at={`${asked.frame.base}/me/with/${youngPerson}`} />
        {inOrder(notInThem(items)).map((read) => (
          <OneItem key={read.id} {...{ read, names, words }} me={[asked.subject.id]} today={asked.today}>
            <ToStaySafe read={read} at={`${asked.frame.base}/me/with/${youngPerson}`} />
          </OneItem>
        ))}
        <SayView {...{ asked, youngPerson, words, error }} typed={typed ?? draft?.['words']?.[0]} />
      </>
    ),
  }
}

interface SayViewProps {
  readonly asked: AskedSignedIn
  readonly youngPerson: Id
  readonly words: MyWords
  readonly error: string | undefined
  readonly typed: string | undefined
}

/** How they see it, under their own name. Nobody waits for it, and the form says so. */
const SayView = ({ asked: { frame, personal }, youngPerson, words: { carer }, error, typed }: SayViewProps) => (
  <form class="rd-form rd-card rd-noprint" method="post" action={`${frame.base}/me/with/${youngPerson}/view`}>
    <FormMarks personal={personal} on={`/me/with/${youngPerson}`} />
    <h2 class="rd-card__title">{carer.say}</h2>
    <Textarea
      id="words"
      name="words"
      asks={{ says: carer.sayLabel }}
      hint={carer.sayHint}
      error={error}
      value={typed}
      autocomplete="off"
      dir="auto"
    />
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <Button>{carer.keep}</Button>
  </form>
)

/** The worker and the young person read it; the carer reads their own. */
const theirView = {
  is: 'view',
  sensitivity: 'open-to-team',
  named: [],
  sharing: { with: 'my-worker', also: [] },
} as const

async function sayView(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const youngPerson = parseId(asked.params['youngPerson'] ?? '')
  const typed = asked.form.first('words')
  if (!youngPerson || !(await standsBy(asked, youngPerson))) return notThere(asked)
  if (typed === undefined) return sharedPage(asked, words, { error: words.write.missing })
  const written = await asked.within(async (inside) =>
    beginItem(await inside.turn(youngPerson), {
      key: asked.key,
      item: theirView,
      body: { words: typed, language: languageOf(typed) },
    }),
  )
  if (written.is === 'kept') return { is: 'go', to: `${asked.frame.base}/me/with/${youngPerson}` }
  // Whatever the reason was: that it was stopped is told by nothing.
  return sharedPage(asked, words, { error: words.write.notKept, typed })
}
