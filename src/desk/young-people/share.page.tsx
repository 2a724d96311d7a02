import type { ShareKept } from '../../access/facts/share-kept.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { isProfessional, type Job } from '../../access/subject.ts'
import { inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { type Fault, type Values, valuesIn } from './form-values.ts'
import { recordInEnglish } from './record-words.ts'
import { readShareable, type Shareable, share } from './share.store.ts'
import { readShare, ShareFields } from './share-form.tsx'
import { type ShareWords, shareInEnglish } from './share-words.ts'
import { Thing } from './thing.tsx'
import { recordWay } from './ways.ts'
import { WhoseRecord } from './who-is-it.tsx'
import type { YoungPeopleDesk } from './young-people-desk.ts'

const path = '/desk/young-person/:id/item/:item/share'
const sharing: readonly Job[] = ['helper', 'team-lead', 'safeguarding-lead']

/** Sharing one thing with one person, or choosing not to: the same is written down of both. */
export const shareRoutes = (desk: YoungPeopleDesk, words: ShareWords = shareInEnglish): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'opened the page to share something',
    may: sharing,
    answer: (asked) => sharePage(asked, desk, words),
  },
  {
    post: path,
    says: 'shared something, or chose not to',
    may: sharing,
    answer: (asked) => shareIt(asked, desk, words),
  },
]

function whichOf({ params, locality }: AskedSignedIn, { agesOf }: YoungPeopleDesk) {
  const youngPerson = parseId(params['id'] ?? '')
  const item = parseId(params['item'] ?? '')
  return youngPerson && item && { youngPerson, item, ages: agesOf(locality) }
}

async function sharePage(asked: AskedSignedIn, desk: YoungPeopleDesk, words: ShareWords): Promise<Reply> {
  const which = whichOf(asked, desk)
  const found = which && (await asked.within((inside) => readShareable(inside, which)))
  if (!found) return { is: 'not-found' }
  return pageOf(asked, found, { words, values: (await asked.draft()) ?? {}, faults: [] })
}

interface Shown {
  readonly words: ShareWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

const pageOf = (asked: AskedSignedIn, found: Shareable, { words, values, faults }: Shown): Page => ({
  is: 'page',
  ...(faults.length > 0 ? { status: 422 } : {}),
  title: words.title,
  back: { to: asked.frame.base + recordWay(found.who.id), says: words.back },
  main: (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.heading}</h1>
      <WhoseRecord who={found.who} today={asked.today} words={recordInEnglish} />
      <h2>{words.what}</h2>
      <Thing thing={found.thing} called={found.called} words={recordInEnglish} today={asked.today} />
      <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + asked.path}>
        <FormMarks personal={asked.personal} on={asked.path} />
        <ShareFields {...{ words, values, faults }} recipients={found.recipients} />
        <Button>{words.save}</Button>
      </form>
      {found.kept.length > 0 && <h2>{words.before}</h2>}
      {found.kept.map((kept) => (
        <KeptShown key={kept.id} kept={kept} words={words} />
      ))}
    </>
  ),
})

const KeptShown = ({ kept, words }: { readonly kept: ShareKept; readonly words: ShareWords }) => (
  <article class="rd-card">
    <p>
      <b>{words.kept({ ...kept, on: inWords(kept.on) })}</b> {kept.until && words.untilSaid(inWords(kept.until))}
    </p>
    <p>{words.bases[kept.basis]}</p>
    {kept.words && <p>{kept.words.purpose}</p>}
    {kept.told === 'no' && (
      <p>
        {words.notTold} {kept.words?.whyNotTold}
      </p>
    )}
  </article>
)

async function shareIt(asked: AskedSignedIn, desk: YoungPeopleDesk, words: ShareWords): Promise<Reply> {
  const { subject, key, today } = asked
  const which = whichOf(asked, desk)
  const found = which && (await asked.within((inside) => readShareable(inside, which)))
  if (!which || !found || !isProfessional(subject)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const read = readShare(values, { today, words, recipients: found.recipients })
  if (read.is === 'refused') return pageOf(asked, found, { words, values, faults: read.because })
  const again = await asked.againFirst()
  if (again) return again
  const shared = await asked.within((inside) => share(inside, { subject, key, which, ...read.value }))
  switch (shared.is) {
    case 'done':
      return { is: 'go', to: asked.frame.base + shared.to }
    case 'opens-nothing':
      return pageOf(asked, found, { words, values, faults: [{ at: 'to', says: words.faults.opensNothing }] })
    case 'not-there':
      return { is: 'not-found' }
  }
}
