/** The tables of `docs/who-may-see-what.md`, letter for letter: each stands on that page as it stands here, and `checks/access.test.ts` holds them to it. */

export const jobTable = `
| what it is | young-person | carer | link | helper, team-lead | front-desk | safeguarding-lead | privacy-officer |
|---|---|---|---|---|---|---|---|
| identity | K R P E W | – | – | K R P E W | K R P W | K R P E W | K R |
| communication-needs | K R P E W S N | K R P | – | K R P E W S N | K R P W | K R P E W S N | – |
| safe-contact | K R P E W S N | – | – | K R P W | K R P W | K R P W | – |
| need | K R P E W S N | K R P | – | K R P E W | – | K R P E W | – |
| own-words | K R P E W S N | K R P | – | K R P E W | – | K R P E W | – |
| view | K R P E | K R P W N | – | K R P E W N | – | K R P E W N | – |
| agreement | K R P E W S N | K R P | – | K R P E W S N | – | K R P E W S N | – |
| plan | K R P E W S N | K R P | – | K R P E W S N | – | K R P E W S N | – |
| request | K R P E W N | K R P | – | K R P E W | – | K R P E W | – |
| goal | K R P E W S N | K R P W | K R W | K R P E W N | – | K R P E W N | – |
| measure | K R P E W S N | K R P | – | K R P E W N | – | K R P E W N | – |
| appointment | K R P E S N | K R P | – | K R P E W S N | K R P W | K R P E W S N | – |
| risk-support | K R P E W S N | K R P W | – | K R P E W S N | – | K R P E W S N | – |
| safeguarding | – | – | – | K R P W | – | K R P E W S N | – |
| private-note | – | – | – | K R P W | – | K R P W | – |
| network | K R P E W | – | – | K R P W | – | K R P W | – |
| looked | K R P E | – | – | – | – | – | K R P E |
| everything | K R P E W | K R P E W | – | K R W | – | K R W | K R P E W A |
`

export const fieldTable = `
| what it is | fields | never |
|---|---|---|
| identity | names, pronouns, ageGroup, bornOn, nhsNumber | nhsNumber for the front-desk; only names, pronouns and ageGroup for the privacy-officer |
| communication-needs | needs | |
| safe-contact | channel, to, safe, safeWhen, mayBeSaid, sharedBy, confirmedOn | |
| need | by, called | |
| own-words | by, about, words, language, interpretedBy, picture, alt, cards, asked, hardToRead | |
| view | by, words, language, interpretedBy, saidBy, hardToRead | |
| agreement | by, tookPart, words, standing, reviewOn, facts | |
| plan | by, parts, words, standing, reviewOn, facts | |
| request | by, shows, standing, facts | |
| goal | by, shortName, words, ratings, answers, facts | answers for everybody but the young person; words and facts for a link |
| measure | by, called, answered, scores, facts | |
| appointment | startsAt, where, withWhom, why | why for the front-desk |
| risk-support | by, lead, parts, words, standing, reviewOn, views, facts | |
| safeguarding | by, words, told | |
| private-note | by, words | |
| network | who, part, since | |
| looked | by, agency, did | by is a part and an agency, not a name, for the young person: they read \`agency\` and \`did\` |
| everything | asked, due, things, marks, released | only asked, due and released for the young-person and the carer |
`

export const agencyTable = `
| what it is | who | acts | fields |
|---|---|---|---|
| offer | curator | K R P E W | proposal, approved, history |
| offer | approver | K R P E A | proposal, approved, history |
| offer | team-lead | K R P W | proposal, approved, history |
| feed-report | curator, approver | K R P E | report |
| unmet | approver, place-lead | K R P E | counts |
| people-of-agency | administrator | K R P E W A | names, jobs, teams, since |
| people-of-agency | privacy-officer | K R A | names, jobs, teams, since |
| people-of-agency | team-lead | K R P | names, jobs, teams, since |
| complaint | privacy-officer | K R P E W | words, answers, state |
| breaking-review | privacy-officer | K R P E W | reference, reason, ground, review |
| agency-agreement | privacy-officer | K R P E W | parties, classes, from, until |
| settings | administrator | K R P W | settings |
| measure-decision | place-lead | K R P W | decisions |
`

/** What may be written of a thing of an agency. */
export const letsInTable = `
| what it is | \`write\` lets in |
|---|---|
| offer | proposal |
| people-of-agency | names, jobs, teams |
| complaint | answers, state |
| breaking-review | review |
| agency-agreement | parties, classes, from, until |
| settings | settings |
| measure-decision | decisions |
`

