import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional, type Job } from '../../access/subject.ts'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { type Fault, faultAt, textIn, type Values, valuesIn } from './form-values.ts'
import { override, whomToOverride } from './lift.store.ts'
import { readWhy, WhyFields } from './lift-form.tsx'
import { type LiftWords, liftInEnglish } from './lift-words.ts'
import { recordInEnglish } from './record-words.ts'
import { recordWay } from './ways.ts'
import { WhoseRecord } from './who-is-it.tsx'
import type { KnownPerson } from './whose.ts'
import { tellingFrom, type YoungPeopleDesk } from './young-people-desk.ts'

const path = '/desk/young-person/:id/override'
const overriding: readonly Job[] = ['helper', 'team-lead', 'safeguarding-lead']

/** Safeguarding outweighs what is not shared: with a reason, for a time, told or not and why. */
export const overrideRoutes = (
  desk: Pick<YoungPeopleDesk, 'mail'>,
  words: LiftWords = liftInEnglish,
): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'opened the page to see what is not shared',
    may: overriding,
    answer: (asked) => overridePage(asked, words),
  },
  {
    post: path,
    says: 'overrode a choice for safety',
    may: overriding,
    answer: (asked) => lift(asked, desk, words),
  },
]

interface Shown {
  readonly asked: AskedSignedIn
  readonly words: LiftWords
  readonly who: KnownPerson
  readonly values: Values
  readonly faults: readonly Fault[]
}

async function whom(asked: AskedSignedIn): Promise<KnownPerson | undefined> {
  const id = parseId(asked.params['id'] ?? '')
  return id && asked.within((inside) => whomToOverride(inside, id))
}

async function overridePage(asked: AskedSignedIn, words: LiftWords): Promise<Reply> {
  const who = await whom(asked)
  return who ? page({ asked, words, who, values: (await asked.draft()) ?? {}, faults: [] }) : { is: 'not-found' }
}

const page = ({ asked, words, who, values, faults }: Shown): Page => ({
  is: 'page',
  ...(faults.length > 0 ? { status: 422 } : {}),
  title: words.override.title,
  back: { to: asked.frame.base + recordWay(who.id), says: words.back },
  main: (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.override.heading}</h1>
      <WhoseRecord who={who} today={asked.today} words={recordInEnglish} />
      <p class="rd-lede">{words.override.lede}</p>
      <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + asked.path}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <WhyFields {...{ values, faults, words }} />
        <Radios
          {...{ id: 'hours', name: 'hours', error: faultAt(faults, 'hours'), small: true }}
          asks={{ says: words.override.hours }}
          choices={hours.map((value) => ({ value, says: words.override.hoursChoices[value] }))}
          chosen={textIn(values, 'hours')}
        />
        <p class="rd-who-sees">{words.override.then}</p>
        <Button>{words.override.open}</Button>
      </form>
    </>
  ),
})

const hours = ['1', '8', '24', '72'] as const

async function lift(asked: AskedSignedIn, desk: Pick<YoungPeopleDesk, 'mail'>, words: LiftWords): Promise<Reply> {
  const { subject, key } = asked
  const who = await whom(asked)
  if (!who || !isProfessional(subject)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const { lifting, faults } = readWhy(values, words)
  const chosen = hours.find((each) => each === textIn(values, 'hours'))
  if (!chosen || faults.length > 0) {
    const missing = chosen ? [] : [{ at: 'hours', says: words.faults.hours }]
    return page({ asked, words, who, values, faults: [...faults, ...missing] })
  }
  const overriding = { kind: 'override', ...lifting, hours: Number(chosen) } as const
  const done = await asked.within((inside) =>
    override(inside, { ...tellingFrom(desk, asked), subject, key, youngPerson: who.id, lifting: overriding }),
  )
  return done.is === 'done' ? { is: 'go', to: asked.frame.base + done.to } : { is: 'not-found' }
}
