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
    'child abuse; neglect; child protection; safeguarding children; abused children; cruelty to children; childrens social care; children at risk; protect children; abuse; abused; childrens safeguarding; victims of abuse; protecting children; nspcc; children in need',
  'sexual-violence':
    'sexual abuse; sexual violence; rape; rape crisis; sexual assault; sexually abused; sexual assault referral centre; sarc; harmful sexual behaviour; childhood sexual abuse; isva; victims of rape; sexual harassment',
  'domestic-abuse':
    'domestic abuse; domestic violence; womens aid; coercive control; refuge; abusive relationship; abusive relationships; victims of domestic; domestic abuse service; idva; violence at home',
  exploitation:
    'exploitation; county lines; gangs; child exploitation; criminal exploitation; sexual exploitation; modern slavery; knife crime; trafficking; youth justice; youth offending; serious violence; missing from home; child grooming; online grooming; groomed; contextual safeguarding',
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
    'continence; bedwetting; bed wetting; toilet training; potty training; day wetting; night wetting; wetting and soiling; bladder and bowel; constipation; bladder; bowel; enuresis; toileting needs; toileting support',
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
