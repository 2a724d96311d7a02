import { ageOn } from '../../people/coming-of-age.ts'
import { type Day, inWords } from '../../shared/day.ts'
import type { RecordWords } from './record-words.ts'
import { calledBy, calledOf, type KnownPerson } from './whose.ts'

interface WhoProps {
  readonly who: KnownPerson
  readonly today: Day
  readonly words: RecordWords
}

/** Everything by which two people are told apart, as far as it may be known here. */
export function factsOfWho({ who, today, words }: WhoProps): readonly string[] {
  const { names, alsoNames = [], pronouns, ageGroup, bornOn, nhsNumber } = who
  const whole = names?.known && [names.given, names.family].filter(Boolean).join(' ')
  const age = bornOn ? words.born(inWords(bornOn), ageOn(bornOn, today)) : ageGroup && words.ageGroups[ageGroup]
  const also = alsoNames.length > 0 && words.alsoCalled([...new Set(alsoNames.map(calledBy))])
  return [whole, also, pronouns, age, nhsNumber && words.nhsNumber(nhsNumber)].flatMap((fact) => fact || [])
}

/** Stands above everything that is written about somebody: a wrong person's record is a danger (H03). */
export const WhoseRecord = (props: WhoProps) => (
  <div class="rd-card rd-whose">
    <p class="rd-whose__says">{props.words.whose}</p>
    <p class="rd-whose__name">{calledOf(props.who) || props.words.somebody}</p>
    {!props.who.names && <p>{props.words.notNamed}</p>}
    <WhoFacts {...props} />
  </div>
)

export const WhoFacts = (props: WhoProps) => (
  <ul class="rd-whose__facts">
    {factsOfWho(props).map((fact) => (
      <li key={fact}>{fact}</li>
    ))}
  </ul>
)
