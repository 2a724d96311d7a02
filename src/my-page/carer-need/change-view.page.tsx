import { type Earlier, earlierIn, readStood } from '../../access/facts/facts-earlier.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { SaidLines } from '../../needs/said-lines.tsx'
import { languageOf } from '../../needs/script.ts'
import type { View } from '../../needs/view.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { EarlierShown, earlierInEnglish } from '../earlier-shown.tsx'
import { nSeen } from '../mine.store.ts'
import { ofCarer } from './carer-need.page.tsx'
import { changeAsCarer, needWay, type OfCarer, ownView, readNeedForCarer } from './carer-need.store.ts'
import { type CarerNeedWords, carerNeedInEnglish } from './carer-need-words.ts'
import { notThere } from './not-kept.tsx'
import { ViewForm } from './view-form.tsx'

/** A parent or carer changes what they said. What they said before stays: each change is another fact of the same view. */
export const changeViewRoutes = (words: CarerNeedWords = carerNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/with/:youngPerson/need/:need/view/:item',
    says: 'looked again at how they see it',
    may: ['carer'],
    answer: (asked) => changePage(asked, words),
  },
  {
    post: '/me/with/:youngPerson/need/:need/view/:item',
    says: 'changed how they see it',
    may: ['carer'],
    answer: (asked) => change(asked, words),
  },
]

interface Editing {
  readonly n: number
  readonly typed: string
  readonly isDraft?: boolean
  /** What stands there now, where it was changed meanwhile. */
  readonly theirs?: string
  readonly error?: string
  readonly earlier?: readonly Earlier[]
}

interface OfView extends OfCarer {
  readonly item: Id
}

function ofView(asked: AskedSignedIn): OfView | undefined {
  const [of, item] = [ofCarer(asked), parseId(asked.params['item'] ?? '')]
  return of && item ? { ...of, item } : undefined
}

const readOwn = async (asked: AskedSignedIn, of: OfView): Promise<View | undefined> => {
  const read = await asked.within((inside) => readNeedForCarer(inside, of))
  return read && ownView(read.whole, of.item, asked)
}

async function changePage(asked: AskedSignedIn, words: CarerNeedWords): Promise<Reply> {
  const of = ofView(asked)
  const view = of && (await readOwn(asked, of))
  if (!of || !view) return { is: 'not-found' }
  const draft = await asked.draft()
  const earlier = await asked.within(async (inside) =>
    earlierIn(await readStood(await inside.turn(of.youngPerson), of.item), 'words'),
  )
  if (!draft) return editing(asked, words, { of, now: { n: view.n, typed: view.said, earlier } })
  return editing(asked, words, {
    of,
    now: { n: nSeen(draft), typed: draft['words']?.[0] ?? view.said, isDraft: true, earlier },
  })
}

const editing = (
  asked: AskedSignedIn,
  words: CarerNeedWords,
  { of, now: { n, typed, theirs, error, isDraft, earlier = [] } }: { readonly of: OfView; readonly now: Editing },
): Reply => ({
  is: 'page',
  status: error || theirs !== undefined ? 422 : 200,
  title: words.edit.heading,
  back: { to: asked.frame.base + needWay(of), says: words.edit.back },
  main: (
    <>
      {error && <ErrorSummary errors={[{ says: error, at: 'words' }]} />}
      <h1>{words.edit.heading}</h1>
      {isDraft && <p role="status">{words.draft}</p>}
      {theirs !== undefined && (
        <>
          <p class="rd-lede">{words.edit.both}</p>
          <h2>{words.edit.now}</h2>
          <figure class="rd-said rd-said--view rd-said--other">
            <SaidLines said={theirs} tag={languageOf(theirs)} />
          </figure>
        </>
      )}
      <p>{words.edit.stays}</p>
      <ViewForm
        {...{ asked, words, typed, error }}
        on={asked.path}
        to={asked.path}
        label={theirs === undefined ? words.edit.label : words.edit.older}
      >
        <input type="hidden" name="n" value={n} />
      </ViewForm>
      <EarlierShown earlier={earlier} words={earlierInEnglish} />
    </>
  ),
})

async function change(asked: AskedSignedIn, words: CarerNeedWords): Promise<Reply> {
  const of = ofView(asked)
  const expected = Number(asked.form.first('n') ?? Number.NaN)
  const typed = asked.form.first('words') ?? ''
  if (!of || !Number.isInteger(expected)) return { is: 'not-found' }
  if (!typed.trim()) {
    const there = await readOwn(asked, of)
    if (!there) return { is: 'not-found' }
    return editing(asked, words, { of, now: { n: expected, typed, error: words.say.missing } })
  }
  const saying = { words: typed, language: languageOf(typed) }
  const changes = { ...of, view: of.item, key: asked.key, expected, saying }
  const written = await asked.within((inside) => changeAsCarer(inside, changes))
  if (written.is === 'kept') return { is: 'go', to: `${asked.frame.base}${needWay(of)}?kept=1` }
  if (written.is !== 'older') return notThere(asked)
  const theirs = written.theirs === 'closed' ? '' : String(written.theirs['words'] ?? '')
  return editing(asked, words, { of, now: { n: written.n, typed, theirs } })
}
