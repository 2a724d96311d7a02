import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { NeedWords } from './need-words.ts'

interface RenameProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: NeedWords
  readonly need: string
  readonly n: number
  readonly called: string | undefined
}

/** What they call it, in a few words. */
export const RenameForm = ({ asked: { frame, personal }, words: { rename }, need, n, called }: RenameProps) => (
  <form class="rd-form" method="post" action={`${frame.base}/me/need/${need}/called`}>
    <FormMarks personal={personal} on={`/me/need/${need}`} />
    <input type="hidden" name="n" value={n} />
    <Input id="called" name="called" maxLength={80} asks={{ says: rename.label }} value={called} autocomplete="off" />
    <Button variant="secondary">{rename.button}</Button>
  </form>
)
