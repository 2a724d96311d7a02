import { actsOf, sharingAsWanted } from '../access/facts/facts.ts'
import { mayChooseFor } from '../access/facts/facts-read.store.ts'
import { ItemShown } from '../access/facts/item-shown.tsx'
import { nameOfThing } from '../access/facts/item-words.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { readKept, type ShareKept } from '../access/facts/share-kept.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { wouldReadTheWordAlone, writerOfItsWord } from '../risk-support/code-word.store.ts'
import { riskSupportIn } from '../risk-support/risk-support.store.ts'
import { inWords } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { Card } from '../web/card.tsx'
import { ErrorSummary, Notification } from '../web/nhs/notices.tsx'
import type { Reply } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { keepChoice } from './choice.store.ts'
import { ChoiceForm, wantedIn } from './choice-form.tsx'
import { contactInEnglish } from './contact-words.ts'
import { type Mine, namesOfThose, readMine } from './me.page.tsx'
import { type MyWords, mineInEnglish } from './my-words.ts'
import { SharedByOthers } from './shared-by-others.tsx'

/** A young person's own say over each thing. */
export const whoCanSeeRoutes = (words: MyWords = mineInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/who-can-see',
    says: 'looked at who can see what',
    may: ['young-person'],
    answer: (asked) => everything(asked, words),
  },
  {
    get: '/me/who-can-see/:item',
    says: 'looked at who can see one thing',
    may: ['young-person'],
    answer: (asked) => oneThing(asked, words),
  },
  {
    post: '/me/who-can-see/:item',
    says: 'chose who can see one thing',
    may: ['young-person'],
    answer: (asked) => choose(asked, words),
  },
]

async function everything(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const [mine, shares] = [await readMine(asked), await sharesOf(asked)]
  const { sees } = words
  return {
    is: 'page',
    title: sees.title,
    back: { to: asked.frame.base + ways.me, says: words.back },
    main: (
      <>
        <h1>{sees.heading}</h1>
        <p class="rd-lede">{sees.lede}</p>
        {mine.items.length === 0 && <p>{sees.nothing}</p>}
        <ul class="rd-people">
          {mine.items.map((read) => (
            <li key={read.id}>
              <b>
                <Named read={read} mine={mine} base={asked.frame.base} />
              </b>{' '}
              <span>{saidOf(namesOfThose(mine, read), words)}</span>
              <SharedByOthers shares={shares.filter(({ item }) => item === read.id)} />
            </li>
          ))}
        </ul>
        <AsOthers mine={mine} base={asked.frame.base} words={words} />
        {mine.isJoinedUnseen && <p>{sees.joined}</p>}
        <p>{sees.emergency}</p>
      </>
    ),
  }
}

interface NamedProps {
  readonly read: OpenItem
  readonly mine: Mine
  readonly base: string
}

/** How it begins: by its kind and day alone many things would look the same. */
function beginningOf({ body }: OpenItem): string {
  const words = body.is === 'open' ? body.fields['words'] : undefined
  if (typeof words !== 'string' || words.trim() === '') return ''
  const said = words.trim().split(/\s+/)
  return `: “${said.slice(0, 6).join(' ').slice(0, 60)}${said.length > 6 ? ' …' : ''}”`
}

/** A thing by what it is, its day and how it begins; it leads to the choice where there is one. */
function Named({ read, mine, base }: NamedProps) {
  const says = `${nameOfThing(read).one}, ${inWords(read.on)}${beginningOf(read)}`
  return mayChooseFor(mine.turn, read.item) ? (
    <a href={`${base}/me/who-can-see/${read.id}`}>{says}</a>
  ) : (
    <span>{says}</span>
  )
}

const saidOf = (names: readonly string[], words: MyWords): string =>
  names.length === 0 ? words.onlyYou : words.youAnd(names)

interface OthersProps {
  readonly mine: Mine
  readonly base: string
  readonly words: MyWords
}

