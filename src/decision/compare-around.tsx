import { crisisNumbers } from '../web/crisis-numbers.ts'
import { Details } from '../web/nhs/notices.tsx'
import { type Evidence, findingsOf } from './choice.ts'
import type { LaidChoice } from './choice-here.ts'
import type { ChoiceWords } from './choice-words.ts'
import type { Comparison } from './compare.ts'
import { Sure } from './compare-cell.tsx'

interface WithWords {
  readonly words: ChoiceWords
}

interface Laid {
  readonly laid: readonly LaidChoice[]
}

/** Always there, and not one of the things to try. */
export const Urgent = ({ helpNow, words: { urgent } }: WithWords & { readonly helpNow: string }) => (
  <p class="rd-why">
    <b>{urgent.before}</b> {urgent.danger(crisisNumbers.danger)}{' '}
    {urgent.talk(crisisNumbers.talk, crisisNumbers.text.word, crisisNumbers.text.to)}{' '}
    <a href={helpNow}>{urgent.link}</a>
  </p>
)

/** What nobody has signed, and what is past its day: told, and not hidden. */
export function Notices({
  comparison: { laid, pastReview, unchecked },
  words,
}: WithWords & { readonly comparison: Comparison }) {
  const past = laid.flatMap(({ choice: { id, name, origin } }) =>
    pastReview.includes(id) && origin.is === 'written' ? [words.pastReview(name, origin.by.reviewBy)] : [],
  )
  return (
    <>
      {unchecked.length > 0 && (
        <p>
          <b class="rd-note">{words.uncheckedHere}</b>
        </p>
      )}
      {past.map((said) => (
        <p key={said}>
          <b class="rd-note">{said}</b>
        </p>
      ))}
    </>
  )
}

const grades: readonly Evidence[] = ['strong', 'some', 'expert-view', 'not-known']

/** The four grades in words. */
export const WhatMarksMean = ({ words }: WithWords) => (
  <ul class="rd-plain-list">
    {grades.map((grade) => (
      <li key={grade}>
        <Sure grade={grade} words={words} /> {words.grades[grade].means}
      </li>
    ))}
    <li>{words.noMark}</li>
  </ul>
)

/** Who wrote each of them, what they gain, and when it is looked at again. */
export function WhoWrote({ laid, words }: WithWords & Laid) {
  return (
    <Details summary={words.whoWrote}>
      <ul class="rd-source">
        {laid.map(({ choice }) => (
          <li key={choice.id}>
            <b dir="auto">{choice.name}</b>. {originInWords(choice, words)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** On paper nothing can be opened: what the marks mean, who wrote it and what they gain, and what was read stand below. */
export function OnPaper({ laid, words }: WithWords & Laid) {
  const read = laid.flatMap(({ choice }) => findingsOf(choice).flatMap(({ from }) => from))
  const byHow = new Map<string, Set<string>>()
  for (const { title, read: how, readOn } of read) {
    const said = words.sources.read[how](readOn)
    byHow.set(said, (byHow.get(said) ?? new Set()).add(title))
  }
  const lines = [...byHow].map(([said, titles]) => `${said}: ${[...titles].join('; ')}.`)
  const marks = grades.map((grade) => `${words.grades[grade].name}: ${words.grades[grade].means}.`)
  return (
    <>
      <p class="rd-only-paper rd-comparing__sources">
        {marks.join(' ')} {words.noMark}
      </p>
      <p class="rd-only-paper rd-comparing__sources">
        <b>{words.whoWrote}.</b> {whoWroteInShort(laid, words).join(' ')}
      </p>
      <p class="rd-only-paper rd-comparing__sources">
        <b>{words.sources.heading}.</b> {lines.join(' ')}
      </p>
    </>
  )
}

/** Each writer once; where there are several, with what they wrote. */
function whoWroteInShort(laid: readonly LaidChoice[], words: ChoiceWords): readonly string[] {
  const written = new Map<string, string[]>()
  for (const { choice } of laid) {
    const said = originInWords(choice, words)
    written.set(said, [...(written.get(said) ?? []), choice.name])
  }
  if (written.size === 1) return [...written.keys()]
  return [...written].map(([said, names]) => `${names.join(', ')}: ${said}`)
}

function originInWords({ origin }: LaidChoice['choice'], words: ChoiceWords): string {
  switch (origin.is) {
    case 'offer':
      return words.offerBy(origin.organisation)
    case 'own-idea':
      return words.ownIdea
    case 'written': {
      const { name, conflicts, reviewBy, checked } = origin.by
      const signed = checked ? words.checkedBy(checked.by, checked.on) : words.notChecked
      return [words.writtenBy(name), conflicts, words.reviewBy(reviewBy), signed].join(' ')
    }
  }
}
