import { isOver } from '../../ending/ending.ts'
import { EndingShown } from '../../ending/ending-shown.tsx'
import { tellEnding } from '../../ending/ending-told.ts'
import { endingsIn, endingsOfOneIn } from '../../plan/ending.store.ts'
import { endingsOfPlansIn } from '../../risk-support/ending.store.ts'
import { Card } from '../../web/card.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { endOneInEnglish } from './end-one-words.ts'
import { type EndWords, endAtDeskInEnglish } from './end-words.ts'

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: EndWords
}

/** On the page of a need: how it ended, or the way to end it together. */
export function EndingOnNeed({ at: { who, whole, called }, base, words = endAtDeskInEnglish }: OnNeedProps) {
  const [ending] = endingsIn(whole.things)
  const over = isOver(ending?.now)
  const names = new Map([...called].map(([id, { name }]) => [id, name]))
  return (
    <>
      {ending && over && (
        <section aria-labelledby="ending">
          <h2 id="ending">{words.over}</h2>
          <Card>
            <p class="rd-by">{words.theyRead}</p>
            <EndingShown told={tellEnding(ending.now, names)} />
          </Card>
        </section>
      )}
      <p class="rd-noprint">
        <a href={base + recordWay(who.id, `need/${whole.need.id}/ending`)}>{over ? words.linkEnded : words.link}</a>
      </p>
      {[...endingsOfPlansIn(whole.things), ...endingsOfOneIn(whole.things)].map(({ id, now }) => (
        <p key={id} dir="auto">
          {tellEnding(now, names).standing}
        </p>
      ))}
      {!over && (
        <p class="rd-noprint">
          <a href={base + recordWay(who.id, `need/${whole.need.id}/ending/one`)}>{endOneInEnglish.link}</a>
        </p>
      )}
    </>
  )
}
