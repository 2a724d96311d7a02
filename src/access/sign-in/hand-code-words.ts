/** The words beside a code that is handed over face to face. */
export const handCodeInEnglish = {
  title: 'A code to sign in with',
  back: 'Your desk',
  when: 'They have lost their way in, or have none yet? Make a code for them while you are together.',
  button: 'Make a code to hand over',
  heading: 'Hand this code over now',
  says: 'It works once, for 24 hours. Write it down for them or let them copy it. Do not send it. We show it once.',
  seen: 'They find on their page that you made it.',
}
export type HandCodeWords = typeof handCodeInEnglish
