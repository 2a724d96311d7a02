import { decide } from '../access/decide.ts'
import type { Act, AgencyThingKind } from '../access/object.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { isProfessional } from '../access/subject.ts'
import { Button } from '../web/nhs/button.tsx'
import { Select } from '../web/nhs/text-fields.tsx'
import type { Reply } from '../web/route.ts'
import type { LookingAtPlace } from './at-place.store.ts'
import { csv } from './csv.ts'
import { type PlaceWords, placeInEnglish } from './place-words.ts'
import { type Quarter, quartersBefore } from './quarters.ts'
import { rowsForFile, type SaidCounts, sayCounts } from './said-counts.ts'
import { readNotFound } from './unmet.store.ts'

export const notFoundRoutes = (
  looking: LookingAtPlace,
  words: PlaceWords = placeInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place',
    says: 'looked at what is missing in the place',
    may: ['place-lead', 'approver'],
    answer: (asked) => placePage(looking, asked, words),
  },
  {
    get: '/place/not-found/:quarter/csv',
    says: 'took counts of what is missing in the place',
    may: ['place-lead', 'approver'],
    answer: (asked) => csvFile(looking, asked, words),
  },
]

/** Counts of what nobody offers are a thing of the place: nobody is in them. `decide` says who may look, all the same. */
export const mayLook = (asked: AskedSignedIn, act: Act): boolean => fieldsFor(asked, act, 'unmet').includes('counts')

/** What came of reading what the place wrote: told to those who are told what came of reading its lists. */
export const mayReadReport = (asked: AskedSignedIn): boolean =>
  fieldsFor(asked, 'read', 'feed-report').includes('report')

function fieldsFor({ subject, today, now }: AskedSignedIn, act: Act, is: AgencyThingKind): readonly string[] {
  if (!isProfessional(subject)) return []
  const { locality, agency } = subject
  return decide({
    ...{ subject, act, thing: { about: 'agency', locality, agency, is } },
    context: {
      ...{ now: now.getTime(), today, edges: [], agreements: [], overrides: [], breakings: [] },
      comingOfAge: { narrows: [], isKnown: false },
    },
  }).fields
}

/** Leaves a row that somebody looked at the counts, or took them away. */
export const noteLook = (asked: AskedSignedIn, did: Act): Promise<void> =>
  asked.within((inside) =>
    isProfessional(asked.subject)
      ? inside.note({
          ...{ record: asked.subject.agency, did, kind: 'unmet', outcome: 'allowed' },
          ...{ because: '', showThem: false },
        })
      : Promise.resolve(),
  )

const say = async (
  { database, topics }: LookingAtPlace,
  { locality }: AskedSignedIn,
  { quarter, words }: { readonly quarter: Quarter; readonly words: PlaceWords },
): Promise<readonly SaidCounts[]> =>
  sayCounts(await readNotFound(database, locality, quarter), { topics, words: words.notFound })

async function placePage(looking: LookingAtPlace, asked: AskedSignedIn, words: PlaceWords): Promise<Reply> {
  const { frame, query, today } = asked
  if (!mayLook(asked, 'read')) return { is: 'not-found' }
  const quarters = quartersBefore(today)
  const quarter = quarters.find(({ id }) => id === query.first('quarter')) ?? quarters[0]
  const said = quarter ? await say(looking, asked, { quarter, words }) : []
  await noteLook(asked, 'read')
  return {
    is: 'page',
    title: words.title,
    main: (
      <>
        <h1>{words.heading(frame.placeName)}</h1>
        <p class="rd-lede">{words.lede}</p>
        <ul class="rd-cards">
          {words.rooms.map(({ to, says, does }) => (
            <li key={to} class="rd-card">
              <h2 class="rd-card__title">
                <a href={frame.base + to}>{says}</a>
              </h2>
              <p>{does}</p>
            </li>
          ))}
        </ul>
        <section aria-labelledby="not-found">
          <h2 id="not-found">{words.notFound.heading}</h2>
          <p>{words.notFound.lede}</p>
          {quarter ? <Counts {...{ asked, words, quarters, quarter, said }} /> : <p>{words.notFound.none}</p>}
        </section>
      </>
    ),
  }
}

interface CountsProps {
  readonly asked: AskedSignedIn
  readonly words: PlaceWords
  readonly quarters: readonly Quarter[]
  readonly quarter: Quarter
  readonly said: readonly SaidCounts[]
}

function Counts({ asked, words, quarters, quarter, said }: CountsProps) {
  const { notFound: speak } = words
  const [first] = said
  return (
    <>
      <form class="rd-form rd-actions" method="get" action={`${asked.frame.base}/place`}>
        <Select
          id="quarter"
          name="quarter"
          asks={{ says: speak.quarter }}
          chosen={quarter.id}
          choices={quarters.map(({ id, from, until }) => ({ value: id, says: speak.of(from, until) }))}
        />
        <Button small variant="secondary">
          {speak.show}
        </Button>
      </form>
      <p class="rd-lede">
        {speak.of(quarter.from, quarter.until)}. {first?.of === undefined ? speak.tooFew : speak.whole(first.of)}
      </p>
      {first?.of !== undefined && (
        <>
          <p>{speak.rule}</p>
          <div class="rd-counts">
            {said.map((each) => (
              <OneTable key={each.by} said={each} words={words} />
            ))}
          </div>
          <p>
            <a href={`${asked.frame.base}/place/not-found/${quarter.id}/csv`}>{speak.take}</a>
          </p>
        </>
      )}
      <p class="rd-small rd-quiet">{speak.counted(asked.today)}</p>
    </>
  )
}

function OneTable({ said, words }: { readonly said: SaidCounts; readonly words: PlaceWords }) {
  const { notFound: speak } = words
  return (
    <table class="rd-table">
      <caption>{speak.by[said.by]}</caption>
      <thead>
        <tr>
          <th scope="col">{speak.column[said.by]}</th>
          <th scope="col" class="n">
            {speak.times}
          </th>
        </tr>
      </thead>
      <tbody>
        {said.rows.map(({ says, many }) => (
          <tr key={says}>
            <th scope="row" dir="auto">
              {says}
            </th>
            <td class="n">{many}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={2} class="rd-quiet">
            {said.rows.length === 0 ? speak.onlyOthers : speak.others}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

async function csvFile(looking: LookingAtPlace, asked: AskedSignedIn, words: PlaceWords): Promise<Reply> {
  const { params, today } = asked
  const quarter = quartersBefore(today).find(({ id }) => id === params['quarter'])
  if (!quarter || !mayLook(asked, 'export')) return { is: 'not-found' }
  const again = await asked.againFirst()
  if (again) return again
  const said = await say(looking, asked, { quarter, words })
  await noteLook(asked, 'export')
  return {
    is: 'file',
    type: 'text/csv; charset=utf-8',
    name: `not-found-${quarter.id}.csv`,
    body: csv(rowsForFile(said, { quarter, on: today, words: words.notFound })),
  }
}
