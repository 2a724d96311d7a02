/** To a young person: that nobody has opened what they said, and what happens if it stays so. */
export const unreadForThem = (day: string): string =>
  `Nobody has opened what you said on ${day} yet. After a day, anybody else who can read it is asked to look. After two days, whoever is in charge of the team is told that something waits.`
