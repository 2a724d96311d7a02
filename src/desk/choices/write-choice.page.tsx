import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Choice } from '../../decision/choice.ts'
import { fieldsLike, fieldsOf } from '../../decision/place-fields.ts'
import type { SentChoice } from '../../decision/place-sent.ts'
import { isThing, latestOf, type PlaceVersion } from '../../decision/place-version.ts'
import { readVersions } from '../../decision/place-versions.store.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { Details, ErrorSummary, type ToPutRight } from '../../web/nhs/notices.tsx'
import type { Fields, Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { BecameOf, VersionShown } from './own-choices-shown.tsx'
import { readSent } from './sent-choice.ts'
import { keepWritten } from './write-choice.store.ts'
import { isPlaceChoice, placeChoiceWay, pointsHere, toBeginFrom, type WritingChoices } from './write-choice.ts'
import { WriteChoiceForm } from './write-choice-form.tsx'
import { type WriteChoiceWords, writeChoiceInEnglish } from './write-choice-words.ts'

/** A place writes things to try of its own in the browser: whoever keeps its offers right writes, and somebody else lets it through. */
export const writeChoiceRoutes = (
  writing: WritingChoices,
  words: WriteChoiceWords = writeChoiceInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/choices/new',
    says: 'began to write a thing to try',
    may: ['curator'],
    answer: (asked) => newPage({ writing, asked, words }),
  },
  {
    post: '/place/choices/new',
    says: 'wrote a thing to try',
    may: ['curator'],
    answer: (asked) => keep({ writing, asked, words }),
  },
  {
    get: '/place/choices/:choice/edit',
    says: 'began to change a thing to try',
    may: ['curator'],
    answer: (asked) => editPage({ writing, asked, words }),
  },
  {
    post: '/place/choices/:choice/edit',
    says: 'changed a thing to try',
    may: ['curator'],
    answer: (asked) => keep({ writing, asked, words }),
  },
]

interface Writing {
  readonly writing: WritingChoices
  readonly asked: AskedSignedIn
  readonly words: WriteChoiceWords
}

const asSent = (fields: Readonly<Record<string, readonly string[]>>): SentChoice => ({
  first: (name) => (Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined),
  all: (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []),
})

async function newPage(view: Writing): Promise<Reply> {
  const { asked } = view
  const about = asked.query.first('about')
  const stood = await asked.draft()
  const point = about ?? stood?.['point']?.[0] ?? ''
  // What was being written for another starting point waits there.
  const draft = stood?.['point']?.[0] === point ? stood : undefined
  const there = toBeginFrom(view.writing, asked.locality, point)
  const like = there.find(({ id }) => id === asked.query.first('like'))
  const sent = asSent(draft ?? (like ? fieldsLike(like) : {}))
  const versions = await versionsIn(view)
  return formPage(view, {
    point,
    after: 0,
    sent,
    versions,
    isDraft: draft !== undefined,
    ...(like ? { like } : { there }),
  })
}

async function editPage(view: Writing): Promise<Reply> {
  const { asked } = view
  const versions = await versionsIn(view)
  const latest = latestHere(view, versions)
  if (!latest) return { is: 'not-found' }
  const draft = await asked.draft()
  const last = latestOf(versions.filter(({ choice, written }) => choice === latest.choice && written))?.written
  // What was written before rests on what stood there then: whoever changed it meanwhile is not written over.
  const seen = Number(draft?.['after']?.[0] ?? latest.n)
  return formPage(view, {
    ...{ point: latest.point, after: Number.isInteger(seen) ? seen : latest.n, isDraft: draft !== undefined },
    ...{ sent: asSent(draft ?? (last && isThing(last) ? fieldsOf(last) : {})), versions },
  })
}

const versionsIn = ({ asked }: Writing): Promise<readonly PlaceVersion[]> =>
  asked.within((inside) => readVersions(inside.handle, asked.locality))

const latestHere = ({ asked: { params } }: Writing, versions: readonly PlaceVersion[]): PlaceVersion | undefined => {
  const choice = params['choice'] ?? ''
  return isPlaceChoice(choice) ? latestOf(versions.filter((each) => each.choice === choice)) : undefined
}

