import { readItem, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { type TypedFolder, writeFolder } from '../../transition/arrange.ts'
import { isShown } from '../../transition/moving-days.ts'
import { actOnTransition, readTransition, transitionsIn } from '../../transition/transition.store.ts'
import { folderParts } from '../../transition/transition.ts'
import { FolderOnPaper, FolderShown, TransitionShown } from '../../transition/transition-shown.tsx'
import { namedInTransition } from '../../transition/transition-told.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { alone } from '../need/new-need.page.tsx'
import { namesOf, readMovingOn, readMyNeed } from '../need/read-need.store.ts'
import { FolderForm } from './folder-form.tsx'
import { type MyTransitionWords, myTransitionInEnglish } from './my-transition-words.ts'
import { namingIn } from './transition-shown.tsx'

/** How a young person moves on, on their own page: who sees to it, what is missing, and the folder that they hold (R36). */
export const transitionRoutes = (words: MyTransitionWords = myTransitionInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/moving-on',
    says: 'looked at how they move on',
    may: ['young-person'],
    answer: (asked) => movingPage(asked, words),
  },
  {
    get: '/me/need/:need/moving-on/print',
    says: 'printed their folder',
    may: ['young-person'],
    answer: (asked) => printPage(asked, words),
  },
  {
    post: '/me/need/:need/moving-on/folder',
    says: 'wrote in their folder',
    may: ['young-person'],
    answer: (asked) => keepFolder(asked, words),
  },
]

/** What was typed and not kept, and why. */
interface Filled {
  readonly typed?: TypedFolder
  readonly error?: string
}

const wayOf = (need: string): string => `/me/need/${need}/moving-on`

const readMine = async (asked: AskedSignedIn) => {
  const need = needIn(asked)
  const mine = need && (await asked.within((inside) => readMyNeed(inside, asked.subject.id, need)))
  const [kept] = mine ? transitionsIn(mine.whole.things) : []
  return mine && isShown(mine.movingOn, kept !== undefined) ? { mine, ...(kept ? { kept } : {}) } : undefined
}

async function movingPage(asked: AskedSignedIn, words: MyTransitionWords, filled: Filled = {}): Promise<Reply> {
  const here = await readMine(asked)
  if (!here) return { is: 'not-found' }
  const draft = filled.typed ? undefined : await asked.draft()
  const typed = filled.typed ?? (draft ? typedIn((name) => draft[name]?.[0]) : undefined)
  const { error } = filled
  return {
    is: 'page',
    ...(error ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/need/${here.mine.whole.need.id}`, says: words.back },
    main: (
      <>
        {error && <ErrorSummary errors={[{ says: error, at: folderParts[0] }]} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.title}</h1>
        <p class="rd-lede">{words.lede}</p>
        <Card>
          <TransitionShown
            transition={here.kept?.now}
            {...here.mine.movingOn}
            naming={namingIn(here.mine)}
            today={asked.today}
          />
        </Card>
        <FolderHere {...{ asked, here, words, typed, error }} />
      </>
    ),
  }
}

interface HereProps extends Omit<Parameters<typeof FolderForm>[0], 'way' | 'kept'> {
  readonly here: NonNullable<Awaited<ReturnType<typeof readMine>>>
}

/** The folder, as it stands and to write in, with who can see it. */
function FolderHere({ here: { mine, kept }, ...form }: HereProps) {
  const { asked, words } = form
  const way = wayOf(mine.whole.need.id)
  const names = kept ? namesOf(mine, kept.read.item, needInEnglish.sharing.somebody) : []
  return (
    <section aria-labelledby="folder">
      <h2 id="folder">{words.folder}</h2>
      <p>{words.folderLede}</p>
      {kept && (
        <>
          <Card light="lit">
            <FolderShown transition={kept.now} naming={namingIn(mine)} />
          </Card>
          <p class="rd-by">
            {names.length === 0 ? words.onlyYou : words.seenBy(names)}{' '}
            <a class="rd-noprint" href={`${asked.frame.base}/me/who-can-see/${kept.id}`}>
              {words.who}
            </a>
          </p>
          <p class="rd-noprint">
            <ButtonLink to={`${asked.frame.base}${way}/print`} variant="secondary">
              {words.print}
            </ButtonLink>
          </p>
        </>
      )}
      <FolderForm {...form} {...{ way, kept }} />
    </section>
  )
}

const typedIn = (field: (name: string) => string | undefined): TypedFolder => ({
  helps: field('helps') ?? '',
  'does-not-help': field('does-not-help') ?? '',
  'whom-to-ring': field('whom-to-ring') ?? '',
  'to-know': field('to-know') ?? '',
})

async function keepFolder(asked: AskedSignedIn, words: MyTransitionWords): Promise<Reply> {
  const need = needIn(asked)
  if (!need) return { is: 'not-found' }
  const typed = typedIn((name) => asked.form.first(name))
  const item = parseId(asked.form.first('item') ?? '')
  const kept = await asked.within(async (inside) => {
    const turn = await inside.turn(asked.subject.id)
    return actOnTransition(turn, {
      ...{ key: asked.key, need, ...(await beginsIn(inside, turn, need)) },
      ...(item ? { item, seen: Number(asked.form.first('n')) } : {}),
      act: (before, youngPerson) => writeFolder(before?.folder ?? {}, typed, { by: youngPerson, on: asked.today }),
    })
  })
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(need)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const error = kept.is === 'refused' ? words.nothingNew : kept.is === 'older' ? words.older : words.notKept
  return movingPage(asked, words, { typed, error })
}

/** It begins only at the age for it, and is shared as the need is. */
async function beginsIn(inside: Inside, turn: Turn, need: Id) {
  const read = await readItem(turn, 'read', need)
  if (read.is !== 'read' || !isShown(await readMovingOn(inside, turn), false)) return {}
  return { begins: { ...alone, sharing: read.item.sharing } }
}

async function printPage(asked: AskedSignedIn, words: MyTransitionWords): Promise<Reply> {
  const need = needIn(asked)
  const here = need
    ? await asked.within(async (inside) => {
        const turn = await inside.turn(asked.subject.id)
        const kept = await readTransition(turn, { need, reading: 'print' })
        return kept && { kept, names: await namesFor(turn, namedInTransition(kept.now)) }
      })
    : undefined
  if (!need || !here) return { is: 'not-found' }
  const naming = { youngPerson: here.kept.read.item.youngPerson, names: here.names }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + wayOf(need), says: words.title },
    main: (
      <>
        <p class="rd-noprint">{words.printHow}</p>
        <FolderOnPaper transition={here.kept.now} naming={naming} today={asked.today} />
      </>
    ),
  }
}
