import { type Choice, type WrittenQuestion, writtenQuestions } from '../decision/choice.ts'
import { choicesInEnglish } from '../decision/choice-words.ts'
import { CellShown } from '../decision/compare-cell.tsx'
import { offersToStart } from '../decision/starts-here.ts'
import type { Offer } from '../directory/offer.ts'
import { type Day, inWords } from '../shared/day.ts'
import { lineInEnglish, listInEnglish } from '../shared/list-in-english.ts'
import { Card } from '../web/card.tsx'
import { type Fact, Facts } from '../web/facts.tsx'
import { Details } from '../web/nhs/notices.tsx'
import { type Told, toldOf } from './choices-told.ts'
import type { ChoicesHereWords } from './choices-words.ts'

interface ChoiceCardWords {
  readonly choice: Choice
  /** What somebody of the place named as ways to start. */
  readonly names: readonly string[]
  readonly offers: readonly Offer[]
  readonly today: Day
  readonly isShown: boolean
  readonly words: ChoicesHereWords
}

/** One thing to try, as whoever looks after it has to see it: all that is told to people folded away below. */
export function ChoiceCard(card: ChoiceCardWords) {
  const { choice, isShown, words } = card
  const author = choice.origin.is === 'written' ? choice.origin.by : undefined
  return (
    <Card as="li">
      <h3 class="rd-card__title" dir="auto">
        {choice.name}
      </h3>
      <p class="rd-quiet">{isShown ? words.isShown.yes : words.isShown.no}</p>
      <Facts facts={factsOf(card)} />
      <div class="rd-noprint">
        <Details summary={words.each.whole}>
          {writtenQuestions.map((question) => (
            <div key={question}>
              <h4>{choicesInEnglish.questions[question]}</h4>
              <CellShown
                cell={choice.cells[question]}
                id={`${choice.id}-${question}`}
                words={choicesInEnglish}
                author={author}
              />
            </div>
          ))}
        </Details>
      </div>
    </Card>
  )
}

function factsOf(card: ChoiceCardWords): readonly Fact[] {
  const { choice, today, words } = card
  const told = toldOf(choice, today)
  return [
    ...whereFrom(told, words),
    ...whoAnswers(choice, told, words),
    { says: words.each.notKnown, is: asked(told.notKnown, words) },
    { says: words.each.partly, is: asked(told.partly, words) },
    { says: words.each.startsHere, is: startsWith(card) },
  ]
}

const whereFrom = ({ sources, grades, reviewedOn }: Told, { each }: ChoicesHereWords): readonly Fact[] => [
  { says: each.sources, is: sources.length === 0 ? each.noSources : sources.map(({ title }) => title).join('; ') },
  {
    says: each.grades,
    is:
      grades.length === 0 ? each.noSources : lineInEnglish(grades.map((grade) => choicesInEnglish.grades[grade].name)),
  },
  { says: each.reviewed, is: reviewedOn && inWords(reviewedOn) },
]

function whoAnswers({ origin }: Choice, told: Told, { each }: ChoicesHereWords): readonly Fact[] {
  if (origin.is !== 'written') return []
  const { name, conflicts, reviewBy, checked } = origin.by
  return [
    {
      says: each.review,
      is: told.isPastReview ? <b class="rd-note">{each.pastReview(reviewBy)}</b> : inWords(reviewBy),
    },
    { says: each.writtenBy, is: name },
    { says: each.conflicts, is: conflicts },
    { says: each.signed, is: checked ? each.signedBy(checked.by, checked.on) : each.nobody },
  ]
}

const asked = (all: readonly WrittenQuestion[], { each }: ChoicesHereWords): string =>
  all.length === 0 ? each.none : all.map((question) => choicesInEnglish.questions[question]).join(' ')

function startsWith({ choice, names, offers, words: { each } }: ChoiceCardWords): string {
  if (choice.isWaiting) return each.waiting
  const there = offersToStart(names, offers).map(({ name }) => name)
  return there.length === 0 ? each.nothingNamed : listInEnglish([...new Set(there)])
}
