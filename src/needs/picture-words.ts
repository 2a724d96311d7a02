import type { PictureRefusal } from './picture.ts'

/** What is said about pictures, in one language. */
export interface PictureWords {
  /** Above the field in which one is chosen. */
  readonly asks: string
  readonly hint: string
  /** Above the box for what it shows. */
  readonly asksAlt: string
  readonly altHint: string
  /** Read out in place of a picture of which nobody has said yet what it shows. */
  readonly noWordsYet: string
  /** Says that what was typed is still there. */
  readonly stillThere: string
  readonly refusals: Readonly<Record<PictureRefusal, string>>
}

const works = 'Choose a JPEG, PNG, WebP, GIF or AVIF.'

export const picturesInEnglish: PictureWords = {
  asks: 'Add a drawing or a photo',
  hint: 'One picture, up to 10 MB. We take out where and when it was made.',
  asksAlt: 'What does it show?',
  altHint: 'In your own words, for people who can’t see it. You can leave it for later.',
  noWordsYet: 'A picture. Nobody has said yet what it shows.',
  stillThere: 'What you wrote is still here. Only the picture is missing.',
  refusals: {
    'too-large': 'Choose a picture of up to 10 MB. A screenshot of it is smaller.',
    several: 'Choose one picture. You can add another one after it.',
    'not-now': 'Lots of pictures are coming in. Choose yours again in a minute.',
    'not-a-picture': `We can’t read that as a picture. ${works}`,
    'of-another-kind': `We can’t read that kind of picture. ${works} A screenshot of it works too.`,
    'too-many-dots': 'Choose a smaller picture. A screenshot of it is smaller.',
    'cannot-be-read': 'We can’t read that picture: part of it may be missing. Choose it again, or another one.',
  },
}
