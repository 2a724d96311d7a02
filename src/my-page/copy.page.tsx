import { ItemShown } from '../access/facts/item-shown.tsx'
import { itemsInEnglish } from '../access/facts/item-words.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { partsInEnglish } from '../access/sign-in/signed-in-words.ts'
import { startInEnglish } from '../access/sign-in/start-words.ts'
import { picturesInEnglish } from '../needs/picture-words.ts'
import { type Day, inWords, parseDay } from '../shared/day.ts'
import { Card } from '../web/card.tsx'
import { renderToSave } from '../web/document.edge.tsx'
import { Facts } from '../web/facts.tsx'
import { Button } from '../web/nhs/button.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { ContactSaid } from './contact-said.tsx'
import { type Copied, type CopiedItem, copyOf } from './copy.store.ts'
import type { CopiedPicture } from './copy-pictures.store.ts'
import { type CopyWords, copyInEnglish } from './copy-words.ts'
import { mineInEnglish } from './my-words.ts'

const { looked: looksInEnglish } = mineInEnglish

const on = '/me/copy'

/** A young person takes their own record away: to read, or as a file. They show again who they are before. */
export const copyRoutes = (words: CopyWords = copyInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/copy',
    says: 'looked at how to get a copy of their own record',
    may: ['young-person'],
    answer: (asked) => offered(asked, words),
  },
  {
    post: '/me/copy',
    says: 'asked for a copy of their own record',
    may: ['young-person'],
    answer: async (asked) => (await asked.againFirst()) ?? { is: 'go', to: `${asked.frame.base}${on}/read` },
  },
  {
    get: '/me/copy/read',
    says: 'read a copy of their own record',
    may: ['young-person'],
    answer: (asked) => copied(asked, words, (copy) => readable(asked, words, copy)),
  },
  {
    post: '/me/copy/page',
    says: 'saved a copy of their own record to read',
    may: ['young-person'],
    answer: (asked) => copied(asked, words, (copy) => toSave(asked, words, copy)),
  },
  {
    post: '/me/copy/file',
    says: 'saved a copy of their own record for a computer',
    may: ['young-person'],
    answer: (asked) => copied(asked, words, (copy) => asFile(asked, words, copy)),
  },
]

const offered = ({ frame, personal }: AskedSignedIn, words: CopyWords): Reply => ({
  is: 'page',
  title: words.title,
  back: { to: frame.base + ways.me, says: words.back },
  main: (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <p>{words.what}</p>
      <p>{words.pictures}</p>
      <p>{words.notIn}</p>
      <p>{words.safe}</p>
      <p>{words.again}</p>
      <div class="rd-actions">
        <form method="post" action={frame.base + on}>
          <FormMarks personal={personal} on={on} />
          <Button>{words.read}</Button>
        </form>
        <form method="post" action={`${frame.base}${on}/page`}>
          <FormMarks personal={personal} on={on} />
          <Button variant="secondary">{words.page}</Button>
        </form>
        <form method="post" action={`${frame.base}${on}/file`}>
          <FormMarks personal={personal} on={on} />
          <Button variant="secondary">{words.file}</Button>
        </form>
      </div>
    </>
  ),
})

async function copied(asked: AskedSignedIn, words: CopyWords, show: (copy: Copied) => Reply): Promise<Reply> {
  const first = await asked.againFirst()
  if (first) return first
  return show(await asked.within((inside) => copyOf(inside, asked.subject.id, words)))
}

const asFile = ({ today, frame }: AskedSignedIn, words: CopyWords, copy: Copied): Reply => ({
  is: 'file',
  type: 'application/json; charset=utf-8',
  name: words.fileName,
  body: `${JSON.stringify({ madeOn: today, place: frame.placeName, ...copy }, undefined, 2)}\n`,
})

const readable = ({ frame, today }: AskedSignedIn, words: CopyWords, copy: Copied): Reply => ({
  is: 'page',
  title: words.title,
  back: { to: frame.base + on, says: words.backToCopy },
  main: <Whole {...{ words, copy, today }} />,
})

/** The same as is read, as a page of its own. */
const toSave = ({ today }: AskedSignedIn, words: CopyWords, copy: Copied): Reply => ({
  is: 'file',
  type: 'text/html; charset=utf-8',
  name: words.pageName,
  body: renderToSave({ title: words.title, main: <Whole {...{ words, copy, today }} /> }),
})

