import type { Job } from '../subject.ts'
import type { ActingAs } from './session.ts'

/** An invented agency of the demonstration. */
export interface DemonstrationAgency {
  readonly key: string
  readonly name: string
  readonly sector: 'health' | 'education' | 'social-care' | 'voluntary'
  /** Under which name the demonstration's directory has it. */
  readonly organisation: string
}

export const demonstrationAgencies = [
  { key: 'schools', name: 'Ashmere Schools Partnership', sector: 'education', organisation: 'school-trust' },
  { key: 'gps', name: 'Ashmere GPs Together', sector: 'health', organisation: 'gp-group' },
  { key: 'hospital', name: 'St Anne’s Hospital', sector: 'health', organisation: 'st-annes-hospital' },
  { key: 'council', name: 'Ashmere Council', sector: 'social-care', organisation: 'ashmere-council' },
  { key: 'yard', name: 'The Yard', sector: 'voluntary', organisation: 'yard' },
] as const satisfies readonly DemonstrationAgency[]

/** Somebody invented, whom a visitor can be with one tap. */
export type DemonstrationAccount = {
  readonly key: string
  /** On the button. */
  readonly shownAs: string
  /** At which point they are, in a few words below it. */
  readonly at?: string
} & (
  | { readonly actsAs: Exclude<ActingAs, Job> }
  | {
      readonly actsAs: Job
      readonly name: string
      readonly agency: (typeof demonstrationAgencies)[number]['key']
      readonly mayBreakGlass: boolean
    }
)

interface Working {
  readonly key: string
  readonly name: string
  readonly does: string
  readonly actsAs: Job
  readonly agency: (typeof demonstrationAgencies)[number]['key']
  readonly mayBreakGlass?: true
}

const works = ({ name, does, mayBreakGlass, ...who }: Working): DemonstrationAccount => ({
  ...who,
  name,
  shownAs: `${name}, ${does}`,
  mayBreakGlass: mayBreakGlass === true,
})

/**
 * The people of the stories, and one for each job. Maya, 9, and Mrs Osei are not among them: their story needs no account, and stores
 * nothing of anybody.
 */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { key: 'callum', shownAs: 'Callum, 15', actsAs: 'young-person' },
  { key: 'aisha', shownAs: 'Aisha, 14', actsAs: 'young-person' },
  { key: 'aishas-mum', shownAs: 'Aisha’s mum', actsAs: 'carer' },
  { key: 'tom', shownAs: 'Tom, 13', actsAs: 'young-person' },
  { key: 'jordan', shownAs: 'Jordan, 17', actsAs: 'young-person' },
  { key: 'ellie', shownAs: 'Ellie, 15', actsAs: 'young-person' },
  { key: 'ellies-mum', shownAs: 'Ellie’s mum', actsAs: 'carer' },
  { key: 'ellies-foster-carer', shownAs: 'Ellie’s foster carer', actsAs: 'carer' },
  { key: 'sam', shownAs: 'Sam, 17', actsAs: 'young-person' },
  ...(
    [
      { key: 'school-nurse', name: 'Beth Lloyd', does: 'school nurse', actsAs: 'helper', agency: 'schools' },
      { key: 'teacher', name: 'Kofi Mensah', does: 'teacher', actsAs: 'helper', agency: 'schools' },
      { key: 'gp', name: 'Anjali Rao', does: 'GP', actsAs: 'helper', agency: 'gps' },
      { key: 'counsellor', name: 'Mark Ellison', does: 'counsellor', actsAs: 'helper', agency: 'yard' },
      { key: 'social-worker', name: 'Dawn Fraser', does: 'social worker', actsAs: 'helper', agency: 'council' },
      {
        ...{ key: 'crisis-nurse', name: 'Tunde Bello', does: 'crisis nurse', actsAs: 'helper' },
        ...{ agency: 'hospital', mayBreakGlass: true },
      },
      {
        key: 'team-lead',
        name: 'Ruth Adeyemi',
        does: 'leads the team at The Yard',
        actsAs: 'team-lead',
        agency: 'yard',
      },
      { key: 'front-desk', name: 'Colin Barnes', does: 'front desk', actsAs: 'front-desk', agency: 'gps' },
      {
        ...{ key: 'safeguarding-lead', name: 'Meera Shah', does: 'safeguarding lead', actsAs: 'safeguarding-lead' },
        ...{ agency: 'schools', mayBreakGlass: true },
      },
      {
        key: 'privacy-officer',
        name: 'Owen Pryce',
        does: 'privacy officer',
        actsAs: 'privacy-officer',
        agency: 'schools',
      },
      { key: 'curator', name: 'Lena Nowak', does: 'keeps The Yard’s offers right', actsAs: 'curator', agency: 'yard' },
      { key: 'approver', name: 'Grace Okafor', does: 'approves what changes', actsAs: 'approver', agency: 'council' },
      { key: 'hafsa', name: 'Hafsa Warsame', does: 'plans for the place', actsAs: 'place-lead', agency: 'council' },
      { key: 'administrator', name: 'Dev Patel', does: 'administrator', actsAs: 'administrator', agency: 'yard' },
    ] as const satisfies readonly Working[]
  ).map(works),
]

/** Young people of the forty needs, and parents of theirs, each at another point; they are there where the needs are. */
export const accountsOfNeeds: readonly DemonstrationAccount[] = [
  { key: 'ruby', shownAs: 'Ruby, 5', at: 'A small child, with her mum', actsAs: 'young-person' },
  { key: 'rubys-mum', shownAs: 'Ruby’s mum', at: 'Says how she sees it', actsAs: 'carer' },
  { key: 'leon', shownAs: 'Leon, 8', at: 'Drew it. They don’t all see it the same way', actsAs: 'young-person' },
  { key: 'leons-mum', shownAs: 'Leon’s mum', at: 'Sees it another way', actsAs: 'carer' },
  { key: 'yusuf', shownAs: 'Yusuf, 12', at: 'Speaks Arabic, and somebody interprets', actsAs: 'young-person' },
  { key: 'tanisha', shownAs: 'Tanisha, 16', at: 'Somebody said “not us”. Who is next?', actsAs: 'young-person' },
  { key: 'mei', shownAs: 'Mei, 18', at: 'Waits, and somebody asks how it is', actsAs: 'young-person' },
]

/** Everybody whom a visitor can be with one tap. */
export const everybodyInvented: readonly DemonstrationAccount[] = [...demonstrationAccounts, ...accountsOfNeeds]

/** Why nobody may be signed in by one tap. */
export type NotHere = 'production' | 'not-a-demonstration'

/** One tap is for invented people in an invented place, and never where the program runs for real ones. */
export function whyNoOneTap(running: {
  readonly mode: 'demonstration' | 'production'
  readonly demonstration: boolean
}): NotHere | undefined {
  if (running.mode === 'production') return 'production'
  return running.demonstration ? undefined : 'not-a-demonstration'
}

/**
 * What a production start refuses. A place that stopped being a demonstration keeps nobody of it either.
 * @param found in which places accounts of the demonstration were found, and how many.
 */
export const faultsOfDemonstration = (
  mode: 'demonstration' | 'production',
  found: ReadonlyMap<string, number>,
): readonly string[] =>
  mode === 'production'
    ? [...found].map(
        ([place, many]) =>
          `${place} holds ${many} demonstration accounts, which open with one tap. Use an empty database for real people.`,
      )
    : []
