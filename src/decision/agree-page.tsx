import type { ComponentChildren } from 'preact'
import { type Day, inWords } from '../shared/day.ts'
import { Details, ErrorSummary } from '../web/nhs/notices.tsx'
import type { FaultOfField } from './agree-faults.ts'
import { AgreeForm } from './agree-form.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import { type SaidBefore, WhatWasSaid } from './agree-said.tsx'

interface AgreePageProps {
  readonly form: FormShown
  readonly said: SaidBefore
  readonly faults: readonly FaultOfField[]
  /** What they had written when they could not send it. */
  readonly isDraft: boolean
  /** What was agreed before, where it is looked at again. */
  readonly again?: { readonly on: Day; readonly shown: ComponentChildren } | undefined
}

/** The whole page on which people agree: what was said, what was agreed before, and the form. */
export function AgreePage({ form, said, faults, isDraft, again }: AgreePageProps) {
  const { words } = form
  return (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{again ? words.again.heading : words.heading}</h1>
      <p class="rd-lede">{again ? words.again.lede(inWords(again.on)) : words.lede}</p>
      {isDraft && <p role="status">{words.draft}</p>}
      <WhatWasSaid said={said} heading={words.said} />
      {again && <Details summary={words.again.before}>{again.shown}</Details>}
      <AgreeForm form={form} />
    </>
  )
}

/** What is to be put right in each field. */
export const faultAtIn =
  (faults: readonly FaultOfField[]) =>
  (field: string): string | undefined =>
    faults.find(({ at }) => at === field)?.says
