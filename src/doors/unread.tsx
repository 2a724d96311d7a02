import type { Frame } from '../web/route.ts'
import { type UnreadWords, unreadInEnglish } from './ask-words.ts'

interface UnreadProps {
  readonly frame: Frame
  readonly words?: UnreadWords
}

/** Stands beside every text box that no person reads (hazard: a disclosure in a box that nobody reads). */
export function Unread({ frame, words = unreadInEnglish }: UnreadProps) {
  return (
    <p class="rd-small rd-unread">
      <b>{words.nobody}</b> {words.reach} <b>999</b> {words.danger} <b>111</b> {words.thenTwo} <b>SHOUT</b> {words.to}{' '}
      <b>85258</b>, {words.or} <a href={`${frame.base}/help-now`}>{words.link}</a>
      {words.after}
    </p>
  )
}
