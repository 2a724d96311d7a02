import { partsInEnglish } from '../../access/sign-in/signed-in-words.ts'
import { jobs } from '../../access/subject.ts'
import { Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input, Select } from '../../web/nhs/text-fields.tsx'
import type { Refused } from './colleague.ts'
import type { PeopleWords } from './people-words.ts'
import { faultsOf, saidAt } from './says-of.ts'

/** Everything that is wrong with an invitation, each with its field. */
export const InviteFaults = ({ refused, words }: { readonly refused: Refused; readonly words: PeopleWords }) => (
  <ErrorSummary heading={words.problem} errors={faultsOf(refused.because, words)} />
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
  const faults = faultsOf(refused?.because ?? [], all)
  const fault = (id: string): string | undefined => saidAt(faults, id)
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
        choices={[
          { value: '', says: words.chooseJob },
          ...jobs.map((job) => ({ value: job, says: partsInEnglish[job] })),
        ]}
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
