import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { actWithReaders, forThemAlone } from '../../letter/letter.store.ts'
import { type AnswerFault, answerLetter, goesOut, type WriteFault, writeLetter } from '../../letter/letter.ts'
import { LetterOnPaper, LetterShown } from '../../letter/letter-shown.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { parseId } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Whose, whoseIn } from '../plan/make.page.tsx'
import { type Fault, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { type DeskLetterWords, deskLetterInEnglish, letterToItsWriter } from './desk-letter-words.ts'
import { type LetterAtDesk, readLetterAtDesk } from './letter-at-desk.store.ts'
import { type LetterFormProps, PlainHelpShown, TogetherForm, WriteForm } from './letter-forms.tsx'

/** A letter about how it went, in plain words: written at the desk, read first by the young person, printed for those whom they name. */
export const letterAtDeskRoutes = (words: DeskLetterWords = deskLetterInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/letter',
    says: 'looked at a letter about a young person',
    may: withYoungPeople,
    answer: (asked) => letterPage(asked, words),
  },
  {
    get: '/desk/young-person/:id/need/:need/letter/print',
    says: 'printed a letter about a young person',
    may: withYoungPeople,
    answer: (asked) => printPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/letter',
    says: 'wrote a letter about a young person',
    may: withYoungPeople,
    answer: (asked) => write(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/letter/answer',
    says: 'took down what a young person says of a letter',
    may: withYoungPeople,
    answer: (asked) => takeDown(asked, words),
  },
]

/** What was typed and not kept, and why. */
interface Filled {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

const wayOf = ({ youngPerson, need }: Pick<Whose, 'youngPerson' | 'need'>): string =>
  recordWay(youngPerson, `need/${need}/letter`)

const headOf = ({ who, called }: LetterAtDesk, words: DeskLetterWords): string =>
  [calledOf(who) || words.young, called].filter((text) => text !== '').join(': ')

async function letterPage(asked: AskedSignedIn, words: DeskLetterWords, filled: Filled = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = whose && (await asked.within((inside) => readLetterAtDesk(inside, whose)))
  if (!whose || !at || (!at.kept && !at.mayWrite)) return { is: 'not-found' }
  const { faults = [] } = filled
  const values = filled.values ?? (await asked.draft()) ?? {}
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(whose.youngPerson, `need/${whose.need}`), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{headOf(at, words)}</p>
        <p>{words.lede}</p>
        <Written {...{ asked, at, words, values, faults, on: wayOf(whose) }} />
      </>
    ),
  }
}

function Written(form: LetterFormProps) {
  const { asked, at, words, on } = form
  return (
    <>
      {at.kept && (
        <>
          <Card>
            <LetterShown letter={at.kept.now} naming={at.naming} words={letterToItsWriter} />
          </Card>
          {goesOut(at.kept.now) ? (
            <p class="rd-noprint">
              <ButtonLink to={`${asked.frame.base}${on}/print`} variant="secondary">
                {words.print}
              </ButtonLink>
            </p>
          ) : (
            <p>{words.notYet}</p>
          )}
          {at.mayWrite && <TogetherForm {...form} />}
          <PlainHelpShown text={at.kept.now.words.said} words={words} />
        </>
      )}
      {at.mayWrite && <WriteForm {...form} />}
    </>
  )
}

/** Nothing is printed at the desk that the young person has not let go. */
async function printPage(asked: AskedSignedIn, words: DeskLetterWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = whose && (await asked.within((inside) => readLetterAtDesk(inside, { ...whose, reading: 'print' })))
  if (!whose || !at?.kept || !goesOut(at.kept.now)) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + wayOf(whose), says: words.heading },
    main: (
      <>
        <p class="rd-noprint">{words.printHow}</p>
        <LetterOnPaper
          letter={at.kept.now}
          naming={at.naming}
          today={asked.today}
          called={calledOf(at.who) || words.young}
        />
      </>
    ),
  }
}

const whichIn = (asked: AskedSignedIn, { need }: Whose, values: Values) => {
  const item = parseId(textIn(values, 'item'))
  return { key: asked.key, need, ...(item ? { item, seen: Number(textIn(values, 'n')) } : {}) }
}

/** Written anew it has been read by nobody: who could read the one before here is asked about anew. */
async function write(asked: AskedSignedIn, words: DeskLetterWords): Promise<Reply> {
  const whose = whoseIn(asked)
  if (!whose) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const doing = { by: whose.subject.id, on: asked.today }
  const kept: Acted<WriteFault> = await asked.within(async (inside) =>
    actWithReaders(
      await inside.turn(whose.youngPerson),
      {
        ...{ ...whichIn(asked, whose, values), begins: forThemAlone },
        act: (before) => {
          const read = writeLetter(before, textIn(values, 'words'), doing)
          return read.is === 'ok' ? ok([read.value]) : read
        },
      },
      [],
    ),
  )
  return answerWith(asked, words, { whose, kept, values })
}

async function takeDown(asked: AskedSignedIn, words: DeskLetterWords): Promise<Reply> {
  const whose = whoseIn(asked)
  if (!whose) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const text = (name: string): string => textIn(values, name)
  const typed = { answer: text('answer'), to: text('to'), says: text('says'), told: 'said-to-writer' } as const
  const kept: Acted<AnswerFault> = await asked.within(async (inside) =>
    actWithReaders(
      await inside.turn(whose.youngPerson),
      {
        ...whichIn(asked, whose, values),
        act: (letter) => {
          const read = answerLetter(letter, typed, { by: whose.subject.id, on: asked.today })
          return read.is === 'ok' ? ok([read.value]) : read
        },
      },
      typed.answer === 'goes' ? 'as-they-are' : [],
    ),
  )
  return answerWith(asked, words, { whose, kept, values })
}

const fieldOf: Readonly<Record<WriteFault | AnswerFault, string>> = {
  'words-are-missing': 'words',
  'nothing-is-new': 'words',
  'nothing-to-read': 'words',
  'answer-is-missing': 'answer',
  'to-whom-is-missing': 'to',
}

interface Sent {
  readonly whose: Whose
  readonly kept: Acted<WriteFault | AnswerFault>
  readonly values: Values
}

function answerWith(asked: AskedSignedIn, words: DeskLetterWords, { whose, kept, values }: Sent) {
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${wayOf(whose)}?kept=1` } as const
  if (kept.is === 'not-there') return { is: 'not-found' } as const
  const faults =
    kept.is === 'refused'
      ? kept.because.map((is) => ({ at: fieldOf[is], says: words.faults[is] }))
      : [{ at: 'words', says: kept.is === 'older' ? words.older : words.notKept }]
  return letterPage(asked, words, { values, faults })
}
