import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { AgreementContent } from '../../decision/agreement-content.ts'
import { type AgreementAtDeskWords, agreementAtDeskInEnglish } from '../../decision/agreement-page-words.ts'
import { FormWays, formAsked, ReadersNav, ReadToEach, readerAsked } from '../../decision/agreement-readers.tsx'
import { besideNeed, WhereItLies } from '../../decision/lies-there.tsx'
import { readersOf } from '../../decision/readers.ts'
import { WhatCameAfter } from '../../decision/what-came-after.tsx'
import { inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Fault, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { itemWay, recordWay } from '../young-people/ways.ts'
import { type AgreementAtDesk, namesAtDesk, readAgreementAtDesk, type WhichAtDesk } from './agreement.store.ts'
import { changeTheirMind, type Done, keepWhatWasInterpreted } from './agreement-acts.store.ts'
import { ChangedMindForm, InterpretedForm } from './agreement-forms.tsx'

/** An agreement is read back to each who took part, and kept as their copy. */
export const agreementAtDeskRoutes = (
  content: AgreementContent,
  words: AgreementAtDeskWords = agreementAtDeskInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/agreement/:agreement',
    says: 'read back what was agreed',
    may: withYoungPeople,
    answer: (asked) => readPage({ asked, content, words }),
  },
  {
    get: '/desk/young-person/:id/need/:need/agreement/:agreement/print',
    says: 'printed what was agreed',
    may: withYoungPeople,
    answer: (asked) => printPage({ asked, content, words }),
  },
  {
    post: '/desk/young-person/:id/need/:need/agreement/:agreement/changed-mind',
    says: 'wrote down that somebody changed their mind',
    may: withYoungPeople,
    answer: (asked) => act({ asked, content, words }, { is: 'changed-mind', keep: changeTheirMind }),
  },
  {
    post: '/desk/young-person/:id/need/:need/agreement/:agreement/said-again',
    says: 'wrote down what an interpreter said',
    may: withYoungPeople,
    answer: (asked) => act({ asked, content, words }, { is: 'said-again', keep: keepWhatWasInterpreted }),
  },
]

export interface Reading {
  readonly asked: AskedSignedIn
  readonly content: AgreementContent
  readonly words: AgreementAtDeskWords
}

function whichIn({ params }: AskedSignedIn): WhichAtDesk | undefined {
  const [youngPerson, need, agreement] = ['id', 'need', 'agreement'].map((name) => parseId(params[name] ?? ''))
  return youngPerson && need && agreement && { youngPerson, need, agreement }
}

/** Where it stands, inside the place. */
export const agreementWay = ({ youngPerson, need }: Pick<WhichAtDesk, 'youngPerson' | 'need'>, agreement: Id): string =>
  recordWay(youngPerson, `need/${need}/agreement/${agreement}`)

/** What could not be taken of one of its forms. */
interface NotTaken {
  readonly of: FormOfIt
  readonly values: Values
  readonly faults: readonly Fault[]
}

type FormOfIt = 'changed-mind' | 'said-again'

async function readPage(reading: Reading, notTaken?: NotTaken): Promise<Reply> {
  const { asked, words } = reading
  const which = whichIn(asked)
  const at = which && (await asked.within((inside) => readAgreementAtDesk(inside, 'read', which)))
  if (!which || !at) return { is: 'not-found' }
  const { faults = [] } = notTaken ?? {}
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(which.youngPerson, `need/${which.need}`), says: words.back },
    main: <ReadBackPage {...{ reading, which, at }} notTaken={notTaken ?? (await drafted(asked))} />,
  }
}

/** Which of the two forms waits is told by what only one of them has. */
async function drafted(asked: AskedSignedIn): Promise<NotTaken | undefined> {
  const values = await asked.draft()
  return values && { values, faults: [], of: 'says' in values || 'language' in values ? 'said-again' : 'changed-mind' }
}

interface PageProps {
  readonly reading: Reading
  readonly which: WhichAtDesk
  readonly at: AgreementAtDesk
  readonly notTaken: NotTaken | undefined
}

