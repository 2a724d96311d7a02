import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Need } from '../../needs/need.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { NeedWords } from './need-words.ts'

/** What it was to be called and is not, and why not. */
export interface Renaming {
  readonly typed: string
  readonly error?: string | undefined
}

interface RenameProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: NeedWords
  readonly need: Pick<Need, 'id' | 'n' | 'called'>
  readonly renaming?: Renaming | undefined
}

/** What they call it, in a few words. It rests on what stands there now, which whoever sends it has seen. */
export const RenameForm = ({ asked: { frame, personal }, words: { rename }, need, renaming }: RenameProps) => (
  <form class="rd-form" method="post" action={`${frame.base}/me/need/${need.id}/called`}>
    <FormMarks personal={personal} on={`/me/need/${need.id}`} />
    <input type="hidden" name="n" value={need.n} />
    <Input
      id="called"
      name="called"
      maxLength={80}
      asks={{ says: rename.label }}
      error={renaming?.error}
      value={renaming?.typed ?? need.called}
      autocomplete="off"
      dir="auto"
    />
    <Button variant="secondary">{rename.button}</Button>
  </form>
)
