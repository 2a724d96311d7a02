import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { choicesOfPoint, publicOf } from '../../decision/place-public.ts'
import { heldOf, type PlaceVersion } from '../../decision/place-version.ts'
import { faultsOfPoint } from '../../decision/starting-points.ts'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { may } from '../agency-thing.ts'
import { VersionShown } from './own-choices-shown.tsx'
import { type OwnPointWords, ownPointInEnglish } from './own-point-words.ts'
import { changeWay, latestIn, placeChoiceWay, type WritingChoices } from './write-choice.ts'
import type { WriteChoiceWords } from './write-choice-words.ts'
import { HowTheyStand } from './written-here.tsx'

export interface View {
  readonly writing: WritingChoices
  readonly asked: AskedSignedIn
  readonly words: WriteChoiceWords
}

/** Why it could not be done, at a field. */
export interface Refused {
  readonly says: string
  readonly at: 'signedBy' | 'because' | 'take-away'
}

interface StandsProps {
  readonly latest: PlaceVersion
  readonly versions: readonly PlaceVersion[]
  readonly words: WriteChoiceWords
}

/** What stands in the latest version; where it is to be taken away, what would go. */
export function Stands({ latest, versions, words }: StandsProps) {
  const standing = latest.written ? latest : heldOf(versions)
  if (!standing) return null
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{latest.written ? words.one.latest : words.one.toGo}</h2>
      <VersionShown version={standing} id="latest" words={words} />
    </section>
  )
}

interface InPointProps {
  readonly view: View
  readonly point: string
  readonly versions: readonly PlaceVersion[]
  readonly shown: ReadonlySet<string>
  readonly ofPoints?: OwnPointWords
}

/** What lies in a starting point of the place's own, and what it lacks before anybody can be shown it. */
export function InPoint({ view, point, versions, shown, ofPoints = ownPointInEnglish }: InPointProps) {
  const { asked, words } = view
  const latest = latestIn(versions, point)
  const missing = faultsOfPoint(choicesOfPoint(publicOf(versions), point))
  return (
    <section aria-labelledby="in-it">
      <h2 id="in-it">{ofPoints.inIt.heading}</h2>
      {latest.length === 0 && <p>{ofPoints.inIt.none}</p>}
      <HowTheyStand {...{ latest, versions, shown, words }} base={asked.frame.base} />
      <p>{missing.length === 0 ? ofPoints.inIt.whole : ofPoints.inIt.missing}</p>
      <ul>
        {missing.map((fault) => (
          <li key={fault}>{words.missing[fault]}</li>
        ))}
      </ul>
      {may(asked, 'write', { is: 'offer' }) && (
        <p>
          <a href={`${asked.frame.base}/place/choices/new?about=${point}`}>{ofPoints.inIt.write}</a>
        </p>
      )}
    </section>
  )
}

interface ActProps {
  readonly view: View
  readonly latest: PlaceVersion
}

const Marks = ({ view: { asked }, latest }: ActProps) => (
  <>
    <FormMarks personal={asked.personal} on={placeChoiceWay(latest.choice)} />
    <input type="hidden" name="seen" value={String(latest.n)} />
  </>
)

/** Two ways on, each a form of its own: let through with who signed it, or sent back with why. */
export function Check({ view, latest, refused }: ActProps & { readonly refused: Refused | undefined }) {
  const { asked, words } = view
  const to = (act: string): string => asked.frame.base + placeChoiceWay(latest.choice, act)
  const errorAt = (at: Refused['at']): string | undefined => (refused?.at === at ? refused.says : undefined)
  return (
    <section class="rd-card" aria-labelledby="check">
      <h2 id="check">{words.check.heading}</h2>
      <p>{latest.written ? words.check.lede : words.check.ledeAway}</p>
      <form class="rd-form" method="post" action={to('check')}>
        <Marks {...{ view, latest }} />
        {latest.written && (
          <Input
            {...{ id: 'signedBy', name: 'signedBy', asks: { says: words.check.signedBy }, error: errorAt('signedBy') }}
            hint={words.check.signedByHint}
            value={asked.form.first('signedBy')}
            maxLength={160}
            autocomplete="off"
          />
        )}
        <Button>{latest.written ? words.check.let : words.check.letAway}</Button>
      </form>
      <form class="rd-form" method="post" action={to('send-back')}>
        <Marks {...{ view, latest }} />
        <Textarea
          {...{ id: 'because', name: 'because', asks: { says: words.check.because }, error: errorAt('because') }}
          rows={3}
          maxLength={500}
          autocomplete="off"
          value={asked.form.first('because')}
        />
        <Button variant="secondary">{words.check.back}</Button>
      </form>
    </section>
  )
}

export const Writes = ({ view, latest }: ActProps) => (
  <div class="rd-noprint">
    <ButtonLink to={view.asked.frame.base + changeWay(latest.choice)} variant="secondary">
      {latest.became.is === 'away' ? view.words.change.putBack : view.words.change.link}
    </ButtonLink>
    {latest.written && (
      <Details summary={view.words.takeAway.summary}>
        <form id="take-away" method="post" action={view.asked.frame.base + placeChoiceWay(latest.choice, 'take-away')}>
          <Marks {...{ view, latest }} />
          <p>{view.words.takeAway.lede}</p>
          <Button variant="secondary">{view.words.takeAway.button}</Button>
        </form>
      </Details>
    )}
  </div>
)
