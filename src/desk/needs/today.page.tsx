import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { deskInEnglish } from '../desk-words.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { readDue } from './due.store.ts'
import { DueShown } from './due-shown.tsx'
import { type HeldNeed, readHeld } from './need.store.ts'
import { type DeskNeedWords, deskNeedInEnglish } from './need-words.ts'

/** What waits for somebody who helps: what they hold, and what their team holds. */
export const todayRoutes = (words: DeskNeedWords = deskNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/today',
    says: 'looked at what they hold',
    may: withYoungPeople,
    answer: (asked) => todayPage(asked, words),
  },
]

async function todayPage(asked: AskedSignedIn, words: DeskNeedWords): Promise<Reply> {
  const subject = working(asked.subject)
  const due = await asked.within((inside) => readDue(inside, subject, asked.today))
  const held = await asked.within((inside) => readHeld(inside, subject))
  return {
    is: 'page',
    title: words.today.title,
    back: { to: asked.frame.base + ways.desk, says: deskInEnglish.heading },
    main: (
      <>
        <h1>{words.today.heading}</h1>
        <DueShown due={due} today={asked.today} base={asked.frame.base} />
        <p class="rd-lede">{held.length === 0 ? words.today.none : words.today.lede}</p>
        {held.map((each) => (
          <Held key={each.id} {...{ each, words }} base={asked.frame.base} />
        ))}
      </>
    ),
  }
}

interface HeldProps {
  readonly each: HeldNeed
  readonly words: DeskNeedWords
  readonly base: string
}

const Held = ({ each: { id, who, called, openedOn, lastOn, by }, words, base }: HeldProps) => (
  <Card>
    <h2 class="rd-card__title">
      <a href={base + recordWay(who.id, `need/${id}`)}>
        {calledOf(who) || words.young}: <bdi>{called || words.today.unnamed(inWords(openedOn))}</bdi>
      </a>
    </h2>
    <p class="rd-by">
      {by === 'me' ? words.today.mine : words.today.teams}. {words.today.last(inWords(lastOn))}.
    </p>
  </Card>
)
