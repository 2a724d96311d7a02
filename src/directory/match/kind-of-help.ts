import { mayMatch } from '../../language/may-match.ts'
import type { Delivery, KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'

/** The forms that help can take, as people ask for them and as listings name them. */
const forms: readonly (readonly [said: RegExp, listed: RegExp])[] = [
  [
    /\b(?:group|groups|peer support|meet ?ups?|meeting)\b/,
    /\bgroups?\b|\bpeer support\b|\bmeet-?ups?\b|\bsocial\b|\bsessions\b|\bsociety\b/,
  ],
  [/\b(?:clubs?|activit(?:y|ies)|hobb(?:y|ies)|things to do)\b/, /\bclubs?\b|\bactivities\b|\bgroup\b/],
  [
    /\b(?:counsell?ing|counsell?ors?|therapy|therapists?|one to one|1:1)\b/,
    /\bcounsell|\btherap(?:y|ies|ist|eutic)|\b1[:-]1\b|\bone[- ]to[- ]one\b/,
  ],
  [
    /\b(?:help ?lines?|phone line|someone to ring|ring|call someone)\b/,
    /\bhelp ?lines?\b|\bphone ?lines?\b|\b(?:call|ring|text)\b/,
  ],
  [
    /\b(?:courses?|classes|workshops?|training)\b/,
    /\bcourses?\b|\bclass(?:es)?\b|\bworkshops?\b|\blessons?\b|\btraining\b|\bprogramme\b/,
  ],
  [/\bdrop[- ]?ins?\b/, /\bdrop[- ]?ins?\b/],
  [/\b(?:mentors?|mentoring|befriend(?:er|ing))\b/, /\bmentor|\bbefriend/],
  [/\badvice\b/, /\badvice\b|\bguidance\b/],
  [/\b(?:apps?|websites?|online)\b/, /\bapps?\b|\bonline\b|\bwebsite\b/],
  [/\b(?:parenting|parents?)\b/, /\bparent/],
]

export const noForms = 0

const everything = -1

const maskOf = (text: string, side: 0 | 1, may = everything): number =>
  forms.reduce(
    (mask, form, index) => ((may & (1 << index)) !== 0 && form[side].test(text) ? mask | (1 << index) : mask),
    noForms,
  )

/** Which forms of help somebody names: "group", "counselling", "helpline". One bit each. */
export const formsSaid = (words: string): number => maskOf(words.slice(0, 2_000).toLowerCase(), 0)

/** Which forms a listing may name at all that holds the word. */
export const mayBeForms = mayMatch(forms.map(([, listed]) => listed))

/** Which of them a listing names near its start. @param may from `mayBeForms`, of all its words */
export const formsListed = (nameAndStart: string, may = everything): number =>
  may === 0 ? noForms : maskOf(nameAndStart.toLowerCase(), 1, may)

type Sign = readonly [pattern: RegExp, inName: number, inText: number]

const signs: Readonly<Record<KindOfStep, readonly Sign[]>> = {
  'someone-to-talk-to': [
    [/\bhelp ?lines?\b|\bhotline|\bchildline\b|\bsamaritans\b|\btext ?line\b|\bphone ?line\b/, 6, 3],
    [/\bcounsell|\btalking therap|\bpsychotherap|\bart therap|\btherap(?:ist|ies)\b/, 5, 2],
    [/\blisten(?:ing|s)?\b|\btalk to\b|\bsomeone to talk\b|\bweb ?chat\b|\bconfidential\b/, 3, 1.5],
    [/\bmentor|\bbefriend|\badvocacy\b|\badvocate|\badvice (?:line|service)|\bcitizens advice\b/, 4, 1.5],
    [/\bemotional support\b|\bcrisis\b|\bmental health\b|\bsafe space\b|\bbereave/, 2, 1],
  ],
  'self-care': [
    [/\bself[- ]help\b|\bself[- ]care\b|\bonline (?:course|programme|therapy|resources)|\betherap|\be-therap/, 5, 3],
    [/\bapps?\b(?! ?ly)|\bworkbooks?\b|\bbooks? (?:on|to)\b|\bbook collections?\b|\breading well\b|\bpodcast/, 4, 1.5],
    [
      /\bwebsite (?:for|that|with|which|provides|offers)|\bfree website\b|\bonline (?:resource|support|tool|information|guide)|\bdownload|\bself[- ]guided\b/,
      4,
      2,
    ],
    [
      /\bmindfulness\b|\brelaxation\b|\bmeditation\b|\blooking after (?:yourself|your)|\bwellbeing (?:tips|toolkit|guide)/,
      3,
      1.5,
    ],
    [/\bself[- ]management\b|\btips\b|\binformation (?:hub|pack|booklet)/, 2, 1],
  ],
  community: [
    [
      /\bclubs?\b|\bcaf[eé]\b|\byouth (?:club|group|centre)|\bscouts?\b|\bguides\b|\bcadets\b|\bchoir\b|\bteam sports?\b/,
      5,
      1.5,
    ],
    [/\bgroups?\b|\bsocial\b|\bmeet-?ups?\b|\bplaygroup|\bstay and play\b|\bcommunity hub\b|\blibrar(?:y|ies)\b/, 4, 1],
    [
      /\b(?:dance|art|arts|craft|crafts|music|drama|football|sports?|fitness|yoga|swim|gym|martial|karate|theatre|museum|walk|walks|bowls|cricket|tennis|gardening|singing)\b/,
      4,
      0.8,
    ],
    [
      /\bactivities\b|\bsessions\b|\bclasses\b|\bevents?\b|\bvolunteer|\bchurch\b|\bcome along\b|\bmake (?:new )?friends/,
      2,
      0.7,
    ],
  ],
  team: [
    [/\bteam\b|\bnhs\b|\bcamhs\b|\bclinic\b|\bhospital\b|\bnurs(?:e|es|ing)\b|\bhealth visit/, 4, 0.8],
    [
      /\bsocial (?:care|work)|\bcouncil\b|\bsafeguarding\b|\bassessment|\bspecialist\b|\bservice\b|\boutreach\b|\bprovision\b/,
      2,
      0.6,
    ],
    [/\breferral|\breferred\b|\bmulti-agency|\bprofessionals?\b|\bpractitioners?\b/, 1, 0.6],
  ],
}

const kinds = Object.keys(signs) as readonly KindOfStep[]
const startOf = 600
const leastForSelfCare = 2.5
const leastForOthers = 0.5

const allSigns = kinds.flatMap((each, kind) =>
  signs[each].map(([pattern, inName, inText]) => ({ kind, pattern, inName, inText })),
)

/** Which signs a listing may hold at all that holds the word. */
export const mayBeSigns = mayMatch(allSigns.map(({ pattern }) => pattern))

/**
 * The curated kind, else the one that the text speaks of most; `team` where it speaks of none.
 * @param may from `mayBeSigns`, of all words of the name, and of all of the text
 */
export function kindOf(
  offer: Pick<Offer, 'kind' | 'name' | 'description' | 'summary' | 'delivery'>,
  may = { name: everything, text: everything },
): KindOfStep {
  if (offer.kind !== undefined) return offer.kind
  const name = offer.name.toLowerCase()
  const text = `${offer.summary} ${offer.description.slice(0, startOf)}`.slice(0, startOf).toLowerCase()
  const told = kinds.map(() => 0)
  for (let at = 0, bit = 1; at < allSigns.length; at += 1, bit <<= 1) {
    const sign = allSigns[at]
    if (sign === undefined || ((may.name | may.text) & bit) === 0) continue
    const here =
      ((may.name & bit) !== 0 && sign.pattern.test(name) ? sign.inName : 0) +
      ((may.text & bit) !== 0 && sign.pattern.test(text) ? sign.inText : 0)
    told[sign.kind] = (told[sign.kind] ?? 0) + here
  }
  const weight = Math.max(...told)
  const kind = kinds[told.indexOf(weight)] ?? 'team'
  return weight >= (kind === 'self-care' ? leastForSelfCare : leastForOthers) ? kind : 'team'
}

/** How help can be taken: as curated, else what the text says plainly. */
export function deliveryOf(offer: Offer): readonly Delivery[] {
  if (offer.delivery.length > 0) return offer.delivery
  return offer.reach === 'online' ? ['online'] : []
}
