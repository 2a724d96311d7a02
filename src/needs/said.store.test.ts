import { describe, expect, test } from 'vitest'
import type { Body } from '../access/facts/facts.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ownThingOf } from './said.store.ts'

const on = parseDay('2026-11-02') as Day

/** Something that Maya said, kept with this in the open; it counts how often it is opened. */
function kept(plain: Readonly<Record<string, unknown>>, fields: Body) {
  const [maya, opened] = [newId(), { times: 0 }]
  const read: OpenItem = {
    ...{ is: 'read', id: newId(), n: 1, on, obligations: [], thread: { plain } },
    item: {
      ...{ about: 'young-person', locality: 'ashmere', youngPerson: maya, is: 'own-words', writtenBy: maya },
      ...{ sensitivity: 'open-to-team', named: [], sharing: { with: 'only-me', also: [] } },
    },
    get body() {
      opened.times += 1
      return { is: 'open', fields } as const
    },
  }
  return { read, opened }
}

describe('Maya has said hundreds of things, and a page shows twenty of them', () => {
  test('what each is about, and when it was said, is known without opening it', () => {
    const { read, opened } = kept({ about: 'helps' }, { words: 'my gran', about: 'helps' })
    const thing = ownThingOf(read)
    expect(thing).toMatchObject({ about: 'helps', on })
    expect(opened.times).toBe(0)
    expect(thing.open().said).toBe('my gran')
    expect(opened.times).toBeGreaterThan(0)
  })

  test('what was kept before that was said in the open stands under its heading all the same', () => {
    const { read } = kept({}, { words: 'sleep better', about: 'different' })
    expect(ownThingOf(read).about).toBe('different')
  })

  test('what stands in the open and is no heading of ours is not believed', () => {
    const { read } = kept({ about: 'something else' }, { words: 'sleep better', about: 'different' })
    expect(ownThingOf(read).about).toBe('different')
  })
})
