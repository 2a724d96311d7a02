export interface ToLookAtWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly nothing: string
  readonly claimed: (by: string, since: string) => string
  readonly carer: (carer: string, birthday: string) => string
  readonly shareEnded: (until: string) => string
  readonly look: string
  readonly overrides: string
  readonly override: (by: string, on: string) => string
  readonly due: (day: string) => string
  readonly notTold: string
}

export const toLookAtInEnglish: ToLookAtWords = {
  title: 'To look at',
  back: 'Your desk',
  heading: 'To look at',
  nothing: 'Nothing waits for you to look at.',
  claimed: (by, since) => `${by} says that they work with them, since ${since}. Is that right?`,
  carer: (carer, birthday) =>
    `What ${carer} may see narrows on ${birthday}, unless somebody looks at it with the young person.`,
  shareEnded: (until) => `Something was shared until ${until}. Is it still needed?`,
  look: 'Look at it',
  overrides: 'Somebody looked at what was not shared with them',
  override: (by, on) => `${by}, on ${on}`,
  due: (day) => `To look at by ${day}`,
  notTold: 'The young person was not told, because that was not safe.',
}
