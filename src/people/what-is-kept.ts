import { dataDictionary, type Entry, tablesOfPeople } from './data-dictionary.ts'
import { type Retention, retention, type Viewer, viewers } from './dictionary/entry.ts'

/** One row of "what we keep", in plain words. */
export interface KeptRow {
  readonly what: string
  readonly why: string
  readonly whoSees: readonly string[]
  readonly howLong: readonly string[]
}

/** One kind of thing that is kept, and where it stands: in whole tables, or in single columns such as `person.name`. */
interface Kind {
  readonly what: string
  readonly why: string
  readonly from: readonly string[]
}

/** For people of eleven. Every table of people is in exactly one kind: a test fails for one that is in none. */
export const kinds: readonly Kind[] = [
  {
    what: 'Who you are: your names, your birthday or age, and your NHS number if we need it. It is locked away.',
    why: 'So we know it is you, and what to call you.',
    from: ['person.sealed_record', 'person_key'],
  },
  {
    what: 'What you tell us, in words or pictures, what we agree, your plan, your goals, and how to reach you safely. It is locked away, and you say who sees it. Notes that keep you safe may stay with who wrote them.',
    why: 'So you do not have to say it all again, and so help fits you.',
    from: ['fact', 'picture', 'need_now', 'request_now'],
  },
  {
    what: 'Who helps you, who helps you next, and who else looks after you.',
    why: 'So only the right people can see your things.',
    from: ['edge', 'hand_over'],
  },
  {
    what: 'What a parent or carer showed us before they could see anything of yours.',
    why: 'So nobody can just say that they look after you.',
    from: ['proxy_evidence'],
  },
  {
    what: 'What was shared about you, with whom and why. Also what somebody chose not to share.',
    why: 'So you can see it, and so somebody can check that it was right.',
    from: ['share_record'],
  },
  {
    what: 'What you can choose for yourself, and who said so.',
    why: 'So nobody else makes a choice that is yours.',
    from: ['competence'],
  },
  {
    what: 'Times when somebody looked to keep you safe, and why.',
    why: 'So somebody checks that it was right.',
    from: ['lifting', 'claim_review'],
  },
  {
    what: 'Who looked at your things, and when.',
    why: 'So you can see who has looked, and so nobody can hide it.',
    from: ['audit', 'audit_seal'],
  },
  {
    what: 'Marks that help us see if you are here twice. Nobody can read a name from them.',
    why: 'So you do not get two records, and nobody else gets into yours.',
    from: [
      ...['likeness', 'known_by_number', 'merge', 'merge_moved', 'same_person_question', 'same_person_answer'],
      'same_person_ask',
    ],
  },
  {
    what: 'How you sign in, and if you are signed in now. We never keep your password as you type it.',
    why: 'So nobody else gets in.',
    from: ['account', 'credential', 'session', 'tried', 'came_back'],
  },
  {
    what: 'What you have just sent us, for a few hours.',
    why: 'So a second tap does not send it twice.',
    from: ['done_once'],
  },
  {
    what: 'What you were writing when your time was up. It is locked away.',
    why: 'So you can go on where you were.',
    from: ['draft'],
  },
  {
    what: 'A message to you, until it has gone. If it could not go, we keep that it did not, but not where to.',
    why: 'So somebody can reach you in another way.',
    from: ['outbox', 'message_blocked'],
  },
  {
    what: 'What you tell us is wrong, and our answer. It is locked away, and you need no name.',
    why: 'So somebody looks into it and answers you.',
    from: ['complaint'],
  },
  {
    what: 'If you ask for all that is kept about you: when you asked, what we put together for you, and what we took out and why.',
    why: 'So you get an answer in time, and two people check it.',
    from: ['access_request', 'access_thing', 'access_mark', 'access_release'],
  },
  {
    what: 'A code for another phone, if somebody made one: what it asks about, and until when.',
    why: 'So you can answer at the end of a meeting without signing in. It works once.',
    from: ['session_link'],
  },
  {
    what: 'What you say of a meeting, without your name, until 25 young people have answered. Then only the numbers stay.',
    why: 'So a team can learn from it, and nobody knows what you said.',
    from: ['experience_waiting', 'experience_count'],
  },
  {
    what: 'A mark that we have counted once what was missing for you when you turn 18. Nobody can read your name from it.',
    why: 'So those who plan here know how often help is missing, and count nobody twice.',
    from: ['transition_gap_mark'],
  },
  {
    what: 'Where to ask you how it went, if you asked us to.',
    why: 'So we can ask you once. Then we delete it.',
    from: ['signpost'],
  },
  {
    what: 'The people who work here: their names, their jobs, their teams and their email at work.',
    why: 'So you can know who they are, and so each sees only what their job needs.',
    from: [
      ...[
        'person.name',
        'person.agency',
        'agency',
        'team',
        'duty_team',
        'offer_team',
        'job',
        'team_member',
        'agency_agreement',
      ],
      'work_email',
      'measure_decision',
    ],
  },
  {
    what: 'Places that can help, the name of somebody to ask for there, and who looked if it is right.',
    why: 'So you can find help, and so what we say of it is right.',
    from: ['listed_service', 'source_record', 'quarantined', 'offer_act', 'offer_ask', 'choice_version', 'locality'],
  },
]

