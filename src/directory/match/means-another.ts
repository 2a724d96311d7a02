/** Phrases that hold a word of some topic or general help and say nothing of it. */
export const meansNothingHere =
  'fostering a; foster a; fosters a; fostering an; foster an; foster the; fostering the; fostering friendships; foster friendships; fostering community; foster positive; fostering positive; foster confidence; fostering confidence; foster creativity; fostering creativity; foster resilience; fostering resilience; foster good; fostering good; occupational therapy; occupational therapist; physical therapy; beauty therapy; complementary therapy; complementary therapies; massage therapy; rebound therapy; hydrotherapy pool; lego therapy; nicotine replacement therapy; holistic therapy; holistic therapies; sound therapy; radiotherapy; hormone therapy; therapy dog; physiotherapist; nail therapist; beauty therapist; family run; family friendly; family fun; family tree; family history; family owned; friends and family; send an email; send us; send a; send your; please send; send in; send out; send it; send email; send them; no alcohol; alcohol free; non smoking; no smoking; working relationships; working relationship; many benefits; health benefits; the benefits of; benefits include; benefits of; raise money; raising money; prize money; value for money; save money; holiday accommodation; rooms for rent; room to rent; harm reduction; loss of weight; weight loss; hearing loss; loss of sight; sight loss; memory loss; loss of earnings; rent a room; social media; online via; grants from; grant funded; lottery grant; stress free; in need; birth certificate; sleeping bag; gender or; regardless of gender; all genders; rest and sleep; family members; family day; jobs board; pride in; pride ourselves; take pride; community pride; trans pennine; drinks and cake; open to students; disability access; disabled access; disabled parking; disabled toilet; disabled toilets; wheelchair access; wheelchair accessible; wheelchair users welcome; nursery plants; plant nursery; status as; contact us; visit our facebook'

/**
 * Words that a listing may hold without being for that: help for people bereaved by suicide is no answer to suicidal
 * thoughts. Where a listing says one of these, the topic is heard in it only if it is said in other words too.
 */
export const meansAnother: readonly { readonly topic: string; readonly instead: string; readonly phrases: string }[] = [
  {
    topic: 'suicidal-thoughts',
    instead: 'bereavement',
    phrases:
      'bereaved by suicide; bereavement by suicide; bereavement or suicide; affected by suicide; survivors of bereavement by suicide; survivors of suicide; suicide bereavement; lost someone to suicide; loss to suicide; lost to suicide; died by suicide; death by suicide; after a suicide; after suicide; following a suicide; following suicide; bereavement through suicide; bereaved through suicide; following a bereavement or suicide; lost a loved one to suicide',
  },
  {
    topic: 'young-carers',
    instead: 'none',
    phrases: 'adult carers',
  },
]
