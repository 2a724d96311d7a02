/** The entities that feeds use. */
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  pound: '£',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  ocirc: 'ô',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ccedil: 'ç',
  ntilde: 'ñ',
  laquo: '«',
  raquo: '»',
  times: '×',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  acirc: 'â',
  ecirc: 'ê',
  szlig: 'ß',
  lsaquo: '‹',
  rsaquo: '›',
  para: '¶',
  sect: '§',
  bdquo: '„',
  sbquo: '‚',
}

/** Entities as characters; what is no entity stays as it is. */
export const withoutEntities = (text: string): string =>
  text.replaceAll(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});?/gi, (whole) => {
    const inside = whole.slice(1).replace(';', '')
    if (!inside.startsWith('#')) return named[inside] ?? named[inside.toLowerCase()] ?? whole
    const code = /^#x/i.test(inside) ? Number.parseInt(inside.slice(2), 16) : Number(inside.slice(1))
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
