import { textIn } from '../access/facts/item-said.ts'
import { ItemShown } from '../access/facts/item-shown.tsx'
import { itemsInEnglish } from '../access/facts/item-words.ts'
import { partsInEnglish } from '../access/sign-in/signed-in-words.ts'
import { startInEnglish } from '../access/sign-in/start-words.ts'
import { chartInEnglish } from '../goals/goal-chart.tsx'
import { picturesInEnglish } from '../needs/picture-words.ts'
import { type Day, inWords, parseDay } from '../shared/day.ts'
import { Card } from '../web/card.tsx'
import { Facts } from '../web/facts.tsx'
import { ContactSaid } from './contact-said.tsx'
import type { Copied, CopiedItem } from './copy.store.ts'
import type { CopiedPicture } from './copy-pictures.store.ts'
import type { CopiedRating } from './copy-things.ts'
import type { CopyWords } from './copy-words.ts'
import { mineInEnglish } from './my-words.ts'

const { looked: looksInEnglish } = mineInEnglish

interface CopyShown {
  readonly words: CopyWords
  readonly copy: Copied
}

/** A whole copy, to read and to print: each thing they brought with all that belongs to it, then what stands by itself. */
export const Whole = ({ words, copy, today }: CopyShown & { readonly today: Day }) => (
  <>
    <h1>{words.whole.heading}</h1>
    <p class="rd-lede">{words.whole.made(inWords(today))}</p>
    <Who id="you" who={copy.who} heading={words.whole.you} words={words} />
    {copy.alsoWrittenDownAs?.map((who, at) => (
      <Who key={String(at)} id={`also-${at + 1}`} who={who} heading={words.whole.alsoYou} words={words} />
    ))}
    {needsIn(copy).map((need) => (
      <section key={need.id} aria-labelledby={`need-${need.id}`}>
        <h2 id={`need-${need.id}`} dir="auto">
          {textIn(need.says['called']) ?? words.whole.need}
        </h2>
        {theirWordsFirst(copy.items.filter(({ id, need: of }) => id === need.id || of === need.id)).map((item) => (
          <One key={item.id} {...{ words, item, today }} />
        ))}
      </section>
    ))}
    <h2>{words.whole.items}</h2>
    {ofNoNeed(copy).length === 0 && <p>{words.whole.none}</p>}
    {ofNoNeed(copy).map((item) => (
      <One key={item.id} {...{ words, item, today }} />
    ))}
    <h2>{words.whole.around}</h2>
    {copy.around.length === 0 && <p>{words.whole.none}</p>}
    <ul>
      {copy.around.map(({ who, as, since }) => (
        <li key={`${who} ${as} ${since}`}>{words.whole.since(who, dayWords(since))}</li>
      ))}
    </ul>
    <Looked {...{ words, copy }} />
  </>
)

const dayWords = (text: string): string => {
  const day: Day | undefined = parseDay(text)
  return day ? inWords(day) : text
}

const ageGroupWords = (code: string): string =>
  Object.entries(startInEnglish.ageGroups).find(([group]) => group === code)?.[1] ?? code

interface WhoProps {
  readonly id: string
  readonly who: Copied['who']
  readonly heading: string
  readonly words: CopyWords
}

function Who({ id, who, heading, words: { whole: words } }: WhoProps) {
  const said: Readonly<Record<string, string>> = {
    ...{ names: words.names, pronouns: words.pronouns, bornOn: words.bornOn },
    ...{ ageGroup: words.ageGroup, nhsNumber: words.nhsNumber },
  }
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id}>{heading}</h2>
      <Facts
        facts={Object.entries(who).map(([field, value]) => ({
          says: said[field] ?? field,
          is: field === 'ageGroup' ? ageGroupWords(String(value)) : dayWords(String(value)),
        }))}
      />
    </Card>
  )
}

/** What they said themselves stands before what came of it. */
const theirWordsFirst = (items: readonly CopiedItem[]): readonly CopiedItem[] => [
  ...items.filter(({ kind }) => kind === 'own-words'),
  ...items.filter(({ kind }) => kind !== 'own-words'),
]

const needsIn = ({ items }: Copied): readonly CopiedItem[] => items.filter(({ kind }) => kind === 'need')

