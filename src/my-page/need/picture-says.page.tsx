import { changeWords } from '../../access/facts/facts.store.ts'
import { type Earlier, earlierIn, readStood } from '../../access/facts/facts-earlier.store.ts'
import { readItem } from '../../access/facts/facts-read.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { type Picture, pictureIn } from '../../needs/picture.ts'
import { PictureShown } from '../../needs/picture-shown.tsx'
import { picturesInEnglish } from '../../needs/picture-words.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { EarlierShown, earlierInEnglish } from '../earlier-shown.tsx'
import { nSeen } from '../mine.store.ts'
import { mineInEnglish } from '../my-words.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'
import { type NeedWords, needInEnglish } from './need-words.ts'

/** What a picture shows, put right by whose picture it is. The picture is never changed; what was said of it before is kept. */
export const pictureSaysRoutes = (words: NeedWords = needInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/picture/:item/says',
    says: 'looked again at what their picture shows',
    may: ['young-person'],
    answer: (asked) => saysPage(asked, words),
  },
  {
    post: '/me/picture/:item/says',
    says: 'put right what their picture shows',
    may: ['young-person'],
    answer: (asked) => putRight(asked, words),
  },
]

interface OfPicture {
  readonly item: Id
  readonly need: Id | undefined
  readonly n: number
  readonly picture: Picture
  readonly earlier: readonly Earlier[]
}

/** @returns undefined where no picture is there for them by that address. */
async function readPictureSaid(asked: AskedSignedIn): Promise<OfPicture | undefined> {
  const item = parseId(asked.params['item'] ?? '')
  return (
    item &&
    asked.within(async (inside) => {
      const turn = await inside.turn(asked.subject.id)
      const read = await readItem(turn, 'read', item)
      if (read.is !== 'read' || read.item.is !== 'own-words' || read.body.is !== 'open') return undefined
      const picture = pictureIn(read.body.fields)
      const earlier = earlierIn(await readStood(turn, item), 'alt')
      return picture && { item, need: read.thread.need, n: read.n, picture, earlier }
    })
  )
}

interface Typing {
  readonly n: number
  readonly typed: string
  readonly error?: string
}

async function saysPage(asked: AskedSignedIn, words: NeedWords, typing?: Typing): Promise<Reply> {
  const of = await readPictureSaid(asked)
  if (!of) return { is: 'not-found' }
  const draft = typing ? undefined : await asked.draft()
  const stands = of.picture.alt.is === 'in-words' ? of.picture.alt.words : ''
  const now = typing ?? (draft ? { n: nSeen(draft), typed: draft['alt']?.[0] ?? stands } : { n: of.n, typed: stands })
  return {
    is: 'page',
    ...(typing?.error ? { status: 422 } : {}),
    title: words.picture.title,
    back: { to: asked.frame.base + wayBack(of), says: mineInEnglish.back },
    main: (
      <>
        {typing?.error && <ErrorSummary errors={[{ says: typing.error, at: 'alt' }]} />}
        <h1>{words.picture.heading}</h1>
        {draft && <p role="status">{words.new.draft}</p>}
        <PictureShown picture={of.picture} at={`${asked.frame.base}/me/picture/${of.item}`} />
        <SaysForm {...{ asked, words, now }} />
        <EarlierShown earlier={of.earlier} words={earlierInEnglish} />
      </>
    ),
  }
}

const wayBack = ({ need }: Pick<OfPicture, 'need'>): string => (need ? `/me/need/${need}` : ways.me)

interface FormProps {
  readonly asked: AskedSignedIn
  readonly words: NeedWords
  readonly now: Typing
}

const SaysForm = ({ asked: { frame, personal, path }, words, now }: FormProps) => (
  <form class="rd-form" method="post" action={frame.base + path}>
    <FormMarks personal={personal} on={path} />
    <input type="hidden" name="n" value={now.n} />
    <Textarea
      id="alt"
      name="alt"
      rows={3}
      asks={{ says: picturesInEnglish.asksAlt }}
      hint={words.picture.hint}
      error={now.error}
      value={now.typed}
      autocomplete="off"
      dir="auto"
    />
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <Button>{words.keep}</Button>
  </form>
)

async function putRight(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const of = await readPictureSaid(asked)
  const expected = Number(asked.form.first('n') ?? Number.NaN)
  if (!of || !Number.isInteger(expected)) return { is: 'not-found' }
  const typed = (asked.form.first('alt') ?? '').trim()
  if (typed === '') return saysPage(asked, words, { n: expected, typed, error: words.picture.missing })
  const written = await asked.within(async (inside) =>
    changeWords(await inside.turn(asked.subject.id), { key: asked.key, id: of.item, expected }, { alt: typed }),
  )
  if (written.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayBack(of)}?kept=1` }
  if (written.is !== 'older') return { is: 'not-found' }
  const theirs = written.theirs === 'closed' ? '' : String(written.theirs['alt'] ?? '')
  return saysPage(asked, words, { n: written.n, typed, error: words.picture.older(theirs) })
}
