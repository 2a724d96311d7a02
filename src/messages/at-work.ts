/** The words of a message to a colleague at work. They name nobody, and say nothing of what it is about. */
export interface AtWorkWords {
  readonly subject: string
  readonly emergency: string
  readonly override: string
  readonly signIn: (link: string) => string
}

export const atWorkInEnglish: AtWorkWords = {
  subject: 'Something to look at',
  emergency: 'Somebody opened a record in an emergency. Sign in to look.',
  override: 'Somebody opened something for safety that was not shared with them. Sign in to look.',
  signIn: (link) => ` ${link}`,
}
