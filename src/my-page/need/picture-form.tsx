import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { aboutWhat } from '../../needs/own-words.ts'
import { PictureField } from '../../needs/picture-shown.tsx'
import { picturesInEnglish } from '../../needs/picture-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { NeedWords } from './need-words.ts'

/** What had been typed beside a picture that could not be taken, and why not. */
export interface Picturing {
  readonly about: string
  readonly alt: string
  readonly error?: string
}

interface PictureProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: NeedWords
  readonly need: string
  /** Somebody else can see the need: then whoever gives it says whether they see it. */
  readonly isShared: boolean
  readonly picturing?: Picturing | undefined
}

/** A drawing or a photo in place of words. To show it and to keep it are two buttons of one size; the picture stands last. */
export function PictureForm({ asked: { frame, personal }, words, need, isShared, picturing }: PictureProps) {
  const on = `/me/need/${need}`
  return (
    <form class="rd-form" method="post" enctype="multipart/form-data" action={`${frame.base}${on}/picture`}>
      <FormMarks personal={personal} on={on} />
      <Radios
        id="picture-about"
        name="about"
        small
        asks={{ says: words.pictures.about }}
        choices={aboutWhat.map((about) => ({ value: about, says: words.about[about].heading }))}
        chosen={picturing?.about ?? 'what-is-going-on'}
      />
      <Textarea
        id="alt"
        name="alt"
        rows={2}
        asks={{ says: picturesInEnglish.asksAlt }}
        hint={picturesInEnglish.altHint}
        value={picturing?.alt}
        autocomplete="off"
        dir="auto"
      />
      <Unread frame={frame} words={keptUnreadInEnglish} />
      {isShared && (
        <Radios
          id="picture-with"
          name="with"
          small
          asks={{ says: words.pictures.who }}
          choices={(['them', 'me'] as const).map((value) => ({ value, says: words.pictures[value] }))}
        />
      )}
      <PictureField error={picturing?.error} />
      <Button>{words.keep}</Button>
    </form>
  )
}
