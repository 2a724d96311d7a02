import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import type { TypedFolder } from '../../transition/arrange.ts'
import type { KeptTransition } from '../../transition/transition.store.ts'
import { folderParts } from '../../transition/transition.ts'
import { transitionInEnglish } from '../../transition/transition-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { MyTransitionWords } from './my-transition-words.ts'

interface FolderProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  /** The page, inside the place. */
  readonly way: string
  readonly kept?: KeptTransition | undefined
  readonly words: MyTransitionWords
  readonly typed?: TypedFolder | undefined
  readonly error?: string | undefined
}

/** Their own folder: each part is a box, and none has to be filled. */
export const FolderForm = ({ asked: { frame, personal }, way, kept, words, typed, error }: FolderProps) => (
  <div class="rd-noprint">
    <Details summary={words.write} open={typed !== undefined || Object.keys(kept?.now.folder ?? {}).length === 0}>
      <form class="rd-form" method="post" action={`${frame.base}${way}/folder`}>
        <FormMarks personal={personal} on={way} />
        {kept && (
          <>
            <input type="hidden" name="item" value={kept.id} />
            <input type="hidden" name="n" value={String(kept.n)} />
          </>
        )}
        {folderParts.map((part) => (
          <Textarea
            key={part}
            id={part}
            name={part}
            rows={3}
            asks={{ says: transitionInEnglish.folderParts[part] }}
            error={part === folderParts[0] ? error : undefined}
            value={typed?.[part] ?? kept?.now.folder[part]?.says.said}
            maxLength={2000}
            autocomplete="off"
            dir="auto"
          />
        ))}
        <Unread frame={frame} words={keptUnreadInEnglish} />
        <Button>{words.keep}</Button>
      </form>
    </Details>
  </div>
)
