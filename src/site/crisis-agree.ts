import type { NationalList } from '../directory/national.ts'
import { crisisNumbers } from '../web/crisis-numbers.ts'

const digits = (number: string): string => /^[\d ]+/.exec(number.trim())?.[0].replaceAll(' ', '') ?? ''

/**
 * Crisis numbers stand in three places: the crisis contacts, the entries that vouch for them, and the strip of every page.
 * @returns a sentence for each that says something else than the others; the program does not start with any (H12).
 */
export function crisisDisagreements({ crisis, entries }: NationalList): readonly string[] {
  const numberOf = (id: string): string => digits(crisis.find((contact) => contact.id === id)?.number ?? '')
  const shout = crisis.find(({ id }) => id === 'shout')
  const strip = [
    ...(numberOf('999') === crisisNumbers.danger
      ? []
      : ['999 on every page is not the number of the crisis contacts.']),
    ...(numberOf('nhs111-mh') === crisisNumbers.talk
      ? []
      : ['111 on every page is not the number of the crisis contacts.']),
    ...(digits(shout?.number ?? '') === crisisNumbers.text.to && shout?.send === crisisNumbers.text.word
      ? []
      : ['SHOUT on every page is not the text of the crisis contacts.']),
  ]
  const vouched = crisis.flatMap(({ entry, heading, number, by }) => {
    const voucher = entries.find(({ id }) => id === entry)
    const known = [
      ...(voucher?.phones ?? []),
      ...(voucher?.texts ?? []).map((text) => text.number),
      voucher?.sign ?? '',
    ]
      .join(' ')
      .replaceAll(' ', '')
    return by === 'sign' || known.includes(digits(number))
      ? []
      : [`${heading}: the crisis contact and its entry in the national list have different numbers.`]
  })
  return [...strip, ...vouched]
}
