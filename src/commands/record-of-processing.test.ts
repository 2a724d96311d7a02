import { expect, test } from 'vitest'
import type { Call } from './command.ts'
import { recordingProcessing } from './record-of-processing.ts'

const runs = async (values: Call['values']): Promise<string> => {
  const said: string[] = []
  const call: Call = {
    ...{ values, positionals: [], folder: '.', databaseFolder: undefined },
    say: (line) => void said.push(line),
    tell: (line) => void said.push(line),
    rightdoor: () => Promise.reject(new Error('no database is needed for this')),
  }
  expect(await recordingProcessing.run(call)).toBe(0)
  return said.join('\n')
}

test('whoever answers for data protection gets the record of processing without a database, whole or as a table', async () => {
  expect(JSON.parse(await runs({}))).toMatchObject({ standsFor: 'Article 30 of the UK GDPR' })
  expect(await runs({ csv: true })).toMatch(/^"table","column","about"/)
})
