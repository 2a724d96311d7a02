import type { Browser, Locator, Page as Tab } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindsNothingNew } from './axe-knows.ts'
import { arrowOnto, follow, tabOnto } from './by-keyboard.ts'
import type { House } from './open-house.ts'
import { pictureOf } from './pictures-of.ts'
import { comeIn, readOn, type Visitor } from './visitor.ts'

/** How somebody works a page: with a finger or a mouse, or with the keyboard and nothing else. */
export type Works = 'by-hand' | 'by-keyboard'

/** What a person does on a page, each thing by the words that they read there. */
export interface OnThePage {
  /** Follows a link, and waits for where it leads. */
  readonly follows: (link: string | RegExp) => Promise<void>
  /** Opens what is folded up. */
  readonly unfolds: (summary: string | RegExp) => Promise<void>
  readonly writes: (label: string | RegExp, words: string) => Promise<void>
  /** Finds what was typed in its box still. */
  readonly stillHas: (label: string | RegExp, words: string) => Promise<void>
  /** Ticks boxes, or picks one of several. */
  readonly chooses: (...labels: readonly (string | RegExp)[]) => Promise<void>
  readonly picks: (label: string | RegExp, fromTheList: string) => Promise<void>
  readonly adds: (label: string | RegExp, file: { readonly name: string; readonly bytes: Buffer }) => Promise<void>
  /** Presses a button, and waits for what comes. */
  readonly presses: (button: string | RegExp) => Promise<void>
}

/** Somebody of a story, with a browser of their own. */
export interface Somebody extends OnThePage {
  readonly visitor: Visitor
  /** Does something in one part of the page: in what is asked together, or beside one heading. */
  readonly in: (part: string | RegExp) => OnThePage
  /** Does something in the smallest card, line or form that has these words. */
  readonly beside: (words: string | RegExp) => OnThePage
  /** The text that can be read on the page, or in a part of it. */
  readonly reads: (part?: string) => Promise<string>
  /** Finds all of these words on the page, in this order. */
  readonly finds: (...words: readonly string[]) => Promise<void>
  /** Finds none of these words, neither on the page nor behind what can be read of it. */
  readonly findsNothingOf: (...words: readonly string[]) => Promise<void>
  /** Presses the Back of the browser so many times. */
  readonly goesBack: (times?: number) => Promise<void>
  /** Begins at the front page, as everybody does. */
  readonly begins: () => Promise<void>
  /** Closes the browser. @throws where anything went wrong in it on the way. */
  readonly leaves: () => Promise<void>
}

export interface ComesAs {
  readonly scripts?: boolean
  readonly works?: Works
  readonly width?: number
  /** Under which name pictures are taken of what they see. */
  readonly called: string
}

/** Somebody comes in who was never here before. */
export async function somebody(browser: Browser, house: House, comes: ComesAs): Promise<Somebody> {
  const { scripts = true, works = 'by-hand', width = 390 } = comes
  const visitor = await comeIn(browser, { home: house.home, scripts, width })
  const { tab } = visitor
  tab.setDefaultTimeout(10_000)
  const arrives = async (): Promise<void> => {
    await axeFindsNothingNew(visitor)
    await pictureOf(tab, comes.called)
  }
  const doing = { visitor, works, arrives }
  return {
    ...onThePage(doing, tab.locator('body')),
    visitor,
    in: (part) => onThePage(doing, partCalled(tab.locator('main'), part)),
    beside: (words) => onThePage(doing, tab.locator('main').locator('.rd-card, li, form', { hasText: words }).last()),
    ...whatIsRead(tab),
    async goesBack(times = 1) {
      for (let time = 0; time < times; time += 1) await tab.goBack({ waitUntil: 'load' })
    },
    async begins() {
      await tab.goto(`${house.home}/`)
      await arrives()
    },
    async leaves() {
      expect(visitor.complaints.filter((each) => !/^Clear-Site-Data|status of 422/.test(each))).toEqual([])
      expect(visitor.strangers).toEqual([])
      await visitor.goHome()
    },
  }
}

/** What can be read on the page, and what cannot. */
const whatIsRead = (tab: Tab): Pick<Somebody, 'reads' | 'finds' | 'findsNothingOf'> => ({
  reads: (part) => readOn(tab, part),
  async finds(...words) {
    const page = await readOn(tab)
    words.reduce((from, said) => {
      const at = page.indexOf(said, from)
      if (at < 0) throw new Error(`“${said}” is not read after “${page.slice(0, from)}”, but: ${page.slice(from)}`)
      return at + said.length
    }, 0)
  },
  async findsNothingOf(...words) {
    const page = (await readOn(tab)) + (await tab.content())
    expect(words.filter((said) => page.includes(said))).toEqual([])
  },
})

