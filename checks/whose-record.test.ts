import { expect, test } from 'vitest'
import { type CodeFile, codeIn, exportsOf, isTest, nameOf, ofType, planted } from './code.ts'
import { boxesOf } from './text-boxes.ts'

const files = codeIn('src/desk/young-people/').filter((file) => !isTest(file))

/** Pages with a box that are about nobody who is written down yet, or about whoever is looked for. */
const aboutNobodyYet: Readonly<Record<string, string>> = {
  'src/desk/young-people/emergency.page.tsx': 'somebody is looked for by what is known of them',
  'src/desk/young-people/list.page.tsx': 'all whom somebody works with, and a box to look for one',
  'src/desk/young-people/new-person.page.tsx': 'somebody who is written down for the first time',
}

const drawn = (file: CodeFile): ReadonlySet<string> =>
  new Set(ofType(file, 'JSXOpeningElement').flatMap((element) => nameOf(element['name']) ?? []))

/** Pages that draw a box, their own or that of a part that keeps quiet too, and not whose record it is. */
function quietPages(all: readonly CodeFile[]): readonly string[] {
  const silent = all.filter((file) => !drawn(file).has('WhoseRecord'))
  const quiet = new Set(silent.filter((file) => boxesOf(file).length > 0))
  for (let before = -1; before < quiet.size; ) {
    before = quiet.size
    const parts = new Set([...quiet].flatMap(exportsOf))
    for (const file of silent) if ([...drawn(file)].some((name) => parts.has(name))) quiet.add(file)
  }
  return [...quiet].map(({ path }) => path).filter((path) => path.endsWith('.page.tsx'))
}

test('H03: every page of the desk with a box about one young person says whose record it is', () => {
  expect(files.filter((file) => drawn(file).has('WhoseRecord')).length).toBeGreaterThan(6)
  expect(quietPages(files).toSorted()).toEqual(Object.keys(aboutNobodyYet).toSorted())
})

test('a page that keeps quiet is seen, by its own box and by that of a part', () => {
  const own = planted('src/desk/young-people/own.page.tsx', 'export const Own = () => <Textarea name="words" />')
  const part = planted('src/desk/young-people/part.tsx', 'export const Part = () => <Textarea name="words" />')
  const using = planted('src/desk/young-people/using.page.tsx', 'export const Using = () => <Part />')
  const says = planted(
    'src/desk/young-people/says.page.tsx',
    'export const Says = () => <p><WhoseRecord /><Part /></p>',
  )
  expect(quietPages([own, part, using, says])).toEqual([own.path, using.path])
})
