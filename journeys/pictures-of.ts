import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'

const taken = new Map<string, number>()

/** Where `JOURNEY_PICTURES` names a folder: a picture of each page that somebody of a story came to, in order, to look at them all. */
export async function pictureOf(tab: Tab, called: string): Promise<void> {
  const folder = process.env['JOURNEY_PICTURES']
  if (!folder) return
  const [story = called] = called.split(' ')
  const n = (taken.get(story) ?? 0) + 1
  taken.set(story, n)
  mkdirSync(join(folder, story), { recursive: true })
  await tab.screenshot({
    path: join(folder, story, `${String(n).padStart(3, '0')}-${called.split(' ').slice(1).join('-')}.png`),
    fullPage: true,
  })
}
