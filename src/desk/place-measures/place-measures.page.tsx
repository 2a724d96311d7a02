import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { PacksOfPlace } from '../../measures/pack/pack.ts'
import type { Uses } from '../../measures/switch/decision.ts'
import { inWords } from '../../shared/day.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { may } from '../agency-thing.ts'
import { deskInEnglish } from '../desk-words.ts'
import { type Fault, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { DecisionHistory, PackShown } from './decisions-shown.tsx'
import { PlaceMeasuresShown } from './measures-shown.tsx'
import { type MeasuresOfPlace, readMeasuresOfPlace, turnMeasure } from './place-measures.store.ts'
import { placeMeasuresWay } from './place-measures-way.ts'
import { type PlaceMeasuresWords, placeMeasuresInEnglish } from './place-measures-words.ts'
import { faultsIn, TurnOffForm, TurnOnForm, typedIn } from './switch-form.tsx'

/** The packs of each place, with those that do not load. */
export interface PlaceMeasures {
  readonly packsOf: (locality: string) => PacksOfPlace
}

/** Whoever plans for a place writes down which sets of questions it uses: who decided, why, under which licence and until when. */
export const placeMeasuresRoutes = (
  { packsOf }: PlaceMeasures,
  words: PlaceMeasuresWords = placeMeasuresInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/measures',
    says: 'looked at which sets of questions the place uses',
    may: ['place-lead'],
    answer: (asked) => listPage({ asked, packsOf, words }),
  },
  {
    get: '/place/measures/:measure',
    says: 'looked at what was decided about a set of questions',
    may: ['place-lead'],
    answer: (asked) => onePage({ asked, packsOf, words }),
  },
  {
    post: '/place/measures/:measure/on',
    says: 'switched a set of questions on',
    may: ['place-lead'],
    answer: (asked) => turn({ asked, packsOf, words }, 'on'),
  },
  {
    post: '/place/measures/:measure/off',
    says: 'switched a set of questions off',
    may: ['place-lead'],
    answer: (asked) => turn({ asked, packsOf, words }, 'off'),
  },
]

interface View extends PlaceMeasures {
  readonly asked: AskedSignedIn
  readonly words: PlaceMeasuresWords
}

async function readHere({ asked, packsOf }: View): Promise<MeasuresOfPlace | undefined> {
  if (!may(asked, 'read', { is: 'measure-decision' })) return undefined
  return readMeasuresOfPlace(asked, packsOf(asked.locality))
}

async function listPage(view: View): Promise<Reply> {
  const { asked, words } = view
  const here = await readHere(view)
  if (!here) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + ways.desk, says: deskInEnglish.heading },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <p>{words.who}</p>
        <PlaceMeasuresShown {...{ here, words }} base={asked.frame.base} />
      </>
    ),
  }
}

/** What was typed and not kept, and why. */
interface Unkept {
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** A measure that has a pack here, or of which something was decided. */
const isHere = ({ packs, every }: MeasuresOfPlace, measure: string): boolean =>
  packs.packs.has(measure) || every.some((each) => each.measure === measure)

async function onePage(view: View, unkept?: Unkept): Promise<Reply> {
  const { asked, words } = view
  const measure = asked.params['measure'] ?? ''
  const here = await readHere(view)
  if (!here || !isHere(here, measure)) return { is: 'not-found' }
  const pack = here.packs.packs.get(measure)
  const done = (['on', 'off'] as const).find((each) => each === asked.query.first('done'))
  return {
    is: 'page',
    ...(unkept ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + placeMeasuresWay(), says: words.back },
    main: (
      <>
        {unkept && <ErrorSummary errors={unkept.faults} />}
        {done && <Notification title={words.title} heading={words.done[done]} done />}
        <h1>{pack?.measure.name ?? measure}</h1>
        <p class="rd-lede">{standsIn(here.uses, measure, words)}</p>
        {pack && <PackShown {...{ pack, words }} />}
        <Ways {...{ view, here, measure }} unkept={unkept ?? { values: (await asked.draft()) ?? {}, faults: [] }} />
        <h2>{words.historyHeading}</h2>
        <DecisionHistory decisions={here.every.filter((each) => each.measure === measure)} words={words} />
      </>
    ),
  }
}

function standsIn({ inUse, notInUse }: Uses, measure: string, { states }: PlaceMeasuresWords): string {
  const used = inUse.find(({ decision }) => decision.measure === measure)
  if (used) return states.on(inWords(used.decision.on))
  const not = notInUse.find(({ decision }) => decision.measure === measure)
  return not ? states.not(not.because) : states.off
}

interface WaysProps {
  readonly view: View
  readonly here: MeasuresOfPlace
  readonly measure: string
  readonly unkept: Unkept
}

/** What can be done now: a set that is on can be switched off, and decided anew where its version or its licence is another. */
function Ways({ view: { asked, words }, here, measure, unkept }: WaysProps) {
  if (!may(asked, 'write', { is: 'measure-decision' })) return null
  const isInUse = here.uses.inUse.some(({ decision }) => decision.measure === measure)
  const isOn = isInUse || here.uses.notInUse.some(({ decision }) => decision.measure === measure)
  const form = { asked, words, on: placeMeasuresWay(measure), ...unkept }
  return (
    <>
      {!isInUse && here.packs.packs.has(measure) && (
        <section aria-labelledby="turn-on">
          <h2 id="turn-on">{words.turnOn.heading}</h2>
          <TurnOnForm {...form} here={here} />
        </section>
      )}
      {isOn && (
        <section aria-labelledby="turn-off">
          <h2 id="turn-off">{words.turnOff.heading}</h2>
          <p>{words.turnOff.lede}</p>
          <TurnOffForm {...form} />
        </section>
      )}
    </>
  )
}

async function turn(view: View, turned: 'on' | 'off'): Promise<Reply> {
  const { asked, packsOf, words } = view
  const measure = asked.params['measure'] ?? ''
  const packs = packsOf(asked.locality)
  const here = await readHere(view)
  if (!here || !isHere(here, measure) || !may(asked, 'write', { is: 'measure-decision' })) return { is: 'not-found' }
  if (turned === 'on' && !packs.packs.has(measure)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const done = await turnMeasure(asked, {
    ...{ measure, turned, packs, agency: textIn(values, 'agency'), typed: typedIn(values) },
    to: `${placeMeasuresWay(measure)}?done=${turned}`,
  })
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  const noAgency = done.is === 'no-agency' ? [{ at: 'agency', says: words.noAgency }] : []
  return onePage(view, { values, faults: [...noAgency, ...faultsIn(done.because, words)] })
}
