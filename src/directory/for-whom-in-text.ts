/**
 * For whom a listing says that it is, where that is not everybody. A reading, never a fact: it keeps an offer for others out of
 * the first three places, is never a reason to leave it out, and says nothing of the person who asks. One bit each.
 */
export const forCarers = 1
export const forTheVeryIll = 2
export const forTheForces = 4
export const forPeopleAtWork = 8
export const forThoseWhoWouldHelp = 16
export const forCelebrations = 32
export const forDisabledPeople = 64
export const forChildren = 128
export const forWomen = 256
export const forMen = 512
export const forMothers = 1_024
export const forFathers = 2_048
/** These leave nobody out; they go before others where somebody says that they are one. */
export const forGrandparents = 4_096
export const forSiblings = 8_192
export const forThoseBeside = 16_384
/** Before a birth. */
export const forThoseExpecting = 32_768
/** Tobacco and vapes, no other drugs. */
export const forSmokers = 65_536
/** These are open to who does not say that they are one, and go behind what is for all. */
export const forLgbt = 131_072
export const forNewcomers = 262_144
/** Who live with an illness that the listing names. */
export const forTheIll = 524_288
/** Animals that need a home or a groom. */
export const forAnimals = 1_048_576
/** Grown-ups for whom the law has somebody speak. */
export const forAdultsInLaw = 2_097_152
/** Who buys a ticket. */
export const forAnAudience = 4_194_304

export const forSomeLives = forLgbt | forNewcomers
export const forSomeSexOnly = forWomen | forMen | forMothers | forFathers
export const forSomeOnly =
  forCarers |
  forTheVeryIll |
  forTheForces |
  forPeopleAtWork |
  forThoseWhoWouldHelp |
  forCelebrations |
  forDisabledPeople |
  forChildren |
  forThoseExpecting |
  forSmokers |
  forTheIll |
  forAnimals |
  forAdultsInLaw |
  forAnAudience

interface Sign {
  readonly audience: number
  readonly inName?: RegExp
  /** In the name, in who it is for, or where the text begins. */
  readonly atStart?: RegExp
  /** In the name of whoever offers it. */
  readonly ofWhom?: RegExp
  readonly atEnd?: RegExp
  /** Says that others are meant too. */
  readonly unless?: RegExp
}