interface CopyShown {
  readonly words: CopyWords
  readonly copy: Copied
}

const Whole = ({ words, copy, today }: CopyShown & { readonly today: Day }) => (
  <>
    <h1>{words.whole.heading}</h1>
    <p class="rd-lede">{words.whole.made(inWords(today))}</p>
    <Who id="you" who={copy.who} heading={words.whole.you} words={words} />
    {copy.alsoWrittenDownAs?.map((who, at) => (
      <Who key={String(at)} id={`also-${at + 1}`} who={who} heading={words.whole.alsoYou} words={words} />
    ))}
    <h2>{words.whole.items}</h2>
    {copy.items.length === 0 && <p>{words.whole.none}</p>}
    {copy.items.map((item) => (
      <One key={item.id} {...{ words, item, today }} />
    ))}
    <h2>{words.whole.around}</h2>
    {copy.around.length === 0 && <p>{words.whole.none}</p>}
    <ul>
      {copy.around.map(({ who, as, since }) => (
        <li key={`${who} ${as} ${since}`}>{words.whole.since(who, dayWords(since))}</li>
      ))}
    </ul>
    <Looked {...{ words, copy }} />
  </>
)

const dayWords = (text: string): string => {
  const day: Day | undefined = parseDay(text)
  return day ? inWords(day) : text
}

const ageGroupWords = (code: string): string =>
  Object.entries(startInEnglish.ageGroups).find(([group]) => group === code)?.[1] ?? code

interface WhoProps {
  readonly id: string
  readonly who: Copied['who']
  readonly heading: string
  readonly words: CopyWords
}

function Who({ id, who, heading, words: { whole: words } }: WhoProps) {
  const said: Readonly<Record<string, string>> = {
    ...{ names: words.names, pronouns: words.pronouns, bornOn: words.bornOn },
    ...{ ageGroup: words.ageGroup, nhsNumber: words.nhsNumber },
  }
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id}>{heading}</h2>
      <Facts
        facts={Object.entries(who).map(([field, value]) => ({
          says: said[field] ?? field,
          is: field === 'ageGroup' ? ageGroupWords(String(value)) : dayWords(String(value)),
        }))}
      />
    </Card>
  )
}

const One = ({
  words,
  item: { kind, on: day, by, says, picture },
  today,
}: {
  readonly words: CopyWords
  readonly item: CopiedItem
  readonly today: Day
}) => (
  <Card>
    <h3>{itemsInEnglish.kinds[kind]}</h3>
    {picture && <Pictured {...{ picture, words }} />}
    {kind === 'safe-contact' ? <ContactSaid fields={says} /> : <ItemShown kind={kind} fields={says} today={today} />}
    <p>{words.whole.by(by, dayWords(day))}</p>
  </Card>
)

/** A picture in the copy itself, so that it is seen without us; where there is no room for it, it says where it is. */
const Pictured = ({
  picture,
  words: { whole: words },
}: {
  readonly picture: CopiedPicture
  readonly words: CopyWords
}) =>
  picture.is === 'no-room' ? (
    <p>{words.noRoom}</p>
  ) : (
    <img
      class="rd-picture"
      src={`data:${picture.mediaType};base64,${picture.base64}`}
      alt={picture.alt ?? picturesInEnglish.noWordsYet}
      width={picture.width}
      height={picture.height}
    />
  )

const partNamed = (part: string): string => Object.entries(partsInEnglish).find(([each]) => each === part)?.[1] ?? part

const kindNamed = (kind: string): string =>
  Object.entries(itemsInEnglish.kinds).find(([each]) => each === kind)?.[1] ?? kind

const Looked = ({ words: { whole: words }, copy: { looked } }: CopyShown) => (
  <>
    <h2>{words.looked}</h2>
    {looked.length === 0 && <p>{words.none}</p>}
    <ul>
      {looked.map(({ day, part, agency, did, kind, times }) => (
        <li key={`${day} ${part} ${agency} ${did} ${kind}`}>
          {inWords(day)}: {[partNamed(part), agency].filter(Boolean).join(', ')} –{' '}
          {looksInEnglish.whole.includes(did) ? looksInEnglish.did[did] : kindNamed(kind)} ({words.times(times)})
        </li>
      ))}
    </ul>
  </>
)
