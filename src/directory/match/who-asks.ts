import {
  forAdultsInLaw,
  forAnAudience,
  forAnimals,
  forCarers,
  forCelebrations,
  forChildren,
  forDisabledPeople,
  forFathers,
  forGrandparents,
  forLgbt,
  forMen,
  forMothers,
  forNewcomers,
  forPeopleAtWork,
  forSiblings,
  forSmokers,
  forSomeLives,
  forSomeOnly,
  forSomeSexOnly,
  forTheForces,
  forTheIll,
  forTheVeryIll,
  forThoseBeside,
  forThoseExpecting,
  forThoseWhoWouldHelp,
  forWomen,
} from '../for-whom-in-text.ts'
import type { Asking } from './asking.ts'

/** Whom somebody spoke of, as far as it tells which offers are for others. Nothing is guessed: what is not said keeps nobody out. */
export interface WhoAsks {
  /** Audiences of which nobody here is one, as bits. */
  readonly notFor: number
  /** Audiences of which somebody said that they are one. */
  readonly for: number
}

/** What was understood of the question before. */
export interface Understood {
  /** Topic ids, those of the one who is asked for. */
  readonly topics: readonly string[]
  /** What was said of the one who is asked for, and of nobody beside them. */
  readonly own: string
  /** Topic ids that were said of somebody beside them. */
  readonly ofOthers: readonly string[]
  readonly aboutSmall: boolean
}

const carerSaid = /\bcarers?\b|\bcaring\b|\blook(?:s|ing)? after\b|\brespite\b|\bneed a break\b/
const illSaid =
  /\bhospice|\bpalliative|\bterminal|\bdying\b|\bcancer|\btumou?r|\bdementia|\balzheimer|\bparkinson|\bstroke\b|\blife[- ]limit|\bincurable|\bheart failure|\blymph/
const forcesSaid =
  /\barmy\b|\bnavy\b|\braf\b|\barmed forces\b|\bveteran|\bsoldier|\bmilitary|\bdeployed\b|\bregiment|\bbarracks\b/
const workSaid =
  /\bemployer|\bemployees?\b|\bbusiness|\btraining for\b|\bworkplace|\bmy staff\b|\bour staff\b|\bcolleague/
const helpSaid =
  /\b(?:become|becoming|be|want(?:s|ing)? to|like to|thinking (?:of|about)|interested in|how (?:do|can) (?:i|we)) (?:be |become |start )?(?:a )?(?:foster|adopt)|\bvolunteer|\btrustee|\bhelp others\b|\bgive back\b/
const celebrationSaid = /\bpart(?:y|ies)\b|\bwedding|\bhire\b|\bbirthday|\bescape room|\bday out\b|\bfun\b/
const disabledSaid =
  /\bdisab|\bwheelchair|\b(?:in|uses?|using) a chair\b|\bcrutches\b|\bspecial needs|\badditional needs|\bsen\b|\bsend\b|\behc|\bimpair|\bblind\b|\bdeaf\b|\bdowns?\b|\bpalsy|\bsyndrome/
const topicsOfDisability = new Set(['long-term-illness', 'learning-disability', 'autism', 'adhd', 'speaking'])

const smokeSaid =
  /\bvap(?:e|es|ing)\b|\bcig(?:s|arettes?)\b|\bnicotine|\btobacco|\bsmok(?:es?|ing|ers?)\b(?! (?:weed|cannabis|spice|hash|pot|skunk|joints|drugs))/
const lgbtSaid =
  /\blgbt|\bgay\b|\bqueer\b|\blesbian|\bbi\b|\bbisexual|\btrans\b|\btransgender|\bnon-?binary|\bpronouns\b/
const newcomerSaid =
  /\brefugee|\basylum|\besol\b|\blearn(?:ing)? english|\bspeak(?:s|ing)? (?:no |little )?english|\bukrain|\bnew (?:to|in) (?:england|the uk|this country)/

const illnessSaid =
  /\bdiabet|\barthrit|\bcopd\b|\bsclerosis|\bcolitis|\bcrohn|\blupus|\bendometri|\btinnitus|\bfibromyalgia|\bbreathless/
const animalSaid = /\bdogs?\b|\bcats?\b|\bpets?\b|\bhorses?\b|\bpon(?:y|ies)\b|\banimals?\b|\bpuppy/

