import { mayChooseFor } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Called } from '../access/facts/who-is-who.store.ts'
import { type Around, answerFor, namesAround, readAround } from '../access/facts/who-sees.store.ts'
import type { ItemKind } from '../access/object.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { Id } from '../shared/id.ts'
import { Card } from '../web/card.tsx'
import { Notification } from '../web/nhs/notices.tsx'
import type { Frame, Page, Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { carerPage } from './carer.page.tsx'
import { inOrder, OneItem } from './items.tsx'
import { isJoinedUnseen, readShown, type Shown } from './mine.store.ts'
import { type MyWords, mineInEnglish } from './my-words.ts'
import { NeedsListed } from './need/needs-listed.tsx'
import { WriteForm } from './own-words-form.tsx'

/** The first page of a young person, and of a parent or carer. */
export const meRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.me,
    says: 'looked at their own page',
    may: ['young-person', 'carer'],
    answer: (asked) => (asked.subject.as === 'carer' ? carerPage(asked, words) : minePage(asked, words)),
  },
]

/** Everything of a young person's own, with who can see each thing. */
export interface Mine extends Shown {
  readonly around: readonly Around[]
  /** Their record was joined with another, which their sign-in does not open. */
  readonly isJoinedUnseen: boolean
}

/** Reads what is theirs, of these kinds or of all, and who stands by them: one transaction. */
export const readMine = (asked: AskedSignedIn, kinds?: readonly ItemKind[]): Promise<Mine> =>
  asked.within(async (inside) => {
    const shown = await readShown(inside, asked.subject.id, kinds)
    const around = await readAround(inside.handle, await inside.about(asked.subject.id))
    const names = await namesAround(inside, around)
    const joined = await isJoinedUnseen(inside, asked.subject.id)
    return { ...shown, around, names: new Map([...shown.names, ...names]), isJoinedUnseen: joined }
  })

async function minePage(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const [mine, draft] = [await readMine(asked), await asked.draft()]
  const { frame, personal, query } = asked
  const main = (
    <>
      <h1>{words.heading}</h1>
      {query.first('kept') && <Notification title={words.write.heading} heading={words.write.kept} done />}
      <div class="rd-two rd-two--right">
        <div>
          {mine.isJoinedUnseen && <p>{words.sees.joined}</p>}
          {mine.items.length === 0 && <p class="rd-lede">{words.nothingYet}</p>}
          <NeedsListed items={mine.items} namesOf={(item) => namesOfThose(mine, item)} frame={frame} />
          {inOrder(inNoNeed(mine.items)).map((read) => (
            <OneItem key={read.id} read={read} me={mine.me} names={mine.names} words={words}>
              <WhoSees read={read} mine={mine} frame={frame} words={words} />
            </OneItem>
          ))}
          <WriteForm
            frame={frame}
            personal={personal}
            words={words}
            typed={draft?.['words']?.[0]}
            isDraft={draft !== undefined}
          />
        </div>
        <Aside frame={frame} words={words} />
      </div>
    </>
  )
  return { is: 'page', title: words.title, main } satisfies Page
}

/** A thing whose need is not there any more, because two records were parted say, is shown by itself: nothing is shown nowhere. */
function inNoNeed(items: readonly OpenItem[]): readonly OpenItem[] {
  const needs = new Set(items.filter(({ item }) => item.is === 'need').map(({ id }) => id))
  return items.filter(({ thread }) => !thread.need || !needs.has(thread.need))
}

interface WhoSeesProps {
  readonly read: OpenItem
  readonly mine: Mine
  readonly frame: Frame
  readonly words: MyWords
}

/** Who can open it now, as `decide` says, and the way to change that. */
function WhoSees({ read, mine, frame, words }: WhoSeesProps) {
  const names = namesOfThose(mine, read)
  return (
    <>
      {names.length === 0 ? words.onlyYou : words.youAnd(names)}{' '}
      <span class="rd-noprint">
        {mayChooseFor(mine.turn, read.item) && <a href={`${frame.base}/me/who-can-see/${read.id}`}>{words.change}</a>}{' '}
        {read.item.is === 'own-words' && mine.me.includes(read.item.writtenBy) && (
          <a href={`${frame.base}/me/words/${read.id}`}>{words.write.addTo}</a>
        )}
      </span>
    </>
  )
}

/** The names of everybody who can read an item now. */
export const namesOfThose = (
  { around, names }: Pick<Mine, 'around' | 'names'>,
  { item }: OpenItem,
): readonly string[] =>
  around.filter((each) => answerFor(each, 'read', item)).map(({ person }) => nameOf(names, person))

const nameOf = (names: ReadonlyMap<Id, Called>, person: Id): string => names.get(person)?.name ?? mineInEnglish.somebody

function Aside({ frame, words: { aside } }: { readonly frame: Frame; readonly words: MyWords }) {
  const rooms = [
    { to: '/me/who-can-see', says: aside.see, does: aside.seeSays },
    { to: '/me/who-has-looked', says: aside.looked, does: aside.lookedSays },
    { to: '/me/around', says: aside.around, does: aside.aroundSays },
    { to: '/me/contact', says: aside.contact, does: aside.contactSays },
    { to: '/me/copy', says: aside.copy, does: aside.copySays },
    { to: '/me/everything', says: aside.everything, does: aside.everythingSays },
  ]
  return (
    <div>
      {rooms.map(({ to, says, does }) => (
        <Card key={to} as="section">
          <h2 class="rd-card__title">
            <a href={frame.base + to}>{says}</a>
          </h2>
          <p>{does}</p>
        </Card>
      ))}
    </div>
  )
}
