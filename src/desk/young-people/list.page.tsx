import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional, type Professional } from '../../access/subject.ts'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Pagination } from '../../web/nhs/pagination.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { type Listed, noteLooking, readYoungPeople, type StandsBy } from './list.store.ts'
import { type ListWords, listInEnglish } from './list-words.ts'
import { withYoungPeople } from './record.page.tsx'
import { recordInEnglish } from './record-words.ts'
import { recordWay, youngPeopleWays } from './ways.ts'
import { factsOfWho } from './who-is-it.tsx'
import { calledOf, isCalled } from './whose.ts'

/** The young people whom somebody stands by, and a search among them. */
export const listRoutes = (words: ListWords = listInEnglish): readonly SignedInRoute[] => [
  {
    get: youngPeopleWays.all,
    says: 'looked at the young people they stand by',
    may: withYoungPeople,
    answer: (asked) => listPage(asked, words),
  },
  {
    post: youngPeopleWays.all,
    says: 'looked for a young person by name',
    may: withYoungPeople,
    answer: (asked) => search(asked, words),
  },
]

const most = 25

const listOf = (asked: AskedSignedIn, subject: Professional, did: 'know' | 'search'): Promise<readonly Listed[]> =>
  asked.within(async (inside) => {
    const looking = { subject, today: asked.today }
    await noteLooking(inside, looking, did)
    return readYoungPeople(inside, looking)
  })

async function listPage(asked: AskedSignedIn, words: ListWords): Promise<Reply> {
  const { subject, query } = asked
  if (!isProfessional(subject)) return { is: 'not-found' }
  const all = await listOf(asked, subject, 'know')
  const pages = Math.max(1, Math.ceil(all.length / most))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.first('page') ?? 1)) || 1))
  const shown = all.slice((page - 1) * most, page * most)
  return pageOf(asked, words, {
    main: (
      <>
        {all.length === 0 && <p class="rd-lede">{words.nobody}</p>}
        {(['own', 'team', 'lifted'] as const).map((stands) => (
          <People key={stands} {...{ asked, stands, words }} listed={shown} />
        ))}
        {pages > 1 && <Turning {...{ asked, words, page, pages }} />}
      </>
    ),
  })
}

interface TurningProps {
  readonly asked: AskedSignedIn
  readonly words: ListWords
  readonly page: number
  readonly pages: number
}

function Turning({ asked, words, page, pages }: TurningProps) {
  const at = (n: number) => ({
    to: `${asked.frame.base}${youngPeopleWays.all}?page=${n}`,
    says: words.pageOf(n, pages),
  })
  return <Pagination previous={page > 1 ? at(page - 1) : undefined} next={page < pages ? at(page + 1) : undefined} />
}

/** A name stands in no address and in no history: the answer to what was sent is the page itself. */
async function search(asked: AskedSignedIn, words: ListWords): Promise<Reply> {
  const { subject, form } = asked
  const typed = form.first('name') ?? ''
  if (!isProfessional(subject)) return { is: 'not-found' }
  if (typed === '') return pageOf(asked, words, { main: null, fault: words.typeAName })
  const found = (await listOf(asked, subject, 'search')).filter(({ who }) => isCalled(who, typed))
  const back = (
    <p>
      <a href={asked.frame.base + youngPeopleWays.all}>{words.all}</a>
    </p>
  )
  return pageOf(asked, words, {
    typed,
    main: (
      <section aria-live="polite">
        <h2>{found.length === 0 ? words.nobodyFound : words.found(found.length)}</h2>
        {found.length === 0 && <p>{words.nobodyFoundMore}</p>}
        <Cards asked={asked} listed={found.slice(0, most)} />
        {found.length > most && <p>{words.tooMany(most)}</p>}
        {back}
      </section>
    ),
  })
}

interface Shown {
  readonly main: preact.ComponentChildren
  readonly typed?: string
  readonly fault?: string
}

function pageOf(asked: AskedSignedIn, words: ListWords, { main, typed, fault }: Shown): Page {
  const { frame, personal, subject } = asked
  const mayBreakGlass = isProfessional(subject) && subject.mayBreakGlass
  return {
    is: 'page',
    ...(fault ? { status: 422 } : {}),
    title: words.title,
    back: { to: frame.base + ways.desk, says: words.back },
    main: (
      <>
        {fault && <ErrorSummary errors={[{ says: fault, at: 'name' }]} />}
        <h1>{words.heading}</h1>
        <form class="rd-form rd-look-for rd-noprint" method="post" action={frame.base + youngPeopleWays.all}>
          <FormMarks personal={personal} on={youngPeopleWays.all} />
          <Input
            {...{ id: 'name', name: 'name', type: 'search', autocomplete: 'off', spellcheck: false, maxLength: 100 }}
            asks={{ says: words.search }}
            hint={words.searchHint}
            error={fault}
            value={typed}
          />
          <Button variant="secondary">{words.find}</Button>
        </form>
        {main}
        <div class="rd-actions rd-noprint">
          <ButtonLink to={frame.base + youngPeopleWays.add}>{words.add}</ButtonLink>
          <a href={frame.base + youngPeopleWays.toLookAt}>{words.toLookAt}</a>
          {mayBreakGlass && <a href={frame.base + youngPeopleWays.emergency}>{words.emergency}</a>}
        </div>
      </>
    ),
  }
}

interface PeopleProps {
  readonly asked: AskedSignedIn
  readonly listed: readonly Listed[]
}

function People({
  asked,
  listed,
  stands,
  words,
}: PeopleProps & { readonly stands: StandsBy; readonly words: ListWords }) {
  const theirs = listed.filter((each) => each.stands === stands)
  if (theirs.length === 0) return null
  return (
    <section class="rd-section--near">
      <h2>{words.groups[stands]}</h2>
      <Cards asked={asked} listed={theirs} />
    </section>
  )
}

const Cards = ({ asked, listed }: PeopleProps) => (
  <ul class="rd-young-people">
    {listed.map(({ who }) => (
      <li key={who.id} class="rd-card">
        <a href={asked.frame.base + recordWay(who.id)}>
          <b>{calledOf(who) || recordInEnglish.somebody}</b>
        </a>
        <span class="rd-small">{factsOfWho({ who, today: asked.today, words: recordInEnglish }).join(' · ')}</span>
      </li>
    ))}
  </ul>
)
