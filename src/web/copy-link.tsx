import type { Frame } from './route.ts'

interface CopyWords {
  readonly frame: Frame
  readonly link: string
  readonly says: string
  readonly copied: string
  readonly notCopied: string
}

/** Copies a link. Where no script runs there is no button, and the link stands in the text anyway. */
export function CopyLink({ frame, link, says, copied, notCopied }: CopyWords) {
  return (
    <span class="rd-noprint">
      <button
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        type="button"
        hidden
        data-copy={link}
        data-copied={copied}
        data-not-copied={notCopied}
      >
        {says}
      </button>{' '}
      <span role="status" />
      <script src={frame.assets('copy-link.js')} defer />
    </span>
  )
}
