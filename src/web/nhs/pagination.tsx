interface Neighbour {
  readonly to: string
  /** What is there: "Results 21 to 40". */
  readonly says: string
}

export interface PaginationWords {
  readonly previous?: Neighbour | undefined
  readonly next?: Neighbour | undefined
}

const arrows = {
  prev: 'M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z',
  next: 'm14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z',
} as const

/** The page before and the page after, each where there is one. */
export function Pagination({ previous, next }: PaginationWords) {
  return (
    <nav class="nhsuk-pagination" aria-label="Pagination">
      <ul class="nhsuk-list nhsuk-pagination__list">
        {previous && <Turn rel="prev" {...previous} />}
        {next && <Turn rel="next" {...next} />}
      </ul>
    </nav>
  )
}

function Turn({ rel, to, says }: Neighbour & { readonly rel: 'prev' | 'next' }) {
  return (
    <li class={`nhsuk-pagination-item--${rel === 'prev' ? 'previous' : 'next'}`}>
      <a class={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={to} rel={rel}>
        <span class="nhsuk-pagination__title">
          {rel === 'prev' ? 'Previous' : 'Next'}
          <span class="nhsuk-u-visually-hidden"> page</span>
        </span>
        <span class="nhsuk-u-visually-hidden">:</span>
        <span class="nhsuk-pagination__page">{says}</span>
        <svg
          class={`nhsuk-icon nhsuk-icon--arrow-${rel === 'prev' ? 'left' : 'right'}`}
          xmlns="http://www.w3.org/2000/svg"
          viewBox="0 0 24 24"
          width="16"
          height="16"
          focusable="false"
          aria-hidden="true"
        >
          <path d={arrows[rel]} />
        </svg>
      </a>
    </li>
  )
}
