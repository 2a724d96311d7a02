import { dataDictionary } from '../people/data-dictionary.ts'
import { recordAsCsv, recordOfProcessing } from '../people/record-of-processing.ts'
import type { Command } from './command.ts'

/** The record that the law asks of whoever runs this, as far as the program knows it. */
export const recordingProcessing: Command = {
  takes: '',
  help: [
    'Prints JSON: one activity for each table, with purposes, bases, recipients, time limits and how it is kept safe.',
    'What the program cannot know is marked to be filled in; nothing of it has been confirmed by anybody.',
    '--csv    one row for each column instead, for a spreadsheet',
  ],
  options: { csv: { type: 'boolean' } },
  async run(call) {
    if (call.values['csv'] === true) call.say(recordAsCsv(dataDictionary).trimEnd())
    else call.say(JSON.stringify(recordOfProcessing(dataDictionary), undefined, 2))
    return 0
  },
}
