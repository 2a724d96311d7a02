export interface LeaveWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly parts: readonly { readonly id: string; readonly heading: string; readonly says: readonly string[] }[]
  readonly danger: { readonly heading: string; readonly before: string; readonly link: string; readonly after: string }
  readonly back: string
}

export const leaveInEnglish: LeaveWords = {
  title: 'About leaving this page',
  heading: 'What “Leave this page” does, and what it can’t do',
  lede: 'If someone might look over your shoulder, it gets you away fast. It can’t hide that you were here from someone who knows where to look.',
  parts: [
    {
      id: 'does',
      heading: 'What it does',
      says: [
        'It goes to the weather at once. Nothing of our page stays on the screen.',
        'If you have a keyboard, press Shift three times. That does the same.',
        'The page you left isn’t there when someone presses Back, but pages you opened before it still are. If scripts are switched off in your browser, the page you left is there too.',
      ],
    },
    {
      id: 'cannot',
      heading: 'What it can’t do',
      says: [
        'It can’t clear your history. Pages you looked at before are still listed there, and so are tabs you have open.',
        'It can’t hide the address from your school, your work, or whoever looks after the wifi. They may be able to see that you came to Rightdoor, but not what you typed.',
        'It can’t stop an app that watches a phone or a computer.',
        'It can’t take back a call or a text. They stay in the list on your phone, and some may be on the bill.',
        'It can’t take back anything you printed, saved or sent.',
      ],
    },
    {
      id: 'we',
      heading: 'What we do to help',
      says: [
        'We keep no cookie and save nothing on your phone or computer.',
        'Our addresses and page titles don’t say what you looked for.',
        'Nobody can read the words you type in the address of a page. For an hour, someone who goes Back to your results and then chooses “Change this” can see them.',
      ],
    },
    {
      id: 'you',
      heading: 'What you can do',
      says: [
        'Before you look: open a private or incognito window. When you shut it, its history goes.',
        'Afterwards: delete these pages from your history. If everything is gone, someone may notice. Deleting only these is quieter.',
        'Delete the call or the text from the list on your phone.',
        'Safer still: use a phone or computer they can’t get at. Try a library, a school you trust, or a friend’s.',
      ],
    },
  ],
  danger: {
    heading: 'If someone is frightening you',
    before: 'You don’t have to wait until it’s worse.',
    link: 'See who will answer',
    after:
      '. If you can’t speak on a 999 call from a mobile, listen, and press 55 when you’re told to. It lets them know you need help.',
  },
  back: 'Back to the front page',
}
