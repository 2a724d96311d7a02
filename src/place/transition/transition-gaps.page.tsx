import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { gapCodes } from '../../transition/transition.ts'
import type { Reply } from '../../web/route.ts'
import type { LookingAtPlace } from '../at-place.store.ts'
import { mayLook, noteLook } from '../not-found.page.tsx'
import { placeInEnglish } from '../place-words.ts'
import { type Quarter, quartersBefore } from '../quarters.ts'
import { type MaySay, withhold } from '../withholding.ts'
import { readTransitionGaps } from './transition-gaps.store.ts'
import { type TransitionGapsWords, transitionGapsInEnglish } from './transition-gaps-words.ts'

/** What was missing where young people move on, by quarter, to those who plan for the place (R36). */
export const transitionGapsRoutes = (
  looking: LookingAtPlace,
  words: TransitionGapsWords = transitionGapsInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/moving-on',
    says: 'looked at what is missing where young people move on',
    may: ['place-lead', 'approver'],
    answer: (asked) => gapsPage(looking, asked, words),
  },
]

async function gapsPage(
  { database }: LookingAtPlace,
  asked: AskedSignedIn,
  words: TransitionGapsWords,
): Promise<Reply> {
  if (!mayLook(asked, 'read')) return { is: 'not-found' }
  const quarters = quartersBefore(asked.today)
  const all = await Promise.all(
    quarters.map(async (quarter) => {
      const counts = await readTransitionGaps(database, asked.locality, quarter)
      return { quarter, may: withhold(counts.map(({ gap, many }) => ({ key: gap, many }))) }
    }),
  )
  const said = all.filter(({ may }) => may.of !== undefined)
  await noteLook(asked, 'read')
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}/place`, says: placeInEnglish.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {said.length === 0 && <p>{words.none(quarters.length)}</p>}
        {said.map(({ quarter, may }) => (
          <OfQuarter key={quarter.id} {...{ quarter, may, words }} />
        ))}
        <p class="rd-by">{words.others}</p>
        <section aria-labelledby="comes-from">
          <h2 id="comes-from">{words.comesFrom.heading}</h2>
          {words.comesFrom.says.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      </>
    ),
  }
}

interface QuarterProps {
  readonly quarter: Quarter
  readonly may: MaySay
  readonly words: TransitionGapsWords
}

const OfQuarter = ({ quarter: { id, from, until }, may: { rows, of }, words }: QuarterProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{words.quarter(from, until)}</h2>
    {of !== undefined && <p>{words.whole(of)}</p>}
    <table class="rd-table">
      <thead>
        <tr>
          <th scope="col">{words.gapHead}</th>
          <th scope="col">{words.times}</th>
        </tr>
      </thead>
      <tbody>
        {gapCodes.map((gap) => {
          const many = rows.find(({ key }) => key === gap)?.many
          return (
            <tr key={gap}>
              <th scope="row">{words.gap[gap]}</th>
              <td>{many === undefined ? words.star : words.about(many)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </section>
)
