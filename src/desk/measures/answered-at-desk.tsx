import type { KeptAnswered } from '../../measures/answered/answered.store.ts'
import { type Answered, answersOf } from '../../measures/answered/answered.ts'
import { AnsweredShown } from '../../measures/answered/answered-shown.tsx'
import { raterInEnglish } from '../../measures/answered/answered-words.ts'
import type { Pack } from '../../measures/pack/pack.ts'
import { talkAboutItInEnglish, toTalkAbout } from '../../measures/safety-items.ts'
import { inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import type { DeskMeasureWords } from './desk-measure-words.ts'
import type { MeasuresAtDesk } from './measures-at-desk.store.ts'

interface OneProps {
  readonly here: MeasuresAtDesk
  readonly kept: KeptAnswered
  readonly words: DeskMeasureWords
}

/** One set of questions as it was answered, for a person to read. */
export function AnsweredAtDesk({ here, kept: { id, now }, words }: OneProps) {
  const pack = here.packs.get(now.measure)
  const isInUse = here.uses.inUse.some(({ decision }) => decision.measure === now.measure)
  const writer = here.at.called.get(now.by)?.name ?? words.somebody
  return (
    <Card as="article" labelledBy={`answered-${id}`}>
      <h3 class="rd-card__title" id={`answered-${id}`}>
        {words.filledIn(pack?.measure.name ?? now.measure, inWords(now.on))}
      </h3>
      <p class="rd-by">{now.is === 'entered' ? words.by(raterInEnglish[now.rater], writer) : words.own}</p>
      {!isInUse && <p>{words.off}</p>}
      {isToTalkAbout(now, pack) && (
        <p>
          <b>{talkAboutItInEnglish}</b>
        </p>
      )}
      <AnsweredShown answered={now} pack={pack} />
    </Card>
  )
}

/** For those in the room: it alerts nobody, orders nothing and is kept nowhere. */
const isToTalkAbout = (answered: Answered, pack: Pack | undefined): boolean =>
  answered.is === 'answered' &&
  pack?.measure.version === answered.version &&
  toTalkAbout(pack.measure, answersOf(answered)).length > 0
