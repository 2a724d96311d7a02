/** The words of the page that shows what somebody kept. */
export interface ListWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly lede: (many: number) => string
  readonly scan: { readonly heading: string; readonly code: string; readonly says: string; readonly onPaper: string }
  readonly takeOff: string
  readonly sideBySide: string
  /** Read out behind it, so that each says what it takes off. */
  readonly offTheList: (name: string) => string
  readonly empty: {
    readonly heading: string
    readonly link: string
    readonly after: string
  }
}

export const listInEnglish: ListWords = {
  title: 'Your list',
  back: 'Find something else',
  heading: 'Your list',
  lede: (many) =>
    `${many === 1 ? 'One thing that could help.' : `${many} things that could help.`} The list is in this page’s address and nowhere else.`,
  scan: {
    heading: 'Take it on another phone, or on paper',
    code: 'A code to scan that opens this list',
    says: 'Scan this with the other phone’s camera. To print, use your browser’s Print. Think about who may find it.',
    onPaper: 'Scan this, or type the address:',
  },
  takeOff: 'Take it off',
  sideBySide: 'Put them beside other things to try',
  offTheList: (name) => ` the list: ${name}`,
  empty: {
    heading: 'Your list is empty',
    link: 'Find something',
    after: ', open it, and choose “Keep it on a list”.',
  },
}
