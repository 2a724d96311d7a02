import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { goalsIn } from '../../goals/goal.store.ts'
import { beginning } from '../../needs/need.ts'
import { aboutWhat } from '../../needs/own-words.ts'
import type { Picture } from '../../needs/picture.ts'
import { picturesInEnglish } from '../../needs/picture-words.ts'
import { inWords } from '../../shared/day.ts'
import { crisisNumbers } from '../../web/crisis-numbers.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes, type Choice, Radios } from '../../web/nhs/choices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { ways } from '../../web/ways.ts'
import { myGoalInEnglish } from '../goals/my-goal-words.ts'
import { mineInEnglish } from '../my-words.ts'
import { myStaySafeInEnglish } from '../stay-safe/stay-safe-words.ts'
import { ClosePlans } from './close-plan.tsx'
import type { NeedWords } from './need-words.ts'
import { type MyNeed, othersAround, thoseLetIn } from './read-need.store.ts'
import { type Chosen, isOnDutyOffered, madeAlone, type ShareFault, theirOwn } from './share-need.ts'

interface ShareProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: NeedWords
  readonly chosen?: Chosen | undefined
  readonly faults: readonly ShareFault[]
  readonly says: Readonly<Record<ShareFault, string>>
}

/** Who and what, nothing of it chosen beforehand. */
export function ShareForm({ asked: { frame, personal }, mine, words, chosen, faults, says }: ShareProps) {
  const { need } = mine.whole
  const on = `/me/need/${need.id}/share`
  return (
    <form class="rd-form" method="post" action={frame.base + on}>
      <FormMarks personal={personal} on={on} />
      <input type="hidden" name="n" value={need.n} />
      {theirOwn(mine).map(({ id, n }) => (
        <input key={id} type="hidden" name={`n-${id}`} value={n} />
      ))}
      <Radios
        id="to"
        name="to"
        asks={{ says: words.sharing.who, size: 'm' }}
        choices={whom(mine, words)}
        chosen={chosen?.to}
        error={faults.includes('to') ? says.to : undefined}
      />
      {thoseLetIn(mine).length === 0 && !mine.duty && <NobodyReads {...{ frame, words }} />}
      <OthersAlso {...{ mine, words, chosen }} />
      <Checkboxes
        id="thing"
        name="thing"
        asks={{ says: words.sharing.things, size: 'm' }}
        hint={words.sharing.thingsHint}
        choices={thingsOf(mine, words)}
        chosen={[...(chosen?.things ?? [])]}
        error={faults.includes('thing') ? says.thing : undefined}
      />
      <ClosePlans {...{ mine, somebody: words.sharing.somebody }} chosen={chosen?.closes ?? []} />
      <Button>{words.sharing.save}</Button>
    </form>
  )
}

function OthersAlso({ mine, words, chosen }: Pick<ShareProps, 'mine' | 'words' | 'chosen'>) {
  const others = othersAround(mine)
  if (others.length === 0) return null
  return (
    <Checkboxes
      id="also"
      name="also"
      asks={{ says: words.sharing.also }}
      hint={words.sharing.alsoHint}
      choices={others.map(({ person }) => ({
        value: person,
        says: mine.names.get(person)?.name ?? words.sharing.somebody,
      }))}
      chosen={[...(chosen?.also ?? [])]}
    />
  )
}

/** Those who work with them; the team on duty only where nobody does. */
function whom(mine: MyNeed, { sharing: words }: NeedWords): readonly Choice[] {
  const helping = thoseLetIn(mine).map(({ person }) => mine.names.get(person)?.name ?? words.somebody)
  return [
    ...(helping.length > 0
      ? [{ value: 'those-who-help', says: words.theyHelp(helping), hint: words.theyHelpHint }]
      : []),
    ...(mine.duty && isOnDutyOffered(mine)
      ? [
          {
            value: 'on-duty',
            says: words.onDuty(mine.duty.name, mine.duty.agency),
            hint: words.onDutyHint(mine.duty.reads),
          },
        ]
      : []),
    { value: 'nobody', says: words.nobody, hint: words.nobodyHint },
  ]
}

const thingsOf = (mine: MyNeed, words: NeedWords): readonly Choice[] => [
  ...wordsOf(mine, words),
  ...theirOwn(mine).flatMap((thing): readonly Choice[] => {
    const { id, on } = thing
    const day = inWords(on)
    const made = madeAlone(thing)
    if (made === 'plan') return [{ value: id, says: words.sharing.myPlan, hint: day }]
    if (made === 'stay-safe') return [{ value: id, says: myStaySafeInEnglish.title, hint: day }]
    return made ? goalsIn([thing]).map(({ now }) => goalOf(id, now.says.said, day)) : []
  }),
]

const goalOf = (value: string, says: string, day: string): Choice => ({
  ...{ value, says: `“${beginning(says)}”`, hint: `${myGoalInEnglish.title}, ${day}` },
})

const wordsOf = (mine: MyNeed, words: NeedWords): readonly Choice[] =>
  aboutWhat.flatMap((about) =>
    mine.whole.ownWords
      .filter((each) => each.about === about)
      .map(({ open }) => open())
      .map(({ id, said, picture, on }) => ({
        value: id,
        says: `“${beginning(said || altIn(picture))}”`,
        hint: `${words.about[about].heading}, ${inWords(on)}`,
      })),
  )

const altIn = (picture: Picture | undefined): string =>
  picture?.alt.is === 'in-words' ? picture.alt.words : picturesInEnglish.noWordsYet

const NobodyReads = ({ frame, words }: Pick<ShareProps, 'words'> & Pick<AskedSignedIn, 'frame'>) => (
  <p class="rd-unread">
    {words.sharing.noDuty} <b>{crisisNumbers.danger}</b>, <b>{crisisNumbers.talk}</b>,{' '}
    <a href={frame.base + ways.helpNow}>{mineInEnglish.write.helpNow}</a>.
  </p>
)