function AsOthers({ mine: { around, names }, base, words }: OthersProps) {
  if (around.length === 0) return null
  return (
    <Card as="section" labelledBy="as-others">
      <h2 id="as-others" class="rd-card__title">
        {words.sees.asOthers}
      </h2>
      <ul>
        {around.map(({ person }) => (
          <li key={person}>
            <a href={`${base}/me/as/${person}`}>{words.sees.asThem(names.get(person)?.name ?? words.somebody)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface Choosing {
  readonly error?: string
}

/** What others let somebody see of theirs, where they were told of it. */
const sharesOf = ({ within, subject }: AskedSignedIn): Promise<readonly ShareKept[]> =>
  within(async (inside) => readKept(inside, await inside.turn(subject.id)))

async function oneThing(asked: AskedSignedIn, words: MyWords, { error }: Choosing = {}): Promise<Reply> {
  const mine = await readMine(asked)
  const read = mine.items.find(({ id }) => id === asked.params['item'])
  if (!read) return { is: 'not-found' }
  const elsewhere = toItsOwn(asked, read)
  if (elsewhere) return elsewhere
  const { sees } = words
  const shares = (await sharesOf(asked)).filter(({ item }) => item === read.id)
  const mayChoose = mayChooseFor(mine.turn, read.item)
  // What was chosen before somebody else changed it is chosen anew.
  const draft = error ? undefined : await asked.draft()
  return {
    is: 'page',
    status: error ? 422 : 200,
    title: sees.title,
    back: { to: `${asked.frame.base}/me/who-can-see`, says: sees.heading },
    main: (
      <>
        {error && <ErrorSummary errors={[{ says: error, ...(mayChoose ? { at: 'with' } : {}) }]} />}
        <h1>{mayChoose ? sees.choose : sees.heading}</h1>
        <Saved asked={asked} words={words} />
        <Card>
          {read.body.is === 'open' && <ItemShown kind={read.item.is} fields={read.body.fields} today={asked.today} />}
          <p class="rd-by">{saidOf(namesOfThose(mine, read), words)}</p>
          <SharedByOthers shares={shares} />
        </Card>
        {mine.isJoinedUnseen && <p>{sees.joined}</p>}
        {mayChoose && <ItsCodeWord {...{ read, mine, words }} />}
        {mayChoose ? (
          <ChoiceForm asked={asked} read={read} mine={mine} words={words} draft={draft} />
        ) : (
          <NotYours base={asked.frame.base} words={words} />
        )}
        <p>{sees.emergency}</p>
      </>
    ),
  }
}

/** Beside the choice for a plan to stay safe: its code word follows it. Whoever wrote the word down still reads what they wrote. */
function ItsCodeWord({ read, mine, words }: Pick<NamedProps, 'read' | 'mine'> & { readonly words: MyWords }) {
  const plan = riskSupportIn([read])[0]?.now
  if (!plan?.codeWord) return null
  // Another word is agreed in a plan that goes on.
  const writer = plan.ended ? undefined : writerOfItsWord({ things: mine.items, around: mine.around }, read.id)
  return (
    <p>
      {words.sees.codeWord} {writer && words.sees.wordWriter(calledIn(mine, writer, words))}
    </p>
  )
}

const calledIn = ({ names }: Mine, who: Id, words: MyWords): string => names.get(who)?.name ?? words.somebody

/** What has just been done: a choice, or how they can be reached, which is kept and nobody's to see yet. */
function Saved({ asked: { query }, words: { sees } }: { readonly asked: AskedSignedIn; readonly words: MyWords }) {
  if (query.first('contact')) return <Notification title={sees.title} heading={contactInEnglish.saved} done />
  return query.first('saved') ? <Notification title={sees.title} heading={sees.saved} done /> : null
}

const NotYours = ({ base, words: { sees } }: { readonly base: string; readonly words: MyWords }) => (
  <p>
    {sees.notYours} <a href={base + ways.complain}>{sees.tellUs}</a>.
  </p>
)

/** Who sees a need is chosen where it is said as well who holds it; who reads a letter, where it is said who gets it. */
function toItsOwn({ frame }: AskedSignedIn, { id, item, thread }: OpenItem): Reply | undefined {
  if (item.is === 'need') return { is: 'go', to: `${frame.base}/me/need/${id}/share` }
  if (thread.plain['is'] !== 'letter' || !thread.need) return undefined
  return { is: 'go', to: `${frame.base}/me/need/${thread.need}/letter?item=${id}` }
}

async function choose(asked: AskedSignedIn, words: MyWords): Promise<Reply> {
  const id = parseId(asked.params['item'] ?? '')
  const wanted = wantedIn(asked)
  const expected = Number(asked.form.first('n') ?? Number.NaN)
  if (!id || !wanted || !Number.isInteger(expected)) return { is: 'not-found' }
  const mine = await readMine(asked)
  const read = mine.items.find((each) => each.id === id)
  if (!read) return { is: 'not-found' }
  const elsewhere = toItsOwn(asked, read)
  if (elsewhere) return elsewhere
  if (!mayChooseFor(mine.turn, read.item)) return oneThing(asked, words, { error: words.sees.cannotChange })
  const known = new Set([...mine.around.map(({ person }) => person), ...read.item.sharing.also.map(({ who }) => who)])
  if (wanted.also.some((who) => !known.has(who))) return { is: 'not-found' }
  const after = sharingAsWanted(read.item.sharing, wanted, asked.subject.as)
  const choice = { id, n: expected, wanted }
  const standing = { things: mine.items, around: mine.around }
  const tooFar = wouldReadTheWordAlone(standing, choice)
  if (tooFar.length > 0)
    return oneThing(asked, words, { error: words.sees.wordNeedsPlan(tooFar.map((who) => calledIn(mine, who, words))) })
  const again = actsOf(read.item.sharing, after).includes('share') ? await asked.againFirst() : undefined
  if (again) return again
  const written = await asked.within(async (inside) =>
    keepChoice(await inside.turn(asked.subject.id), asked.key, { choice, standing }),
  )
  switch (written.is) {
    case 'kept':
      return { is: 'go', to: `${asked.frame.base}/me/who-can-see/${id}?saved=1` }
    case 'older':
      return oneThing(asked, words, { error: words.sees.older })
    default:
      return oneThing(asked, words, { error: words.sees.cannotChange })
  }
}