/** What is asked together, or a part with a heading of its own. */
const partCalled = (page: Locator, said: string | RegExp): Locator =>
  page
    .getByRole('group', { name: said, ...exactly(said) })
    .or(page.getByRole('region', { name: said, ...exactly(said) }))
    .first()

interface Doing {
  readonly visitor: Visitor
  readonly works: Works
  /** What is looked at on each page that somebody comes to. */
  readonly arrives: () => Promise<void>
}

function onThePage(doing: Doing, part: Locator): OnThePage {
  const goesBy = async (way: Locator): Promise<void> => {
    const { tab } = doing.visitor
    await isThere(tab, way)
    if (doing.works === 'by-keyboard') await tabOnto(tab, way).then(() => follow(tab))
    else await Promise.all([tab.waitForEvent('load'), way.click()])
    await doing.arrives()
  }
  return {
    ...inFields(doing, part),
    follows: (link) => goesBy(part.getByRole('link', { name: link, ...exactly(link) }).first()),
    presses: (button) => goesBy(part.getByRole('button', { name: button, ...exactly(button) }).first()),
    async unfolds(summary) {
      const folded = part.locator('summary', { hasText: summary }).first()
      if (doing.works === 'by-keyboard')
        await tabOnto(doing.visitor.tab, folded).then(() => doing.visitor.tab.keyboard.press('Enter'))
      else await folded.click()
    },
  }
}

/** @throws with what the page says instead, where something is not on it. */
async function isThere(tab: Tab, wanted: Locator): Promise<void> {
  if ((await wanted.count()) === 0)
    throw new Error(`${new URL(tab.url()).pathname} has no ${wanted}. It says: ${await readOn(tab)}`)
}

const fieldIn = (part: Locator, label: string | RegExp, kind: string): Locator =>
  part.getByLabel(label, exactly(label)).and(part.page().locator(kind)).first()

/** A box to tick, or one to pick from several: by its label and, where several are called the same, by what stands below it. */
async function boxCalled(part: Locator, label: string | RegExp): Promise<Locator> {
  const boxes = '[type=radio], [type=checkbox]'
  const called = fieldIn(part, label, boxes)
  if ((await called.count()) > 0) return called
  return part.locator('[class*="__item"]', { hasText: label }).locator(boxes).first()
}

/** What somebody fills in: it stands there afterwards, or it says so. */
function inFields(
  { visitor: { tab }, works }: Doing,
  part: Locator,
): Omit<OnThePage, 'follows' | 'presses' | 'unfolds'> {
  const byKeyboard = works === 'by-keyboard'
  const fieldCalled = (label: string | RegExp, kind: string): Locator =>
    part.getByLabel(label, exactly(label)).and(tab.locator(kind)).first()
  return {
    async writes(label, words) {
      const field = fieldCalled(label, 'input, textarea')
      await isThere(tab, field)
      if (byKeyboard) await tabOnto(tab, field)
      await (byKeyboard ? tab.keyboard.insertText(words) : field.fill(words))
      expect(await field.inputValue()).toBe(words)
    },
    async stillHas(label, words) {
      expect(await fieldCalled(label, 'input, textarea').inputValue()).toBe(words)
    },
    async chooses(...labels) {
      for (const label of labels) {
        const field = await boxCalled(part, label)
        await isThere(tab, field)
        await (byKeyboard ? arrowOnto(tab, field) : field.check())
        expect(await field.isChecked()).toBe(true)
      }
    },
    async picks(label, fromTheList) {
      const list = fieldCalled(label, 'select')
      await isThere(tab, list)
      if (byKeyboard) await tabOnto(tab, list)
      await (byKeyboard ? tab.keyboard.type(fromTheList) : list.selectOption({ label: fromTheList }))
      expect(await list.locator('option:checked').innerText()).toContain(fromTheList)
    },
    adds: (label, { name, bytes }) =>
      fieldCalled(label, '[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: bytes }),
  }
}

/** Words that are written out are the whole of a label; a pattern may be a part of it. */
const exactly = (label: string | RegExp) => ({ exact: typeof label === 'string' })
