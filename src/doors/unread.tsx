import { crisisNumbers } from '../web/crisis-numbers.ts'
import type { Frame } from '../web/route.ts'
import { type UnreadWords, unreadInEnglish } from './ask-words.ts'

interface UnreadProps {
  readonly frame: Frame
  readonly words?: UnreadWords
}

/** Stands beside every text box that no person reads (hazard: a disclosure in a box that nobody reads). */
export function Unread({ frame, words = unreadInEnglish }: UnreadProps) {
  const { danger, talk, text } = crisisNumbers
  return (
    <p class="rd-small rd-unread">
      <b>{words.nobody}</b> {words.reach} <b>{danger}</b> {words.danger} <b>{talk}</b> {words.thenTwo}{' '}
      <b>{text.word}</b> {words.to} <b>{text.to}</b>, {words.or} <a href={`${frame.base}/help-now`}>{words.link}</a>
      {words.after}
    </p>
  )
}
