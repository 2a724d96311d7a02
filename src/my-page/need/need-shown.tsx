import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { WhereTried } from '../../decision/things-to-try.ts'
import { lettersIn } from '../../letter/letter.store.ts'
import { Earlier } from '../../needs/earlier.tsx'
import { nameOfNeed } from '../../needs/need.ts'
import { newestOf } from '../../needs/newest.ts'
import { type AboutWhat, aboutWhat } from '../../needs/own-words.ts'
import { unreadForThem } from '../../needs/unread-words.ts'
import { AskedHere } from '../../plan/asked-here.tsx'
import { ownersInEnglish } from '../../plan/owners-words.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { ways } from '../../web/ways.ts'
import { GoalsOfMine } from '../goals/goals-shown.tsx'
import { myLetterInEnglish } from '../letter/my-letter-words.ts'
import { MeasuresOnNeed } from '../measures/measures-on-need.tsx'
import { StaySafeOnNeed } from '../stay-safe/stay-safe-shown.tsx'
import { myStaySafeInEnglish } from '../stay-safe/stay-safe-words.ts'
import { TransitionOnMyNeed } from '../transition/transition-shown.tsx'
import { MyAgreements } from './agreements.tsx'
import { EndingOfMine } from './ending-shown.tsx'
import { MoreWordsForm } from './more-words-form.tsx'
import type { NeedWords } from './need-words.ts'
import { PictureForm, type Picturing } from './picture-form.tsx'
import { PlanOfMine } from './plan-shown.tsx'
import { holdersOf, type MyNeed, namesOf, standInsOf } from './read-need.store.ts'
import { RenameForm, type Renaming } from './rename-form.tsx'
import { allOf, Said, Views, wantedOf } from './said-shown.tsx'

interface NeedProps {
  readonly asked: AskedSignedIn & WhereTried
  readonly mine: MyNeed
  readonly words: NeedWords
  /** What had been typed and was not kept, and where. */
  readonly picturing?: Picturing | undefined
  readonly typing?:
    | { readonly about: AboutWhat; readonly typed: string; readonly isHard: boolean; readonly error?: string }
    | undefined
  readonly renaming?: Renaming | undefined
  readonly endingError?: string | undefined
  readonly endingOf?: Id | undefined
}

/** A whole need: their own words first, what others see beside them, and who can see it. */
export function NeedShown({ asked, mine, words, typing, picturing, renaming, endingError, endingOf }: NeedProps) {
  const { whole } = mine
  return (
    <>
      <h1 dir="auto">{nameOfNeed(whole, words.title)}</h1>
      <Seen {...{ asked, mine, words }} />
      <EndingOfMine {...{ asked, mine }} error={endingError} of={endingOf} />
      <div class="rd-two rd-two--even">
        <div>
          {aboutWhat.map((about) => (
            <AboutIt key={about} {...{ asked, mine, words, about, typing }} />
          ))}
        </div>
        <Beside {...{ asked, mine, words }} />
      </div>
      <HowItGoes {...{ asked, mine }} />
      <PlanOfMine {...{ asked, mine }} />
      <StaySafe {...{ asked, mine }} />
      <AskedHere
        whole={whole}
        askWay={`${asked.frame.base}/me/need/${whole.need.id}/ask`}
        requestWay={(item) => `${asked.frame.base}/me/need/${whole.need.id}/request/${item}`}
      />
      <div class="rd-noprint">
        {asked.sideBySide !== undefined && (
          <p>
            <a href={`${asked.frame.base}/me/need/${mine.whole.need.id}/try`}>{words.sideBySide}</a>
          </p>
        )}
        <WithoutWords {...{ asked, mine, words, picturing }} />
        <Details summary={words.rename.summary} open={renaming !== undefined}>
          <RenameForm {...{ asked, words, renaming }} need={whole.need} />
        </Details>
      </div>
      <p class="rd-noprint">
        {words.notRight} <a href={asked.frame.base + ways.complain}>{words.tellUs}</a>.
      </p>
    </>
  )
}

