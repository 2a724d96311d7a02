import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { joinDuty } from '../../needs/duty.store.ts'
import { shareNeed } from '../../needs/need.store.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from './need.page.tsx'
import { type NeedWords, needInEnglish } from './need-words.ts'
import { type MyNeed, readMyNeed } from './read-need.store.ts'
import { type Chosen, chosenIn, chosenNow, type ShareFault, sharesOf } from './share-need.ts'
import { ShareForm } from './share-need-form.tsx'

/** With whom a young person shares a need, and which things of it. */
export const shareNeedRoutes = (words: NeedWords = needInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/share',
    says: 'looked at who can see what they brought',
    may: ['young-person'],
    answer: (asked) => sharePage(asked, words, {}),
  },
  {
    post: '/me/need/:need/share',
    says: 'chose who can see what they brought',
    may: ['young-person'],
    answer: (asked) => share(asked, words),
  },
]

interface Shown {
  readonly mine?: MyNeed
  readonly chosen?: Chosen
  readonly faults?: readonly ShareFault[]
  readonly error?: string
}

async function sharePage(asked: AskedSignedIn, words: NeedWords, shown: Shown): Promise<Reply> {
  const need = needIn(asked)
  const mine = shown.mine ?? (need && (await asked.within((inside) => readMyNeed(inside, asked.subject.id, need))))
  if (!need || !mine) return { is: 'not-found' }
  const faults = shown.faults ?? []
  const says: Readonly<Record<ShareFault, string>> = { to: words.sharing.chooseWho, thing: words.sharing.chooseThings }
  const errors = [...(shown.error ? [{ says: shown.error }] : []), ...faults.map((at) => ({ says: says[at], at }))]
  return {
    is: 'page',
    ...(errors.length > 0 ? { status: 422 } : {}),
    title: words.sharing.title,
    back: { to: `${asked.frame.base}/me/need/${need}`, says: nameOfNeed(mine.whole, words.title) },
    main: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <h1>{words.sharing.heading}</h1>
        <p class="rd-lede">{words.sharing.lede}</p>
        <ShareForm {...{ asked, mine, words, says }} chosen={shown.chosen ?? chosenNow(mine)} faults={faults} />
        <p>{words.sharing.emergency}</p>
      </>
    ),
  }
}

async function share(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const need = needIn(asked)
  const mine = need && (await asked.within((inside) => readMyNeed(inside, asked.subject.id, need)))
  if (!need || !mine) return { is: 'not-found' }
  const chosen = chosenIn(asked.form)
  const shares = sharesOf(mine, chosen)
  if (shares.is === 'refused') return sharePage(asked, words, { mine, chosen, faults: shares.because })
  const { value } = shares
  const again = value.isWider ? await asked.againFirst() : undefined
  if (again) return again
  const written = await asked.within(async (inside) => {
    const turn = await inside.turn(asked.subject.id)
    const shared = await shareNeed(turn, { key: asked.key, need, expected: chosen.n, ...value })
    if (shared.is === 'kept' && value.lets.is === 'on-duty' && mine.duty) {
      await joinDuty(turn, { ...mine.duty, today: asked.today })
      await inside.note(joined(turn.youngPerson, mine.duty.team))
    }
    return shared
  })
  if (written.is === 'kept')
    return { is: 'go', to: `${asked.frame.base}/me/need/${need}?${chosen.to === 'nobody' ? 'closed' : 'shared'}=1` }
  if (written.is === 'older') return sharePage(asked, words, { chosen, error: words.sharing.older })
  return sharePage(asked, words, { chosen, error: words.sharing.cannot })
}

const joined = (record: MyNeed['turn']['youngPerson'], team: MyNeed['turn']['youngPerson']) =>
  ({ record, did: 'share', kind: 'network', item: team, outcome: 'allowed', because: '', showThem: true }) as const
