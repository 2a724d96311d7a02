/**
 * How listings write about what people say. A young person says "cant sleep"; a listing says "insomnia clinic". Keys are
 * topic ids (content/en/topics.json); a topic without an entry is heard in listings by its own phrases.
 */
export const asListed: Readonly<Record<string, string>> = {
  worry: 'anxiety; anxious; worry; worries; worried; stress; fears; phobia; nervous',
  panic: 'panic; panic attack; panic attacks; anxiety attack',
  'low-mood':
    'low mood; depression; depressed; feeling low; feeling down; unhappy; sadness; mood disorder; mood swings',
  'suicidal-thoughts':
    'suicide; suicidal; suicide prevention; thoughts of suicide; end your life; ending your life; taking your own life; prevention of young suicide',
  'self-harm': 'self harm; self harming; self injury; self harmers; hurting yourself; thoughts of self harm',
  sleep: 'sleep; insomnia; sleep problems; bedtime; nightmares; sleep clinic; sleep support',
  eating: 'eating disorder; eating disorders; anorexia; bulimia; binge eating; arfid; disordered eating; fussy eating',
  'body-image': 'body image; body confidence; appearance; disfigurement; visible difference; body dysmorphia',
  identity:
    'self esteem; confidence; self worth; self confidence; resilience; building confidence; confidence building',
  anger:
    'anger; anger management; behaviour support; challenging behaviour; behavioural; aggression; behaviour difficulties; emotional regulation; behaviour; child to parent abuse; adolescent violence; self regulation; exclusion; excluded',
  friends:
    'friendship; friendships; making friends; make friends; social skills; new friends; make new friends; meet friends; meet new people',
  relationships:
    'relationship; relationships; relate; contraception; sexual health; sti; healthy relationships; condoms; c card',
  loneliness:
    'loneliness; lonely; isolation; isolated; befriending; social isolation; befriender; socially isolated; combat loneliness',
  bullying:
    'bullying; anti bullying; bullied; bullies; cyberbullying; cyber bullying; victims of bullying; peer on peer',
  'online-life':
    'online safety; internet safety; e safety; gaming addiction; social media; screen time; gaming disorder; safer internet; online harms; keeping safe online',
  'family-rows':
    'family support; family mediation; parenting support; family relationships; family conflict; family therapy; family breakdown; mediation; early help; parenting; parenting course; parenting programme; family worker; intensive family; parental conflict',
  separation:
    'separation; divorce; separated; separating; child contact; contact centre; family mediation; family court; separated parents; relationship breakdown; family breakdown; parental conflict',
  bereavement:
    'bereavement; bereaved; grief; grieving; death of; loss of a loved one; bereaved by suicide; bereavement by suicide; survivors of bereavement; stillbirth; baby loss; loss of a child; someone dies; someone has died; child bereavement; affected by suicide; suicide bereavement; died by suicide; miscarriage',
  'young-carers':
    'young carer; young carers; young adult carers; young adult carer; children who care; sibling carers; brothers and sisters of disabled; siblings of disabled; young carers team',
  'school-attendance':
    'school attendance; attendance; school refusal; school avoidance; ebsa; education welfare; missing education; alternative provision; alternative education; not attending school; emotionally based; home education; education inclusion; attendance officer',
  exams:
    'exam; exams; revision; homework; homework club; study; tutoring; tuition; gcse; exam stress; study support; study skills; study space',
  'sexuality-gender':
    'lgbt; lgbtq; lgbtqi; lgbtqia; lgbtqia2s; gay; lesbian; bisexual; transgender; trans; gender identity; queer; gender; pride; sexual orientation; non binary',
  'racism-discrimination':
    'racism; racist; hate crime; discrimination; hate incidents; race equality; equality; ethnic minority; bme; bame; black and minority ethnic; multicultural; racial',
  'alcohol-drugs':
    'drug; drugs; alcohol; substance misuse; substance use; drug and alcohol; addiction; drug use; recovery from addiction; alcoholics; narcotics; cannabis; substances',
  gambling: 'gambling; problem gambling; gambler; gamblers; gambling harms; gamcare; betting',
  'abuse-neglect':
    'child abuse; neglect; child protection; safeguarding; safeguarding children; abused children; cruelty to children; childrens social care; at risk of harm; protect children; abuse; abused; childrens safeguarding; victims of abuse; harm',
  'sexual-violence':
    'sexual abuse; sexual violence; rape; rape crisis; sexual assault; sexually abused; sexual assault referral centre; sarc; harmful sexual behaviour; childhood sexual abuse; isva; victims of rape; sexual harassment',
  'domestic-abuse':
    'domestic abuse; domestic violence; womens aid; coercive control; refuge; abusive relationship; abusive relationships; victims of domestic; domestic abuse service; idva; violence at home',
  exploitation:
    'exploitation; county lines; gangs; child exploitation; criminal exploitation; sexual exploitation; modern slavery; knife crime; trafficking; youth justice; youth offending; serious violence; missing from home; grooming; contextual safeguarding',
  trauma:
    'trauma; ptsd; post traumatic; traumatic; traumatised; emdr; victims of crime; victim support; traumatic event; trauma informed; witness of crime',
  autism:
    'autism; autistic; asd; asc; aspergers; autism spectrum; autistic spectrum; social communication; neurodiverse; neurodiversity; neurodivergent; neurodevelopmental; sensory needs; autistic society',
  adhd: 'adhd; attention deficit; hyperactivity; tourettes; neurodiverse; neurodiversity; neurodivergent; neurodevelopmental; add up',
  'learning-disability':
    'learning disability; learning disabilities; learning difficulties; special educational needs; send; sendiass; special needs; dyslexia; downs syndrome; down syndrome; dyspraxia; additional needs; education health and care; ehc; disabled children; children with disabilities; inclusion; short breaks; portage; local offer; special school; developmental delay',
  'long-term-illness':
    'disabled children; disabled child; children with disabilities; long term condition; long term conditions; chronic; diabetes; epilepsy; asthma; cancer; disability; disabilities; physical disability; wheelchair; disabled; hospice; hearing impairment; visual impairment; sight loss; deaf; sensory impairment; life limiting; arthritis; chronic pain; cystic fibrosis; sickle cell; childrens nursing; blind; physiotherapy; occupational therapy; cerebral palsy; muscular dystrophy; long term health condition',
  'pregnancy-new-parents':
    'pregnancy; pregnant; antenatal; postnatal; maternity; midwife; midwives; new parents; baby; babies; breastfeeding; infant feeding; birth; expectant; newborn; perinatal; postnatal depression; young parents; teenage parents; young mums; mums to be; parents to be; baby group; parent and baby; health visitor; health visiting; family nurse; mother and baby; baby massage; new mums; new dads',
  'early-years-behaviour':
    'toddler; toddlers; under 5s; early years; preschool; pre school; stay and play; playgroup; nursery; tantrums; family hub; childrens centre; health visitor; health visiting; childcare; parenting course; parenting programme; play group; solihull approach; incredible years; triple p; parenting group; understanding your child; toddler behaviour; triple p; home start; toddler group; nought to five; childminder; school readiness; early help; parent and toddler',
  toileting:
    'continence; bedwetting; bed wetting; toilet training; potty training; wetting; soiling; bladder and bowel; constipation; bladder; bowel; enuresis; toileting',
  speaking:
    'speech and language; speech therapy; speech; language therapy; stammer; stammering; communication needs; selective mutism; communication difficulties; language development; makaton; early talk; talking and communication; communication and interaction; salt team',
  housing:
    'housing; homeless; homelessness; accommodation; tenancy; supported lodgings; hostel; rough sleeping; eviction; supported housing; tenants; rent; housing advice; foyer; nightstop; supported living; sofa surfing; rough sleepers; home options; housing association',
  money:
    'money; debt; debts; bailiffs; creditors; money you owe; owe money; no food; food parcel; job; find a job; benefits; welfare benefits; food bank; foodbank; budgeting; financial; universal credit; money advice; debt advice; cost of living; employment; job search; jobs; careers; cv; job seekers; jobcentre; job centre; low income; hardship; grants; free school meals; unemployed; energy bills; citizens advice; food parcels; community larder; community fridge; community pantry; warm space; welfare rights; credit union; employment support; training and employment; apprenticeships; careers advice; fuel poverty; household support fund',
  'care-experience':
    'care leaver; care leavers; leaving care; looked after children; foster; fostering; foster carers; adoption; kinship care; children in care; care experienced; special guardianship; adopted; virtual school; adoptive; independent visitor; personal adviser; kinship carers; looked after; corporate parent',
  refugee:
    'refugee; refugees; asylum; asylum seekers; esol; interpreters; migrants; unaccompanied; ukraine; ukrainian; new arrivals; english for speakers; english as a second language; resettlement; immigration; english language; speakers of other languages; migrant; newcomers; conversation group; homes for ukraine',
  'leaving-home-18':
    'university; students; student wellbeing; college; apprenticeship; apprenticeships; careers; independent living; employment support; young adults; transition to adulthood; moving on; preparing for adulthood; life skills; 18 to 25; neet; youth hub; preparation for adulthood; independence; training opportunities; sixth form',
  'hearing-seeing-things':
    'hearing voices; hear voices; psychosis; early intervention in psychosis; schizophrenia; bipolar; severe mental illness; first episode; hallucinations; paranoia',
  obsessions: 'ocd; obsessive compulsive; obsessive compulsive disorder; hoarding; intrusive thoughts; compulsions',
  'faith-culture':
    'faith; church; mosque; religion; worship; muslim; christian; jewish; sikh; hindu; spiritual; religious; chaplain; chaplaincy; cultural; prayer; bible; islamic; methodist; parish; catholic; temple; synagogue; gurdwara; forced marriage; honour based; arranged marriage; fellowship; interfaith; congregation',
}

