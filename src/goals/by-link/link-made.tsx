import type { ComponentChildren } from 'preact'
import { linkHours } from './session-link.ts'

/** Words beside a link that was made a moment ago, to whoever hands it over. */
export const linkMadeInEnglish = {
  label: 'A picture that a phone’s camera reads: it leads to a few questions',
  scan: 'Scan it with the other phone. No account is needed, and nothing is kept on that phone.',
  type: 'Or type this address there, and then the code:',
  once: `It works once, for ${linkHours} hours. It shows no name.`,
} as const

export type LinkMadeWords = typeof linkMadeInEnglish

interface LinkMadeProps {
  /** `https://rightdoor.example/ashmere/check` */
  readonly address: string
  readonly code: string
  readonly draw: (address: string, label: string) => ComponentChildren
  readonly words?: LinkMadeWords
}

/** A link to be scanned, or typed, on another phone. */
export const LinkMade = ({ address, code, draw, words = linkMadeInEnglish }: LinkMadeProps) => (
  <>
    <p class="rd-lede">{words.scan}</p>
    {draw(`${address}/${code}`, words.label)}
    <p>
      {words.type} <span class="rd-break">{address}</span>
    </p>
    <p class="rd-code">{code}</p>
    <p>{words.once}</p>
  </>
)
