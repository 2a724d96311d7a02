import { plainWords, rootOf } from '../../language/plain-words.ts'

const rootsOf = (text: string): readonly string[] => plainWords(text).map(rootOf)

/** Words that say nothing of what it is about. */
export const emptyWords: ReadonlySet<string> = new Set(
  rootsOf(`
  a an and are as at be been being but by can cant could couldnt did didnt do does doesnt doing dont for from get gets getting
  go goes going gone got had has hasnt have havent having he her here hers hes him his how i id if ill im in into is isnt it its ive
  just keep keeps kept know knows lets like likes made make makes making me my of off on onto or our out please really s say says
  saying she shes should so some said t than that thats the their them then there theres these they theyre thing things this those to
  told too very was wasnt we went were what whats when where which who whos why will with wont would wouldnt yet you your youre about
  after again all also always am any anyone anything around away back because before bit came come comes coming d day days each else
  ever every everyone everything few find first give given girl boy good has hi hello last lately later let little look looking looks lot
  lots many maybe more most much must near need needs needed needing never new no nobody not nothing now old one only other own
  part per put quite same see seem seems since someone something somewhere still stuff sure take taken takes tell tells think thinks
  thinking though time times today tried try trying two up us use used using want wanted wants way week weeks well while without year
  years yo yr yrs yes yesterday struggling struggle struggles dealing deal problem problems issue issues trouble aged age ages best
  around local area nearby feel feels feeling felt start started keeps lunch lunchtime class pupil pupils student mate ask asked asks son daughter
  sons daughters mum mums dad dads mother father brother sister nan grandson granddaughter nephew niece stepson stepdaughter him guy lad lass
  until monday tuesday wednesday thursday friday saturday sunday weekend morning afternoon evening tonight tomorrow night month months
  january february march april may june july august september october november december lesson lessons teacher teachers classroom
  wear wearing hard such doing both enough really everybody somebody nobody noone anybody next often without against
  whose whether unless instead rather during bring bringing brings brought arrived arrive sends send sent sending found finding hands hand girls boys
  lad thank thanks hey ok okay worker r u ur bc cos coz gonna wanna idk tbh pls plz rn
`),
)

/** Words that most listings hold. They order what other words have found and find nothing themselves. */
export const commonWords: ReadonlySet<string> = new Set(
  rootsOf(`
  help helping helps support supporting supported service services children child kid kids young people person youth teen teens teenager
  teenagers teenage family families school schools parent parents carer local community information offer offers free available
  access working work team centre care group groups club session sessions project programme activity activities life home house
  friend friends health advice online phone talk talking speak chat primary secondary adult adults man men woman women boys girls
  baby north south east west council place places drop
`),
)

/** Things to do: whoever names one asks for it, whatever else they say. */
export const activityWords: ReadonlySet<string> = new Set(
  rootsOf(`
  drama acting singing sing choir dance dancing ballet art arts painting drawing craft crafts music guitar piano drums violin
  football rugby cricket swimming boxing judo karate kickboxing taekwondo gymnastics trampolining gym cooking baking gaming chess
  lego coding climbing cycling skateboarding skating riding pony scouts guides cadets photography sewing knitting gardening fishing
  basketball netball tennis athletics badminton hockey archery yoga pottery sport sports
`),
)
