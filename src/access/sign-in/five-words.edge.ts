import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { howManyWords } from './five-words.ts'

const shape = z.strictObject({
  note: z.string(),
  words: z.array(z.string().regex(/^[a-z]{4,8}$/)).length(2048),
})

/** @param contentDir the folder of one language, `content/en/`. @throws where it holds no list of 2,048 different words. */
export function readWordList(contentDir: URL): ReadonlySet<string> {
  const { words } = shape.parse(JSON.parse(readFileSync(new URL('five-words.json', contentDir), 'utf8')))
  const list = new Set(words)
  if (list.size !== words.length) throw new Error('content/en/five-words.json holds a word twice')
  return list
}

/** Five words by chance, each as likely as any other. */
export function drawFiveWords(list: ReadonlySet<string>): readonly string[] {
  const words = [...list]
  return Array.from({ length: howManyWords }, () => words[randomInt(words.length)] ?? '')
}
