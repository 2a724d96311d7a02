import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { latestOf, type PlaceVersion } from '../../decision/place-version.ts'
import { readVersions } from '../../decision/place-versions.store.ts'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { History, nameOf, stateOf, VersionShown } from './own-choices-shown.tsx'
import { type ActedOn, isWaiting, keepWritten, settleWritten } from './write-choice.store.ts'
import { isPlaceChoice, placeChoiceWay, shownHere, type WritingChoices } from './write-choice.ts'
import { type WriteChoiceWords, writeChoiceInEnglish } from './write-choice-words.ts'

/** One thing to try that the place wrote: how it stands, every earlier version, and what can be done with it. */
export const ownChoiceRoutes = (
  writing: WritingChoices,
  words: WriteChoiceWords = writeChoiceInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/place/choices/:choice',
    says: 'looked at a thing to try that the place wrote',
    may: ['curator', 'approver'],
    answer: (asked) => onePage({ writing, asked, words }),
  },
  {
    post: '/place/choices/:choice/check',
    says: 'let a thing to try through',
    may: ['approver'],
    answer: (asked) => check({ writing, asked, words }),
  },
  {
    post: '/place/choices/:choice/send-back',
    says: 'sent a thing to try back',
    may: ['approver'],
    answer: (asked) => sendBack({ writing, asked, words }),
  },
  {
    post: '/place/choices/:choice/take-away',
    says: 'took a thing to try away',
    may: ['curator'],
    answer: (asked) => takeAway({ writing, asked, words }),
  },
]

interface View {
  readonly writing: WritingChoices
  readonly asked: AskedSignedIn
  readonly words: WriteChoiceWords
}

interface Refused {
  readonly says: string
  readonly at: 'signedBy' | 'because'
}

const choiceIn = ({ params }: AskedSignedIn): string => params['choice'] ?? ''

async function versionsIn({ asked }: View): Promise<readonly PlaceVersion[]> {
  const choice = choiceIn(asked)
  if (!isPlaceChoice(choice) || !may(asked, 'read', { is: 'offer' })) return []
  return asked.within((inside) => readVersions(inside.handle, asked.locality, choice))
}

async function onePage(view: View, refused?: Refused): Promise<Reply> {
  const { asked, writing, words } = view
  const versions = await versionsIn(view)
  const latest = latestOf(versions)
  if (!latest) return { is: 'not-found' }
  const done = (['sent', 'checked', 'back', 'away'] as const).find((each) => each === asked.query.first('done'))
  return {
    is: 'page',
    ...(refused ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + placeChoiceWay(), says: words.back },
    main: (
      <>
        {refused && <ErrorSummary errors={[refused]} />}
        {done && <Notification title={words.title} heading={words.done[done]} done />}
        <h1 dir="auto">{nameOf(latest, versions)}</h1>
        <p class="rd-lede">{words.states[stateOf(latest, { versions, shown: shownHere(writing, asked.locality) })]}</p>
        <section aria-labelledby="latest">
          <h2 id="latest">{words.one.latest}</h2>
          <VersionShown version={latest} id="latest" words={words} />
        </section>
        {may(asked, 'approve', { is: 'offer' }) && isWaiting(latest) && <Check {...{ view, latest, refused }} />}
        {may(asked, 'write', { is: 'offer' }) && <Writes view={view} latest={latest} />}
        <History versions={versions} words={words} />
      </>
    ),
  }
}

interface ActProps {
  readonly view: View
  readonly latest: PlaceVersion
}

const Marks = ({ view: { asked }, latest }: ActProps) => (
  <>
    <FormMarks personal={asked.personal} on={placeChoiceWay(latest.choice)} />
    <input type="hidden" name="seen" value={String(latest.n)} />
  </>
)

/** Two ways on, each a form of its own: let through with who signed it, or sent back with why. */
function Check({ view, latest, refused }: ActProps & { readonly refused: Refused | undefined }) {
  const { asked, words } = view
  const to = (act: string): string => asked.frame.base + placeChoiceWay(latest.choice, act)
  const errorAt = (at: Refused['at']): string | undefined => (refused?.at === at ? refused.says : undefined)
  return (
    <section class="rd-card" aria-labelledby="check">
      <h2 id="check">{words.check.heading}</h2>
      <p>{words.check.lede}</p>
      <form class="rd-form" method="post" action={to('check')}>
        <Marks {...{ view, latest }} />
        <Input
          {...{ id: 'signedBy', name: 'signedBy', asks: { says: words.check.signedBy }, error: errorAt('signedBy') }}
          hint={words.check.signedByHint}
          value={asked.form.first('signedBy')}
          maxLength={160}
          autocomplete="off"
        />
        <Button>{words.check.let}</Button>
      </form>
      <form class="rd-form" method="post" action={to('send-back')}>
        <Marks {...{ view, latest }} />
        <Textarea
          {...{ id: 'because', name: 'because', asks: { says: words.check.because }, error: errorAt('because') }}
          rows={3}
          maxLength={500}
          autocomplete="off"
          value={asked.form.first('because')}
        />
        <Button variant="secondary">{words.check.back}</Button>
      </form>
    </section>
  )
}

