import type { ComponentChildren } from 'preact'
import { Said } from '../../needs/cards-shown.tsx'
import type { WholeNeed } from '../../needs/need.store.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { aboutWhat, type OwnWords } from '../../needs/own-words.ts'
import { PictureShown } from '../../needs/picture-shown.tsx'
import { SaidLines } from '../../needs/said-lines.tsx'
import type { View } from '../../needs/view.ts'
import { riskSupportKind } from '../../risk-support/risk-support.store.ts'
import { type Day, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { inOrder, OneItem } from '../items.tsx'
import { type MyWords, mineInEnglish } from '../my-words.ts'
import { StaySafeOnNeed } from '../stay-safe/stay-safe-shown.tsx'
import { carerStaySafeInEnglish } from '../stay-safe/stay-safe-words.ts'
import type { NeedForCarer } from './carer-need.store.ts'
import type { CarerNeedWords } from './carer-need-words.ts'

interface NeedProps {
  readonly read: NeedForCarer
  /** Whoever looks. */
  readonly me: Id
  /** The address of the young person’s page for them, with what stands before the addresses of the place. */
  readonly at: string
  readonly words: CarerNeedWords
}

/** A need as far as a parent or carer may read it: the young person's words first, what is said of it beside them. What is not for them leaves no gap. */
export function NeedForCarerShown({
  read,
  me,
  at,
  words,
  today,
  goals,
}: NeedProps & { readonly today: Day; readonly goals?: ComponentChildren }) {
  const { whole } = read
  return (
    <>
      <h1 dir="auto">{nameOfNeed(whole, words.title)}</h1>
      <p class="rd-lede">{words.lede}</p>
      <div class={whole.views.length > 0 ? 'rd-two rd-two--even' : ''}>
        <div>
          {aboutWhat.map((about) => (
            <About key={about} said={openedAbout(whole, about)} {...{ about, at, words }} />
          ))}
        </div>
        {whole.views.length > 0 && <Views {...{ read, me, at, words }} />}
      </div>
      {goals}
      <Agreed {...{ read, me, words }} />
      <StaySafeOnNeed
        {...read}
        today={today}
        to={`${at}/need/${whole.need.id}/stay-safe`}
        words={carerStaySafeInEnglish}
      />
    </>
  )
}

const openedAbout = ({ ownWords }: WholeNeed, heading: OwnWords['about']): readonly OwnWords[] =>
  ownWords.filter(({ about }) => about === heading).map(({ open }) => open())

interface AboutProps extends Pick<NeedProps, 'at' | 'words'> {
  readonly about: OwnWords['about']
  readonly said: readonly OwnWords[]
}

const About = ({ about, said, at, words }: AboutProps) =>
  said.length === 0 ? null : (
    <section aria-labelledby={about}>
      <h2 id={about}>{words.about[about]}</h2>
      {said.map((each) => (
        <figure key={each.id} class="rd-said">
          {each.picture && <PictureShown picture={each.picture} at={`${at}/picture/${each.id}`} />}
          <Said said={each} />
          <figcaption>
            {words.theirs(inWords(each.on))} {each.interpretedBy && words.interpreted(each.interpretedBy)}
          </figcaption>
        </figure>
      ))}
    </section>
  )

const Views = ({ read, me, at, words }: NeedProps) => (
  <section aria-labelledby="views">
    <h2 id="views">{words.views}</h2>
    <p class="rd-by">{words.viewsLede}</p>
    {read.whole.views
      .map(({ open }) => open())
      .map((view) => (
        <figure key={view.id} class="rd-said rd-said--view rd-said--other">
          <SaidLines said={view.said} tag={view.in} />
          <figcaption>
            {view.saidBy && <b dir="auto">{view.saidBy}. </b>}
            {words.by(nameOf(view, { read, me, words }), inWords(view.on))}{' '}
            {view.interpretedBy && words.interpreted(view.interpretedBy)}{' '}
            {view.by === me && (
              <a class="rd-noprint" href={`${at}/need/${read.whole.need.id}/view/${view.id}`}>
                {words.edit.link}
              </a>
            )}
          </figcaption>
        </figure>
      ))}
  </section>
)

const nameOf = ({ by }: View, { read, me, words }: Pick<NeedProps, 'read' | 'me' | 'words'>): string =>
  by === me ? words.you : (read.names.get(by)?.name ?? words.somebody)

/** These stand by themselves. */
const saidElsewhere: ReadonlySet<string> = new Set(['own-words', 'view', riskSupportKind])

/** How a plan to stay safe ended, where the young person shows it. */
const isEnding = ({ thread }: NeedForCarer['whole']['things'][number]): boolean =>
  thread.plain['is'] === 'ending-of-one'

/** The young person’s goals, and their own, stand above with their forms. */
const isGoalAbove = ({ item, thread }: NeedForCarer['whole']['things'][number], me: Id): boolean =>
  item.is === 'goal' && thread.plain['is'] === 'goal' && ['young-person', me].includes(String(thread.plain['owner']))

interface AgreedProps extends Pick<NeedProps, 'read' | 'me' | 'words'> {
  readonly mine?: MyWords
}

/** Whatever else of it they may read: an agreement, a plan, a time to meet. */
function Agreed({ read: { whole, names }, me, words, mine = mineInEnglish }: AgreedProps) {
  const things = inOrder(
    whole.things.filter((each) => isEnding(each) || (!saidElsewhere.has(each.item.is) && !isGoalAbove(each, me))),
  )
  return things.length === 0 ? null : (
    <section aria-labelledby="agreed">
      <h2 id="agreed">{words.agreed}</h2>
      {things.map((each) => (
        <OneItem key={each.id} read={each} me={[me]} names={names} words={mine} />
      ))}
    </section>
  )
}
