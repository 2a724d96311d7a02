import { inWords } from '../shared/day.ts'
import type { ChangedMind } from './agreement-facts.ts'
import type { AgreementPageWords } from './agreement-page-words.ts'
import type { Reader } from './readers.ts'

interface AfterProps {
  readonly changes: readonly ChangedMind[]
  readonly readers: readonly Reader[]
  /** Where the agreement is read that followed it, where one did. */
  readonly followedAt: string | undefined
  readonly words: AgreementPageWords
}

/** What came to an agreement since it was made: said above it, and nothing of it taken away. */
export function WhatCameAfter({ changes, readers, followedAt, words }: AfterProps) {
  const nameOf = ({ whose }: ChangedMind): string =>
    readers.find((reader) => reader.whose === whose)?.name ?? words.somebody
  if (followedAt === undefined && changes.length === 0) return null
  return (
    <div class="rd-why">
      {changes.map((change, at) => (
        <div key={`${at} ${change.on}`}>
          <p>
            <b dir="auto">{words.changed(nameOf(change), inWords(change.on))}</b>
          </p>
          {change.why && (
            <>
              <p>{words.changedWhy}</p>
              <blockquote class="rd-told__said" dir="auto">
                {change.why.said.split('\n').map((line, row) => (
                  <p key={`${row} ${line}`}>{line}</p>
                ))}
              </blockquote>
            </>
          )}
        </div>
      ))}
      {followedAt ? (
        <p>
          {words.followed} <a href={followedAt}>{words.followedBy}</a>
        </p>
      ) : (
        <p>{words.thenTalk}</p>
      )}
    </div>
  )
}