/** The words of the third column of `fieldTable`, as a table: what these read instead, and what a link writes. */
export const exceptionTable = `
| what it is | who | fields |
|---|---|---|
| identity | front-desk | names, pronouns, ageGroup, bornOn |
| identity | privacy-officer | names, pronouns, ageGroup |
| goal | carer | by, shortName, words, ratings, facts |
| goal | link | by, shortName, ratings |
| goal | helper | by, shortName, words, ratings, facts |
| goal | team-lead | by, shortName, words, ratings, facts |
| goal | safeguarding-lead | by, shortName, words, ratings, facts |
| appointment | front-desk | startsAt, where, withWhom |
| looked | young-person | agency, did |
| everything | young-person | asked, due, released |
| everything | carer | asked, due, released |
`

/** What `write` lets in where it is not what is read. */
export const writingTable = `
| what it is | who | fields |
|---|---|---|
| goal | link | ratings, answers |
| risk-support | carer | views |
| everything | young-person | asked |
| everything | carer | asked |
| everything | helper | marks |
| everything | team-lead | marks |
| everything | safeguarding-lead | marks |
| everything | privacy-officer | asked, marks |
`

/** Who can be joined to a young person how (step 2). */
export const edgeTable = `
| edge | who can have it |
|---|---|
| self | young-person |
| proxy | carer |
| link | link |
| worker | helper, team-lead, front-desk, safeguarding-lead, privacy-officer, curator, approver, place-lead, administrator |
| team | helper, team-lead, front-desk, safeguarding-lead, privacy-officer, curator, approver, place-lead, administrator |
| in-plan | helper, team-lead, front-desk, safeguarding-lead, privacy-officer, curator, approver, place-lead, administrator |
| asked | helper, team-lead, front-desk, safeguarding-lead, privacy-officer, curator, approver, place-lead, administrator |
`

/** What opens each step but 3 and 6: any of these, where `&` asks for both. */
export const passTable = `
| step | where | passes |
|---|---|---|
| wall | item | same-place & has-no-agency, same-place & held-by-nobody, same-place & held-by-own, same-place & agreed, same-place & also & is-request |
| wall | thing | same-place & has-no-agency, same-place & held-by-own, same-place & place-lead, same-place & approver & for-approvers |
| relationship | item | self, proxy, link, worker, team, in-plan, asked, safeguards, guards-looks |
| sensitivity | open-to-team | author, self, proxy, link, worker, team, safeguards, guards-looks, in-plan & named, asked & named, asked & also & is-request |
| sensitivity | named-people | author, self, named |
| sensitivity | sealed | author, named & is-professional, safeguards |
| sensitivity | private | author |
| choice | only-me | self, author, safeguards, guards-looks, also |
| choice | my-worker | self, author, safeguards, guards-looks, also, worker, link |
| choice | my-team | self, author, safeguards, guards-looks, also, worker, team, link |
`

/** Step 6: how what a proxy edge says changes, by whether a birthday narrowed it and whether they can decide by now. */
export const scopeTable = `
| edge says | narrowed | can decide | opens |
|---|---|---|---|
| wide | no | no | wide |
| wide | yes | no | narrow |
| wide | no | yes | chosen |
| wide | yes | yes | chosen |
| narrow | no | no | narrow |
| narrow | yes | no | narrow |
| narrow | no | yes | chosen |
| narrow | yes | yes | chosen |
| chosen | no | no | chosen |
| chosen | yes | no | chosen |
| chosen | no | yes | chosen |
| chosen | yes | yes | chosen |
`

export const opensTable = `
| scope | kinds of item |
|---|---|
| wide | communication-needs, agreement, plan, request, goal, appointment, risk-support, view |
| narrow | plan, appointment |
| chosen | – |
`

/** Steps 7 and 8. */
export const liftTable = `
| lift | who | acts |
|---|---|---|
| override | helper, team-lead, safeguarding-lead | K R P S |
| break-glass | helper, team-lead, front-desk, safeguarding-lead, privacy-officer, curator, approver, place-lead, administrator | K R |
`

/** @returns the cells of each line, the heading included, the rule under it not. */
export const linesOf = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|-'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** @returns the words of a cell that holds a list; a dash is an empty one. */
export const listIn = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '–')
