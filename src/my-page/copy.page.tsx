import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { copiedAnswered } from '../measures/answered/answered-copied.ts'
import type { PacksIn } from '../measures/pack/pack.ts'
import { renderToSave } from '../web/document.edge.tsx'
import { Button } from '../web/nhs/button.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type Copied, copyOf } from './copy.store.ts'
import { Whole } from './copy-shown.tsx'
import { type CopyWords, copyInEnglish } from './copy-words.ts'

const on = '/me/copy'

/** A young person takes their own record away: to read, or as a file. They show again who they are before. */
export const copyRoutes = (packsIn: PacksIn, words: CopyWords = copyInEnglish): readonly SignedInRoute[] => [
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
    answer: (asked) =>
      copied(asked, words, (copy) => asFile(asked, words, toTheEndOfTables(copy, packsIn(asked.locality)))),
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

/** No T-score is in it that its table does not have. On the page to read there is none. */
const toTheEndOfTables = (copy: Copied, packs: ReturnType<PacksIn>): Copied => ({
  ...copy,
  items: copy.items.map((item) =>
    item.kind === 'measure' && item.says['facts'] !== undefined
      ? { ...item, says: { ...item.says, facts: copiedAnswered(item.says['facts'], packs) } }
      : item,
  ),
})

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
