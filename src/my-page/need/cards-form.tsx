import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { type Card, parseCard } from '../../needs/card.ts'
import { cardsInEnglish } from '../../needs/card-words.ts'
import { CardsField } from '../../needs/cards-shown.tsx'
import { aboutWhat } from '../../needs/own-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { NeedWords } from './need-words.ts'

/** What had been chosen when it could not be taken yet, or was not meant to be. */
export interface Choosing {
  readonly chosen: readonly Card[]
  readonly about: string
  readonly error?: string
}

/** What stood on the page when the sign-in ran out: put down, or ticked. */
export const choosingBefore = (draft: Readonly<Record<string, readonly string[]>> | undefined): Choosing => ({
  chosen: [...(draft?.['chosen'] ?? []), ...(draft?.['card'] ?? [])].flatMap((each) => parseCard(each) ?? []),
  about: draft?.['about']?.[0] ?? 'what-is-going-on',
})

interface CardsProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: NeedWords
  /** The page that the form stands on, which takes it as well. */
  readonly on: string
  /** What it is about is asked where it is said in a need that stands already. */
  readonly isNew: boolean
  /** Somebody else can see the need: then whoever says it says whether they see it. */
  readonly isShared: boolean
  readonly choosing: Choosing
}

/** Something said by picture cards. To keep it, and to keep it and show it, are buttons of one size. */
export const CardsForm = ({ asked: { frame, personal }, words, on, isNew, isShared, choosing }: CardsProps) => (
  <form class="rd-form rd-form--wide" method="post" action={frame.base + on}>
    <FormMarks personal={personal} on={on} />
    <CardsField chosen={choosing.chosen} />
    {!isNew && (
      <Radios
        id="cards-about"
        name="about"
        small
        asks={{ says: words.pictures.about }}
        choices={aboutWhat.map((about) => ({ value: about, says: words.about[about].heading }))}
        chosen={choosing.about}
      />
    )}
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <div class="rd-actions">
      {isShared && (
        <Button name="do" value="them">
          {words.keepForThem}
        </Button>
      )}
      <Button name="do" value="keep">
        {isShared ? words.keepForMe : words.keep}
      </Button>
      <Button variant="secondary" name="do" value="again">
        {cardsInEnglish.again}
      </Button>
    </div>
  </form>
)
