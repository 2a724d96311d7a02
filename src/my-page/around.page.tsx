import type { Around } from '../access/facts/who-sees.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { resumeProxy, stopProxy } from '../people/network.store.ts'
import type { Standing } from '../people/network.ts'
import { dayIn, inWords } from '../shared/day.ts'
import { Card } from '../web/card.tsx'
import { Facts } from '../web/facts.tsx'
import { Button } from '../web/nhs/button.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type Mine, readMine } from './me.page.tsx'
import { type MyWords, mineInEnglish } from './my-words.ts'

/** Who is with a young person here; a parent's or carer's view they can stop at once. */
export const aroundRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/around',
    says: 'looked at who is around them',
    may: ['young-person'],
    answer: (asked) => aroundPage(asked, words),
  },
  {
    post: '/me/around/:person/stop',
    says: 'stopped somebody seeing their things',
    may: ['young-person'],
    answer: (asked) => stop(asked),
  },
  {
    post: '/me/around/:person/start-again',
    says: 'let somebody see their things again',
    may: ['young-person'],
    answer: (asked) => startAgain(asked),
  },
]

async function aroundPage(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const mine = await readMine(asked, [])
  return {
    is: 'page',
    title: words.around.title,
    back: { to: asked.frame.base + ways.me, says: words.back },
    main: (
      <>
        <h1>{words.around.heading}</h1>
        <p class="rd-lede">{mine.around.length === 0 ? words.around.nobody : words.around.lede}</p>
        {mine.isJoinedUnseen && <p>{words.sees.joined}</p>}
        {mine.around.map((each) => (
          <OneAround key={each.person} {...{ asked, each, mine, words }} />
        ))}
      </>
    ),
  }
}

interface OneProps {
  readonly asked: AskedSignedIn
  readonly each: Around
  readonly mine: Mine
  readonly words: MyWords
}

function OneAround({ asked, each, mine, words }: OneProps) {
  const called = mine.names.get(each.person)
  return (
    <Card as="section">
      <h2 class="rd-card__title">{called?.name ?? words.somebody}</h2>
      {each.standings.map((standing) => (
        <Facts key={standing.id} facts={factsOf(standing, called?.agency, words)} />
      ))}
      <p>
        <a href={`${asked.frame.base}/me/as/${each.person}`}>{words.sees.asThem(called?.name ?? words.somebody)}</a>
      </p>
      {each.standings.some(isOpenProxy) && (
        <Act {...{ asked, each }} does="stop" says={words.around.stopSays} button={words.around.stop} />
      )}
      {each.standings.some(isStopped) && <p>{words.around.stopped}</p>}
      {isTheirsToStart(each) && (
        <Act {...{ asked, each }} does="start-again" says={words.around.againSays} button={words.around.again} />
      )}
      {each.standings.some(isStoppedByOthers) && (
        <p>
          {words.around.stoppedByOthers} <a href={asked.frame.base + ways.complain}>{words.sees.tellUs}</a>.
        </p>
      )}
    </Card>
  )
}

interface ActProps extends Pick<OneProps, 'asked' | 'each'> {
  readonly does: 'stop' | 'start-again'
  /** What happens then, said beside the button, and not after it. */
  readonly says: readonly string[]
  readonly button: string
}

/** One press: whoever is in danger must be quick. */
const Act = ({ asked, each, does, says, button }: ActProps) => (
  <form method="post" action={`${asked.frame.base}/me/around/${each.person}/${does}`}>
    <FormMarks personal={asked.personal} on="/me/around" />
    {says.map((line) => (
      <p key={line} class="rd-small">
        {line}
      </p>
    ))}
    <Button variant="secondary" small>
      {button}
    </Button>
  </form>
)

const isOpenProxy = ({ as }: Standing): boolean => as.is === 'proxy' && as.stop.is === 'running'
const isStopped = ({ as }: Standing): boolean => as.is === 'proxy' && as.stop.is === 'stopped'
const isStoppedByThem = ({ as }: Standing): boolean =>
  as.is === 'proxy' && as.stop.is === 'stopped' && as.stop.by === 'young-person'
const isStoppedByOthers = (standing: Standing): boolean => isStopped(standing) && !isStoppedByThem(standing)

/** What a court or a worker stopped is not theirs to start again, and one that is stopped stops them all. */
const isTheirsToStart = ({ standings }: Around): boolean =>
  standings.some(isStoppedByThem) && !standings.some(isStoppedByOthers)

const factsOf = ({ as, since, saidBy }: Standing, agency: string | undefined, { around }: MyWords) => [
  { says: around.how, is: around.as[as.is] ?? as.is },
  ...(agency ? [{ says: around.from, is: agency }] : []),
  { says: around.since, is: inWords(dayIn(new Date(since))) },
  ...(saidBy ? [{ says: around.saidBy, is: saidBy }] : []),
]

async function stop(asked: AskedSignedIn): Promise<Reply> {
  const mine = await readMine(asked, [])
  const them = mine.around.find(({ person }) => person === asked.params['person'])
  const open = them?.standings.filter(isOpenProxy) ?? []
  if (open.length === 0) return { is: 'not-found' }
  await asked.within(async (inside) => {
    for (const { id, youngPerson } of open) {
      await stopProxy(inside.handle, id, { by: 'young-person', at: asked.now })
      await inside.note({
        ...{ record: youngPerson, did: 'narrow', kind: 'network', item: id, outcome: 'allowed', because: '' },
        showThem: true,
      })
    }
  })
  return { is: 'go', to: `${asked.frame.base}/me/around` }
}

/** It opens again what the law opens to them on this day. Whoever widens shows again that it is them. */
async function startAgain(asked: AskedSignedIn): Promise<Reply> {
  const mine = await readMine(asked, [])
  const them = mine.around.find(({ person }) => person === asked.params['person'])
  if (!them || !isTheirsToStart(them)) return { is: 'not-found' }
  const first = await asked.againFirst()
  if (first) return first
  await asked.within(async (inside) => {
    for (const { id, youngPerson } of them.standings.filter(isStoppedByThem)) {
      if (!(await resumeProxy(inside.handle, id))) continue
      await inside.note({
        ...{ record: youngPerson, did: 'share', kind: 'network', item: id, outcome: 'allowed', because: '' },
        showThem: true,
      })
    }
  })
  return { is: 'go', to: `${asked.frame.base}/me/around` }
}