interface Form {
  readonly point: string
  readonly after: number
  readonly sent: SentChoice
  /** All that the place wrote. */
  readonly versions: readonly PlaceVersion[]
  readonly isDraft?: boolean
  readonly faults?: readonly ToPutRight[]
  /** What it can be begun from. */
  readonly there?: readonly Choice[]
  /** What it was begun from. */
  readonly like?: Choice
  /** What somebody else wrote meanwhile. */
  readonly theirs?: PlaceVersion
}

function formPage({ writing, asked, words }: Writing, form: Form): Reply {
  const { point, after, sent, faults = [] } = form
  const about = pointsHere(writing, asked.locality, form.versions).find(({ id }) => id === point)?.about
  if (about === undefined || !may(asked, 'write', { is: 'offer' })) return { is: 'not-found' }
  const choice = asked.params['choice']
  const on = choice === undefined ? '/place/choices/new' : placeChoiceWay(choice, 'edit')
  const { heading, lede } = choice === undefined ? words.new : words.change
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + placeChoiceWay(choice), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        <h1>{heading}</h1>
        <p class="rd-lede">{lede}</p>
        <p>
          {words.beside}: <b>{about}</b>
        </p>
        <AboveForm {...{ asked, form, words }} />
        <WriteChoiceForm
          {...{ asked, point, after, sent, words, to: on }}
          on={on}
          faultAt={(field) => faults.find(({ at }) => at === field)?.says}
        />
      </>
    ),
  }
}

interface AboveProps extends Pick<Writing, 'asked' | 'words'> {
  readonly form: Form
}

/** What they had written, what somebody else wrote meanwhile, and what it was, or can be, begun from. */
const AboveForm = ({ asked, form: { point, isDraft, theirs, there = [], like }, words }: AboveProps) => (
  <>
    {isDraft && <p role="status">{words.draft}</p>}
    {theirs && <Theirs theirs={theirs} words={words} />}
    {like && <p role="status">{words.begin.like(like.name)}</p>}
    {there.length > 0 && (
      <Details summary={words.begin.summary}>
        <p>{words.begin.lede}</p>
        <ul>
          {there.map(({ id, name }) => (
            <li key={id}>
              <a href={`${asked.frame.base}/place/choices/new?about=${point}&like=${id}`} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    )}
  </>
)

/** Somebody was quicker: what they wrote stands above the form, in which one's own words still are. */
const Theirs = ({ theirs, words }: { readonly theirs: PlaceVersion; readonly words: WriteChoiceWords }) => (
  <section class="rd-card rd-card--lit" aria-labelledby="theirs">
    <h2 id="theirs">{words.overtaken.heading}</h2>
    <p>
      {theirs.written ? words.overtaken.lede(theirs.by.name, theirs.on) : words.takenAway(theirs.by.name, theirs.on)}
    </p>
    <BecameOf version={theirs} words={words} />
    <VersionShown version={theirs} id="theirs" words={words} />
  </section>
)

async function keep(view: Writing): Promise<Reply> {
  const { writing, asked, words } = view
  const { form, locality, key, subject } = asked
  const versions = await versionsIn(view)
  const before = latestHere(view, versions)
  const given = asked.params['choice']
  const point = before?.point ?? form.first('point') ?? ''
  const isKnown = pointsHere(writing, locality, versions).some(({ id }) => id === point)
  if (!isKnown || (given !== undefined && !before) || !may(asked, 'write', { is: 'offer' })) return { is: 'not-found' }
  const after = Number(form.first('after') ?? 0)
  const typed = { point, after, sent: form as Fields, versions }
  const choice = given ?? `own-${newId().slice(0, 8)}`
  const written = readSent(view, { point, choice, versions })
  if (!('cells' in written)) return formPage(view, { ...typed, faults: written })
  const by = working(subject)
  const done = await asked.within((inside) =>
    onceOnly<{ readonly is: 'overtaken' }>(inside.handle, { locality, person: by.id, key }, async () => {
      const kept = await keepWritten(inside, { asked, by, choice, seen: after }, { point, written })
      return kept === 'done' ? { is: 'done', to: `${placeChoiceWay(choice)}?done=sent` } : { is: 'overtaken' }
    }),
  )
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  const theirs = latestHere(view, await versionsIn(view))
  return formPage(view, {
    ...{ ...typed, after: theirs?.n ?? after, ...(theirs ? { theirs } : {}) },
    faults: [{ says: words.overtaken.error, at: 'name' }],
  })
}
