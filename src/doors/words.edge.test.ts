import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { hearingOf } from '../language/hear.ts'
import { readTopics, readUrgentWords, readWhatToSay } from './words.edge.ts'

const contentDir = new URL('../../content/en/', import.meta.url)
const topics = readTopics(contentDir)
const { hear } = hearingOf(topics)

describe('what people type', () => {
  test('every phrase that is listed for a topic is heard as that topic', () => {
    const all = topics.flatMap(({ id, said }) => said.map((phrase) => ({ id, phrase })))
    expect(all.length).toBeGreaterThan(3_000)
    expect(all.filter(({ id, phrase }) => !hear(phrase).topics.includes(id))).toEqual([])
  })

  test('every near miss leaves its topic alone, and leads to the one it means', () => {
    const all = topics.flatMap(({ id, isNot }) => isNot.map((near) => ({ id, ...near })))
    expect(all.length).toBeGreaterThan(350)
    const wrong = all.filter(({ id, phrase, instead }) => {
      const heard = hear(phrase).topics
      return heard.includes(id) || (instead !== undefined && !heard.includes(instead))
    })
    expect(wrong).toEqual([])
  })

  const told: readonly (readonly [string, readonly string[]])[] = [
    ['someone told me they’re sad after a death', ['bereavement']],
    ['she misses her grandad and her tummy hurts before school', ['worry', 'bereavement']],
    ['won’t stop cutting, made me promise', ['self-harm']],
    ['my daughter lost her nan', ['bereavement']],
    ['he lost his temper again', ['anger']],
    ['can you tell me about the food bank', ['money']],
    ['is there an online group for young people', ['loneliness']],
    ['my son hits me when he is angry', ['anger']],
    ['my boyfriend hits me', ['domestic-abuse']],
    ['panick attaks in lessons', ['panic']],
    ['im so depresssed', ['low-mood']],
    ['no freinds', ['loneliness']],
    ['slow down', []],
    ['my phone died', []],
    ['someone to look after me', []],
  ]

  test.each(told)('“%s” is about %j', (words, heard) => {
    expect(hear(words).topics).toEqual(heard)
  })

  test('thoughts of suicide are understood and never offered as an example', () => {
    expect(topics.filter(({ neverSuggest }) => neverSuggest).map(({ id }) => id)).toContain('suicidal-thoughts')
  })

  test('labels for young people and parents are a few short words', () => {
    const labels = topics.flatMap(({ label }) => [label.young, label.parent])
    expect(labels).toHaveLength(92)
    expect(labels.filter((label) => label.split(' ').length > 11 || /\w{14,}/.test(label))).toEqual([])
  })
})

describe('a file that cannot be used', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  /** A copy of the content in which `change` was made to one file. */
  const contentWith = (name: string, change: (text: string) => string): URL => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'))
    folders.push(folder)
    cpSync(contentDir, folder, { recursive: true })
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))
    return pathToFileURL(folder)
  }

  test('is read when nothing is wrong with it, with or without a last slash', () => {
    expect(readTopics(contentWith('topics.json', (text) => text))).toEqual(topics)
  })

  test('is named where it is not JSON', () => {
    expect(() => readTopics(contentWith('topics.json', () => '['))).toThrow(/content\/en\/topics\.json cannot be read/)
  })

  test('is named with the place where a part is wrong', () => {
    const withoutCode = contentWith('topics.json', (text) => text.replace('"QF3"', '"worry"'))
    expect(() => readTopics(withoutCode)).toThrow(/topics\.json cannot be used[\s\S]*\[0\]\.code/)
    const nowhere = contentWith('topics.json', (text) => text.replace('"instead": "money"', '"instead": "cash"'))
    expect(() => readTopics(nowhere)).toThrow(/There is no topic "cash"/)
    const twice = contentWith('topics.json', (text) => text.replace('"VB7"', '"QF3"'))
    expect(() => readTopics(twice)).toThrow(/Two topics have the same code/)
  })

  test('is named where an urgent phrase uses a list that is not there', () => {
    const unlisted = contentWith('urgent-words.json', (text) => text.replace('kill {self}', 'kill {selves}'))
    expect(() => readUrgentWords(unlisted)).toThrow(/urgent-words\.json[\s\S]*\{selves\}/)
  })

  test('is named where advice has no source, or a source that nobody listed', () => {
    const file = 'what-to-say/askers/friend.json'
    const unsourced = contentWith(file, (text) => text.replace('"source": "ours"', '"source": []'))
    expect(() => readWhatToSay(unsourced)).toThrow(/friend\.json/)
    const unknown = contentWith(file, (text) => text.replace(/"source": \[\s+52/, '"source": [ 9052'))
    expect(() => readWhatToSay(unknown)).toThrow(/no source 9052/)
  })

  test('is named where an asker has no piece', () => {
    const renamed = contentWith('what-to-say/askers/friend.json', (text) => text.replace('"friend"', '"school"'))
    expect(() => readWhatToSay(renamed)).toThrow(/no piece for friend/)
  })
})
