import { fieldsFor } from '../../access/fields.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional, type Professional } from '../../access/subject.ts'
import type { LikenessField } from '../../people/same-person.ts'
import { lineInEnglish } from '../../shared/list-in-english.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { type Fault, textIn, type Values, valuesIn } from './form-values.ts'
import { askIfHere, type MaybeHere, writeDown } from './new-person.store.ts'
import { PersonFields, readPerson } from './person-form.tsx'
import { type PersonFormWords, personFormInEnglish } from './person-words.ts'
import { withYoungPeople } from './record.page.tsx'
import { recordInEnglish } from './record-words.ts'
import { recordWay, youngPeopleWays } from './ways.ts'
import { WhoFacts } from './who-is-it.tsx'
import { calledOf, type KnownPerson } from './whose.ts'
import { oldestIn, type YoungPeopleDesk } from './young-people-desk.ts'

/** Writing down somebody new, after a person has said that they are not here already. */
export const newPersonRoutes = (
  desk: YoungPeopleDesk,
  words: PersonFormWords = personFormInEnglish,
): readonly SignedInRoute[] => [
  {
    get: youngPeopleWays.add,
    says: 'opened the form to write somebody down',
    may: withYoungPeople,
    answer: async (asked) => formPage({ asked, words, values: (await asked.draft()) ?? {}, faults: [] }),
  },
  {
    post: youngPeopleWays.add,
    says: 'wrote somebody down',
    may: withYoungPeople,
    answer: (asked) => writeThemDown(asked, desk, words),
  },
]

interface Shown {
  readonly asked: AskedSignedIn
  readonly words: PersonFormWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

const letInFor = ({ subject }: AskedSignedIn): readonly string[] => fieldsFor(subject.as, 'identity', 'write')

const formPage = ({ asked, words, values, faults }: Shown): Page => ({
  is: 'page',
  ...(faults.length > 0 ? { status: 422 } : {}),
  title: words.title,
  back: { to: asked.frame.base + youngPeopleWays.all, says: words.back },
  main: (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + youngPeopleWays.add}>
        <FormMarks personal={asked.personal} on={youngPeopleWays.add} />
        <PersonFields {...{ values, faults, words }} letIn={letInFor(asked)} withHome />
        <Button>{words.next}</Button>
      </form>
    </>
  ),
})

async function writeThemDown(asked: AskedSignedIn, desk: YoungPeopleDesk, words: PersonFormWords): Promise<Reply> {
  const { subject, locality, today, key } = asked
  if (!isProfessional(subject)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const read = readPerson(values, { today, oldest: oldestIn(desk, locality, today) }, { words, letIn: letInFor(asked) })
  if (read.is === 'refused') return formPage({ asked, words, values, faults: read.because })
  const person = { subject, who: read.value, home: textIn(values, 'home') }
  const isAnother = textIn(values, 'another') === 'yes'
  const maybe = isAnother ? undefined : await asked.within((inside) => askIfHere(inside, desk, person))
  if (maybe && maybe.whether.is !== 'nobody-alike') return askPage({ asked, words, values, faults: [] }, subject, maybe)
  const done = await asked.within((inside) => writeDown(inside, desk, { ...person, key }))
  return { is: 'go', to: asked.frame.base + done.to }
}

/** A human says whether they are here: nothing is joined, and nobody is shown whom they do not stand by. */
function askPage(shown: Shown, { as }: Professional, maybe: MaybeHere): Page {
  const { asked, words } = shown
  return {
    is: 'page',
    status: 422,
    title: words.title,
    back: { to: asked.frame.base + youngPeopleWays.add, says: words.heading },
    main: (
      <>
        <h1>{words.same.heading}</h1>
        <WhatIsKnown {...{ shown, maybe }} />
        <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + youngPeopleWays.add}>
          <FormMarks personal={asked.personal} on={youngPeopleWays.add} />
          {Object.entries(shown.values)
            .filter(([name]) => kept.has(name) && (name !== 'nhsNumber' || as !== 'front-desk'))
            .map(([name, [value = '']]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <p>{words.same.anotherSays}</p>
          <Button name="another" value="yes">
            {words.same.another}
          </Button>
        </form>
      </>
    ),
  }
}

const kept: ReadonlySet<string> = new Set([
  ...['given', 'family', 'known', 'pronouns', 'bornOn-day', 'bornOn-month', 'bornOn-year'],
  ...['ageGroup', 'nhsNumber', 'home'],
])

function WhatIsKnown({
  shown: { asked, words },
  maybe: { whether, known },
}: {
  readonly shown: Shown
  readonly maybe: MaybeHere
}) {
  if (whether.is === 'not-answered') return <p>{words.same.notAnswered}</p>
  if (whether.is !== 'those-you-stand-by') return <p>{words.same.perhaps}</p>
  const alikeOf = (id: string) => whether.alike.find(({ person }) => person === id)
  return (
    <>
      <p>{words.same.known}</p>
      {known.map((who) => (
        <OneAlike
          key={who.id}
          {...{ asked, words, who }}
          agreesOn={alikeOf(who.id)?.agreesOn ?? []}
          areTwins={alikeOf(who.id)?.likely === 'twins-perhaps'}
        />
      ))}
      {whether.others && <p>{words.same.others}</p>}
    </>
  )
}

interface AlikeProps extends Pick<Shown, 'asked' | 'words'> {
  readonly who: KnownPerson
  readonly agreesOn: readonly LikenessField[]
  readonly areTwins: boolean
}

const OneAlike = ({ asked, words, who, agreesOn, areTwins }: AlikeProps) => (
  <section class="rd-card">
    <h2 class="rd-card__title">{calledOf(who)}</h2>
    <WhoFacts who={who} today={asked.today} words={recordInEnglish} />
    <p class="rd-small">{lineInEnglish(agreesOn.map((field) => words.same.agreesOn[field]))}</p>
    {areTwins && <p>{words.same.twins}</p>}
    <p>
      <a href={asked.frame.base + recordWay(who.id)}>{words.same.open}</a>
    </p>
  </section>
)
