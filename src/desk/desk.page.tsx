import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { jobs } from '../access/subject.ts'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { working } from './agency-thing.ts'
import { toldOfChoices } from './choices/told-of-choices.store.ts'
import { placeChoiceWay } from './choices/write-choice.ts'
import { type DeskWords, deskInEnglish, type Room } from './desk-words.ts'
import { monthWay, readMonthAsked } from './month-asked.store.ts'
import { countNotReached } from './not-reached/not-reached.store.ts'

/** Where everybody who works in the place begins: what their job opens, and nothing else. */
export const deskRoutes = (words: DeskWords = deskInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.desk,
    says: 'looked at their desk',
    may: jobs,
    answer: (asked) => desk(asked, words),
  },
]

async function desk(asked: AskedSignedIn, words: DeskWords): Promise<Reply> {
  const { frame, works } = asked
  const subject = working(asked.subject)
  const rooms = words.rooms.filter(({ may }) => may.includes(subject.as))
  const isCounted = rooms.some((room) => room.isCounted)
  const waiting = isCounted ? await asked.within((inside) => countNotReached(inside, subject)) : 0
  const told = rooms.some(({ to }) => to === placeChoiceWay()) ? await toldOfChoices(asked) : undefined
  const asksMonth = rooms.some(({ to }) => to === monthWay)
  const month = asksMonth && (await asked.within(({ handle }) => readMonthAsked(handle, asked.today)))
  return {
    is: 'page',
    title: words.title,
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{works?.agency}</p>
        <ul class="rd-cards">
          {rooms.map((room) => (
            <RoomCard
              key={room.to}
              {...{ room, words, waiting }}
              base={frame.base}
              told={room.to === placeChoiceWay() ? told : room.to === monthWay && month ? words.monthAsked : undefined}
            />
          ))}
        </ul>
      </>
    ),
  }
}

interface RoomProps {
  readonly room: Room
  readonly words: DeskWords
  readonly waiting: number
  readonly base: string
  /** What is to be said of it besides. */
  readonly told: string | undefined
}

const RoomCard = ({ room: { to, says, does, isCounted }, words, waiting, base, told }: RoomProps) => (
  <li class="rd-card">
    <h2 class="rd-card__title">
      <a href={base + to}>{says}</a>
    </h2>
    <p>{does}</p>
    {told !== undefined && (
      <p>
        <b class="rd-note">{told}</b>
      </p>
    )}
    {isCounted && <p class="rd-kind">{words.waiting(waiting)}</p>}
  </li>
)
