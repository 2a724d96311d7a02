// A program that keeps what it is told, one line of JSON for each write, and says so when it is kept. It is there to be killed.
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { turnIn } from '../bench/records-acts.ts'
import { askToWrite, beginItem, changeWords } from '../src/access/facts/facts.store.ts'
import { parseId } from '../src/shared/id.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { killedTown } from './killed-town.ts'

const written = z.object({
  key: z.string(),
  young: z.int(),
  words: z.string(),
  item: z.string().optional(),
  expected: z.int().optional(),
})

const [location = ''] = process.argv.slice(2)
const database = await openDatabase(location, () => undefined)
const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
const sharing = { with: 'my-team', also: [] } as const
const plan = { is: 'plan', sensitivity: 'open-to-team', named: [], sharing } as const

async function keep(line: string): Promise<void> {
  const { key, young, words, item, expected } = written.parse(JSON.parse(line))
  const id = item === undefined ? undefined : parseId(item)
  const who = { who: 'worker', young, nth: 0 } as const
  try {
    const answer = await turnIn({ database, size: killedTown }, who, {
      ahead: (before) => askToWrite(before, { key, ...(id ? { id } : {}) }),
      work: (turn, asked) =>
        id && expected !== undefined
          ? changeWords(turn, { key, id, expected, asked }, { words })
          : beginItem(turn, { key, item: plan, body: { words }, asked }),
    })
    say({ key, ...answer })
  } catch {
    say({ key, is: 'failed' })
  }
}

createInterface({ input: process.stdin }).on('line', (line) => void keep(line))
say({ is: 'ready' })
