import { type CodeFile, findingAt, isNode, type Node, nameOf, ofType, plainText, within } from './code.ts'

/** A field that people fill in or an address carries: its name, and where. */
export interface Field {
  readonly path: string
  readonly name: string
  readonly start: number
}

const attributesOf = (element: Node): readonly Node[] =>
  Array.isArray(element['attributes']) ? element['attributes'].filter(isNode) : []

const textOfAttribute = (attribute: Node | undefined): string | undefined => {
  const value = attribute?.['value']
  if (!isNode(value)) return undefined
  return value.type === 'JSXExpressionContainer' ? plainText(value['expression']) : plainText(value)
}

const attributeOf = (element: Node, name: string): Node | undefined =>
  attributesOf(element).find((attribute) => nameOf(attribute['name']) === name)

const inMarkup = (file: CodeFile): readonly Field[] =>
  ofType(file, 'JSXOpeningElement').flatMap((element) => {
    const name = nameOf(element['name']) === 'meta' ? undefined : textOfAttribute(attributeOf(element, 'name'))
    return name === undefined ? [] : [{ path: file.path, name, start: element.start }]
  })

const reads = new Set(['first', 'all'])

const inRequests = (file: CodeFile): readonly Field[] =>
  ofType(file, 'CallExpression').flatMap((call) => {
    const callee = call['callee']
    const args = Array.isArray(call['arguments']) ? call['arguments'] : []
    const name = args.length === 1 ? plainText(args[0]) : undefined
    const isRead = isNode(callee) && callee.type === 'MemberExpression' && reads.has(nameOf(callee['property']) ?? '')
    return isRead && name !== undefined ? [{ path: file.path, name, start: call.start }] : []
  })

/** Every field by name: `name="…"` in markup, and what is read out of a form or an address. */
export const fieldsOf = (file: CodeFile): readonly Field[] => [...inMarkup(file), ...inRequests(file)]

/** What nobody is asked (R5). */
export const neverAsked =
  /severity|score|diagnos|symptom|\brisk|level|grade|tier|band|phq|gad-?7|sdq|rcads|\bicd|clinical|disorder|condition/i

/** Choices among the five that a page has already made for somebody. */
export const madeForThem = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    ofType(file, 'JSXOpeningElement').flatMap((element) => {
      const name = textOfAttribute(attributeOf(element, 'name')) ?? ''
      const mark =
        attributeOf(element, 'checked') ?? attributeOf(element, 'selected') ?? attributeOf(element, 'defaultChecked')
      const always = mark !== undefined && (mark['value'] === null || isTrue(mark['value']))
      return always && /grouping|kind/i.test(name) ? [findingAt(file, element, `${name} is chosen beforehand`)] : []
    }),
  )

const isTrue = (value: unknown): boolean =>
  isNode(value) && within(value).some((node) => node.type === 'Literal' && node['value'] === true)
