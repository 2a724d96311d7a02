import { sayOf, takeBack } from '../../access/requests/answering.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Reply } from '../../web/route.ts'
import { valuesIn } from '../young-people/form-values.ts'
import type { AccessFault } from './access-requests-words.ts'
import { all, done, lookers, openFor, seenAs, type With } from './acting.page.tsx'
import { saidTyped } from './said-typed.ts'
import { readThing } from './thing.store.ts'
import { ThingShown } from './thing-shown.tsx'

/** One thing of what was gathered: as it is kept, as it will be given, and what is to be done with it. */
export const thingRoutes = (given: With): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests/:id/things/:thing',
    says: 'looked at one thing of what was gathered',
    may: lookers,
    answer: (asked) => onePageOf(asked, given, []),
  },
  {
    post: '/desk/access-requests/:id/things/:thing',
    says: 'left a thing in what is given, or took it out',
    may: lookers,
    answer: (asked) => say(asked, given),
  },
  {
    post: '/desk/access-requests/:id/things/:thing/back/:mark',
    says: 'took back what was said of a thing',
    may: lookers,
    answer: (asked) => back(asked, given),
  },
]

/** The number in an address. */
const numberIn = ({ params }: AskedSignedIn): number =>
  /^\d{1,6}$/.test(params['thing'] ?? '') ? Number(params['thing']) : Number.NaN

const addressOf = (asked: AskedSignedIn): string =>
  `${all}/${parseId(asked.params['id'] ?? '') ?? ''}/things/${numberIn(asked)}`

async function say(asked: AskedSignedIn, given: With): Promise<Reply> {
  const thing = numberIn(asked)
  const said = saidTyped(valuesIn(asked.form), asked.today)
  if ('faults' in said) return onePageOf(asked, given, said.faults)
  return done(asked, {
    act: 'write',
    work: (answering) => sayOf(answering, seenAs(asked), { id: newId(), thing, said }),
    to: () => `${addressOf(asked)}?said=1`,
    again: (faults) => onePageOf(asked, given, faults),
  })
}

const back = (asked: AskedSignedIn, given: With): Promise<Reply> => {
  const mark = parseId(asked.params['mark'] ?? '')
  return done(asked, {
    act: 'write',
    work: async (answering) => (mark ? takeBack(answering, seenAs(asked), mark) : 'not-there'),
    to: () => addressOf(asked),
    again: (faults) => onePageOf(asked, given, faults),
  })
}

async function onePageOf(asked: AskedSignedIn, { words }: With, faults: readonly AccessFault[]): Promise<Reply> {
  const draft = faults.length > 0 ? undefined : await asked.draft()
  const found = await asked.within(async (inside) => {
    const answering = await openFor(asked, inside, 'read')
    return answering && readThing(inside, answering.request, numberIn(asked))
  })
  if (!found) return { is: 'not-found' }
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}${all}/${found.request.id}/things`, says: words.back.things },
    main: <ThingShown {...{ asked, words, faults, found }} values={draft ?? valuesIn(asked.form)} />,
  }
}
