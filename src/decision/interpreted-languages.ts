import type { Language } from './agreement-people.ts'
import { parseLanguage } from './agreement-people.ts'

/** Languages that are interpreted most in England, and signing; by their names, which is an order that means nothing else. */
const spoken: readonly (readonly [tag: string, name: string])[] = [
  ['sq', 'Albanian'],
  ['am', 'Amharic'],
  ['ar', 'Arabic'],
  ['bn', 'Bengali'],
  ['bfi', 'British Sign Language'],
  ['bg', 'Bulgarian'],
  ['yue', 'Cantonese'],
  ['fa', 'Farsi or Dari'],
  ['fr', 'French'],
  ['gu', 'Gujarati'],
  ['hi', 'Hindi'],
  ['hu', 'Hungarian'],
  ['it', 'Italian'],
  ['ku', 'Kurdish'],
  ['lt', 'Lithuanian'],
  ['zh', 'Mandarin'],
  ['ne', 'Nepali'],
  ['ps', 'Pashto'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['pa', 'Punjabi'],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['so', 'Somali'],
  ['es', 'Spanish'],
  ['ta', 'Tamil'],
  ['ti', 'Tigrinya'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['ur', 'Urdu'],
  ['vi', 'Vietnamese'],
  ['mis', 'Another language'],
]

/** What can be selected in a form. Another tag that was kept is called by itself. */
export const interpretedLanguages: readonly { readonly tag: Language; readonly name: string }[] = spoken.flatMap(
  ([text, name]) => {
    const tag = parseLanguage(text)
    return tag ? [{ tag, name }] : []
  },
)

/** What a language is called in English. */
export const languageInEnglish = (tag: Language): string =>
  interpretedLanguages.find((each) => each.tag === tag)?.name ?? tag
