import { directionOf } from './own-words.ts'

/** What somebody said, line by line, in its own language and direction. */
export const SaidLines = ({ said, tag }: { readonly said: string; readonly tag: string }) => (
  <blockquote lang={tag} dir={directionOf(tag)}>
    {said.split('\n').map((line, at) => (
      <p key={`${at} ${line}`}>{line}</p>
    ))}
  </blockquote>
)
