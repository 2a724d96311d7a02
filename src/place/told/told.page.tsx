import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { keepTogether, readTogether, readToldCounts } from './told.store.ts'
import { monthOf, monthToLookAt, type TogetherFault, togethers, toldByMonth } from './told.ts'
import { ToldShown } from './told-shown.tsx'
import { type ToldWords, toldInEnglish } from './told-words.ts'

export const toldWay = '/desk/told'
const may = ['safeguarding-lead', 'privacy-officer'] as const
const monthsShown = 6

/** What those who look after safety were told of and what came of it, by month; and what they want to change (H18). */
export const toldRoutes = (words: ToldWords = toldInEnglish): readonly SignedInRoute[] => [
  {
    get: toldWay,
    says: 'looked at what they were told of, and what came of it',
    may,
    answer: (asked) => toldPage(asked, words),
  },
  { post: toldWay, says: 'kept what changes after a month', may, answer: (asked) => keep(asked, words) },
]

interface Sent {
  readonly faults: readonly TogetherFault[]
  readonly isKeptAlready?: true
}

async function toldPage(asked: AskedSignedIn, words: ToldWords, sent?: Sent): Promise<Reply> {
  const { today, frame } = asked
  const months = Array.from({ length: monthsShown }, (_, before) => monthOf(today, before))
  const since = months.at(-1) ?? today
  const [counts, kept, draft] = await asked.within((inside) =>
    Promise.all([
      readToldCounts(inside.handle, since),
      readTogether(inside.handle, since),
      sent ? undefined : asked.draft(inside),
    ]),
  )
  return {
    is: 'page',
    ...(sent ? { status: 422 } : {}),
    title: words.title,
    back: { to: frame.base + ways.desk, says: words.back },
    main: (
      <ToldShown
        {...{ asked, words, kept, draft }}
        months={toldByMonth(counts, months)}
        toLookAt={monthToLookAt(kept, today)}
        faults={sent?.faults ?? []}
        isKeptAlready={sent?.isKeptAlready ?? false}
      />
    ),
  }
}

const longestChanges = 2_000

async function keep(asked: AskedSignedIn, words: ToldWords): Promise<Reply> {
  const { form, today, subject, frame } = asked
  const looked = togethers.filter((each) => form.all('looked').includes(each))
  const changes = (form.first('changes') ?? '').trim().slice(0, longestChanges)
  const faults: readonly TogetherFault[] = [
    ...(looked.length < 2 ? (['two-at-least'] as const) : []),
    ...(changes === '' ? (['changes'] as const) : []),
  ]
  if (faults.length > 0) return toldPage(asked, words, { faults })
  const agency = 'agency' in subject ? subject.agency : undefined
  if (!agency) return { is: 'not-found' }
  const isKept = await asked.within(async (inside) => {
    const kept = await keepTogether(inside.handle, { month: monthOf(today, 1), looked, changes, on: today })
    if (kept)
      await inside.note({
        ...{ record: agency, did: 'write', kind: 'breaking-review' },
        ...{ outcome: 'allowed', because: '', showThem: false },
      })
    return kept
  })
  return isKept
    ? { is: 'go', to: `${frame.base}${toldWay}?kept=1` }
    : toldPage(asked, words, { faults: [], isKeptAlready: true })
}
