import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { faultAt, textIn } from '../young-people/form-values.ts'
import { calledOf } from '../young-people/whose.ts'
import { type GoalsProps, goalsWay, type Unkept } from './goal-forms.tsx'
import { GoalWordFields } from './goal-word-fields.tsx'

/** A goal that the young person says is taken down. */
export function SetGoalForm(props: GoalsProps) {
  const { asked, at, words, unkept } = props
  const here = unkept?.what === 'set' ? unkept : undefined
  return (
    <div class="rd-noprint">
      <Details summary={words.set.open} open={here !== undefined}>
        <form class="rd-form" method="post" action={asked.frame.base + goalsWay({ at })}>
          <FormMarks personal={asked.personal} on={goalsWay({ at })} />
          <WhoseGoal {...props} here={here} />
          <GoalWordFields {...{ words }} id="new" values={here?.values ?? {}} faults={here?.faults ?? []} />
          <Checkboxes
            id="agreed"
            name="agreed"
            asks={{ says: words.set.agreedAsked }}
            choices={[{ value: 'yes', says: words.set.agreed }]}
            chosen={here && textIn(here.values, 'agreed') ? ['yes'] : []}
          />
          <Button>{words.set.keep}</Button>
        </form>
      </Details>
    </div>
  )
}

/** Asked only where it could be somebody else’s, and then nothing is chosen beforehand. */
const WhoseGoal = ({ at, words, others, here }: GoalsProps & { readonly here: Unkept | undefined }) =>
  others.length === 0 ? null : (
    <Radios
      id="whose"
      name="whose"
      asks={{ says: words.set.whose }}
      hint={words.set.whoseHint}
      error={here && faultAt(here.faults, 'whose')}
      chosen={here && textIn(here.values, 'whose')}
      choices={[
        { value: 'young-person', says: calledOf(at.who) || words.young },
        ...others.map((value) => ({ value, says: at.called.get(value)?.name ?? words.somebody })),
      ]}
    />
  )
