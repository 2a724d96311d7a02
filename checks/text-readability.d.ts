/** The part of `text-readability` that our tests use; the package brings no types. */
declare module 'text-readability' {
  const readability: {
    /** A school year of the United States; a reading age is five more. Throws on text without a sentence. */
    readonly fleschKincaidGrade: (text: string) => number
  }
  export = readability
}