/** What belongs to nothing that is in the copy: nothing is left out. */
const ofNoNeed = (copy: Copied): readonly CopiedItem[] => {
  const needs = new Set(needsIn(copy).map(({ id }) => id))
  return copy.items.filter(({ id, need }) => !needs.has(id) && !(need && needs.has(need)))
}

interface OneProps {
  readonly words: CopyWords
  readonly item: CopiedItem
  readonly today: Day
}

const One = ({ words, item, today }: OneProps) => {
  const { kind, is, on: day, by, says, picture } = item
  return (
    <Card>
      <h3>{(is && words.whole.called[is]) ?? itemsInEnglish.kinds[kind]}</h3>
      {picture && <Pictured {...{ picture, words }} />}
      {kind === 'safe-contact' ? <ContactSaid fields={says} /> : <ItemShown kind={kind} fields={says} today={today} />}
      <Beside {...{ words, item }} />
      <p>{words.whole.by(by, dayWords(day))}</p>
    </Card>
  )
}

/** What an interpreter said, how a goal was rated, what was answered, and how each sees a plan to stay safe. */
function Beside({ words: { whole: words }, item }: Pick<OneProps, 'words' | 'item'>) {
  const { interpreted = [], ratings = [], checks = [], views = [] } = item
  return (
    <>
      {interpreted.map(({ to, language, says }) => (
        <div key={`${to} ${language} ${says}`}>
          <p>{words.interpreted(to, language)}</p>
          <blockquote dir="auto">{says}</blockquote>
        </div>
      ))}
      {ratings.length > 0 && <Ratings {...{ ratings, words }} />}
      {checks.length > 0 && (
        <ul>
          {checks.map(({ on, by, answer, says }, at) => (
            <li key={`${at} ${on}`} dir="auto">
              {words.check(dayWords(on), by, words.answers[answer])} {says}
            </li>
          ))}
        </ul>
      )}
      {views.map(({ whose, on, problem, cause, whatHelps }) => (
        <div key={`${whose} ${on}`} dir="auto">
          <p>{words.view(whose, dayWords(on))}</p>
          {[problem, cause, whatHelps].map((said, at) => said && <p key={`${at} ${said}`}>{said}</p>)}
        </div>
      ))}
    </>
  )
}

/** A goal’s numbers as a table: each as it was said, and nothing worked out of them. */
const Ratings = ({
  ratings,
  words,
}: {
  readonly ratings: readonly CopiedRating[]
  readonly words: CopyWords['whole']
}) => (
  <table class="rd-goals__table">
    <caption>{words.ratings.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.ratings.day}</th>
        <th scope="col">{words.ratings.who}</th>
        <th scope="col">{words.ratings.number}</th>
      </tr>
    </thead>
    <tbody>
      {ratings.map(({ on, as, of }, at) => (
        <tr key={`${at} ${on}`}>
          <td>{dayWords(on)}</td>
          <td>{chartInEnglish.raters[as]}</td>
          <td>{of}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A picture in the copy itself, so that it is seen without us; where there is no room for it, it says where it is. */
const Pictured = ({
  picture,
  words: { whole: words },
}: {
  readonly picture: CopiedPicture
  readonly words: CopyWords
}) =>
  picture.is === 'no-room' ? (
    <p>{words.noRoom}</p>
  ) : (
    <img
      class="rd-picture"
      src={`data:${picture.mediaType};base64,${picture.base64}`}
      alt={picture.alt ?? picturesInEnglish.noWordsYet}
      width={picture.width}
      height={picture.height}
    />
  )

const partNamed = (part: string): string => Object.entries(partsInEnglish).find(([each]) => each === part)?.[1] ?? part

const kindNamed = (kind: string): string =>
  Object.entries(itemsInEnglish.kinds).find(([each]) => each === kind)?.[1] ?? kind

const Looked = ({ words: { whole: words }, copy: { looked } }: CopyShown) => (
  <>
    <h2>{words.looked}</h2>
    {looked.length === 0 && <p>{words.none}</p>}
    <ul>
      {looked.map(({ day, part, agency, did, kind, times }) => (
        <li key={`${day} ${part} ${agency} ${did} ${kind}`}>
          {inWords(day)}: {[partNamed(part), agency].filter(Boolean).join(', ')} –{' '}
          {looksInEnglish.whole.includes(did) ? looksInEnglish.did[did] : kindNamed(kind)} ({words.times(times)})
        </li>
      ))}
    </ul>
  </>
)
