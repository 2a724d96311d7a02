import type { Frame } from '../web/route.ts'

/** Stands beside every text box that no person reads (hazard: a disclosure in a box that nobody reads). */
export function Unread({ frame }: { readonly frame: Frame }) {
  return (
    <p class="rd-small rd-unread">
      <b>No person reads this box,</b> and we don’t keep it. To reach someone now: <b>999</b> in danger, <b>111</b> then
      2, text <b>SHOUT</b> to <b>85258</b>, or <a href={`${frame.base}/help-now`}>see who answers</a>.
    </p>
  )
}
