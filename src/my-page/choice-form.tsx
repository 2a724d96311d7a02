import type { Wanted } from '../access/facts/facts.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Sharing } from '../access/sharing.ts'
import type { AskedSignedIn } from '../access/sign-in/signed-in.page.tsx'
import { parseId } from '../shared/id.ts'
import { Button } from '../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../web/nhs/choices.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Mine } from './me.page.tsx'
import { nSeen } from './mine.store.ts'
import type { MyWords } from './my-words.ts'

interface FormProps {
  readonly asked: AskedSignedIn
  readonly read: OpenItem
  readonly mine: Mine
  readonly words: MyWords
  readonly draft: Awaited<ReturnType<AskedSignedIn['draft']>>
}

const circles: readonly Sharing['with'][] = ['only-me', 'my-worker', 'my-team']

/** With whom one thing is shared: a circle, and people by name. */
export function ChoiceForm({ asked, read, mine, words: { sees, somebody }, draft }: FormProps) {
  const { item, id } = read
  // What was chosen before the sign-in ran out rests on what stood there then.
  const n = draft ? nSeen(draft) : read.n
  const people = mine.around.map(({ person }) => ({ value: person, says: mine.names.get(person)?.name ?? somebody }))
  return (
    <form class="rd-form" method="post" action={`${asked.frame.base}/me/who-can-see/${id}`}>
      <FormMarks personal={asked.personal} on={`/me/who-can-see/${id}`} />
      <input type="hidden" name="n" value={n} />
      <Radios
        id="with"
        name="with"
        asks={{ says: sees.pick }}
        choices={circles.map((circle) => ({
          value: circle,
          says: sees.circles[circle],
          hint: sees.circleHints[circle],
        }))}
        chosen={draft?.['with']?.[0] ?? item.sharing.with}
      />
      {people.length > 0 && (
        <Checkboxes
          id="also"
          name="also"
          asks={{ says: sees.also }}
          hint={sees.alsoHint}
          choices={people}
          chosen={draft ? [...(draft['also'] ?? [])] : item.sharing.also.map(({ who }) => who)}
        />
      )}
      <Button>{sees.save}</Button>
    </form>
  )
}

/** @returns undefined where the form says something that no form of ours can say. */
export function wantedIn({ form }: AskedSignedIn): Wanted | undefined {
  const circle = circles.find((each) => each === form.first('with'))
  const also = form.all('also').map((who) => parseId(who))
  const known = also.flatMap((who) => (who ? [who] : []))
  return circle && known.length === also.length ? { with: circle, also: known } : undefined
}
