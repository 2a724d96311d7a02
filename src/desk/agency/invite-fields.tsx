import { partsInEnglish } from '../../access/sign-in/signed-in-words.ts'
import { jobs } from '../../access/subject.ts'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input, Select } from '../../web/nhs/text-fields.tsx'
import type { NotDone, Refused } from './colleague.ts'
import type { PeopleWords } from './people-words.ts'
import { saysOf } from './says-of.ts'

const places: Readonly<Partial<Record<Extract<NotDone, string>, string>>> = {
  'needs-a-name': 'called',
  'name-is-too-long': 'called',
  'needs-a-job': 'job',
  'needs-an-email': 'email',
}

/** Everything that is wrong with an invitation, each with its field. */
export const InviteFaults = ({ refused, words }: { readonly refused: Refused; readonly words: PeopleWords }) => (
  <ErrorSummary
    heading={words.problem}
    errors={refused.because.map((why) => {
      const at = typeof why === 'string' ? places[why] : undefined
      return { says: saysOf(why, words), ...(at ? { at } : {}) }
    })}
  />
)

interface InviteFieldsShown {
  readonly words: PeopleWords
  readonly typed: (name: string) => string | undefined
  readonly canMail: boolean
  readonly refused: Refused | undefined
}

const sortsOf = (words: PeopleWords['inviting'], canMail: boolean) => [
  { value: 'hand', says: words.byHand, hint: words.byHandSays },
  ...(canMail ? [{ value: 'email', says: words.byEmail }] : []),
]

/** The fields of an invitation. */
export function InviteFields({ words: all, typed, canMail, refused }: InviteFieldsShown) {
  const words = all.inviting
  const fault = (id: string): string | undefined =>
    refused?.because.flatMap((why) => (typeof why === 'string' && places[why] === id ? saysOf(why, all) : []))[0]
  return (
    <>
      <Input
        id="called"
        name="called"
        asks={{ says: words.name }}
        error={fault('called')}
        value={typed('called')}
        width={30}
        autocomplete="off"
      />
      <Select
        id="job"
        name="job"
        asks={{ says: words.job }}
        error={fault('job')}
        choices={[{ value: '', says: '' }, ...jobs.map((job) => ({ value: job, says: partsInEnglish[job] }))]}
        chosen={typed('job')}
      />
      <Radios
        id="how"
        name="how"
        asks={{ says: words.how }}
        choices={sortsOf(words, canMail)}
        chosen={typed('how') ?? 'hand'}
      />
      {canMail && <Email words={words} error={fault('email')} value={typed('email')} />}
    </>
  )
}

interface EmailShown {
  readonly words: PeopleWords['inviting']
  readonly error: string | undefined
  readonly value: string | undefined
}

const Email = ({ words, error, value }: EmailShown) => (
  <Input
    id="email"
    name="email"
    type="email"
    asks={{ says: words.email }}
    hint={words.emailHint}
    error={error}
    value={value}
    autocomplete="off"
  />
)