const Writes = ({ view, latest }: ActProps) => (
  <div class="rd-noprint">
    <ButtonLink to={view.asked.frame.base + placeChoiceWay(latest.choice, 'edit')} variant="secondary">
      {view.words.change.link}
    </ButtonLink>
    {latest.written && (
      <Details summary={view.words.takeAway.summary}>
        <form method="post" action={view.asked.frame.base + placeChoiceWay(latest.choice, 'take-away')}>
          <Marks {...{ view, latest }} />
          <p>{view.words.takeAway.lede}</p>
          <Button variant="secondary">{view.words.takeAway.button}</Button>
        </form>
      </Details>
    )}
  </div>
)

type Acting = (
  latest: PlaceVersion,
  seen: number,
) => (inside: Parameters<Parameters<AskedSignedIn['within']>[0]>[0]) => Promise<ActedOn>

/** Does it once, on the version that was seen, and leads back to where it stands. */
async function act(view: View, done: keyof WriteChoiceWords['done'], acting: Acting): Promise<Reply> {
  const { asked, words } = view
  const { locality, key, subject, frame } = asked
  const latest = latestOf(await versionsIn(view))
  if (!latest) return { is: 'not-found' }
  const seen = Number(asked.form.first('seen') ?? 0)
  const acted = await asked.within((inside) =>
    onceOnly<{ readonly is: Exclude<ActedOn, 'done'> }>(
      inside.handle,
      { locality, person: working(subject).id, key },
      async () => {
        const is = await acting(latest, seen)(inside)
        return is === 'done' ? { is, to: `${placeChoiceWay(latest.choice)}?done=${done}` } : { is }
      },
    ),
  )
  if (acted.is === 'done') return { is: 'go', to: frame.base + acted.to }
  if (acted.is === 'not-there') return { is: 'not-found' }
  return onePage(view, { says: words.check.older, at: done === 'checked' ? 'signedBy' : 'because' })
}

async function check(view: View): Promise<Reply> {
  const { writing, asked, words } = view
  const by = working(asked.subject)
  const signedBy = (asked.form.first('signedBy') ?? '').trim()
  const latest = latestOf(await versionsIn(view))
  if (!latest || !may(asked, 'approve', { is: 'offer' })) return { is: 'not-found' }
  if (latest.by.id === by.id) return onePage(view, { says: words.check.own, at: 'signedBy' })
  if (signedBy === '') return onePage(view, { says: words.check.noName, at: 'signedBy' })
  const reply = await act(
    view,
    'checked',
    ({ choice }, seen) =>
      (inside) =>
        settleWritten(inside, { asked, by, choice, seen }, { signedBy }),
  )
  if (reply.is === 'go') await writing.showWritten()
  return reply
}

async function sendBack(view: View): Promise<Reply> {
  const { asked, words } = view
  const by = working(asked.subject)
  const because = (asked.form.first('because') ?? '').trim()
  const latest = latestOf(await versionsIn(view))
  if (!latest || !may(asked, 'approve', { is: 'offer' })) return { is: 'not-found' }
  if (latest.by.id === by.id) return onePage(view, { says: words.check.own, at: 'because' })
  if (because === '') return onePage(view, { says: words.check.noReason, at: 'because' })
  return act(
    view,
    'back',
    ({ choice }, seen) =>
      (inside) =>
        settleWritten(inside, { asked, by, choice, seen }, { because }),
  )
}

async function takeAway(view: View): Promise<Reply> {
  const { writing, asked } = view
  const by = working(asked.subject)
  if (!may(asked, 'write', { is: 'offer' })) return { is: 'not-found' }
  const reply = await act(
    view,
    'away',
    ({ choice, point }, seen) =>
      (inside) =>
        keepWritten(inside, { asked, by, choice, seen }, { point, written: undefined }),
  )
  if (reply.is === 'go') await writing.showWritten()
  return reply
}
