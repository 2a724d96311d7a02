import type { ComponentChildren } from 'preact'
import type { WhereTried } from '../../decision/things-to-try.ts'
import { Said } from '../../needs/cards-shown.tsx'
import { Earlier } from '../../needs/earlier.tsx'
import { Folded, hardToReadInEnglish } from '../../needs/hard-to-read.tsx'
import { nameOfNeed } from '../../needs/need.ts'
import { newestOf, type Wanted } from '../../needs/newest.ts'
import { aboutWhat, type OwnWords } from '../../needs/own-words.ts'
import { PictureShown } from '../../needs/picture-shown.tsx'
import { SaidLines } from '../../needs/said-lines.tsx'
import type { View } from '../../needs/view.ts'
import { AskedHere } from '../../plan/asked-here.tsx'
import { type Day, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { EndingOnNeed } from '../ending/ending-on-need.tsx'
import { GoalsOnNeed } from '../goals/goals-on-need.tsx'
import { LetterOnNeed } from '../letter/letter-on-need.tsx'
import { AnsweredOnNeed } from '../measures/answered-on-need.tsx'
import { PlanOnNeed } from '../plan/plan-on-need.tsx'
import { StaySafeOnNeed } from '../risk-support/stay-safe-shown.tsx'
import { TransitionOnNeed } from '../transition/transition-on-need.tsx'
import { itemWay, recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { AgreementsAtDesk } from './agreements.tsx'
import type { NeedAtDesk } from './need.store.ts'
import type { DeskNeedWords } from './need-words.ts'

interface NeedProps extends WhereTried {
  readonly at: NeedAtDesk
  /** What stands before the addresses of the place. */
  readonly base: string
  readonly words: DeskNeedWords
  /** What of a long need is on the page. */
  readonly wanted: Wanted
  readonly children?: ComponentChildren
}

/** A need on one screen, as it can be turned to the young person: their words first, the views of others beside them, never merged. */
export function NeedAtDeskShown({ today, sideBySide, children, ...showing }: NeedProps & { readonly today: Day }) {
  const { at, words, base } = showing
  const { whole, who } = at
  return (
    <>
      <h1 dir="auto">{nameOfNeed(whole, words.title, hardToReadInEnglish.name)}</h1>
      <p class="rd-lede">{calledOf(who) || words.young}</p>
      <p>
        {words.opened[whole.need.opened]} <Holders {...showing} />
      </p>
      <div class="rd-two rd-two--even">
        <div>
          {aboutWhat.map((about) => (
            <Theirs key={about} about={about} {...showing} />
          ))}
        </div>
        <OthersSee {...showing} />
      </div>
      <Together {...showing} sideBySide={sideBySide} />
      <AgreementsAtDesk {...{ at, base, today }} />
      <GoalsOnNeed {...{ at, base }} />
      <AnsweredOnNeed {...{ at, base }} />
      <PlanOnNeed {...{ at, base }} />
      <StaySafeOnNeed {...{ at, base }} />
      <AskedHere
        whole={whole}
        askWay={base + recordWay(at.who.id, `need/${whole.need.id}/ask`)}
        requestWay={(item) => base + recordWay(at.who.id, `request/${item}`)}
      />
      <TransitionOnNeed {...{ at, base }} />
      <LetterOnNeed {...{ at, base }} />
      <EndingOnNeed {...{ at, base }} />
      {children}
      <p class="rd-by rd-noprint">{words.turned}</p>
    </>
  )
}

function OthersSee(showing: NeedProps) {
  const { at, words, wanted } = showing
  const { shown, earlier } = newestOf(at.whole.views, wanted)
  return (
    <section aria-labelledby="views">
      <h2 id="views">{words.views}</h2>
      {at.whole.views.length === 0 && <p class="rd-by">{words.nothing}</p>}
      {shown
        .map(({ open }) => open())
        .map((view) => (
          <ViewShown key={view.id} view={view} {...showing} />
        ))}
      <Earlier many={earlier} to={allOf(showing, 'views')} />
    </section>
  )
}

/** What the two can do on this screen: look at things to try, and say something with cards. */
const Together = ({ at: { who, whole }, words, base, sideBySide }: NeedProps) => (
  <div class="rd-noprint">
    {sideBySide !== undefined && (
      <p>
        <a href={base + recordWay(who.id, `need/${whole.need.id}/try`)}>{words.compare}</a>
      </p>
    )}
    <p>
      <a href={base + recordWay(who.id, `need/${whole.need.id}/cards`)}>{words.cards.link}</a>
    </p>
  </div>
)

function Holders({ at: { whole, called, teams }, words }: NeedProps) {
  const names = whole.need.owners.map((owner) => teams.get(owner) ?? called.get(owner)?.name ?? words.somebody)
  return <span>{names.length === 0 ? words.heldByNobody : words.heldBy(names)}</span>
}

function Theirs({ about, ...showing }: NeedProps & { readonly about: OwnWords['about'] }) {
  const { at, words, wanted } = showing
  const all = at.whole.ownWords.filter((each) => each.about === about)
  const { shown, earlier } = newestOf(all, wanted)
  const said = shown.map(({ open }) => open())
  if (said.length === 0 && about !== 'what-is-going-on') return null
  return (
    <section aria-labelledby={about}>
      <h2 id={about}>{words.about[about]}</h2>
      {said.length === 0 && <p class="rd-by">{words.nothing}</p>}
      {said.map((each) => (
        <figure key={each.id} class="rd-said">
          <TheirsSaid said={each} {...showing} />
          <figcaption>
            {words.own(calledOf(at.who) || words.young, inWords(each.on))}{' '}
            {each.writtenDownBy && words.writtenDown(nameOf(at, each.writtenDownBy, words))}{' '}
            {each.interpretedBy && words.interpreted(each.interpretedBy)}
          </figcaption>
        </figure>
      ))}
      <Earlier many={earlier} to={allOf(showing, about)} />
    </section>
  )
}

/** A picture stands folded; so do words that their writer marked. */
function TheirsSaid({ said, at, words, base }: NeedProps & { readonly said: OwnWords }) {
  const by = said.writtenDownBy ? nameOf(at, said.writtenDownBy, words) : calledOf(at.who) || words.young
  const { marked, picture } = hardToReadInEnglish
  const says = said.hardToRead ? marked(by) : undefined
  return (
    <>
      {said.picture && (
        <Folded says={says ?? picture(calledOf(at.who) || words.young)}>
          <PictureShown picture={said.picture} at={base + itemWay(at.who.id, said.id, 'picture')} />
        </Folded>
      )}
      <Folded says={says}>
        <Said said={said} />
      </Folded>
    </>
  )
}

const allOf = ({ at: { who, whole }, base }: Pick<NeedProps, 'at' | 'base'>, part: string): string =>
  `${base}${recordWay(who.id, `need/${whole.need.id}`)}?all=1#${part}`

const nameOf = ({ called }: NeedAtDesk, who: Id, words: DeskNeedWords): string =>
  called.get(who)?.name ?? words.somebody

/** Professionals and families have a colour each; who it was is always written below as well. */
function ViewShown({ view, at, words }: NeedProps & { readonly view: View }) {
  const by = at.called.get(view.by)
  return (
    <figure class={`rd-said rd-said--view rd-said--${by?.isA === 'professional' && !view.saidBy ? 'place' : 'other'}`}>
      <Folded says={view.hardToRead && hardToReadInEnglish.marked(by?.name ?? words.somebody)}>
        <SaidLines said={view.said} tag={view.in} />
      </Folded>
      <figcaption>
        {view.saidBy && <b dir="auto">{view.saidBy}. </b>}
        {(view.saidBy ? words.takenDown : words.by)(by?.name ?? words.somebody, by?.agency ?? '', inWords(view.on))}{' '}
        {view.interpretedBy && words.interpreted(view.interpretedBy)}
      </figcaption>
    </figure>
  )
}
