import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { changeMindIn } from '../../decision/after-agreement.store.ts'
import type { AgreementContent } from '../../decision/agreement-content.ts'
import { type AgreementPageWords, myAgreementInEnglish } from '../../decision/agreement-page-words.ts'
import { formAsked, ReadToEach } from '../../decision/agreement-readers.tsx'
import { ownChoiceInEnglish } from '../../decision/agreement-words.ts'
import { besideNeed } from '../../decision/lies-there.tsx'
import { sayOwnChoiceIn } from '../../decision/own-choice.store.ts'
import { type Reader, readersOf } from '../../decision/readers.ts'
import { inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { type MyAgreement, namesForMe, readMyAgreement } from './agreement.store.ts'
import { MyAgreementShown, type NotTaken } from './agreement-shown.tsx'

/** What a young person agreed: read to them, kept as their copy, and theirs to change. */
export const agreementRoutes = (
  content: AgreementContent,
  words: AgreementPageWords = myAgreementInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/agreement/:agreement',
    says: 'read what they agreed',
    may: ['young-person'],
    answer: (asked) => agreementPage({ asked, content, words }),
  },
  {
    get: '/me/need/:need/agreement/:agreement/print',
    says: 'printed what they agreed',
    may: ['young-person'],
    answer: (asked) => printPage({ asked, content, words }),
  },
  {
    post: '/me/need/:need/agreement/:agreement/changed-mind',
    says: 'changed their mind',
    may: ['young-person'],
    answer: (asked) => changeMind({ asked, content, words }),
  },
  {
    post: '/me/need/:need/agreement/:agreement/own-choice',
    says: 'said in private whether it was their own choice',
    may: ['young-person'],
    answer: (asked) => sayOwnChoice({ asked, content, words }),
  },
]

interface Reading {
  readonly asked: AskedSignedIn
  readonly content: AgreementContent
  readonly words: AgreementPageWords
}

interface Which {
  readonly need: Id
  readonly agreement: Id
}

function whichIn({ params }: AskedSignedIn): Which | undefined {
  const [need, agreement] = [parseId(params['need'] ?? ''), parseId(params['agreement'] ?? '')]
  return need && agreement && { need, agreement }
}

/** Where it stands, inside the place. */
const wayOf = ({ need, agreement }: Which): string => `/me/need/${need}/agreement/${agreement}`

/** The young person among those to whom it is read. */
const themselves = ({ here: { agreement } }: MyAgreement, readers: readonly Reader[]): Reader | undefined =>
  readers.find(({ whose }) => whose === 'young-person' || agreement.tookPart[whose]?.part === 'young-person')

async function agreementPage({ asked, content, words }: Reading, notTaken?: NotTaken): Promise<Reply> {
  const which = whichIn(asked)
  const mine =
    which && (await asked.within((inside) => readMyAgreement(inside, 'read', { me: asked.subject.id, ...which })))
  if (!which || !mine) return { is: 'not-found' }
  const names = namesForMe(mine, content, asked.locality)
  const readers = readersOf(mine.here.agreement, names)
  const { error } = notTaken ?? {}
  return {
    is: 'page',
    ...(error ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/need/${which.need}`, says: words.back },
    main: (
      <MyAgreementShown
        {...{ asked, words, mine, names, readers, way: wayOf(which), need: which.need }}
        reader={themselves(mine, readers)}
        form={formAsked(asked.query.first('as'))}
        lies={content
          .sideBySide(asked.locality, mine.here.agreement.onTheTable, asked.today)
          .map(besideNeed(`/me/need/${which.need}`))}
        notTaken={notTaken ?? (await drafted(asked))}
      />
    ),
  }
}

/** Which of the two forms waits is told by what only one of them has. */
async function drafted(asked: AskedSignedIn): Promise<NotTaken | undefined> {
  const draft = await asked.draft()
  if (!draft) return undefined
  const [why, answer, words] = [draft['why']?.[0], draft['answer']?.[0], draft['own-words']?.[0]]
  return why === undefined ? { of: 'own-choice', answer, words } : { of: 'changed-mind', words: why }
}

async function printPage({ asked, content, words }: Reading): Promise<Reply> {
  const which = whichIn(asked)
  const mine =
    which && (await asked.within((inside) => readMyAgreement(inside, 'print', { me: asked.subject.id, ...which })))
  if (!which || !mine) return { is: 'not-found' }
  const names = namesForMe(mine, content, asked.locality)
  const reader = themselves(mine, readersOf(mine.here.agreement, names))
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + wayOf(which), says: words.heading },
    main: (
      <>
        <h1 class="rd-noprint">{words.title}</h1>
        <p class="rd-paper-note">{words.onPaper(inWords(asked.today))}</p>
        <ReadToEach
          {...{ now: mine.here, names, words: { ...words, forOne: words.onPaperFor }, readers: reader ? [reader] : [] }}
          form={formAsked(asked.query.first('as'))}
        />
      </>
    ),
  }
}

async function changeMind(reading: Reading): Promise<Reply> {
  const { asked, words } = reading
  const which = whichIn(asked)
  if (!which) return { is: 'not-found' }
  const why = asked.form.first('why') ?? ''
  const made = await asked.within(async (inside) =>
    changeMindIn(await inside.turn(asked.subject.id), { key: asked.key, ...which, whose: 'themselves', why }),
  )
  if (made.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(which)}?changed=1` }
  if (made.is === 'not-there') return { is: 'not-found' }
  return agreementPage(reading, { of: 'changed-mind', words: why, error: words.notKept })
}

async function sayOwnChoice(reading: Reading): Promise<Reply> {
  const { asked, words } = reading
  const which = whichIn(asked)
  if (!which) return { is: 'not-found' }
  const { form } = asked
  const said = { answer: form.first('answer') ?? '', words: form.first('own-words') ?? '' }
  const made = await asked.within(async (inside) =>
    sayOwnChoiceIn(await inside.turn(asked.subject.id), { key: asked.key, ...which, ...said }),
  )
  if (made.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(which)}?answered=1` }
  if (made.is === 'not-there') return { is: 'not-found' }
  const [because] = made.is === 'refused' ? made.because : []
  const error = because ? ownChoiceInEnglish.faults[because] : words.notKept
  return agreementPage(reading, { of: 'own-choice', ...said, error })
}
