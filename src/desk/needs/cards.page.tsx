import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type Card, movedEarlier, parseCard, putDown, saidBy } from '../../needs/card.ts'
import { cardsInEnglish } from '../../needs/card-words.ts'
import { CardsField } from '../../needs/cards-shown.tsx'
import { aboutWhat, parseAbout } from '../../needs/own-words.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { readNeedAtDesk, sayAtDesk } from './need.store.ts'
import { type DeskNeedWords, deskNeedInEnglish } from './need-words.ts'

/** The cards on a screen that is turned to the young person: what they put down is theirs, and who sat beside them is only who wrote it down. */
export const cardsAtDeskRoutes = (words: DeskNeedWords = deskNeedInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/cards',
    says: 'began to take down what a young person says with cards',
    may: withYoungPeople,
    answer: async (asked) => cardsPage(asked, words, choosingBefore(await asked.draft())),
  },
  {
    post: '/desk/young-person/:id/need/:need/cards',
    says: 'took down what a young person said with cards',
    may: withYoungPeople,
    answer: (asked) => say(asked, words),
  },
]

interface Choosing {
  readonly chosen: readonly Card[]
  readonly about: string
  /** What they were asked, where they answer a question. */
  readonly question: string
  readonly error?: string
}

const choosingBefore = (draft: Readonly<Record<string, readonly string[]>> | undefined): Choosing => ({
  chosen: [...(draft?.['chosen'] ?? []), ...(draft?.['card'] ?? [])].flatMap((each) => parseCard(each) ?? []),
  about: draft?.['about']?.[0] ?? 'what-is-going-on',
  question: draft?.['question']?.[0] ?? '',
})

interface OfNeed {
  readonly youngPerson: Id
  readonly need: Id
}

function ofNeed({ params }: AskedSignedIn): OfNeed | undefined {
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need ? { youngPerson, need } : undefined
}

async function cardsPage(asked: AskedSignedIn, words: DeskNeedWords, choosing: Choosing): Promise<Reply> {
  const of = ofNeed(asked)
  const at = of && (await asked.within((inside) => readNeedAtDesk(inside, of.youngPerson, of.need)))
  if (!of || !at) return { is: 'not-found' }
  const { error } = choosing
  return {
    is: 'page',
    ...(error ? { status: 422 } : {}),
    title: words.cards.title,
    back: { to: asked.frame.base + recordWay(of.youngPerson, `need/${of.need}`), says: words.title },
    main: (
      <>
        {error && <ErrorSummary errors={[{ says: error, at: 'so-far' }]} />}
        <h1>{words.cards.heading}</h1>
        <CardsForm {...{ asked, words, of, choosing }} />
      </>
    ),
  }
}

interface FormProps {
  readonly asked: AskedSignedIn
  readonly words: DeskNeedWords
  readonly of: OfNeed
  readonly choosing: Choosing
}

function CardsForm({ asked: { frame, personal }, words, of, choosing }: FormProps) {
  const on = recordWay(of.youngPerson, `need/${of.need}/cards`)
  return (
    <form class="rd-form rd-form--wide" method="post" action={frame.base + on}>
      <FormMarks personal={personal} on={on} />
      <Input
        id="question"
        name="question"
        maxLength={200}
        asks={{ says: words.cards.question }}
        hint={words.cards.questionHint}
        value={choosing.question}
        autocomplete="off"
        dir="auto"
      />
      <CardsField chosen={choosing.chosen} />
      <Radios
        id="about"
        name="about"
        small
        asks={{ says: words.say.aboutWhat }}
        choices={aboutWhat.map((about) => ({ value: about, says: words.about[about] }))}
        chosen={choosing.about}
      />
      <p>{words.say.read}</p>
      <div class="rd-actions">
        <Button name="do" value="keep">
          {words.say.keep['own-words']}
        </Button>
        <Button variant="secondary" name="do" value="again">
          {cardsInEnglish.again}
        </Button>
      </div>
    </form>
  )
}

async function say(asked: AskedSignedIn, words: DeskNeedWords): Promise<Reply> {
  const { form, key, frame } = asked
  const of = ofNeed(asked)
  const about = parseAbout(form.first('about'))
  if (!of || !about) return { is: 'not-found' }
  const does = form.first('do')
  const put = does === 'again' ? [] : putDown(form.all('chosen'), form.all('card'))
  const chosen = movedEarlier(put, form.first('earlier'))
  const question = (form.first('question') ?? '').trim()
  const choosing = { chosen, about, question }
  if (does !== 'keep') return cardsPage(asked, words, choosing)
  if (chosen.length === 0) return cardsPage(asked, words, { ...choosing, error: cardsInEnglish.choose })
  const saying = { ...saidBy(chosen, cardsInEnglish.cards), language: 'en', ...(question ? { asked: question } : {}) }
  const says = { key, is: 'own-words', about, saying } as const
  const written = await asked.within((inside) => sayAtDesk(inside, { ...of, says }))
  if (written.is === 'kept')
    return { is: 'go', to: `${frame.base}${recordWay(of.youngPerson, `need/${of.need}`)}?kept=1` }
  if (written.is === 'not-there') return { is: 'not-found' }
  return cardsPage(asked, words, { ...choosing, error: words.say.notKept })
}
