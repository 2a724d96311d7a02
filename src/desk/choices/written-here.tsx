import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { isOwnPoint } from '../../decision/about-point.ts'
import type { PlaceVersion } from '../../decision/place-version.ts'
import { BecameOf, nameOf, stateOf } from './own-choices-shown.tsx'
import { type OwnPointWords, ownPointInEnglish } from './own-point-words.ts'
import type { WaitsForSecond } from './told-of-choices.ts'
import { toldInEnglish } from './told-words.ts'
import { type PointHere, placeChoiceWay } from './write-choice.ts'
import type { WriteChoiceWords } from './write-choice-words.ts'

interface ListProps {
  readonly base: string
  /** The latest version of each. */
  readonly latest: readonly PlaceVersion[]
  readonly versions: readonly PlaceVersion[]
  readonly shown: ReadonlySet<string>
  readonly words: WriteChoiceWords
  /** Named beside each that lies in one of them. */
  readonly points?: readonly PointHere[]
}

/** Each by its name, with how it stands. */
export const HowTheyStand = ({ base, latest, versions, shown, words, points = [] }: ListProps) => (
  <ul>
    {latest.map((version) => (
      <li key={version.choice}>
        <a href={base + placeChoiceWay(version.choice)} dir="auto">
          {nameOf(version, versions)}
        </a>
        {points.filter(({ id }) => id === version.point).map(({ about }) => ` (${about})`)}
        {': '}
        {words.states[stateOf(version, { shown })]}
      </li>
    ))}
  </ul>
)

interface OwnListProps extends Pick<ListProps, 'versions' | 'shown' | 'words'> {
  readonly asked: AskedSignedIn
  readonly mayWrite: boolean
  readonly points: readonly PointHere[]
  /** What waits for whoever may let it through, and what became of what whoever writes wrote. */
  readonly told: {
    readonly waits: WaitsForSecond | undefined
    readonly became: readonly PlaceVersion[] | undefined
  }
  readonly ofPoints?: OwnPointWords
}

/** What the place wrote itself, with how it stands, and where to write more. */
export function WrittenHere({ asked, mayWrite, points, told, ofPoints = ownPointInEnglish, ...list }: OwnListProps) {
  const { versions, words } = list
  const { base } = asked.frame
  const latest = versions.filter(({ choice, n }) => versions.every((other) => other.choice !== choice || other.n <= n))
  const [own, things] = [true, false].map((isPoint) => latest.filter(({ choice }) => isOwnPoint(choice) === isPoint))
  return (
    <>
      {told.waits && (
        <p class="rd-card rd-card--lit">
          <b>{toldInEnglish.waits(told.waits)}</b>
        </p>
      )}
      {told.became && <BecameOfTheirs {...{ ...list, base }} latest={told.became} />}
      <section aria-labelledby="own">
        <h2 id="own">{words.ofThePlace.heading}</h2>
        <p>{things?.length === 0 ? words.ofThePlace.none : words.ofThePlace.lede}</p>
        <HowTheyStand {...{ ...list, base, points }} latest={things ?? []} />
        {mayWrite &&
          points.map(({ id, about }) => (
            <p key={id}>
              <a href={`${base}/place/choices/new?about=${id}`} dir="auto">
                {words.new.link(about)}
              </a>
            </p>
          ))}
      </section>
      <section aria-labelledby="own-points">
        <h2 id="own-points">{ofPoints.heading}</h2>
        <p>{own?.length === 0 ? ofPoints.none : ofPoints.lede}</p>
        <HowTheyStand {...{ ...list, base }} latest={own ?? []} />
        {mayWrite && (
          <p>
            <a href={`${base}/place/starting-points/new`}>{ofPoints.link}</a>
          </p>
        )}
      </section>
    </>
  )
}

/** To whoever wrote: who looked at it, when, and why it came back. */
const BecameOfTheirs = ({ base, latest, versions, words }: Omit<ListProps, 'shown'>) => (
  <section aria-labelledby="became">
    <h2 id="became">{toldInEnglish.became.heading}</h2>
    {latest.length === 0 && <p>{toldInEnglish.became.none}</p>}
    <ul>
      {latest.map((version) => (
        <li key={version.id}>
          <a href={base + placeChoiceWay(version.choice)} dir="auto">
            {nameOf(version, versions)}
          </a>
          <BecameOf version={version} words={words} />
        </li>
      ))}
    </ul>
  </section>
)
