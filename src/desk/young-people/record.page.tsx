import { itemsInEnglish } from '../../access/facts/item-words.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Job } from '../../access/subject.ts'
import type { GapKeys } from '../../people/gap-marks.store.ts'
import { inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { countNobodyNamed } from '../../transition/gaps-counted.store.ts'
import { isInSupport, movingOnOf } from '../../transition/moving-days.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { Reply } from '../../web/route.ts'
import { type PersonsRecord, readRecord } from './record.store.ts'
import { type RecordProps, Whole } from './record-shown.tsx'
import { type RecordWords, recordInEnglish } from './record-words.ts'
import { recordWay, youngPeopleWays } from './ways.ts'

/** Whoever works with young people, and reads what they may of those whom they stand by. */
export const withYoungPeople: readonly Job[] = ['helper', 'team-lead', 'front-desk', 'safeguarding-lead']

/** What somebody may read of a young person. */
export const recordRoutes = (keys: GapKeys, words: RecordWords = recordInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id',
    says: 'looked at a young person’s record',
    may: withYoungPeople,
    answer: (asked) => recordPage(asked, keys, words),
  },
  {
    get: '/desk/young-person/:id/print',
    says: 'printed a young person’s record',
    may: withYoungPeople,
    answer: (asked) => paperPage(asked, words),
  },
]

async function readAsked(asked: AskedSignedIn): Promise<PersonsRecord | undefined> {
  const id = parseId(asked.params['id'] ?? '')
  return id && asked.within((inside) => readRecord(inside, id, 'print'))
}

/** Whoever helps somebody who moves on, and looks, counts for the place that nobody is named, where nobody is. */
async function readAndCount(asked: AskedSignedIn, keys: GapKeys): Promise<PersonsRecord | undefined> {
  const id = parseId(asked.params['id'] ?? '')
  const { today } = asked
  return (
    id &&
    asked.within(async (inside) => {
      const record = await readRecord(inside, id, 'read')
      if (record?.who && isInSupport(movingOnOf(record.who, inside.ages, today)))
        await countNobodyNamed(inside.handle, { keys, today, people: [record.records] })
      return record
    })
  )
}

async function recordPage(asked: AskedSignedIn, keys: GapKeys, words: RecordWords): Promise<Reply> {
  const record = await readAndCount(asked, keys)
  if (!record) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + youngPeopleWays.all, says: words.back },
    main: (
      <div class="rd-two rd-two--right">
        <div>
          <Whole {...{ asked, record, words }} />
        </div>
        <WaysOn {...{ asked, record, words }} />
      </div>
    ),
  }
}

async function paperPage(asked: AskedSignedIn, words: RecordWords): Promise<Reply> {
  const record = await readAsked(asked)
  if (!record) return { is: 'not-found' }
  const on = inWords(asked.today)
  return {
    is: 'page',
    title: words.printTitle,
    back: { to: asked.frame.base + recordWay(record.id), says: words.title },
    main: (
      <>
        <p class="rd-paper-note">
          {words.printed(on, asked.works?.name ?? words.somebody)} <b>{words.checkLive}</b>
        </p>
        <Whole asked={asked} record={{ ...record, mayChange: new Set(), mayShare: new Set() }} words={words} />
      </>
    ),
  }
}

const overriding: ReadonlySet<string> = new Set(['helper', 'team-lead', 'safeguarding-lead'])

/** Where else one can go from here, each only where it leads somewhere. */
function waysFrom({ asked, record, words }: RecordProps) {
  const to = (rest: string): string => asked.frame.base + recordWay(record.id, rest)
  return [
    ...(record.mayOpenNeed ? [{ to: to('needs/new'), says: words.ways.newNeed }] : []),
    ...(record.who ? [{ to: to('identity'), says: words.ways.identity }] : []),
    ...(record.seesAround
      ? [
          { to: to('around'), says: words.ways.around },
          { to: to('competence'), says: words.ways.competence },
          { to: to('code'), says: words.ways.code },
        ]
      : []),
    ...(overriding.has(asked.subject.as) && record.mayOverride
      ? [{ to: to('override'), says: words.ways.override }]
      : []),
  ]
}

function WaysOn({ asked, record, words }: RecordProps) {
  const to = (rest: string): string => asked.frame.base + recordWay(record.id, rest)
  return (
    <aside class="rd-noprint rd-ways-on">
      {record.mayBegin.length > 0 && (
        <div class="rd-card">
          <h2 class="rd-card__title">{words.add}</h2>
          <ul class="rd-plain-list">
            {record.mayBegin.map((kind) => (
              <li key={kind}>
                <a href={to(`write/${kind}`)}>{words.begin[kind] ?? itemsInEnglish.kinds[kind]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="rd-card">
        <h2 class="rd-card__title">{words.more}</h2>
        <ul class="rd-plain-list">
          {waysFrom({ asked, record, words }).map((each) => (
            <li key={each.to}>
              <a href={each.to}>{each.says}</a>
            </li>
          ))}
        </ul>
        <ButtonLink to={to('print')} variant="secondary" small>
          {words.ways.print}
        </ButtonLink>
      </div>
    </aside>
  )
}
