import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import type { GoalFault } from '../../goals/goal-acts.ts'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'

/** What was typed and not kept, and why. */
export interface Typed {
  readonly says: string
  readonly shortName: string
  readonly faults: readonly { readonly at?: string; readonly says: string }[]
}

/** What had been typed before their time ran out. */
export async function draftIn(asked: AskedSignedIn): Promise<Typed | undefined> {
  const draft = await asked.draft()
  const says = draft?.['says']?.[0]
  return says === undefined ? undefined : { says, shortName: draft?.['shortName']?.[0] ?? '', faults: [] }
}

/** What the fields of a goal say. */
export interface GoalFieldWords {
  readonly says: string
  readonly saysHint: string
  readonly shortName: string
  readonly shortNameHint: string
}

interface FieldsProps {
  readonly words: GoalFieldWords
  readonly typed: Typed | undefined
  readonly frame: AskedSignedIn['frame']
  /** Stands behind the id of each field, where there are several on a page. */
  readonly id?: string
}

/** The words of a goal, and its short name. */
export function GoalWordFields({ words, typed, frame, id = '' }: FieldsProps) {
  const errorAt = (at: string): string | undefined => typed?.faults.find((fault) => fault.at === at)?.says
  return (
    <>
      <Textarea
        id={`says${id}`}
        name="says"
        rows={3}
        asks={{ says: words.says }}
        hint={words.saysHint}
        error={errorAt('says')}
        value={typed?.says}
        autocomplete="off"
        dir="auto"
      />
      <Unread frame={frame} words={keptUnreadInEnglish} />
      <Input
        id={`shortName${id}`}
        name="shortName"
        asks={{ says: words.shortName }}
        hint={words.shortNameHint}
        error={errorAt('shortName')}
        value={typed?.shortName}
        autocomplete="off"
        dir="auto"
      />
    </>
  )
}

const fieldOf: Readonly<Partial<Record<GoalFault, string>>> = {
  'words-are-missing': 'says',
  'words-are-too-long': 'says',
  'words-are-the-same': 'says',
  'short-name-is-too-long': 'shortName',
}

/** What was typed, with each fault at its field. */
export function typedWith(
  asked: AskedSignedIn,
  because: readonly GoalFault[],
  words: { readonly faults: Readonly<Record<GoalFault, string>> },
): Typed {
  const faults = because.map((fault) => {
    const at = fieldOf[fault]
    return { says: words.faults[fault], ...(at ? { at } : {}) }
  })
  return { says: asked.form.first('says') ?? '', shortName: asked.form.first('shortName') ?? '', faults }
}