/** Who sees it, as one would say it to them. */
const viewersInWords: Readonly<Record<Viewer, string>> = {
  'the young person': 'You',
  'those who stand by them': 'People who help you',
  'whoever wrote it': 'Who wrote it',
  'the person themselves': 'Who it is about',
  'everybody who works in the place': 'People who work here',
  'administrators of the agency': 'Who runs the team',
  'the privacy officer': 'The person who checks that things stay private',
  'the safeguarding lead': 'The person who keeps children safe',
  'whoever leads the team': 'Whoever leads the team that helps you',
  everybody: 'Everybody',
  'nobody: the program alone': 'Nobody. Only the computer uses it',
}

const howLongInWords: Readonly<Record<Retention, string>> = {
  record: 'At least until you are 25. For some help the law says longer.',
  audit: 'As long as your record, and 8 years more.',
  work: 'While they work here, and as long as it says what they did.',
  account: 'Until you delete your account.',
  session: 'Until you sign out, 8 hours at most.',
  hours: 'Some hours.',
  draft: 'Seven days.',
  request: 'Until 30 days after you got it.',
  once: 'Until it has been used, then it is gone.',
  'follow-up': 'Until you have answered.',
  place: 'As long as this website is here.',
  listing: 'As long as the place is listed.',
}

const isRetention = (text: string): text is Retention => Object.hasOwn(retention, text)

/** What the dictionary says in full, as the page says it. */
const howLongOf: ReadonlyMap<string, string> = new Map(
  Object.keys(retention)
    .filter(isRetention)
    .map((name) => [retention[name], howLongInWords[name]]),
)

const once = <One>(all: readonly One[]): readonly One[] => [...new Set(all)]

/** Whether a column belongs to a kind: by its table or by itself. */
export const isOf = ({ from }: Pick<Kind, 'from'>, { table, column }: Pick<Entry, 'table' | 'column'>): boolean =>
  from.includes(table) || from.includes(`${table}.${column}`)

/** What stands in no table but in a file beside the database: the ledger. */
const besideTheDatabase: KeptRow = {
  what: 'That you deleted, stopped or closed something: which and when. None of your words.',
  why: 'So it stays that way, even if our computer breaks and we have to use an old copy.',
  whoSees: [viewersInWords['nobody: the program alone']],
  howLong: ['As long as there are old copies.'],
}

/** The table of the privacy page: each kind with who sees it and how long, put together from its columns. */
export function whatIsKept(): readonly KeptRow[] {
  const inTables = kinds.map((kind) => {
    const columns = dataDictionary.filter((entry) => isOf(kind, entry))
    const seenBy = viewers.filter((viewer) => columns.some((column) => column.seenBy.includes(viewer)))
    const seen = seenBy.filter((viewer) => viewer !== 'nobody: the program alone')
    return {
      what: kind.what,
      why: kind.why,
      whoSees: (seen.length > 0 ? seen : seenBy).map((viewer) => viewersInWords[viewer]),
      howLong: once(columns.map(({ keptFor }) => howLongOf.get(keptFor) ?? keptFor)),
    }
  })
  return [...inTables, besideTheDatabase]
}

/** Every table that stands in no kind: it has to be told of in plain words first. */
export const untold = (tables: readonly string[] = Object.keys(tablesOfPeople)): readonly string[] =>
  tables.filter(
    (table) => !kinds.some(({ from }) => from.some((each) => each === table || each.startsWith(`${table}.`))),
  )
