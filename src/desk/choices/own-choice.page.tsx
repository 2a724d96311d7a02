import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isOwnPoint } from '../../decision/about-point.ts'
import { faultsAfter } from '../../decision/place-public.ts'
import { latestOf, type PlaceVersion } from '../../decision/place-version.ts'
import { readVersions } from '../../decision/place-versions.store.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import { Check, InPoint, type Refused, Stands, type View, Writes } from './own-choice-forms.tsx'
import { History, nameOf, stateOf } from './own-choices-shown.tsx'
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

const choiceIn = ({ params }: AskedSignedIn): string => params['choice'] ?? ''

/** All that the place wrote; nothing where this is not one of it, or is not for whoever asks. */
async function versionsIn({ asked }: View): Promise<readonly PlaceVersion[]> {
  const choice = choiceIn(asked)
  if (!(isPlaceChoice(choice) || isOwnPoint(choice)) || !may(asked, 'read', { is: 'offer' })) return []
  return asked.within((inside) => readVersions(inside.handle, asked.locality))
}

const latestHere = ({ asked }: View, versions: readonly PlaceVersion[]): PlaceVersion | undefined =>
  latestOf(versions.filter(({ choice }) => choice === choiceIn(asked)))

async function onePage(view: View, refused?: Refused): Promise<Reply> {
  const { asked, writing, words } = view
  const all = await versionsIn(view)
  const latest = latestHere(view, all)
  if (!latest) return { is: 'not-found' }
  const versions = all.filter(({ choice }) => choice === latest.choice)
  const shown = shownHere(writing, asked.locality)
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
        <p class="rd-lede">{words.states[stateOf(latest, { shown })]}</p>
        <Stands {...{ latest, versions, words }} />
        {isOwnPoint(latest.choice) && <InPoint {...{ view, versions: all, shown }} point={latest.choice} />}
        {may(asked, 'approve', { is: 'offer' }) && isWaiting(latest) && <Check {...{ view, latest, refused }} />}
        {may(asked, 'write', { is: 'offer' }) && <Writes view={view} latest={latest} />}
        <History versions={versions} words={words} />
      </>
    ),
  }
}

type Acting = (
  latest: PlaceVersion,
  seen: number,
) => (inside: Parameters<Parameters<AskedSignedIn['within']>[0]>[0]) => Promise<ActedOn>

/** Does it once, on the version that was seen, and leads back to where it stands. */
async function act(view: View, done: keyof WriteChoiceWords['done'], acting: Acting): Promise<Reply> {
  const { asked, words } = view
  const { locality, key, subject, frame } = asked
  const versions = await versionsIn(view)
  const latest = latestHere(view, versions)
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
  const at = done === 'away' ? 'take-away' : done === 'checked' && latest.written ? 'signedBy' : 'because'
  if (acted.is === 'breaks') {
    const says = done === 'away' ? words.takeAway.breaks : words.check.breaks(faultsAfter(versions, latest))
    return onePage(view, { says, at })
  }
  return onePage(view, { says: words.check.older, at })
}

/** What people are shown follows at once. */
async function actAndShow(...[view, done, acting]: Parameters<typeof act>): Promise<Reply> {
  const reply = await act(view, done, acting)
  if (reply.is === 'go') await view.writing.showWritten()
  return reply
}

async function check(view: View): Promise<Reply> {
  const { asked, words } = view
  const by = working(asked.subject)
  const signedBy = (asked.form.first('signedBy') ?? '').trim()
  const latest = latestHere(view, await versionsIn(view))
  if (!latest || !may(asked, 'approve', { is: 'offer' })) return { is: 'not-found' }
  const at = latest.written ? 'signedBy' : 'because'
  if (latest.by.id === by.id) return onePage(view, { says: words.check.own, at })
  if (latest.written && signedBy === '') return onePage(view, { says: words.check.noName, at: 'signedBy' })
  return actAndShow(
    view,
    'checked',
    ({ choice }, seen) =>
      (inside) =>
        settleWritten(inside, { asked, by, choice, seen }, { signedBy }),
  )
}

async function sendBack(view: View): Promise<Reply> {
  const { asked, words } = view
  const by = working(asked.subject)
  const because = (asked.form.first('because') ?? '').trim()
  const latest = latestHere(view, await versionsIn(view))
  if (!latest || !may(asked, 'approve', { is: 'offer' })) return { is: 'not-found' }
  if (latest.by.id === by.id) return onePage(view, { says: words.check.own, at: 'because' })
  if (because === '') return onePage(view, { says: words.check.noReason, at: 'because' })
  return actAndShow(
    view,
    'back',
    ({ choice }, seen) =>
      (inside) =>
        settleWritten(inside, { asked, by, choice, seen }, { because }),
  )
}

function takeAway(view: View): Reply | Promise<Reply> {
  const { asked } = view
  const by = working(asked.subject)
  if (!may(asked, 'write', { is: 'offer' })) return { is: 'not-found' }
  return actAndShow(
    view,
    'away',
    ({ choice, point }, seen) =>
      (inside) =>
        keepWritten(inside, { asked, by, choice, seen }, { point, written: undefined }),
  )
}
