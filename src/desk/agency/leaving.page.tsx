import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { notDone, type Refused } from './colleague.ts'
import { isSomebodyLeftAlone, readColleague } from './colleagues.store.ts'
import { seeOff } from './colleagues-write.store.ts'
import { type PeopleWords, peopleInEnglish } from './people-words.ts'
import { changeColleague, Faults, isNotThere, leadsTo, personIn } from './seeing-to.page.tsx'

const administrators = ['administrator'] as const

/** A colleague leaves: nothing is done while a young person would be left with nobody. Who they are is not shown here. */
export const leavingRoutes = (words: PeopleWords = peopleInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/people/:id/leave',
    says: 'looked at what happens when a colleague leaves',
    may: administrators,
    answer: (asked) => leavingPage(asked, words),
  },
  {
    post: '/desk/people/:id/leave',
    says: 'closed the account of a colleague who left',
    may: administrators,
    answer: (asked) => seenOff(asked, words),
  },
]

async function leavingPage(asked: AskedSignedIn, words: PeopleWords, refused?: Refused): Promise<Reply> {
  const { today, now, frame } = asked
  const person = personIn(asked)
  const { agency } = working(asked.subject)
  if (!person || !may(asked, 'write', { is: 'people-of-agency' })) return { is: 'not-found' }
  const found = await asked.within(async ({ handle }) => {
    const colleague = await readColleague(handle, { agency, today, now }, person)
    return colleague && { colleague, isLeftAlone: await isSomebodyLeftAlone(handle, person, now) }
  })
  if (!found || found.colleague.leftOn) return { is: 'not-found' }
  const { name } = found.colleague
  const alone = refused ?? (found.isLeftAlone ? notDone('left-alone') : undefined)
  const on = `/desk/people/${person}/leave`
  return {
    is: 'page',
    ...(refused ? { status: 422 as const } : {}),
    title: words.leaving.title,
    back: { to: `${frame.base}/desk/people/${person}`, says: words.back.person },
    main: (
      <>
        {alone && <Faults because={alone.because} words={words} />}
        <h1>{words.leaving.heading(name)}</h1>
        {found.isLeftAlone ? <HandOverFirst words={words} name={name} /> : <Close {...{ asked, words, on }} />}
      </>
    ),
  }
}

const HandOverFirst = ({ words, name }: { readonly words: PeopleWords; readonly name: string }) => (
  <>
    <h2>{words.leaving.first}</h2>
    <p>{words.leaving.how(name)}</p>
  </>
)

interface CloseShown {
  readonly asked: AskedSignedIn
  readonly words: PeopleWords
  readonly on: string
}

const Close = ({ asked, words, on }: CloseShown) => (
  <form method="post" action={asked.frame.base + on}>
    <FormMarks personal={asked.personal} on={on} />
    <ul>
      {words.leaving.what.map((says) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
    <Button>{words.leaving.send}</Button>
  </form>
)

async function seenOff(asked: AskedSignedIn, words: PeopleWords): Promise<Reply> {
  const done = await changeColleague(asked, '/desk/people', seeOff)
  if (done.is === 'done') return leadsTo(asked, done.to)
  return isNotThere(done) ? { is: 'not-found' } : leavingPage(asked, words, done)
}
