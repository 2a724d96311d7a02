import type { FigureFault, NotGiven } from '../../decision/place-figures.ts'

/** Words with which a place gives a figure for an answer: so many of a hundred, both sides of it. */
export interface FigureFormWords {
  readonly heading: string
  readonly lede: string
  readonly numbered: (row: string) => string
  readonly question: string
  readonly of: string
  readonly ofHint: string
  readonly least: string
  readonly most: string
  readonly did: string
  readonly didHint: string
  readonly didNot: string
  readonly didNotHint: string
  readonly who: string
  readonly whoHint: string
  readonly studied: string
  readonly youngest: string
  readonly oldest: string
  readonly whom: string
  readonly whomHint: string
  readonly whomOf: string
  readonly not: string
  readonly nots: Readonly<Record<NotGiven, string>>
}

export const figureFormInEnglish: FigureFormWords = {
  heading: 'Figures',
  lede: 'So many of a hundred people, said both ways and drawn. A figure belongs to an answer that was found, and has the source of that answer with the day on which you read it. Leave these empty where you have none.',
  numbered: (row) => `Figure ${row}`,
  question: 'Which answer does it belong to?',
  of: 'Of 100 people, about how many?',
  ofHint: 'A whole number, like 54.',
  least: 'It could be from, if the source says so',
  most: 'It could be up to, if the source says so',
  did: 'About so many in 100 …',
  didHint: 'How the sentence goes on. For example: felt less low after 8 weeks.',
  didNot: 'And of the others, about so many in 100 …',
  didNotHint: 'For example: did not feel less low after 8 weeks. The number is what is left of 100.',
  who: 'Which people were studied?',
  whoHint: 'For example: young people with low mood in England.',
  studied: 'How many people were studied?',
  youngest: 'The youngest, in years',
  oldest: 'The oldest, in years',
  whom: 'Whom were they compared with?',
  whomHint: 'For example: who waited.',
  whomOf: 'Of 100 of those, how many did?',
  not: 'What the source does not give',
  nots: {
    studied: 'How many people were studied',
    ages: 'Their ages',
    compared: 'There was nobody to compare with',
  },
}

export const figureFaultsInEnglish: Readonly<Record<FigureFault, string>> = {
  'figure-belongs-to-nothing': 'Select the answer that it belongs to',
  'figure-has-no-source':
    'Say at that answer how sure it is and which source says so, or take the figure out: without a source it is not known',
  'figure-is-there-twice': 'Select another answer, because this one has a figure already',
  'figure-is-no-share': 'Enter about how many of 100, a whole number from 0 to 100',
  'figure-range-is-half': 'Enter both ends of the range, from 0 to 100, or leave both empty',
  'figure-range-does-not-hold-it': 'Correct the range, because the figure lies outside it',
  'figure-says-not-who-did': 'Enter how the sentence goes on for these',
  'figure-says-not-who-did-not': 'Enter how the sentence goes on for the others',
  'figure-sides-are-alike': 'Enter what is true of the others: both sides say the same',
  'figure-says-not-of-whom': 'Enter which people were studied',
  'figure-says-not-how-many': 'Enter how many people were studied, or tick that it is not given',
  'figure-says-not-which-ages': 'Enter the youngest and the oldest age, or tick that they are not given',
  'figure-says-not-against-what': 'Enter whom they were compared with, or tick that there was nobody',
  'figure-compares-with-no-share': 'Enter how many of 100 of the others, from 0 to 100',
}
