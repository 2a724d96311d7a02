import { FileUpload } from '../web/nhs/file-upload.tsx'
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
export const PictureField = ({ error, words = picturesInEnglish }: FieldProps) => (
  <FileUpload
    {...{ id: 'picture', name: 'picture', asks: { says: words.asks }, hint: words.hint, error }}
    accept={['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']}
  />
)
