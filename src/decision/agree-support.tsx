import { inNoOrder, nameOf } from '../language/grouping.ts'
import { Radios } from '../web/nhs/choices.tsx'
import { Textarea } from '../web/nhs/text-fields.tsx'
import { KindSign } from '../web/shapes.tsx'
import { ways } from '../web/ways.ts'
import type { FormShown } from './agree-form-shown.tsx'
import { groupingField } from './agreement-grouping.ts'

/** What people work on together now: nothing is chosen beforehand, and the five stand in an order that means nothing. */
export const WhatYouWorkOn = ({
  form: { words, sent, seed, support, base, faultAt },
}: {
  readonly form: FormShown
}) => (
  <div class="rd-agree__ask rd-agree__five">
    <Radios
      id={groupingField}
      name={groupingField}
      asks={{ says: words.support.asks, size: 'm', heading: 2 }}
      hint={
        <>
          {words.support.hint} <a href={base + ways.five}>{words.support.whatEachMeans}</a>
        </>
      }
      error={faultAt(groupingField)}
      choices={inNoOrder(seed).map((kind) => ({
        value: kind,
        says: <KindSign of={kind} name={nameOf[kind]} />,
        hint: support[kind],
      }))}
      chosen={sent.first(groupingField)}
    />
  </div>
)

/** Why they chose it together. */
export const WhyThis = ({ form: { words, sent, faultAt } }: { readonly form: FormShown }) => (
  <div class="rd-agree__ask">
    <Textarea
      id="reason"
      name="reason"
      rows={4}
      asks={{ says: words.reason.asks, size: 'm', heading: 2 }}
      hint={words.reason.hint}
      error={faultAt('reason')}
      value={sent.first('reason')}
      autocomplete="off"
    />
  </div>
)