const lawSaid = /\badvoca|\bcapacity\b|\bsectioned\b|\bliberty\b|\bcare act\b|\bmental health act\b|\bdetained\b/
const showSaid =
  /\bshows?\b|\bconcerts?\b|\bgigs?\b|\btheatre|\bfilms?\b|\bcinema|\bpanto|\bcomedy\b|\btickets?\b|\bbands?\b|\bday out\b/

const adult = 18
const noChild = 15

interface Asks {
  readonly asking: Asking
  readonly said: string
  readonly understood: Understood
}

/** Somebody young who looks after a person is a young carer: help for grown-up carers is for others. */
function isCarer({ asking: { asker, age }, said, understood }: Asks): boolean {
  const isThemselves = asker === undefined || asker === 'young-person'
  if (isThemselves && age !== undefined && age < adult) return false
  if (carerSaid.test(said)) return true
  return understood.topics.some((topic) => (isThemselves ? topic === 'young-carers' : topicsOfDisability.has(topic)))
}

const atWork = new Set(['school', 'health', 'social-care', 'community'])

/** Where a baby was spoken of and no birth to come, it is there. */
const isExpecting = (said: string, { topics }: Understood): boolean =>
  expectingSaid.test(said) ||
  (topics.includes('pregnancy-new-parents') && !/\b(?:bab(?:y|ies)|newborn|birth)\b/.test(said))

/** Whether somebody here may be of each audience. */
const mayBe: readonly (readonly [audience: number, is: (asks: Asks) => boolean])[] = [
  [forCarers, isCarer],
  [forTheVeryIll, ({ said }) => illSaid.test(said)],
  [forTheForces, ({ said }) => forcesSaid.test(said)],
  [
    forPeopleAtWork,
    ({ said, asking }) => workSaid.test(said) && (asking.asker === undefined || atWork.has(asking.asker)),
  ],
  [forThoseWhoWouldHelp, ({ said, asking }) => helpSaid.test(said) && asking.asker !== 'young-person'],
  [forCelebrations, ({ said }) => celebrationSaid.test(said)],
  [
    forDisabledPeople,
    ({ understood }) =>
      disabledSaid.test(understood.own) || understood.topics.some((topic) => topicsOfDisability.has(topic)),
  ],
  [
    forTheIll,
    ({ said, understood }) =>
      illSaid.test(said) || illnessSaid.test(said) || understood.topics.includes('long-term-illness'),
  ],
  [forAdultsInLaw, ({ said }) => lawSaid.test(said)],
  [forAnAudience, ({ said }) => showSaid.test(said)],
  [forAnimals, ({ said }) => animalSaid.test(said)],
  [forThoseExpecting, ({ said, understood }) => isExpecting(said, understood)],
  [forSmokers, ({ said }) => smokeSaid.test(said)],
  [forLgbt, ({ said, understood }) => understood.topics.includes('sexuality-gender') || lgbtSaid.test(said)],
  [forNewcomers, ({ said, understood }) => understood.topics.includes('refugee') || newcomerSaid.test(said)],
  [forChildren, ({ asking, understood }) => (asking.age ?? 0) < noChild || understood.aboutSmall],
]

const expectingSaid =
  /\bpregnan|\bexpecting\b|\bdue\b|\bbump\b|\bantenatal|\bmidwi|\bscan\b|\bbefore the birth\b|\bscared of (?:giving )?birth/
