/** What a spreadsheet would take for a formula is kept from being one. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`

/** Rows as text that every spreadsheet opens (RFC 4180, with a mark so that letters stay whole). */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
