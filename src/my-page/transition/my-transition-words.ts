import { listInEnglish } from '../../shared/list-in-english.ts'
/** Words round how somebody moves on, on their own page. */
export interface MyTransitionWords {
  readonly title: string
  readonly back: string
  readonly lede: string
  readonly look: string
  readonly begin: string
  readonly folder: string
  readonly folderLede: string
  readonly write: string
  readonly keep: string
  readonly print: string
  readonly kept: string
  readonly notKept: string
  readonly older: string
  readonly nothingNew: string
  readonly onlyYou: string
  readonly seenBy: (names: readonly string[]) => string
  readonly who: string
  readonly printHow: string
}

export const myTransitionInEnglish: MyTransitionWords = {
  title: 'Moving on',
  back: 'What you brought',
  lede: 'When you turn 18, help may come from other people. This page says who sees to that with you, and what is still missing.',
  look: 'Look at moving on, and at your folder',
  begin: 'Look at moving on, and start your folder',
  folder: 'Your folder',
  folderLede: 'It’s yours. Print it and show it to new people, so that you don’t have to tell it all again.',
  write: 'Write in your folder',
  keep: 'Keep it',
  print: 'Print your folder',
  kept: 'Kept.',
  notKept: 'It could not be kept. What you wrote is still here. Try again',
  older: 'Somebody wrote in it too. What you wrote is still here: look at what stands above, and keep it again',
  nothingNew: 'Write something new in one of the boxes',
  onlyYou: 'Only you can see this.',
  seenBy: (names) => `You can see this, and so can ${listInEnglish(names)}.`,
  who: 'Change who can see it',
  printHow: 'Print this page. The paper holds your folder and nothing else.',
}