const boySaid = /\b(?:son|boy|lad|grandson|nephew|stepson|he|hes|he's|him|his)\b/
const girlSaid = /\b(?:daughter|girl|lass|granddaughter|niece|stepdaughter|she|shes|she's|her)\b/
const iAmAGirl =
  /\b(?:i'?m|i am|as) (?:a )?(?:\d+ ?(?:yr|year)s? old )?(?:girl|woman|lass|female)\b|\b(?:no|not? with|without|any) (?:any )?(?:boys|lads|men)\b|\b(?:girls?|women)'?s?[- ]only\b/
const iAmABoy =
  /\b(?:i'?m|i am|as) (?:a )?(?:\d+ ?(?:yr|year)s? old )?(?:boy|lad|man|male|bloke)\b|\b(?:no|not? with|without) (?:any )?(?:girls|women)\b/

/** The sex that was said of the one who is asked for; said of both or of neither it is not known. */
function sexOf({ asking, understood }: Asks): number {
  const own = understood.own.toLowerCase()
  const [girl, boy] =
    asking.asker === 'young-person' ? [iAmAGirl.test(own), iAmABoy.test(own)] : [girlSaid.test(own), boySaid.test(own)]
  return girl === boy ? 0 : girl ? forWomen : forMen
}

const motherSaid =
  /\b(?:i'?m|i am|as|for|other|new|young|single|meet|anything for) (?:a |an |other |new |young |single )*(?:mums?|mothers?)\b|^mother\b|\bnew mum\b/
const fatherSaid =
  /\b(?:i'?m|i am|as|for|other|new|young|single|separated|meet|anything for) (?:a |an |other |new |young |single |separated )*(?:dads?|fathers?)\b|\bnew dad\b/
const grandparentSaid =
  /\b(?:i'?m|i am|as|for|other) (?:a |his |her |their |the |other )*(?:nan|nana|nanna|gran|granny|grandma|grandad|grandpa|grandparents?)\b|\b(?:nan|nana|nanna|gran|grandma|grandad|grandpa|grandparents?) here\b|\bmy grand(?:son|daughter|child|children|kids)\b|\bkinship\b/
const siblingSaid = /\b(?:brothers?|sisters?|siblings?|twins?|bro|sis)\b/
const ofSiblings = new Set(['long-term-illness', 'learning-disability', 'autism', 'adhd', 'young-carers'])

function parentOf({ asking, said }: Asks): number {
  if (asking.asker === 'young-person' && (asking.age ?? 0) < noChild) return 0
  return (motherSaid.test(said) ? forMothers : 0) | (fatherSaid.test(said) ? forFathers : 0)
}

const besideThem = ({ said, understood }: Asks): number =>
  (understood.ofOthers.length > 0 ? forThoseBeside : 0) |
  (siblingSaid.test(said) && understood.ofOthers.some((topic) => ofSiblings.has(topic)) ? forSiblings : 0)

/** @returns for whom an offer may be without being for anybody here, and whom it should be for. */
export function whoAsks(asking: Asking, understood: Understood): WhoAsks {
  const said = asking.words.slice(0, 2_000).toLowerCase().replaceAll('’', "'")
  const asks: Asks = { asking, said, understood }
  const sex = sexOf(asks)
  const parent = parentOf(asks)
  const grandparent = asking.asker !== 'young-person' && grandparentSaid.test(said) ? forGrandparents : 0
  const others =
    mayBe.reduce((all, [audience, is]) => (is(asks) ? all : all | audience), 0) & (forSomeOnly | forSomeLives)
  const otherSex =
    (sex === forWomen ? forMen : sex === forMen ? forWomen : 0) |
    (parent === forFathers ? forMothers : parent === forMothers ? forFathers : 0)
  return {
    notFor: others | (otherSex & forSomeSexOnly),
    for: (asking.asker === 'young-person' ? sex : 0) | parent | grandparent | besideThem(asks),
  }
}

/** Words that say nothing elsewhere and are what is looked for where somebody says that they are one. */
const wordsOfAudience: readonly (readonly [audience: number, words: string])[] = [
  [forFathers, 'dad father'],
  [forMothers, 'mum mother'],
  [forGrandparents, 'nan grandparent'],
  [forSiblings, 'brother sister sibling'],
]

export const wordsFor = (audiences: number): readonly string[] =>
  wordsOfAudience.flatMap(([audience, words]) => ((audiences & audience) === 0 ? [] : words.split(' ')))

/** True where an offer says that it is for others only. */
export const isForOthers = (audiences: number, { notFor }: WhoAsks): boolean => {
  const [some, sex] = [audiences & forSomeOnly, audiences & forSomeSexOnly]
  return (some !== 0 && (some & ~notFor) === 0) || (sex !== 0 && (sex & ~notFor) === 0)
}

/** True where an offer is above all for some people, of whom nobody here said that they are one. */
export const isForSomeLives = (audiences: number, { notFor }: WhoAsks): boolean => {
  const lives = audiences & forSomeLives
  return lives !== 0 && (lives & ~notFor) === 0
}
