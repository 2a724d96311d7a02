import { type CodeFile, findingAt, isNode, type Node, nameOf, ofType, partsOf, plainText, within } from './code.ts'

/** A place where somebody can type, wherever it is drawn. */
export interface Box {
  readonly file: CodeFile
  readonly start: number
  /** Its name in the form; `*` where the name is made while the page is. */
  readonly name: string
  /** More than one line. */
  readonly isLong: boolean
  /** The longest that fits in, where the box says. */
  readonly most: number | undefined
}

const boxes = new Set(['input', 'textarea', 'Input', 'Textarea'])

/** No words can be typed into these. */
const typesWithoutWords = new Set(['hidden', 'radio', 'checkbox', 'submit', 'button', 'file'])

const attributesOf = (element: Node): readonly Node[] =>
  Array.isArray(element['attributes']) ? element['attributes'].filter(isNode) : []

const attributeIn = (element: Node, name: string): Node | undefined => {
  const value = attributesOf(element).find((attribute) => nameOf(attribute['name']) === name)?.['value']
  if (!isNode(value)) return undefined
  const inside = value['expression']
  return value.type === 'JSXExpressionContainer' && isNode(inside) ? inside : value
}

/** `{...line('to')}` -> `to`, `{...{ name: 'q' }}` -> `q`. */
function nameInSpread(element: Node): string | undefined {
  const spreads = attributesOf(element).filter(({ type }) => type === 'JSXSpreadAttribute')
  for (const spread of spreads.flatMap(partsOf)) {
    if (spread.type === 'CallExpression') return plainText(partsOf(spread).at(-1))
    const property = within(spread).find(({ type, key }) => type === 'Property' && nameOf(key) === 'name')
    if (property) return plainText(property['value'])
  }
  return undefined
}

function boxAt(file: CodeFile, element: Node): readonly Box[] {
  const of = nameOf(element['name']) ?? ''
  if (!boxes.has(of) || typesWithoutWords.has(plainText(attributeIn(element, 'type')) ?? '')) return []
  const most = attributeIn(element, 'maxLength')?.['value']
  return [
    {
      ...{ file, start: element.start },
      name: plainText(attributeIn(element, 'name')) ?? nameInSpread(element) ?? '*',
      isLong: /^t/i.test(of),
      most: typeof most === 'number' ? most : undefined,
    },
  ]
}

/** The parts of which every page is made: a box is met where they are used. */
const isPart = ({ path }: CodeFile): boolean => path.startsWith('src/web/nhs/')

export const boxesOf = (file: CodeFile): readonly Box[] =>
  isPart(file) ? [] : ofType(file, 'JSXOpeningElement').flatMap((element) => boxAt(file, element))

/** How the table calls a box. */
export const keyOf = ({ file, name }: Box): string => `${file.path}#${name}`

/** Rooms that nobody enters who is not at work here; `checks/text-boxes.test.ts` proves it by their routes. */
export const roomsOfWork: readonly string[] = ['src/desk/', 'src/place/']

export const isOfWork = ({ path }: Pick<CodeFile, 'path'>): boolean => roomsOfWork.some((room) => path.startsWith(room))

/** Boxes of which nobody has said who reads what is typed. */
export const undeclared = (files: readonly CodeFile[], declared: ReadonlySet<string>): readonly string[] =>
  files
    .filter((file) => !isOfWork(file))
    .flatMap(boxesOf)
    .filter((box) => !declared.has(keyOf(box)))
    .map((box) => findingAt(box.file, box, `${keyOf(box)}: say in src/site/text-boxes.ts who reads it`))

/** Boxes that are called a short answer, and into which a confession fits. */
export const tooLongForAField = (files: readonly CodeFile[], fields: ReadonlySet<string>): readonly string[] =>
  files
    .flatMap(boxesOf)
    .filter((box) => fields.has(keyOf(box)) && (box.isLong || (box.most ?? 0) > 200))
    .map((box) => findingAt(box.file, box, `${keyOf(box)} is no short answer`))

/** Other ways of letting people type, which no table could see. */
export const typedElsewhere = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    ofType(file, 'JSXAttribute').flatMap((attribute) => {
      const name = nameOf(attribute['name']) ?? ''
      const isTyping =
        /^contenteditable$/i.test(name) || (name === 'role' && plainText(attribute['value']) === 'textbox')
      return isTyping ? [findingAt(file, attribute, `${name} makes a box that nobody declares`)] : []
    }),
  )
