import { classes, describedBy, Group, HintAndError, Label } from '../web/nhs/field.tsx'
import type { Picture } from './picture.ts'
import { type PictureWords, picturesInEnglish } from './picture-words.ts'

interface ShownProps {
  readonly picture: Pick<Picture, 'width' | 'height' | 'alt'>
  /** Where its bytes are read: an address that asks again who may see it. */
  readonly at: string
  readonly words?: PictureWords
}

/** A picture among the words of the young person who gave it. */
export function PictureShown({ picture: { width, height, alt }, at, words = picturesInEnglish }: ShownProps) {
  const says = alt.is === 'in-words' ? alt.words : words.noWordsYet
  return <img class="rd-picture" src={at} alt={says} width={width} height={height} loading="lazy" decoding="async" />
}

interface FieldProps {
  readonly error?: string | undefined
  readonly words?: PictureWords
}

/**
 * Where a picture is chosen. It stands last in its form, which is sent as `multipart/form-data`: then what was typed is there whatever becomes of it.
 * A telephone that keeps photos in a form of its own turns them into one of these by itself.
 */
export function PictureField({ error, words = picturesInEnglish }: FieldProps) {
  const field = { id: 'picture', hint: words.hint, error }
  return (
    <Group error={error}>
      <Label id={field.id} asks={{ says: words.asks }} />
      <HintAndError {...field} />
      <input
        class={classes('nhsuk-file-upload', error !== undefined && 'nhsuk-file-upload--error')}
        {...{ id: field.id, name: 'picture', type: 'file' as const }}
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        aria-describedby={describedBy(field)}
      />
    </Group>
  )
}
