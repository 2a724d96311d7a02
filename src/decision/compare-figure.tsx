import type { Figure, OfAHundred, OfPairs } from './choice.ts'
import type { FigureWords } from './choice-words.ts'
import { IconArray } from './icon-array.tsx'

interface FigureProps {
  readonly figure: Figure
  /** Unlike every other id of the page. */
  readonly id: string
  readonly words: FigureWords
}

/** A figure, said both ways, of whom and against what; people are drawn, pairs never are. */
export const FigureShown = ({ figure, ...how }: FigureProps) =>
  figure.is === 'people' ? <OfPeople figure={figure} {...how} /> : <OfPairsSaid figure={figure} {...how} />

/** `About 54 in 100 had recovered a year later. About 46 in 100 had not.` */
export const bothSides = ({ of, did, didNot }: OfAHundred, words: FigureWords): string =>
  `${words.about(of, did)} ${words.about(100 - of, didNot)}`

function OfPeople({ figure, id, words }: FigureProps & { readonly figure: OfAHundred }) {
  const arms = figure.compared === 'nobody' ? [] : figure.compared
  return (
    <figure class="rd-figure">
      <figcaption>
        <b>{bothSides(figure, words)}</b> {figure.range && words.range(...figure.range)}{' '}
        {figure.compared === 'nobody' && words.nobody}
      </figcaption>
      <div class="rd-arrays">
        <Group of={figure.of} id={id} says={bothSides(figure, words)} words={words}>
          {arms.length > 0 ? words.withThis : undefined}
        </Group>
        {arms.map(({ whom, of }, at) => (
          <Group key={whom} of={of} id={`${id}-${at + 1}`} says={words.compared(whom, of)} words={words}>
            {whom}
          </Group>
        ))}
      </div>{' '}
      <Who figure={figure} words={words} />
    </figure>
  )
}

interface GroupProps {
  readonly of: number
  readonly id: string
  readonly says: string
  readonly words: FigureWords
  readonly children: string | undefined
}

const Group = ({ of, id, says, words, children }: GroupProps) => (
  <div class="rd-array">
    <IconArray of={of} id={id} title={words.drawn(of)} says={says} />
    {children !== undefined && (
      <p class="rd-array__of">
        <b>{words.inAHundred(of)}</b> {children}
      </p>
    )}
  </div>
)

const OfPairsSaid = ({ figure, words }: Pick<FigureProps, 'words'> & { readonly figure: OfPairs }) => (
  <p class="rd-figure">
    <b>{words.pairs(figure)}</b> {figure.range && words.range(...figure.range)} {words.pairsMean} {words.ownSum}{' '}
    <Who figure={figure} words={words} />
  </p>
)

const Who = ({ figure, words }: Pick<FigureProps, 'figure' | 'words'>) => (
  <span class="rd-figure__who">{words.who(figure)}</span>
)
