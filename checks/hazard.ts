/** A hazard as safety/hazards/ keeps it, in the small part of YAML that we write. */
export interface Hazard {
  readonly path: string
  readonly fields: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly controls: readonly Control[]
}

/** What holds a hazard in check, and the tests that prove it: `src/a.test.ts :: the title`. */
export interface Control {
  readonly does: string
  readonly provedBy: readonly string[]
}

interface Line {
  readonly indent: number
  readonly text: string
}

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }))

const pairShape = /^(?:- )?([a-z][a-z-]*):(?: (.*))?$/

const unquoted = (text: string): string => text.replace(/^(['"])(.*)\1$/, '$2')

/**
 * Reads one hazard: `key: words`, `key:` with `- item` lines below, and `controls:` whose items hold `does:` and `proved-by:`.
 * Words stand on one line.
 * @throws where a line has another shape, because a hazard that is read wrongly is not in check.
 */
export function readHazard(path: string, text: string): Hazard {
  const fields = new Map<string, string>()
  const lists = new Map<string, string[]>()
  const controls: { does: string; provedBy: string[] }[] = []
  let key = ''
  for (const line of linesOf(text)) {
    const [, name = '', value] = pairShape.exec(line.text) ?? []
    const control = controls.at(-1)
    if (line.indent === 0 && name !== '') {
      key = name
      if (value !== undefined) fields.set(name, unquoted(value))
      else lists.set(name, [])
    } else if (key === 'controls' && line.text.startsWith('- does:'))
      controls.push({ does: unquoted(value ?? ''), provedBy: [] })
    else if (key === 'controls' && control && line.text === 'proved-by:') continue
    else if (key === 'controls' && control && line.text.startsWith('- '))
      control.provedBy.push(unquoted(line.text.slice(2)))
    else if (key !== 'controls' && line.text.startsWith('- ')) lists.get(key)?.push(unquoted(line.text.slice(2)))
    else throw new Error(`${path}: cannot read “${line.text}”`)
  }
  return { path, fields, lists, controls }
}

const needed = ['id', 'hazard', 'harm', 'initial', 'residual', 'owner'] as const

/** What a hazard leaves out. */
export const gapsOf = ({ path, fields, lists, controls }: Hazard): readonly string[] => [
  ...needed.filter((name) => !fields.get(name)).map((name) => `${path} has no ${name}`),
  ...((lists.get('causes') ?? []).length === 0 ? [`${path} has no causes`] : []),
  ...(controls.length === 0 ? [`${path} has no controls`] : []),
  ...controls.filter(({ provedBy }) => provedBy.length === 0).map(({ does }) => `${path}: nothing proves “${does}”`),
]
