import { type DoorShape, Doorway } from './door-shape.tsx'
import type { FrameWords } from './frame-words.ts'
import type { Frame } from './route.ts'
import { ways } from './ways.ts'

const street: readonly DoorShape[] = [
  { head: 'round', x: 6, top: 14, width: 24, floor: 60, hinge: 'left' },
  { head: 'straight', x: 42, top: 4, width: 26, floor: 60, hinge: 'left' },
  { head: 'bowed', x: 80, top: 28, width: 20, floor: 60, hinge: 'left' },
  { head: 'gabled', x: 112, top: 16, width: 24, floor: 60, hinge: 'left' },
  { head: 'straight', x: 148, top: 20, width: 22, floor: 60, hinge: 'left' },
  { head: 'round', x: 182, top: 8, width: 26, floor: 60, hinge: 'left' },
]

/** The floor that every page stands on. */
export function Foot({ frame, words }: { readonly frame: Frame; readonly words: FrameWords }) {
  const { foot } = words
  const links = [
    [ways.helpNow, foot.helpNow],
    [ways.about, foot.about],
    [ways.five, foot.five],
    [ways.privacy, foot.privacy],
    [ways.accessibility, foot.accessibility],
    [ways.complain, foot.complain],
    [ways.leaving, foot.leaving],
    [ways.openData, foot.openData],
  ] as const
  return (
    <footer class="rd-foot">
      <div class="nhsuk-width-container">
        <svg class="rd-foot__doors" viewBox="0 0 220 64" aria-hidden="true" focusable="false">
          {street.map((door) => (
            <Doorway key={door.x} {...door} />
          ))}
          <path d="M0 61.5H216" stroke="#f3f8f4" stroke-width="2.5" stroke-linecap="round" />
        </svg>
        <p class="rd-foot__line">{words.line}</p>
        <nav aria-label={foot.says}>
          <ul>
            {links.map(([way, says]) => (
              <li key={way}>
                <a href={frame.base + way}>{says}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="rd-foot__credit">{words.credit}</p>
      </div>
    </footer>
  )
}
