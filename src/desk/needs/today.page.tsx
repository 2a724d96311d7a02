import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { readWithNobody } from '../../needs/owners.store.ts'
import type { GapKeys } from '../../people/gap-marks.store.ts'
import { standByAsked } from '../../plan/asked-of-us.store.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { countNobodyNamed } from '../../transition/gaps-counted.store.ts'
import { Card } from '../../web/card.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { deskInEnglish } from '../desk-words.ts'
import { deskTransitionInEnglish } from '../transition/desk-transition-words.ts'
import { readNotBegun } from '../transition/not-begun.store.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { readDue, readMonthDue } from './due.store.ts'
import { DueShown } from './due-shown.tsx'
import { type HeldNeed, readHeld } from './need.store.ts'
import { type DeskNeedWords, deskNeedInEnglish } from './need-words.ts'
import { readUnread } from './unread.store.ts'
import { UnreadShown } from './unread-shown.tsx'
import { unreadInEnglish } from './unread-words.ts'

/** What waits for somebody who helps: what they hold, and what their team holds. */
export const todayRoutes = (keys: GapKeys, words: DeskNeedWords = deskNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/today',
    says: 'looked at what they hold',
    may: withYoungPeople,
    answer: (asked) => todayPage(asked, keys, words),
  },
]

async function todayPage(asked: AskedSignedIn, keys: GapKeys, words: DeskNeedWords): Promise<Reply> {
  const subject = working(asked.subject)
  const { held, moving, withNobody } = await asked.within(async (inside) => {
    // Whoever came to a team since stands by those whom it holds, or who asked it, as everybody in it does.
    await standByAsked(inside.handle, { today: asked.today, now: asked.now.getTime() })
    const nobody = subject.as === 'team-lead' ? await readWithNobody(inside.handle, asked.now) : undefined
    const held = await readHeld(inside, subject, asked.today)
    const { needs, unnamed } = await readNotBegun(inside, held, asked.today)
    await countNobodyNamed(inside.handle, { keys, today: asked.today, people: unnamed })
    return { held, moving: needs, withNobody: nobody ?? 0 }
  })
  const { due, month } = await asked.within(async (inside) => ({
    due: await readDue(inside, subject, asked.today),
    month: await readMonthDue(inside, subject, asked.today),
  }))
  const unread = await asked.within((inside) => readUnread(inside, subject, asked))
  return {
    is: 'page',
    title: words.today.title,
    back: { to: asked.frame.base + ways.desk, says: deskInEnglish.heading },
    main: (
      <>
        <h1>{words.today.heading}</h1>
        {withNobody > 0 && <p class="rd-note">{words.today.withNobody(withNobody < 10, withNobody)}</p>}
        <UnreadShown unread={unread} base={asked.frame.base} />
        <DueShown {...{ due, month }} today={asked.today} base={asked.frame.base} />
        <p class="rd-lede">{held.length === 0 ? words.today.none : words.today.lede}</p>
        {held.map((each) => (
          <Held
            key={each.id}
            {...{ each, words }}
            newSince={unread.held.get(each.id)}
            isMoving={moving.has(each.id)}
            base={asked.frame.base}
          />
        ))}
      </>
    ),
  }
}

interface HeldProps {
  readonly each: HeldNeed
  readonly words: DeskNeedWords
  /** Since when words wait in it that nobody has opened. */
  readonly newSince: Date | undefined
  /** They are of the age to move on, and nobody has begun to plan that. */
  readonly isMoving: boolean
  readonly base: string
}

const byWhom = ({ by, away }: HeldNeed, words: DeskNeedWords): string => {
  if (by === 'somebody-away') return words.today.forSomebody(away?.name ?? '', away ? inWords(away.until) : '')
  return by === 'me' ? words.today.mine : words.today.teams
}

const Held = ({ each, words, newSince, isMoving, base }: HeldProps) => {
  const { id, who, called, openedOn, lastOn, cameOn, isClosed } = each
  return (
    <Card>
      <h2 class="rd-card__title">
        <a href={base + (isClosed ? recordWay(who.id) : recordWay(who.id, `need/${id}`))}>
          {calledOf(who) || words.young}: <bdi>{called || words.today.unnamed(inWords(openedOn))}</bdi>
        </a>
      </h2>
      <p class="rd-by">
        {byWhom(each, words)}. {words.today.last(inWords(lastOn))}.
      </p>
      {newSince && !isClosed && <p>{unreadInEnglish.held(inWords(dayIn(newSince)))}</p>}
      {isMoving && (
        <p>
          <a href={base + recordWay(who.id, `need/${id}/moving-on`)}>
            {deskTransitionInEnglish.notBegun(calledOf(who) || words.young)}
          </a>
        </p>
      )}
      {cameOn && <p class="rd-by">{words.today.came(inWords(cameOn))}.</p>}
      {isClosed && <p>{words.today.closed(calledOf(who) || words.young)}</p>}
    </Card>
  )
}
