import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { type AgreedWith, agreedWith, type PartCode, partCodes } from './part.ts'
import { leadToTell, type RiskSupportPlan } from './risk-support-plan.ts'

/** Something that the plan does not say yet. A gap is shown in words where it stands; it is neither counted nor weighed. */
export type Gap =
  | { readonly is: 'part-is-not-written' | 'part-holds-no-longer'; readonly part: PartCode }
  | {
      readonly is:
        | 'nobody-leads'
        | 'lead-has-not-said'
        | 'no-back-up'
        | 'no-agency'
        | 'no-code-word'
        | 'no-end-is-said'
        | 'nobody-has-a-copy'
    }
  | { readonly is: 'code-word-is-open' | 'lead-does-not-know-the-word' }
  | { readonly is: 'lead-is-not-told'; readonly who: Said; readonly by: Id }
  | { readonly is: 'agency-has-no-role' | 'agency-has-no-out-of-hours'; readonly who: Said }
  | { readonly is: 'service-has-no-hours' | 'service-has-no-way' | 'service-does-not-say-what'; readonly who: Said }
  | { readonly is: 'nobody-does-it'; readonly what: Said }
  | { readonly is: 'nothing-is-agreed'; readonly where: AgreedWith }
  | { readonly is: 'not-said-who-wrote' }

/** Everything that is missing, in the order of the parts. */
export function gapsIn(plan: RiskSupportPlan): readonly Gap[] {
  const inParts = partCodes.flatMap((part): readonly Gap[] =>
    plan.parts[part]
      ? gapsOfPart(plan, part)
      : [{ is: plan.emptied[part] ? 'part-holds-no-longer' : 'part-is-not-written', part }],
  )
  return [...inParts, ...(plan.helped ? [] : [{ is: 'not-said-who-wrote' } as const])]
}

/** What is missing in one part that is written. */
export function gapsOfPart(plan: RiskSupportPlan, code: PartCode): readonly Gap[] {
  const { parts, codeWord } = plan
  switch (code) {
    case 'people-to-tell':
      return parts[code]?.part.codeWord && !codeWord ? [{ is: 'code-word-is-open' }] : gapsOfWord({ parts, codeWord })
    case 'services':
      return (parts[code]?.part.services ?? []).flatMap(({ who, how, hours, does }): readonly Gap[] => [
        ...(how ? [] : [{ is: 'service-has-no-way', who } as const]),
        ...(hours ? [] : [{ is: 'service-has-no-hours', who } as const]),
        ...(does ? [] : [{ is: 'service-does-not-say-what', who } as const]),
      ])
    case 'safer':
      return (parts[code]?.part.steps ?? []).flatMap(({ what, who }): readonly Gap[] =>
        who ? [] : [{ is: 'nobody-does-it', what }],
      )
    case 'agreed-with':
      return agreedWith.flatMap((where): readonly Gap[] =>
        parts[code]?.part[where] ? [] : [{ is: 'nothing-is-agreed', where }],
      )
    case 'who-leads':
      return gapsOfRoles(plan)
    case 'copies':
      return parts[code]?.part.copies.length ? [] : [{ is: 'nobody-has-a-copy' }]
    case 'review':
      return parts[code].part.ending ? [] : [{ is: 'no-end-is-said' }]
    default:
      return []
  }
}

/** Whoever came to lead, or to stand in, since it was agreed does not know it. */
function gapsOfWord({
  parts,
  codeWord,
}: Pick<RiskSupportPlan, 'parts'> & { readonly codeWord: RiskSupportPlan['codeWord'] }): readonly Gap[] {
  if (!codeWord) return [{ is: 'no-code-word' }]
  const { lead } = parts['who-leads'].part
  const knows = lead?.is !== 'person' || codeWord.knownBy.some((who) => who.is === 'person' && who.id === lead.id)
  return knows ? [] : [{ is: 'lead-does-not-know-the-word' }]
}

function gapsOfRoles(plan: RiskSupportPlan): readonly Gap[] {
  const { lead, backUp, agencies } = plan.parts['who-leads'].part
  const toTell = leadToTell(plan)
  return [
    ...(lead ? [] : [{ is: 'nobody-leads' } as const]),
    ...(lead && plan.aloneSince ? [{ is: 'lead-has-not-said' } as const] : []),
    ...(toTell ? [{ is: 'lead-is-not-told', who: toTell.name, by: toTell.by } as const] : []),
    ...(backUp ? [] : [{ is: 'no-back-up' } as const]),
    ...(agencies.length > 0 ? [] : [{ is: 'no-agency' } as const]),
    ...agencies.flatMap(({ who, role, outOfHours }): readonly Gap[] => [
      ...(role ? [] : [{ is: 'agency-has-no-role', who } as const]),
      ...(outOfHours ? [] : [{ is: 'agency-has-no-out-of-hours', who } as const]),
    ]),
  ]
}