/** Help of a general kind, which answers many topics although it names none of them. */
export interface GeneralHelp {
  readonly id: string
  readonly listed: string
  /** Words that speak for it, though they may mean something else. */
  readonly perhaps?: string
  /** How well it answers each topic when nothing nearer is there, from 0 to 1. */
  readonly answers: Readonly<Record<string, number>>
  /** How people ask for it. */
  readonly said: string
  /** Phrases that hold words of `said` and ask for something else. */
  readonly notSaid?: string
  /** How plainly whoever says it asks for it, from 0 to 1; by usual it is said in passing. */
  readonly plainly?: number
  /** Ages, in whole years, of whom it is asked for with these words. */
  readonly from?: number
  readonly until?: number
}

const each = (topics: string, share: number): Readonly<Record<string, number>> =>
  Object.fromEntries(topics.split(' ').map((topic) => [topic, share]))

export const generalHelp: readonly GeneralHelp[] = [
  {
    id: 'feelings',
    listed:
      'mental health; emotional wellbeing; emotional health; emotional support; mental wellbeing; camhs; counselling; counsellor; counsellors; psychological; psychotherapy; listening service; listening ear; emotional difficulties; mental illness; mental ill health; psychologist; psychology; school nurse; school nursing; 0 19; health and wellbeing service; mental health support team; emotional and mental health; someone to talk to; talk about anything; talk to us; young minds; mental distress; art therapy; play therapy; social emotional and mental health; child psychotherapy; in crisis; mental health crisis; emotional mental health; talking therapies; child and adolescent mental health; mental health charity',
    perhaps: 'helpline; therapeutic; therapy; therapist; therapists; therapies; psychology; wellbeing',
    answers: {
      ...each('worry panic low-mood', 0.62),
      ...each('suicidal-thoughts self-harm trauma', 0.55),
      ...each('identity anger obsessions hearing-seeing-things eating body-image', 0.45),
      ...each(
        'sleep bereavement loneliness bullying school-attendance exams family-rows separation sexuality-gender',
        0.32,
      ),
      ...each(
        'friends relationships abuse-neglect sexual-violence online-life leaving-home-18 care-experience racism-discrimination',
        0.24,
      ),
    },
    said: 'mental health; emotional health; wellbeing; counselling; counsellor; therapy; therapist; someone to talk to; talk to someone; camhs; psychologist; emotional support; mental health support; mentor; listening; psychiatrist; feelings; emotions',
  },
  {
    id: 'anything',
    listed:
      'talk about anything; any problem; whatever you are going through; whatever is on your mind; no problem is too big or too small; whatever your worry; childline; samaritans; kooth; talk to a counsellor; worrying them; going through a hard time; someone to listen; here to listen; time to talk; whatever you need to talk about; anything that is worrying you; confidential support for young people; advice and information service for young people; one to one support for young people; support for young people',
    answers: {
      ...each('worry panic low-mood suicidal-thoughts self-harm bullying family-rows loneliness bereavement', 0.5),
      ...each(
        'abuse-neglect sexual-violence domestic-abuse identity relationships sexuality-gender exams body-image',
        0.45,
      ),
      ...each(
        'eating anger friends separation online-life exploitation trauma school-attendance racism-discrimination',
        0.4,
      ),
      ...each('sleep obsessions hearing-seeing-things leaving-home-18 pregnancy-new-parents care-experience', 0.3),
    },
    said: 'someone to talk to; talk to someone; need to talk; no one to talk to; dont know who to talk to; helpline',
  },
  {
    id: 'family',
    listed:
      'family support; family hub; family hubs; early help; parenting; parenting support; support for parents; support for families; home start; parenting programme; parenting course; childrens centre; family worker; supports families; parents and carers; help for families; families',
    answers: {
      ...each('family-rows early-years-behaviour anger', 0.4),
      ...each('pregnancy-new-parents separation toileting', 0.3),
      ...each('abuse-neglect money domestic-abuse sleep', 0.12),
    },
    said: 'parenting; parenting help; parenting support; family support; support for parents; help as a parent; early help; struggling as a parent; parent support',
  },
  {
    id: 'special-needs',
    listed:
      'special educational needs; send; sendiass; additional needs; disabled children; children with disabilities; educational psychology; inclusion; education health and care; short breaks; local offer; children with additional needs; parent carer forum; sen; disabled children and young people',
    answers: {
      ...each('autism adhd learning-disability speaking', 0.45),
      ...each('long-term-illness school-attendance toileting', 0.3),
    },
    said: 'special needs; need a break; a break; ehcp; ehc plan; education health and care plan; additional needs; disability; disabled; short break; respite; diagnosis',
  },
  {
    id: 'child-health',
    listed:
      'school nurse; school nursing; health visitor; health visitors; health visiting; 0 19; childrens health; child health; public health nursing; health and wellbeing service; healthy child programme; children and young peoples health',
    answers: {
      ...each('toileting sleep early-years-behaviour eating speaking', 0.5),
      ...each('adhd autism learning-disability pregnancy-new-parents long-term-illness relationships worry', 0.35),
      ...each('body-image low-mood anger', 0.22),
    },
    said: 'school nurse; health visitor; nurse',
  },
  {
    id: 'advice',
    listed:
      'citizens advice; advice and guidance; information advice and guidance; welfare rights; advice service; advice centre; money advice; information and advice; free legal advice; youth hub; social prescribing; free independent advice',
    answers: {
      ...each('money housing', 0.4),
      ...each('leaving-home-18 refugee racism-discrimination separation', 0.25),
      ...each('gambling', 0.2),
    },
    said: 'advice; legal advice; advice centre',
  },
  {
    id: 'youth-places',
    listed:
      'youth club; youth group; youth centre; youth work; youth worker; youth workers; positive activities; young people aged; activities for young people; scouts; guides; cadets; brownies; rainbows; cubs; explorers; beavers; youth hang out; hang out; youth project; junior youth; detached youth; youth drop in; teen; teens',
    answers: {
      ...each('loneliness friends', 0.4),
      ...each('exploitation identity bullying leaving-home-18', 0.16),
      ...each('low-mood online-life', 0.08),
    },
    from: 5,
    said: 'youth club; youth group; youth worker; somewhere to go; something to do; things to do; hang out; bored; activities; hobbies; clubs; after school club; holiday club; make friends; meet people; social group; scouts; guides; cadets',
  },
  {
    id: 'carers',
    listed:
      'carer; carers; unpaid carers; unpaid carer; adult carers; carers support; carer support; caring role; caring for someone; looking after someone; family carers; carers centre',
    answers: {},
    said: 'carer; carers; caring for; respite; carers support',
  },
  {
    id: 'safety',
    listed:
      'safeguarding; child protection; childrens social care; nspcc; victim support; victims of crime; childrens services; protect children; multi agency safeguarding; single point of access',
    answers: {
      ...each('abuse-neglect', 0.5),
      ...each('exploitation sexual-violence domestic-abuse', 0.35),
      ...each('trauma racism-discrimination', 0.2),
    },
    said: 'safeguarding; social services; child protection; keep safe; not safe; unsafe',
  },
  {
    id: 'stop-smoking',
    listed:
      'stop smoking; stopping smoking; quit smoking; quitting smoking; smoking cessation; smoke free; stop vaping; vaping; nicotine; cigarettes; tobacco; smoking',
    answers: {},
    said: 'smoking; vaping; vape; vapes; cigarettes; cigs; nicotine; stop smoking; quit smoking; stop vaping; tobacco',
    notSaid:
      'smoking weed; smoking cannabis; smokes weed; smoke weed; smoking spice; smoking hash; smoking pot; smoking skunk; smoking drugs; smokes cannabis; smoking joints; vaping thc; thc vape; spice vape',
    plainly: 1,
  },
  {
    id: 'sexual-health',
    listed:
      'sexual health; contraception; contraceptive; sti; stis; condoms; c card; family planning; pregnancy testing; emergency contraception; sexual and reproductive health',
    answers: each('relationships', 0.3),
    said: 'the pill; morning after pill; contraceptive pill; emergency contraception; contraception; condom; condoms; sti; std; sti test; sexual health; the coil; the implant; birth control; pregnancy test; on the pill; chlamydia',
    plainly: 1,
  },
  {
    id: 'small-places',
    listed:
      'stay and play; toddler group; baby and toddler; parent and toddler; playgroup; messy play; story time; rhyme time; rhymetime; soft play; tots; under 5s; family play; bounce and rhyme; baby group; pre school children',
    answers: {},
    said: 'somewhere to go; something to do; things to do; rainy day; stay and play; toddler group; playgroup; baby group; meet other mums; meet other parents; activities; get out of the house; bored',
    until: 4,
    plainly: 0.8,
  },
  {
    id: 'peers',
    listed:
      'peer support; support group; coffee morning; meet other; parents forum; parent carer forum; parent carer; share experiences; sharing experiences; people in the same situation; peer group; families like yours; meet others',
    answers: {},
    said: 'other parents; other families; other mums; other dads; other carers; parents like me; people like me; others like me; people who get it; parents who get it; going through the same; in the same boat; support group; peer support; others who understand; someone who has been through it; not the only one',
  },
  {
    id: 'rights',
    listed:
      'sendiass; impartial; independent advice; information advice and support; advocacy; advocate; advocates; appeals; tribunal; know your rights; rights; mediation; legal advice; being turned down',
    answers: {},
    said: 'refused; turned down; turned us down; appeal; appealing; tribunal; on our side; on my side; independent; independant; our rights; my rights; fight for; they said no; said no to; rejected; advocate; advocacy; complain; complaint; unfair decision',
  },
]

/** Topics of a household or of any age, where good help seldom speaks of young people. */
export const ofAnyAge: ReadonlySet<string> = new Set([
  'money',
  'housing',
  'refugee',
  'gambling',
  'long-term-illness',
  'pregnancy-new-parents',
  'faith-culture',
  'racism-discrimination',
  'domestic-abuse',
  'leaving-home-18',
  'bereavement',
])

/** About a small child of the young person's, or of theirs to come. */
export const smallTopics: ReadonlySet<string> = new Set(['pregnancy-new-parents', 'early-years-behaviour'])

const shortestListedWord = 6

/** What a topic's listings say, for hearing it in the words of people who speak like listings: "EHC plan", "attendance". */
export const alsoHeard = (topic: string): readonly string[] =>
  (asListed[topic] ?? '')
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.includes(' ') || phrase.length >= shortestListedWord)
