import { classes, describedBy, Fieldset, Group, HintAndError } from '../web/nhs/field.tsx'
import { ratingWords } from './goal-words.ts'
import { notToday, type Scale } from './rating.ts'
import { DoorOpen, doorSteps } from './scale-drawings.tsx'

/** Words of the fields in which somebody says how far a goal has come. */
export interface RateWords {
  readonly asks: string
  readonly none: string
  readonly all: string
  readonly notToday: string
  readonly words: readonly { readonly of: number; readonly says: string }[]
  readonly doors: readonly string[]
  readonly ways: Readonly<Record<Scale, string>>
  readonly otherWays: string
}

/** To the young person. */
export const rateInEnglish: RateWords = {
  asks: 'How far have you come with this?',
  none: '0: not started',
  all: '10: I’m there',
  notToday: 'Not today',
  words: ratingWords,
  doors: [
    'The door is shut',
    'Open a crack',
    'Open a little',
    'Open more than half',
    'Nearly all the way',
    'Wide open',
  ],
  ways: { numbers: 'With numbers', words: 'With words', pictures: 'With pictures' },
  otherWays: 'Answer another way:',
}

/** To whoever else says how they see it. */
export const rateBesideInEnglish: RateWords = {
  ...rateInEnglish,
  asks: 'How far has it come, as you see it?',
  none: '0: not started',
  all: '10: it is there',
  words: [
    { of: 0, says: 'It has not started' },
    { of: 3, says: 'It is a little of the way' },
    { of: 5, says: 'It is about half of the way' },
    { of: 8, says: 'It is nearly there' },
    { of: 10, says: 'It is there' },
  ],
}

interface RateProps {
  /** Stands before the id of each field: there may be several on a page. */
  readonly id: string
  /** What the answer is sent as, where one form asks about several goals. */
  readonly name?: string
  readonly how: Scale
  readonly words: RateWords
  readonly error?: string | undefined
  readonly chosen?: string | undefined
}

/** From 0 to 10 by numbers on a line, by words or by drawings; or not today. Nothing is chosen beforehand. */
export function RateFields({ id, name = 'of', how, words, error, chosen }: RateProps) {
  const choices = choicesOf(how, words)
  const last = choices.length
  return (
    <Group error={error}>
      <input type="hidden" name="how" value={how} />
      <Fieldset asks={{ says: words.asks, size: 'm' }} describedBy={describedBy({ id, error })}>
        <HintAndError id={id} error={error} />
        <div class={classes('rd-scale', `rd-scale--${how}`)}>
          {choices.map(({ of, says }, at) => (
            <label key={of} for={at === 0 ? id : `${id}-${at}`}>
              <input
                type="radio"
                name={name}
                id={at === 0 ? id : `${id}-${at}`}
                value={String(of)}
                checked={chosen === String(of)}
              />
              {how === 'pictures' && <DoorOpen of={of} />}
              <span>{says}</span>
            </label>
          ))}
        </div>
        {how === 'numbers' && (
          <p class="rd-scale__ends">
            <span>{words.none}</span> <span>{words.all}</span>
          </p>
        )}
        <div class="rd-scale rd-scale--words">
          <label for={`${id}-${last}`}>
            <input type="radio" name={name} id={`${id}-${last}`} value={notToday} checked={chosen === notToday} />
            <span>{words.notToday}</span>
          </label>
        </div>
      </Fieldset>
    </Group>
  )
}

function choicesOf(how: Scale, words: RateWords): readonly { readonly of: number; readonly says: string }[] {
  if (how === 'words') return words.words
  if (how === 'pictures') return doorSteps.map((of, at) => ({ of, says: words.doors[at] ?? String(of) }))
  return Array.from({ length: 11 }, (_, of) => ({ of, says: String(of) }))
}

interface WaysProps {
  readonly how: Scale
  readonly words: RateWords
  /** The page, on which the way is asked for. */
  readonly to: string
  /** What else is asked of it. */
  readonly also?: string
}

/** The other two ways, each a link: no answer is lost, as none is given yet. */
export const OtherWays = ({ how, words, to, also = '' }: WaysProps) => (
  <p class="rd-by">
    {words.otherWays}{' '}
    {(['numbers', 'words', 'pictures'] as const)
      .filter((way) => way !== how)
      .map((way) => (
        <span key={way}>
          <a href={`${to}?how=${way}${also}`}>{words.ways[way]}</a>{' '}
        </span>
      ))}
  </p>
)