/** The plan to stay safe, how they move on, and a letter about them. */
const StaySafe = ({ asked, mine }: Pick<NeedProps, 'asked' | 'mine'>) => (
  <>
    <StaySafeOnNeed
      {...{ ...mine, today: asked.today }}
      to={`${asked.frame.base}/me/need/${mine.whole.need.id}/stay-safe`}
      mayBegin
      words={myStaySafeInEnglish}
    />
    <TransitionOnMyNeed {...{ asked, mine }} />
    {lettersIn(mine.whole.things).length > 0 && (
      <p>
        <a href={`${asked.frame.base}/me/need/${mine.whole.need.id}/letter`}>{myLetterInEnglish.look}</a>
      </p>
    )}
  </>
)

/** Their goals, whether it helps, and the same questions again. */
const HowItGoes = ({ asked, mine }: Pick<NeedProps, 'asked' | 'mine'>) => (
  <>
    <GoalsOfMine {...{ asked, mine }} />
    <MeasuresOnNeed {...{ asked, mine }} />
  </>
)

/** The ways to say more that need no words: picture cards, a drawing, a photo. */
function WithoutWords({ asked, mine, words, picturing }: NeedProps) {
  const { item, need } = mine.whole
  const isShared = namesOf(mine, item.item, words.sharing.somebody).length > 0
  return (
    <>
      <p>
        <a href={`${asked.frame.base}/me/need/${need.id}/cards`}>{words.cards.more}</a>
      </p>
      <Details summary={words.pictures.summary} open={picturing !== undefined}>
        <PictureForm {...{ asked, words, picturing, isShared }} need={need.id} />
      </Details>
    </>
  )
}

/** What was agreed, and how others see it. */
const Beside = ({ asked, mine, words }: NeedProps) => (
  <div>
    <MyAgreements whole={mine.whole} base={asked.frame.base} today={asked.today} />
    {mine.whole.views.length > 0 && <Views {...{ asked, mine, words }} />}
  </div>
)

function Seen({ asked, mine, words }: NeedProps) {
  const { whole } = mine
  const names = namesOf(mine, whole.item.item, words.sharing.somebody)
  const holders = holdersOf(mine, whole, words.sharing.somebody)
  return (
    <Card light="lit">
      <p>{names.length === 0 ? words.onlyYou : words.seenBy(names)}</p>
      {names.length > 0 && holders.length > 0 && <p>{words.heldBy(holders)}</p>}
      {mine.waitsSince && <p>{unreadForThem(inWords(dayIn(mine.waitsSince)))}</p>}
      {mine.duty && whole.need.owners.includes(mine.duty.team) && (
        <p>{words.dutyReads(mine.duty.name, mine.duty.reads)}</p>
      )}
      {standInsOf(mine, whole).map(({ name, away }) => (
        <p key={name}>{ownersInEnglish.standsIn(name, away)}</p>
      ))}
      <div class="rd-noprint">
        <ButtonLink to={`${asked.frame.base}/me/need/${whole.need.id}/share`} variant="secondary">
          {names.length === 0 ? words.share : words.shareChange}
        </ButtonLink>
      </div>
    </Card>
  )
}

interface AboutProps extends NeedProps {
  readonly about: AboutWhat
}

function AboutIt({ asked, mine, words, about, typing }: AboutProps) {
  const { whole } = mine
  const all = whole.ownWords.filter((each) => each.about === about)
  const { shown, earlier } = newestOf(all, wantedOf(asked))
  const said = shown.map(({ open }) => open())
  const isShared = namesOf(mine, whole.item.item, words.sharing.somebody).length > 0
  const mineHere = typing?.about === about ? typing : undefined
  return (
    <section aria-labelledby={about}>
      <h2 id={about}>{words.about[about].heading}</h2>
      {said.length === 0 && <p class="rd-by">{words.about[about].none}</p>}
      {said.map((each) => (
        <Said
          key={each.id}
          said={each}
          item={whole.things.find(({ id }) => id === each.id)?.item}
          {...{ asked, mine, words }}
        />
      ))}
      <Earlier many={earlier} to={allOf({ asked, mine }, about)} />
      <div class="rd-noprint">
        <Details summary={words.about[about].write} open={mineHere !== undefined}>
          <MoreWordsForm
            {...{ asked, words, about, isShared }}
            need={whole.need.id}
            typed={mineHere?.typed}
            isHard={mineHere?.isHard}
            error={mineHere?.error}
          />
        </Details>
      </div>
    </section>
  )
}
