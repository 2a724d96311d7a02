import { Button } from '../web/nhs/button.tsx'

interface KeepProps {
  /** Somebody else can see the need: then whoever writes says for each thing whether they see it. */
  readonly isShared: boolean
  readonly words: { readonly keep: string; readonly keepForThem: string; readonly keepForMe: string }
}

/** To show it and to keep it are two buttons of one size. */
export const KeepButtons = ({ isShared, words }: KeepProps) =>
  isShared ? (
    <div class="rd-actions">
      <Button name="with" value="them">
        {words.keepForThem}
      </Button>
      <Button name="with" value="me">
        {words.keepForMe}
      </Button>
    </div>
  ) : (
    <Button name="with" value="me">
      {words.keep}
    </Button>
  )
