/** Words or codes that are shown once, big, to be written down. */
export const Written = ({ lines, codes = false }: { readonly lines: readonly string[]; readonly codes?: boolean }) => (
  <ol class={codes ? 'rd-written rd-written--codes' : 'rd-written'}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
)
