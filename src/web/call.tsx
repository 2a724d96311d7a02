/** A number that can be rung by one tap, where it is one; otherwise as somebody wrote it. */
export function Call({ how }: { readonly how: string }) {
  const digits = how.replaceAll(/[\s()-]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? <a href={`tel:${digits}`}>{how}</a> : <span dir="auto">{how}</span>
}