function ReadBackPage({ reading: { asked, content, words }, which, at, notTaken }: PageProps) {
  const { here } = at
  const names = namesAtDesk(at, content, asked.locality)
  const readers = readersOf(here.agreement, names)
  const reader = readerAsked(readers, asked.query.first('to')) ?? readers[0]
  const form = formAsked(asked.query.first('as'))
  const way = agreementWay(which, which.agreement)
  const ways = { words, at: asked.frame.base + way, readers, reader, form }
  const followedAt = here.followedBy && asked.frame.base + agreementWay(which, here.followedBy)
  const forms = { asked, words, way, readers, agreement: here.agreement }
  const lies = content
    .sideBySide(asked.locality, here.agreement.onTheTable, asked.today)
    .map(besideNeed(recordWay(which.youngPerson, `need/${which.need}`)))
  const ofForm = (of: FormOfIt) => (notTaken?.of === of ? notTaken : undefined)
  return (
    <>
      {notTaken && notTaken.faults.length > 0 && <ErrorSummary errors={notTaken.faults} />}
      <Kept {...{ asked, words }} />
      <h1>{words.heading}</h1>
      <p class="rd-lede rd-noprint">{words.lede}</p>
      <WhatCameAfter changes={here.changes} {...{ readers, followedAt, words }} />
      <ReadersNav {...ways} />
      <ReadToEach now={here} readers={reader ? [reader] : []} {...{ names, words, form }} />
      <FormWays {...ways} />
      <div class="rd-noprint">
        {at.mayWrite && !followedAt && !here.endedOn && (
          <ButtonLink
            to={`${asked.frame.base}${recordWay(which.youngPerson, `need/${which.need}/agree`)}?again=${which.agreement}`}
          >
            {words.again}
          </ButtonLink>
        )}
        <WhereItLies base={asked.frame.base} {...{ lies, words }} />
        {at.mayWrite && <ChangedMindForm {...forms} notTaken={ofForm('changed-mind')} />}
        {at.mayWrite && <InterpretedForm {...forms} notTaken={ofForm('said-again')} />}
        {at.mayShare && <Share {...{ asked, which, words }} />}
      </div>
    </>
  )
}

const Share = ({ asked, which, words }: Pick<Reading, 'asked' | 'words'> & Pick<PageProps, 'which'>) => (
  <p>
    <a href={asked.frame.base + itemWay(which.youngPerson, which.agreement, 'share')}>{words.show}</a>
  </p>
)

const Kept = ({ asked: { query }, words }: Pick<Reading, 'asked' | 'words'>) => {
  const [name, heading] =
    [
      ['kept', words.kept],
      ['changed', words.keptChange],
      ['said', words.keptAgain],
    ].find(([each]) => each && query.first(each)) ?? []
  return name && heading ? <Notification title={words.title} heading={heading} done /> : null
}

/** On paper: for one, or a page for each. */
async function printPage({ asked, content, words }: Reading): Promise<Reply> {
  const which = whichIn(asked)
  const at = which && (await asked.within((inside) => readAgreementAtDesk(inside, 'print', which)))
  if (!which || !at) return { is: 'not-found' }
  const names = namesAtDesk(at, content, asked.locality)
  const all = readersOf(at.here.agreement, names)
  const one = readerAsked(all, asked.query.first('to'))
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + agreementWay(which, which.agreement), says: words.heading },
    main: (
      <>
        <h1 class="rd-noprint">{words.title}</h1>
        <p class="rd-paper-note">{words.onPaper(inWords(asked.today))}</p>
        <ReadToEach
          now={at.here}
          readers={one ? [one] : all}
          form={formAsked(asked.query.first('as'))}
          {...{ names, words: { ...words, forOne: words.onPaperFor } }}
        />
      </>
    ),
  }
}

interface Acting {
  readonly is: FormOfIt
  readonly keep: (asked: AskedSignedIn, which: WhichAtDesk, words: AgreementAtDeskWords) => Promise<Done>
}

async function act(reading: Reading, { is, keep }: Acting): Promise<Reply> {
  const { asked, words } = reading
  const which = whichIn(asked)
  if (!which) return { is: 'not-found' }
  const done = await keep(asked, which, words)
  if (done.is === 'not-there') return { is: 'not-found' }
  if (done.is === 'to-put-right')
    return readPage(reading, { of: is, values: valuesIn(asked.form), faults: done.faults })
  const told = is === 'changed-mind' ? 'changed' : 'said'
  return { is: 'go', to: `${asked.frame.base}${agreementWay(which, which.agreement)}?${told}=1` }
}
