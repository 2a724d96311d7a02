import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { crisisNumbers } from '../../web/crisis-numbers.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { ways } from '../../web/ways.ts'
import { needInEnglish } from './need-words.ts'
import { type PlansOfMine, readersOf } from './plan-of-mine.ts'
import type { MyPlanWords } from './plan-words.ts'
import type { MyNeed } from './read-need.store.ts'

interface ChangedProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyPlanWords
  readonly of: PlansOfMine
  readonly typed?: string | undefined
}

/** Where it is said that things have changed, and who reads it: of the wait where one runs, otherwise of the plan; nowhere once it has ended. */
export function whereChanged(mine: MyNeed, { plans, wait, isOver }: PlansOfMine) {
  if (isOver) return undefined
  const running = wait?.now.is === 'waiting' ? [{ of: 'wait' as const, kept: wait }] : []
  const all = [...running, ...plans.map((kept) => ({ of: 'plan' as const, kept }))]
  return all
    .map(({ of, kept }) => ({
      of,
      item: kept.id,
      readers: readersOf(mine, kept.read.item, needInEnglish.sharing.somebody),
    }))
    .find(({ readers }) => readers.length > 0)
}

/** “Things have changed”: one act, with words or without. Where nobody holds it there is nobody to tell, and no box that looks as if there were. */
export function ChangedForm({ asked: { frame, personal }, mine, words: { changed: words }, of, typed }: ChangedProps) {
  const where = whereChanged(mine, of)
  if (!where) return null
  const on = `/me/need/${mine.whole.need.id}/plan`
  return (
    <div class="rd-noprint">
      <Details summary={words.summary} open={typed !== undefined}>
        <form class="rd-form" method="post" action={`${frame.base}${on}/changed`}>
          <FormMarks personal={personal} on={on} />
          <Textarea
            id="changed"
            name="words"
            rows={3}
            asks={{ says: words.label }}
            hint={words.hint}
            value={typed}
            autocomplete="off"
          />
          <p class="rd-who-sees">
            {words.reads(where.readers)} {words.now} <b>{crisisNumbers.danger}</b>, <b>{crisisNumbers.talk}</b>,{' '}
            <a href={frame.base + ways.helpNow}>{words.help}</a>.
          </p>
          <Button>{words.button}</Button>
        </form>
      </Details>
    </div>
  )
}
