import { type Breaking, grounds } from '../../access/context.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional, type Professional } from '../../access/subject.ts'
import { parseNhsNumber } from '../../people/nhs-number.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { DayField } from './day-field.tsx'
import { dayTyped, type Fault, faultAt, textIn, type Values, valuesIn } from './form-values.ts'
import { breakGlass, type KnownOf } from './lift.store.ts'
import { readWhy, WhyFields } from './lift-form.tsx'
import { type LiftWords, liftInEnglish } from './lift-words.ts'
import { withYoungPeople } from './record.page.tsx'
import { youngPeopleWays } from './ways.ts'
import { tellingFrom, type YoungPeopleDesk } from './young-people-desk.ts'

/** Breaking the glass, for the few who were granted it: somebody whom they do not stand by, for sixty minutes. */
export const emergencyRoutes = (desk: YoungPeopleDesk, words: LiftWords = liftInEnglish): readonly SignedInRoute[] => [
  {
    get: youngPeopleWays.emergency,
    says: 'opened the page for an emergency',
    may: withYoungPeople,
    answer: async (asked) =>
      granted(asked) ? page({ asked, words, values: (await asked.draft()) ?? {}, faults: [] }) : { is: 'not-found' },
  },
  {
    post: youngPeopleWays.emergency,
    says: 'broke the glass',
    may: withYoungPeople,
    answer: (asked) => breakIt(asked, desk, words),
  },
]

const granted = ({ subject }: AskedSignedIn): Professional | undefined =>
  isProfessional(subject) && subject.mayBreakGlass ? subject : undefined

interface Shown {
  readonly asked: AskedSignedIn
  readonly words: LiftWords
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly isNobody?: true
}

const page = (shown: Shown): Page => {
  const { asked, faults, isNobody, words } = shown
  return {
    is: 'page',
    ...(faults.length > 0 || isNobody ? { status: 422 } : {}),
    title: words.emergency.title,
    back: { to: asked.frame.base + ways.desk, says: words.backToDesk },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {isNobody && (
          <div class="rd-card" role="alert">
            <h2 class="rd-card__title">{words.emergency.nobody}</h2>
            <p>{words.emergency.nobodyMore}</p>
          </div>
        )}
        <h1>{words.emergency.heading}</h1>
        <p class="rd-lede">{words.emergency.lede}</p>
        <p>
          <b>{words.emergency.rather}</b>
        </p>
        <EmergencyForm {...shown} />
      </>
    ),
  }
}

function EmergencyForm({ asked, words, values, faults }: Shown) {
  const { emergency } = words
  const line = (name: string) => ({
    ...{ id: name, name, error: faultAt(faults, name), value: textIn(values, name) },
    ...{ autocomplete: 'off', spellcheck: false, maxLength: 100 },
  })
  return (
    <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + youngPeopleWays.emergency}>
      <FormMarks personal={asked.personal} on={youngPeopleWays.emergency} />
      <h2>{emergency.who}</h2>
      <p>{emergency.whoHint}</p>
      <Input {...line('given')} asks={{ says: emergency.given }} />
      <Input {...line('family')} asks={{ says: emergency.family }} />
      <DayField name="bornOn" asks={emergency.bornOn} error={faultAt(faults, 'bornOn-day')} values={values} />
      <Input {...line('nhsNumber')} asks={{ says: emergency.nhsNumber }} width={20} />
      <Radios
        {...{ id: 'ground', name: 'ground', error: faultAt(faults, 'ground'), small: true }}
        asks={{ says: emergency.ground }}
        choices={grounds.map((value) => ({ value, says: emergency.grounds[value] }))}
        chosen={textIn(values, 'ground')}
      />
      <WhyFields {...{ values, faults, words }} />
      <p class="rd-who-sees">{emergency.then}</p>
      <Button>{emergency.open}</Button>
    </form>
  )
}

interface Typed {
  readonly of: KnownOf
  readonly ground: Breaking['ground']
  readonly lifting: ReturnType<typeof readWhy>['lifting']
}

function readTyped(values: Values, words: LiftWords): Typed | readonly Fault[] {
  const why = readWhy(values, words)
  const ground = grounds.find((each) => each === textIn(values, 'ground'))
  const of = readKnownOf(values, words)
  const faults = [
    ...('is' in of ? [] : [of]),
    ...(ground ? [] : [{ at: 'ground', says: words.faults.ground }]),
    ...why.faults,
  ]
  return 'is' in of && ground && faults.length === 0 ? { of, ground, lifting: why.lifting } : faults
}

function readKnownOf(values: Values, { faults: says }: LiftWords): KnownOf | Fault {
  const [given, family, number] = ['given', 'family', 'nhsNumber'].map((name) => textIn(values, name))
  if (number) {
    const nhsNumber = parseNhsNumber(number)
    return nhsNumber ? { is: 'number', nhsNumber } : { at: 'nhsNumber', says: says.nhsNumber }
  }
  const bornOn = dayTyped(values, 'bornOn')
  if (bornOn === 'wrong') return { at: 'bornOn-day', says: says.bornOn }
  return given && family && bornOn ? { is: 'name', given, family, bornOn } : { at: 'given', says: says.who }
}

async function breakIt(asked: AskedSignedIn, desk: YoungPeopleDesk, words: LiftWords): Promise<Reply> {
  const { key, sender } = asked
  const subject = granted(asked)
  if (!subject) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const typed = readTyped(values, words)
  if (!('of' in typed)) return page({ asked, words, values, faults: typed })
  const again = await asked.againFirst()
  if (again) return again
  const { of, ground, lifting } = typed
  const breaking = { kind: 'break-glass', ground, ...lifting, hours: 1 } as const
  const doing = { ...tellingFrom(desk, asked), subject, key, lifting: breaking }
  const emergency = { ...doing, of, sender, keys: desk.signIn.keys }
  const broken = await asked.within((inside) => breakGlass(inside, desk, emergency))
  switch (broken.is) {
    case 'done':
      return { is: 'go', to: asked.frame.base + broken.to }
    case 'too-often':
      return { is: 'too-many', again: 3600 }
    case 'nobody-found':
      return page({ asked, words, values, faults: [], isNobody: true })
  }
}