const signs: readonly Sign[] = [
  {
    audience: forCarers,
    inName: /\bcarers?\b/i,
    atStart:
      /\b(?:for|supports?|supporting|help(?:s|ing)?|to) (?:all |our |unpaid |adult |family |older )*carers\b|\bpeople in a caring role\b|\bcarers (?:meet|can)\b|\byou are a carer\b/i,
    unless: /\byoung (?:adult )?carers?\b|\bparents?,? ?(?:and|&|or|\/) ?carers?\b|\bfoster carer/i,
  },
  {
    audience: forTheVeryIll,
    inName: /\bdementia\b|\balzheimer|\bparkinson|\bstroke\b/i,
    atStart:
      /\bhospice (?:patients?|as)\b|\bthe hospice\b|\bpalliative\b|\bend of life\b|\blife[- ]limiting\b|\bterminal(?:ly)? ill|\bstroke (?:survivors?|recovery)\b|\b(?:with|of|by) (?:[a-z]+ )?(?:dementia|alzheimer|parkinson)|\b(?:with|had|have|diagnosed with|affected by) cancer\b|\bcancer (?:support|care|patients)\b|\blymphoedema\b|\bheart failure\b/i,
    unless: /\bbereave(?:d|ment) (?:group|caf|support group)\b|\bchildren'?s? hospice/i,
  },
  { audience: forTheForces, atStart: /\barmed forces\b|\bveterans?\b|\bex-service|\bmilitary\b|\breservists?\b/i },
  {
    audience: forPeopleAtWork,
    atStart:
      /\bfor (?:businesses|employers|employees|organisations|professionals|practitioners|workplaces)\b|\bencourages? employers\b|\b(?:at work|workplace) (?:workshops?|training)\b|\bcare professionals\b|\bwe provide training on\b|\btraining (?:courses )?for (?:staff|volunteers|organisations)\b/i,
  },
  {
    audience: forThoseWhoWouldHelp,
    inName: /\bfoster(?:ing)?\b|\bvolunteer(?:s|ing)?\b|\btrustees?\b/i,
    atStart:
      /\bbecome a (?:foster|volunteer|trustee|mentor|befriender)|\bcould you (?:foster|volunteer|be a)\b|\bever (?:thought|considered)(?: of| about)? (?:foster|adopt|volunteer)|\bvolunteers? (?:needed|wanted|required)\b|\blooking for (?:\w+ )?(?:volunteers|foster)/i,
  },
  {
    audience: forCelebrations,
    inName: /\bhire\b|\bescape (?:room|game)s?\b/i,
    atStart:
      /\b(?:hen|stag) (?:and|&|or|do|dos|part(?:y|ies)|nights?)\b|\bfor weddings\b|\bweddings,|\bcorporate (?:events?|days?|bookings?)\b|\bescape (?:room|game)s?\b/i,
  },
  {
    audience: forDisabledPeople,
    inName: /\bwheelchair\b|\bpan-disability\b|\bdisability (?:football|sport)|\bblind\b|\bdeaf\b/i,
    atStart:
      /\b(?:for|group of) (?:[a-z]+ ){0,2}disabled (?:people|children|adults|young)|\b(?:people|adults|children|anyone|players|those|aged [\d-]+) (?:[a-z]+ )?(?:with|who have) (?:a |an )?(?:[a-z]+ )?(?:disabilit|impairment|additional needs|special needs)|\bvisually impaired\b|\bsports? (?:wheel)?chairs\b/i,
    unless:
      /\bsiblings?\b|\bbrothers?\b|\bsisters?\b|\b(?:0 ?(?:-|–|to)|up to(?: the age of)?|or age) ?25\b|\b25 SEND\b|\bparents? forum\b/i,
  },
  {
    audience: forWomen,
    inName: /\b(?:wom[ae]n|lad(?:y|ies)|girls?|female)(?:'?s|s')?\b/i,
    atStart:
      /\b(?:for|aimed at|open to) (?:young |local |all |any |every |teenage )*(?:wom[ae]n|ladies|girls)\b|\b(?:women|ladies|girls|female)'?s?[- ]only\b|\bgroup of ladies\b/i,
    unless: /\b(?:men|boys|gents|males?|mixed)\b/i,
  },
  {
    audience: forMen,
    inName: /\b(?:m[ae]n|male|lads?|boys?|gents)(?:'?s|s')?\b/i,
    atStart:
      /\b(?:for|aimed at|open to) (?:young |local |all |teenage )*(?:men|lads|boys)\b|\b(?:men|male|boys)'?s?[- ]only\b/i,
    unless: /\b(?:women|ladies|girls|females?|mixed)\b/i,
  },
  {
    audience: forMothers,
    inName: /\b(?:mums?|mothers?)(?:'?s|s')?\b/i,
    atStart: /\bfor (?:all |new |young |breastfeeding )*(?:mums|mothers)\b/i,
    unless: /\bdads?\b|\bfathers?\b|\bpartners\b|\bparents\b/i,
  },
  {
    audience: forFathers,
    inName: /\b(?:dads?|fathers?)(?:'?s|s')?\b/i,
    atStart: /\bfor (?:all |new |young )*(?:dads|fathers)\b/i,
    unless: /\bmums?\b|\bmothers?\b|\bparents\b/i,
  },
  { audience: forGrandparents, inName: /\bgrand-?parents?|\bnanas?\b|\bgrandads?\b/i, atStart: /\bgrandparents\b/i },
  { audience: forSiblings, atStart: /\bsiblings?\b|\bbrothers? (?:and|or) sisters?\b|\bbrother or sister\b/i },
  {
    audience: forTheIll,
    inName:
      /\bfibromyalgia\b|\barthritis\b|\bdiabetes\b|\bmultiple sclerosis\b|\bosteoporosis\b|\bcolitis\b|\baphasia\b|\bcancer\b|\bbreathless/i,
    atStart:
      /\b(?:people|anyone|those|adults) (?:living |diagnosed )?with (?:the condition |a |type \d )?(?:fibromyalgia|arthritis|diabetes|copd|multiple sclerosis|osteoporosis|crohn|colitis|lupus|endometriosis|tinnitus|aphasia|long[- ]term condition)/i,
  },
  {
    audience: forAdultsInLaw,
    inName: /\bcare act\b|\bmental capacity\b|\bmental health advoca|\bpaid representative\b/i,
    atStart: /\bmental capacity act\b|\bdeprivation of liberty\b/i,
  },
  {
    audience: forAnAudience,
    atStart:
      /\b(?:comedy|stage|variety|live) show\b|\bcomedian\b|\bsinger-songwriter\b|\bmulti-instrumentalist\b|\bdebut album\b|\b(?:on|farewell|uk) tour\b|\btoured\b|\bsold out\b|\bfolk (?:rock )?(?:band|duo)\b|\bwritten and performed\b|\bthe musical\b|★/i,
    atEnd: /\btickets?\b|£\d+(?:\.\d\d)? ?\/ ?£\d+/i,
  },
  {
    audience: forAnimals,
    atStart:
      /\bre-?hom(?:e|es|ing) (?:[a-z]+ )?(?:dogs?|cats?|bulldogs?|pets?|animals?|horses?|greyhounds?)\b|\b(?:dogs?|cats?|animal|horse|breeds?) rescue\b|\b(?:dog|pet) (?:grooming|training|walking)\b/i,
  },
  {
    audience: forThoseExpecting,
    inName: /\bantenatal\b|\bmaternity\b|\bpregnan|\bbumps?\b/i,
    unless: /\bfeeding\b|\bpost-?natal/i,
  },
  {
    audience: forSmokers,
    atStart:
      /\b(?:stop(?:ping)?|quit(?:ting)?|giv(?:e|ing) up) (?:smoking|vaping)\b|\bsmoking cessation\b|\bstop smoking\b/i,
    unless: /\balcohol\b|\bdrugs?\b|\bsubstance|\bweight\b/i,
  },
  { audience: forLgbt, ofWhom: /\blgbt/i, atStart: /\blgbt|\bqueer\b|\bgay\b|\blesbian|\btransgender\b/i },
  { audience: forNewcomers, atStart: /\brefugees?\b|\basylum\b|\besol\b/i },
  {
    audience: forThoseBeside,
    atStart:
      /\baffected by (?:[a-z' ]+ )?(?:someone|somebody|a (?:parent|loved|family)|their parent|parent|relative|family member)|\b(?:parent|someone|relative)(?:'?s|s')? (?:else'?s )?(?:[a-z]+ )?(?:drug|drink|alcohol|gambling|substance|mental)|\bfamilies (?:of|affected by)\b|\bchildren (?:of|whose)\b/i,
  },
]

const littleInName = /\b(?:child(?:ren)?'?s?|kids?|kidz|juniors?|tots?|minis?)\b/i
const olderToo = /\byoung (?:people|person|adult)|\byouth\b|\bteen|\bfamil|\bparents?\b|\badults?\b|\bsenior/i
const openToAll =
  /\b(?:all|everyone|everybody) (?:is |are )?welcome\b|\bopen to (?:all|everyone|everybody)\b|\bwhole community\b|\bfriends (?:and family )?(?:are )?welcome\b/i
/** What a listing must hold to be looked at further; most do not. */
const anySign =
  /\bcar(?:ers?|ing)\b|hospice|palliative|end of life|limiting|terminal|stroke|dementia|alzheimer|parkinson|cancer|lymphoedema|heart failure|armed|veteran|service|military|reservist|employ|business|organisations|profession|practition|work|foster|volunteer|trustee|adopt|become|mentor|\bhen\b|\bstag\b|wedding|corporate|\bhire\b|escape|disab|wheelchair|blind|deaf|impair|additional needs|sports? chairs|wom[ae]n|lad(?:y|ies)|lads?\b|girl|female|\bm[ae]n\b|\bmale|boys?\b|gents|mums?\b|mother|dads?\b|father|grand|nana|sibling|brother|sister|affected|parent|relative|famil|child|kid|junior|tots?\b|minis?\b|antenatal|maternity|pregnan|bumps?\b|smok|vaping|lgbt|queer|\bgay\b|lesbian|transgender|refugee|asylum|esol|fibromyalgia|arthritis|diabetes|sclerosis|osteoporosis|colitis|aphasia|breathless|copd|crohn|lupus|endometriosis|tinnitus|condition|rescue|grooming|training|walking|capacity|liberty|act\b|representative|advoca|show\b|comedian|singer|instrumentalist|album|tour|sold out|band\b|duo\b|performed|musical|★|hom(?:e|es|ing)\b/i

const startOf = 220
const endOf = 160
const anyAtEnd = /ticket|£/i
const tagsOfDisabled =
  /^(?:disabled people|wheelchair users|learning disabilities|sensory impaired|visually impaired)$/i

interface Listing {
  readonly name: string
  readonly organisation?: { readonly name: string }
  readonly description: string
  readonly who: { readonly said?: string }
  readonly tags: readonly string[]
}

/** @returns the audiences that the listing names, added up; 0 where it names none. @param isAPlace a club or the like, no team */
export function forWhomInText({ name, organisation, description, who, tags }: Listing, isAPlace: boolean): number {
  const start = `${name}. ${who.said ?? ''} ${description.slice(0, startOf)}`
  const end = description.slice(-endOf)
  const by = organisation?.name ?? ''
  if (!anySign.test(start) && !anySign.test(by) && !anyAtEnd.test(end) && tags.length === 0) return 0
  let audiences = 0
  for (const { audience, inName, atStart, atEnd, ofWhom, unless } of signs)
    if ((inName?.test(name) || atStart?.test(start) || ofWhom?.test(by) || atEnd?.test(end)) && !unless?.test(start))
      audiences |= audience
  if (tags.length > 0 && tags.every((tag) => tagsOfDisabled.test(tag))) audiences |= forDisabledPeople
  if (isAPlace && littleInName.test(name) && !olderToo.test(start)) audiences |= forChildren
  return openToAll.test(start) ? audiences & ~(forSomeOnly | forSomeSexOnly) : audiences
}
