import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Job } from '../../access/subject.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { type NotReached, readNotReached, wasInTouch } from './not-reached.store.ts'
import { type NotReachedWords, notReachedInEnglish } from './not-reached-words.ts'

const on = '/desk/not-reached'

/** Whoever may be the one who tells a young person in another way. */
export const whoTells: readonly Job[] = ['helper', 'team-lead', 'front-desk', 'safeguarding-lead', 'privacy-officer']

/** Who could not be told by a message, for whoever sees to it or stands by them. */
export const notReachedRoutes = (words: NotReachedWords = notReachedInEnglish): readonly SignedInRoute[] => [
  {
    get: on,
    says: 'looked at who could not be reached',
    may: whoTells,
    answer: (asked) => page(asked, words),
  },
  {
    post: `${on}/:id`,
    says: 'wrote down that they have been in touch',
    may: whoTells,
    answer: (asked) => inTouch(asked, words),
  },
]

async function page(asked: AskedSignedIn, words: NotReachedWords, fault?: string): Promise<Reply> {
  const { many, shown } = await asked.within((inside) => readNotReached(inside, working(asked.subject)))
  const isDone = asked.query.first('done') === 'yes'
  return {
    is: 'page',
    ...(fault ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: asked.frame.base + ways.desk, says: words.back },
    main: (
      <>
        {fault && <ErrorSummary heading={words.problem} errors={[{ says: fault }]} />}
        {isDone && !fault && <Notification title={words.done} heading={words.doneHeading} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{shown.length === 0 ? words.nothing : words.lede}</p>
        {shown.length < many && <p>{words.more(shown.length, many)}</p>}
        {shown.map((each) => (
          <One key={each.id} {...{ asked, words, each }} />
        ))}
      </>
    ),
  }
}

interface OneProps {
  readonly asked: AskedSignedIn
  readonly words: NotReachedWords
  readonly each: NotReached
}

function One({ asked, words, each }: OneProps) {
  const { id, who, way, at, because, sees } = each
  return (
    <Card as="section" labelledBy={`who-${id}`}>
      <h2 class="rd-card__title" id={`who-${id}`}>
        {(who && calledOf(who)) || words.somebody}
      </h2>
      <p class="rd-by">{words.tried(words.by[way], inWords(dayIn(at)))}</p>
      <Facts
        one
        facts={[
          { says: words.why, is: because.map((why) => words.because(why)).join(' ') },
          ...(sees === 'behind' ? [] : [{ says: words.instead, is: words.howInstead(because) }]),
        ]}
      />
      <WhoSees {...{ asked, words, each }} />
      {sees !== 'behind' && (
        <form method="post" action={`${asked.frame.base}${on}/${id}`}>
          <FormMarks personal={asked.personal} on={on} />
          <Button small>{words.inTouch}</Button>
        </form>
      )}
    </Card>
  )
}

function WhoSees({ asked, words, each: { who, sees, taskOf, ask } }: OneProps) {
  const name = taskOf ?? words.somebody
  if (sees === 'behind')
    return (
      <>
        <p>{words.behind(name)}</p>
        <p>{words.ask(ask)}</p>
      </>
    )
  return (
    <>
      {sees === 'stands-by' && <p>{words.taskOf(name)}</p>}
      <p>
        {who ? (
          <a href={asked.frame.base + recordWay(who.id)}>{words.howTo}</a>
        ) : (
          asked.subject.as === 'privacy-officer' && (
            <a href={`${asked.frame.base}/desk/access-requests`}>{words.theirRequest}</a>
          )
        )}
      </p>
    </>
  )
}

async function inTouch(asked: AskedSignedIn, words: NotReachedWords): Promise<Reply> {
  const task = parseId(asked.params['id'] ?? '')
  if (!task) return { is: 'not-found' }
  const doing = { subject: working(asked.subject), task, key: asked.key, to: `${on}?done=yes` }
  const done = await asked.within((inside) => wasInTouch(inside, doing))
  return done.is === 'done' ? { is: 'go', to: asked.frame.base + done.to } : page(asked, words, words.doneAlready)
}
