import { Button } from '../web/nhs/button.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import { ways } from '../web/ways.ts'
import { WhatYouHopeFor, WhenAgain } from './agree-aims.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import { WhoTookPart } from './agree-people.tsx'
import { HowYouStand } from './agree-standing.tsx'
import { WhatYouWorkOn, WhyThis } from './agree-support.tsx'
import { OnTheTable } from './agree-table.tsx'

/** What people agreed, asked in the order in which people talk. Nothing in it needs a script, and nothing of it is chosen beforehand. */
export const AgreeForm = ({ form }: { readonly form: FormShown }) => (
  <form class="rd-form rd-agree" method="post" action={form.base + form.on}>
    <FormMarks personal={form.personal} on={form.on} />
    {form.sent.first('again') && <input type="hidden" name="again" value={form.sent.first('again')} />}
    <WhoReads form={form} />
    <WhoTookPart form={form} />
    <OnTheTable form={form} />
    <WhatYouWorkOn form={form} />
    <WhyThis form={form} />
    <HowYouStand form={form} />
    <WhatYouHopeFor form={form} />
    <WhenAgain form={form} />
    <Keep form={form} />
    <p class="rd-by">{form.words.next}</p>
  </form>
)

/** Who reads what is written, and who answers now. */
const WhoReads = ({ form: { words, base } }: { readonly form: FormShown }) => (
  <p class="rd-small rd-unread">
    <b>{words.readBy}</b> {words.notNow} <a href={base + ways.helpNow}>{words.helpNow}</a>.
  </p>
)

/** A young person says for each thing whether those who can see the need see this too: two buttons of one size, and it is theirs first. */
function Keep({ form: { words, isTheirOwn, isShared } }: { readonly form: FormShown }) {
  if (!isTheirOwn || !isShared) return <Button>{words.keep}</Button>
  return (
    <div class="rd-actions">
      <Button name="with" value="me">
        {words.keepForMe}
      </Button>
      <Button name="with" value="them">
        {words.keepForThem}
      </Button>
    </div>
  )
}
