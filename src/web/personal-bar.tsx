import type { FrameWords } from './frame-words.ts'
import { Button } from './nhs/button.tsx'
import type { Frame, Personal } from './route.ts'
import { ways } from './ways.ts'

interface BarProps {
  readonly frame: Frame
  readonly personal: Personal
  readonly words: FrameWords
}

/** Who is signed in, and the way out, on every page that is somebody's own. */
export function PersonalBar({ frame, personal, words: { personal: words } }: BarProps) {
  return (
    <nav class="rd-own rd-noprint" aria-label={words.name}>
      {(personal.called || personal.as) && (
        <p class="rd-own__who">
          {personal.called && <b>{personal.called}</b>} {personal.as}
        </p>
      )}
      <ul>
        <li>
          <a href={personal.home}>{words.home}</a>
        </li>
        <li>
          <a href={frame.base + ways.account}>{words.account}</a>
        </li>
        <li>
          <form method="post" action={frame.base + ways.signOut}>
            <FormMarks personal={personal} on={ways.account} />
            <Button small variant="secondary">
              {words.signOut}
            </Button>
          </form>
        </li>
      </ul>
    </nav>
  )
}

interface Marks {
  readonly personal: Personal
  /** The page that the form stands on, inside the place: what was written waits there, should time run out. */
  readonly on: string
}

/** Stands in every form of somebody signed in. */
export const FormMarks = ({ personal, on }: Marks) => (
  <>
    <input type="hidden" name="form" value={personal.formToken} />
    <input type="hidden" name="on" value={on} />
  </>
)

/** Leaving in a hurry: the page is gone, and stays gone until they sign in again. */
export const LeaveOwnPage = ({ frame, words }: Pick<BarProps, 'frame' | 'words'>) => (
  <form class="rd-leave-form" method="post" action={frame.base + ways.exit}>
    <button
      class="rd-leave"
      type="submit"
      data-two-more={words.shiftTwoMore}
      data-one-more={words.shiftOneMore}
      data-to={frame.base + ways.exit}
    >
      {words.leave}
    </button>
  </form>
)
