import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional } from '../../access/subject.ts'
import { inWords } from '../../shared/day.ts'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { waysOf } from '../privacy/reviews-shown.page.tsx'
import { withYoungPeople } from './record.page.tsx'
import { type OverrideToReview, readOverrides, readToLookAt, type ToLookAt } from './to-look-at.store.ts'
import { type ToLookAtWords, toLookAtInEnglish } from './to-look-at-words.ts'
import { itemWay, recordWay, youngPeopleWays } from './ways.ts'
import { calledOf } from './whose.ts'
import type { YoungPeopleDesk } from './young-people-desk.ts'

/** What somebody has to look at: who claims to stand by whom, carers before a birthday, shares that ended, overrides. */
export const toLookAtRoutes = (
  desk: YoungPeopleDesk,
  words: ToLookAtWords = toLookAtInEnglish,
): readonly SignedInRoute[] => [
  {
    get: youngPeopleWays.toLookAt,
    says: 'looked at what waits to be looked at',
    may: withYoungPeople,
    answer: (asked) => toLookAtPage(asked, desk, words),
  },
]

async function toLookAtPage(asked: AskedSignedIn, desk: YoungPeopleDesk, words: ToLookAtWords): Promise<Reply> {
  const { subject, today, locality, frame } = asked
  if (!isProfessional(subject)) return { is: 'not-found' }
  const { things, overrides } = await asked.within(async (inside) => ({
    things: await readToLookAt(inside, { subject, today, ages: desk.agesOf(locality) }),
    overrides: await readOverrides(inside, subject),
  }))
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + ways.desk, says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        {things.length + overrides.length === 0 && <p class="rd-lede">{words.nothing}</p>}
        {things.map((thing) => (
          <Thing key={JSON.stringify(thing)} {...{ thing, words }} base={frame.base} />
        ))}
        {overrides.length > 0 && <h2>{words.overrides}</h2>}
        {overrides.map((each) => (
          <Override key={each.id} {...{ asked, words }} override={each} />
        ))}
      </>
    ),
  }
}

interface ThingProps {
  readonly thing: ToLookAt
  readonly words: ToLookAtWords
  readonly base: string
}

const Thing = ({ thing, words, base }: ThingProps) => (
  <article class="rd-card">
    <h2 class="rd-card__title">{calledOf(thing.who)}</h2>
    <p>{sayOf(thing, words)}</p>
    <p>
      <a href={base + wayTo(thing)}>
        {words.look}
        <span class="nhsuk-u-visually-hidden">
          : {calledOf(thing.who)}, {sayOf(thing, words)}
        </span>
      </a>
    </p>
  </article>
)

function sayOf(thing: ToLookAt, words: ToLookAtWords): string {
  switch (thing.is) {
    case 'claimed':
      return words.claimed(thing.by, inWords(thing.since))
    case 'carer':
      return words.carer(thing.carer, inWords(thing.birthday))
    case 'share-ended':
      return words.shareEnded(inWords(thing.until))
  }
}

const wayTo = (thing: ToLookAt): string =>
  thing.is === 'share-ended' ? itemWay(thing.who.id, thing.item, 'share') : recordWay(thing.who.id, 'around')

interface OverrideProps {
  readonly asked: AskedSignedIn
  readonly words: ToLookAtWords
  readonly override: OverrideToReview
}

/** Why it was done is read, and what was found is said, on a page of its own; to have read it leaves its row there. */
const Override = ({ asked, words, override: { id, by, on, due, told } }: OverrideProps) => (
  <article class="rd-card">
    <h3 class="rd-card__title">{words.override(by, inWords(on))}</h3>
    <p>
      <b>{words.due(inWords(due))}</b>
    </p>
    {told === 'unsafe' && <p>{words.notTold}</p>}
    <p>
      <a href={`${asked.frame.base}${waysOf('override').all}/${id}`}>
        {words.look}
        <span class="nhsuk-u-visually-hidden">: {words.override(by, inWords(on))}</span>
      </a>
    </p>
  </article>
)
