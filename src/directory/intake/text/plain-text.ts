import { withoutEntities } from './entities.ts'

/** Plain text made out of a feed's HTML, and what had to go. */
export interface PlainText {
  readonly text: string
  readonly hadHtml: boolean
  readonly hadUnsafe: boolean
}

const block = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const swallowed = new Set(
  'applet audio canvas embed frameset head iframe math noembed noframes noscript object script select style svg template textarea title video xmp'.split(
    ' ',
  ),
)
const unsafe = new Set(['script', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'frameset'])

/**
 * HTML as plain text: paragraphs parted by a blank line, list items begin with "- ", an address behind a link stands after its
 * words in brackets. What is inside scripts, styles and frames goes. Text that was encoded twice is read twice.
 */
export function toPlainText(html: string): PlainText {
  let text = html
  let hadHtml = false
  let hadUnsafe = false
  for (let pass = 0; pass < 3; pass += 1) {
    const read = readOnce(text)
    hadHtml ||= read.hadHtml
    hadUnsafe ||= read.hadUnsafe
    text = read.text
    if (!/<[a-z/!][^<]{0,2000}>/i.test(text)) break
  }
  return { text: tidy(text), hadHtml, hadUnsafe }
}

function readOnce(html: string): PlainText {
  const out: string[] = []
  const links: (string | undefined)[] = []
  let hadHtml = false
  let hadUnsafe = false
  const words = readerOf(html)
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const tag = open < 0 ? undefined : tagAt(html, open)
    if (!tag) {
      const until = open < 0 ? html.length : open + 1
      out.push(words(html.slice(at, until)))
      at = until
      continue
    }
    hadHtml = true
    hadUnsafe ||= unsafe.has(tag.name) || /\son[a-z]+\s*=|javascript:|data:text/i.test(tag.inside)
    out.push(words(html.slice(at, open)))
    out.push(written(tag, links, out))
    at = swallowed.has(tag.name) && !tag.closes ? endOf(html, tag) : tag.end
  }
  return { text: out.join(''), hadHtml, hadUnsafe }
}

/** In HTML with paragraphs a line break is a space; in other text it is meant. */
const readerOf = (html: string): ((text: string) => string) =>
  /<(p|br|div|li|ul|ol|h\d|table)\b/i.test(html)
    ? (text) => withoutEntities(text.replaceAll(/\s+/g, ' '))
    : withoutEntities

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly inside: string
  /** Where the text after it begins. */
  readonly end: number
}

/** A tag, comment or declaration that begins here; "<3" and "a < b" are none. */
function tagAt(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open)
    return { name: '!', closes: false, inside: '', end: end < 0 ? html.length : end + 3 }
  }
  const head = /^<(\/?)([a-z][a-z0-9:-]{0,40}|[!?])/i.exec(html.slice(open, open + 48))
  if (!head) return undefined
  const end = html.indexOf('>', open)
  const stop = end < 0 ? html.length : end
  return {
    name: (head[2] ?? '').toLowerCase(),
    closes: head[1] === '/',
    inside: html.slice(open + head[0].length, Math.min(stop, open + 4_000)),
    end: end < 0 ? html.length : end + 1,
  }
}

function endOf(html: string, tag: Tag): number {
  if (tag.inside.endsWith('/') || tag.name === 'embed') return tag.end
  const closing = new RegExp(`</${tag.name}`, 'gi')
  closing.lastIndex = tag.end
  const end = closing.exec(html) ? html.indexOf('>', closing.lastIndex) : -1
  return end < 0 ? html.length : end + 1
}

/** What stands in the text where the tag stood. */
function written(tag: Tag, links: (string | undefined)[], out: readonly string[]): string {
  if (tag.name === 'a') return linkWritten(tag, links, out)
  if (tag.name === 'br') return '\n'
  if (tag.name === 'li') return tag.closes ? '' : '\n- '
  if (tag.name === 'td' || tag.name === 'th') return tag.closes ? ' ' : ''
  return block.has(tag.name) ? '\n\n' : ''
}

function linkWritten(tag: Tag, links: (string | undefined)[], out: readonly string[]): string {
  if (!tag.closes) {
    const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag.inside)
    links.push(withoutEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? '').trim())
    return ''
  }
  const address = links.pop()?.replace(/^(mailto|tel):/i, '') ?? ''
  const before = out.slice(-6).join('')
  const bare = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
  const isShown =
    /^https?:\/\/[^\s]+$/i.test(address) || /^[^\s@:]+@[^\s@]+$/.test(address) || /^[+\d][\d ]+$/.test(address)
  return isShown && bare !== '' && address.length <= 200 && !before.includes(bare) ? ` (${address})` : ''
}

/** Lines without stray spaces, at most one blank one between two, list items close together. */
function tidy(text: string): string {
  const out: string[] = []
  let item = ''
  for (const line of text.split('\n').map((each) => each.replaceAll(/\s+/g, ' ').trim())) {
    if (line === '-') item = '- '
    if (line === '-' || (line === '' && (item !== '' || out.at(-1) === ''))) continue
    if ((item !== '' || line.startsWith('- ')) && out.at(-1) === '') out.pop()
    out.push(line.startsWith('- ') ? line : `${item}${line}`)
    item = ''
  }
  return out.join('\n').trim()
}
