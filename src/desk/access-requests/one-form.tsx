import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Values } from '../young-people/form-values.ts'
import type { AccessFault, AccessRequestsWords } from './access-requests-words.ts'
import { all } from './acting.page.tsx'
import type { ForComplaints, OneRequest } from './one.store.ts'

/** What the page of one request is made from. */
export interface OneProps {
  readonly asked: AskedSignedIn
  readonly words: AccessRequestsWords
  readonly one: OneRequest
  readonly more?: ForComplaints
  readonly faults: readonly AccessFault[]
  readonly draft: Values | undefined
}

interface FormProps extends Pick<OneProps, 'asked' | 'one'> {
  readonly does: string
  readonly children: ComponentChildren
}

/** A form of this request, which says as which nth it was seen. */
export const OneForm = ({ asked, one: { request }, does, children }: FormProps) => (
  <form class="rd-form" method="post" action={`${asked.frame.base}${all}/${request.id}/${does}`}>
    <FormMarks personal={asked.personal} on={`${all}/${request.id}`} />
    <input type="hidden" name="n" value={request.n} />
    {children}
  </form>
)
