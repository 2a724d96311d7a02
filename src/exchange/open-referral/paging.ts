import type { JsonRecord } from './record/filled.ts'

/** The envelope of HSDS 3.0 and Open Referral UK 3.0. `size` is how many are on this page. */
export interface PageOf<Item> {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly Item[]
}

/** One page of many. A page past the end is empty and says that it is the last, so that nobody reads on for ever. */
export function pageOf<Item>(
  items: readonly Item[],
  asked: { readonly page: number; readonly perPage: number },
): PageOf<Item> {
  const pages = Math.ceil(items.length / asked.perPage)
  const contents = items.slice((asked.page - 1) * asked.perPage, asked.page * asked.perPage)
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: asked.page,
    size: contents.length,
    first_page: asked.page === 1,
    last_page: asked.page >= pages,
    empty: contents.length === 0,
    contents,
  }
}

/** One record a line, without pages. */
export const lines = (records: readonly JsonRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
