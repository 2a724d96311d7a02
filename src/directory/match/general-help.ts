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
    perhaps: 'safeguarding',
    listed:
      'safeguarding children; child protection; childrens social care; nspcc; victim support; victims of crime; childrens services; protect children; multi agency safeguarding; single point of access',
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
    said: 'refused; turned down; turned us down; appeal; appealing; tribunal; on our side; on my side; independent; independant; our rights; my rights; fight for; they said no; said no to; rejected; advocate; advocacy; complain; complaint',
  },
]
