import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isOwnPoint } from '../../decision/about-point.ts'
import { textIn } from '../../decision/place-sent.ts'
import { isThing, latestOf, type PlaceVersion } from '../../decision/place-version.ts'
import { readVersions } from '../../decision/place-versions.store.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary, type ToPutRight } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { type OwnPointWords, ownPointInEnglish } from './own-point-words.ts'
import { keepWritten } from './write-choice.store.ts'
import { changeWay, placeChoiceWay, type WritingChoices } from './write-choice.ts'
import { type WriteChoiceWords, writeChoiceInEnglish } from './write-choice-words.ts'
import { Line } from './write-fields.tsx'

/** A place writes a starting point of its own: what somebody comes with, and who it is for. What lies in it is written one by one. */
export const writePointRoutes = (
  writing: WritingChoices,
  words: OwnPointWords = ownPointInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/starting-points/new',
    says: 'began to write a starting point',
    may: ['curator'],
    answer: (asked) => pointPage({ writing, asked, words }),
  },
  {
    post: '/place/starting-points/new',
    says: 'wrote a starting point',
    may: ['curator'],
    answer: (asked) => keep({ writing, asked, words }),
  },
  {
    get: '/place/starting-points/:point/edit',
    says: 'began to change a starting point',
    may: ['curator'],
    answer: (asked) => pointPage({ writing, asked, words }),
  },
  {
    post: '/place/starting-points/:point/edit',
    says: 'changed a starting point',
    may: ['curator'],
    answer: (asked) => keep({ writing, asked, words }),
  },
]

interface Writing {
  readonly writing: WritingChoices
  readonly asked: AskedSignedIn
  readonly words: OwnPointWords
}

const around: WriteChoiceWords = writeChoiceInEnglish

/** The latest of the one that is changed; none where one is begun. */
async function versionsIn({ asked }: Writing): Promise<readonly PlaceVersion[]> {
  const point = asked.params['point'] ?? ''
  return isOwnPoint(point) ? asked.within((inside) => readVersions(inside.handle, asked.locality, point)) : []
}

async function pointPage(view: Writing): Promise<Reply> {
  const { asked } = view
  const versions = await versionsIn(view)
  const latest = latestOf(versions)
  const isNew = asked.params['point'] === undefined
  if ((!isNew && !latest) || !may(asked, 'write', { is: 'offer' })) return { is: 'not-found' }
  const draft = await asked.draft()
  const last = latestOf(versions.filter(({ written }) => written))?.written
  const stood = last && !isThing(last) ? { name: [last.name], whoFor: [last.whoFor] } : {}
  const fields: Readonly<Record<string, readonly string[]>> = draft ?? stood
  return formPage(view, { after: Number(draft?.['after']?.[0] ?? latest?.n ?? 0), value: (name) => fields[name]?.[0] })
}

interface Form {
  readonly after: number
  readonly value: (name: string) => string | undefined
  readonly faults?: readonly ToPutRight[]
}

function formPage({ asked, words }: Writing, { after, value, faults = [] }: Form): Reply {
  const point = asked.params['point']
  const on = point === undefined ? '/place/starting-points/new' : changeWay(point)
  const { heading, lede } = point === undefined ? words.new : words.change
  const form = {
    sent: { first: value, all: () => [] },
    faultAt: (name: string) => faults.find(({ at }) => at === name)?.says,
  }
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: around.title,
    back: { to: asked.frame.base + placeChoiceWay(point), says: around.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        <h1>{heading}</h1>
        <p class="rd-lede">{lede}</p>
        <form class="rd-form" method="post" action={asked.frame.base + on}>
          <FormMarks personal={asked.personal} on={on} />
          <input type="hidden" name="after" value={String(after)} />
          <Line form={form} name="name" says={words.name} hint={words.nameHint} />
          <Line form={form} name="whoFor" says={words.whoFor} hint={words.whoForHint} />
          <p>{words.keepHint}</p>
          <Button>{words.keep}</Button>
        </form>
      </>
    ),
  }
}

async function keep(view: Writing): Promise<Reply> {
  const { asked, words } = view
  const { form, locality, key, subject } = asked
  const given = asked.params['point']
  const latest = latestOf(await versionsIn(view))
  if ((given !== undefined && !latest) || !may(asked, 'write', { is: 'offer' })) return { is: 'not-found' }
  const [name, whoFor] = [textIn(form, 'name'), textIn(form, 'whoFor')]
  const after = Number(form.first('after') ?? 0)
  const faults = [
    ...(name === '' ? [{ says: words.noName, at: 'name' }] : []),
    ...(whoFor === '' ? [{ says: words.noWhoFor, at: 'whoFor' }] : []),
  ]
  const typed = { after, value: (field: string) => form.first(field) }
  if (faults.length > 0) return formPage(view, { ...typed, faults })
  const point = given ?? `point-${newId().slice(0, 8)}`
  const by = working(subject)
  const done = await asked.within((inside) =>
    onceOnly<{ readonly is: 'overtaken' }>(inside.handle, { locality, person: by.id, key }, async () => {
      const act = { asked, by, choice: point, seen: after }
      const kept = await keepWritten(inside, act, { point, written: { name, whoFor } })
      return kept === 'done' ? { is: 'done', to: `${placeChoiceWay(point)}?done=sent` } : { is: 'overtaken' }
    }),
  )
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  const now = latestOf(await versionsIn(view))?.n ?? after
  return formPage(view, { ...typed, after: now, faults: [{ says: around.overtaken.error, at: 'name' }] })
}
