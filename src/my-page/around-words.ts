/** The words of the page that shows who is around a young person, and of stopping a view and starting it again. */
export interface AroundWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly nobody: string
  readonly since: string
  readonly saidBy: string
  readonly as: Readonly<Record<string, string>>
  readonly how: string
  readonly from: string
  readonly stop: string
  readonly stopSays: readonly string[]
  readonly stopped: string
  readonly again: string
  readonly againSays: readonly string[]
  readonly stoppedByOthers: string
}

export const aroundInEnglish: AroundWords = {
  title: 'People around you',
  heading: 'People around you',
  lede: 'Who is here with you, since when, and who said so.',
  nobody: 'Nobody is here with you yet.',
  since: 'Since',
  saidBy: 'Who said so',
  as: {
    worker: 'Your worker',
    team: 'In your worker’s team',
    'in-plan': 'Has a part in your plan',
    asked: 'Has been asked to help',
    proxy: 'Parent or carer with a page of their own',
    link: 'Has a link',
  },
  how: 'Who they are to you',
  from: 'Where they work',
  stop: 'Stop them seeing my things',
  stopSays: [
    'It works at once, with one press. They see nothing of yours any more, not even what they wrote themselves. What they have read before, they may remember.',
    'Nobody tells them. Their page gets emptier, and it doesn’t say why. What they write from now on isn’t kept. They may notice, and ask you. If that isn’t safe, talk to your worker first, or go to “Need help now”.',
    'Only you can start it again, here, any time. If a worker adds them anew, you find that on this page, and you can stop it too.',
  ],
  stopped:
    'They can see nothing of yours now, not even what they wrote themselves. What they write from now on isn’t kept.',
  again: 'Let them see again',
  againSays: [
    'They see again what you share with them, and what they may see at your age. You show us again that it’s you.',
    'Nobody tells them. You can stop it again any time. If somebody makes you do this, don’t press it: go to “Need help now”.',
  ],
  stoppedByOthers: 'A court or a worker stopped it, so you can’t start it again here. You can ask your worker, or',
}
