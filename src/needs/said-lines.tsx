import { settingOf, settingOfLine } from './script.ts'

/** What somebody said, line by line, in its own language and direction; a line in another direction stands in that. */
export function SaidLines({ said, tag }: { readonly said: string; readonly tag: string }) {
  const setting = settingOf(said, tag)
  return (
    <blockquote {...setting}>
      {said.split('\n').map((line, at) => (
        <p key={`${at} ${line}`} {...settingOfLine(line, setting)}>
          {line}
        </p>
      ))}
    </blockquote>
  )
}
