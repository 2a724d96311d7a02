/** The words of sending a list to a phone or an email. */
export interface SendWords {
  readonly title: string
  readonly heading: string
  readonly backToList: string
  readonly form: {
    readonly heading: Readonly<Record<'email' | 'both', string>>
    readonly says: string
    /** What is asked for, where an e-mail can be sent and a text cannot, and where both can. */
    readonly to: Readonly<Record<'email' | 'both', string>>
    readonly hint: string
    readonly fault: Readonly<Record<'email' | 'both', string>>
    readonly send: string
  }
  /** What is sent: one neutral line and a link. */
  readonly message: { readonly subject: string; readonly body: (link: string) => string }
  readonly sent: { readonly heading: string; readonly lede: string }
}

export const sendInEnglish: SendWords = {
  title: 'On its way',
  heading: 'Send the list',
  backToList: 'Back to your list',
  form: {
    heading: { email: 'Send it to an email', both: 'Send it to a phone or an email' },
    says: 'It says “Here is the list you asked for” and a link. Only send it where nobody else will be upset to see it.',
    to: { email: 'Email', both: 'Mobile number or email' },
    hint: 'We use it once, for this, then delete it.',
    fault: {
      email: 'Enter an email address, such as name@example.org',
      both: 'Enter a UK mobile number or an email address, such as 07700 900123',
    },
    send: 'Send it',
  },
  message: { subject: 'The list you asked for', body: (link) => `Here is the list you asked for: ${link}` },
  sent: {
    heading: 'It’s on its way',
    lede: 'One line and a link, nothing about why. Once it has gone, we delete the address it went to.',
  },
}
