import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { recordInEnglish } from '../young-people/record-words.ts'
import { Thing } from '../young-people/thing.tsx'
import { HalfShown, halfCalled } from './questions-half.tsx'
import { joinBothSignIns, sameWays } from './questions-join.store.ts'
import { joiners } from './questions-own.page.tsx'
import { partThem, readToPart, type ToPart } from './questions-part.store.ts'
import { type SameWords, sameInEnglish } from './questions-words.ts'

const path = '/desk/same-person/joined/:id'

/** Two that are read as one: looked at again, both sign-ins said to be theirs, and parted. */
export const samePartRoutes = (words: SameWords = sameInEnglish): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'looked at two records that are read as one',
    may: joiners,
    answer: (asked) => joinedPage(asked, words),
  },
  {
    post: path,
    says: 'parted two records again',
    may: joiners,
    answer: (asked) => part(asked, words),
  },
  {
    post: `${path}/sign-ins`,
    says: 'said that both sign-ins are the young person’s own',
    may: joiners,
    answer: (asked) => signIns(asked, words),
  },
]

interface Fault {
  readonly at: string
  readonly says: string
}

interface Sent {
  readonly values: Values
  readonly faults: readonly Fault[]
}

async function joinedPage(asked: AskedSignedIn, words: SameWords, sent?: Sent): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const found = id && (await asked.within((inside) => readToPart(inside, id)))
  if (!found) return { is: 'not-found' }
  const values = sent?.values ?? (await asked.draft()) ?? {}
  return page({ asked, words, found, values, faults: sent?.faults ?? [] })
}

interface Shown extends Sent {
  readonly asked: AskedSignedIn
  readonly words: SameWords
  readonly found: ToPart
}

const namesIn = ({ found: { kept, joined }, words: { half } }: Shown) => ({
  kept: halfCalled(kept, half.first),
  joined: halfCalled(joined, half.second),
})

function page(shown: Shown): Page {
  const { asked, words, found, faults } = shown
  const names = namesIn(shown)
  const { today } = asked
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: asked.frame.base + sameWays.all, says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        <h1>{words.joined.heading}</h1>
        <p class="rd-lede">{words.joined.lede(inWords(dayIn(found.merge.at)))}</p>
        <div class="rd-two rd-two--even">
          <HalfShown half={found.kept} called={words.joined.is(names.kept, 1)} today={today} words={words.half} />
          <HalfShown half={found.joined} called={words.joined.is(names.joined, 2)} today={today} words={words.half} />
        </div>
        <SignIns {...shown} />
        <h2>{words.joined.part}</h2>
        <p class="rd-lede">{words.joined.partLede}</p>
        <ul>
          {words.joined.partWays.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <PartForm {...shown} />
      </>
    ),
  }
}

function SignIns({ asked, words: { joined: words }, found: { merge }, faults }: Shown) {
  const { signInsJoined } = merge
  return (
    <section>
      <h2>{words.signIns}</h2>
      {signInsJoined.is === 'joined' ? (
        <p>{words.signInsAre(inWords(dayIn(signInsJoined.at)))}</p>
      ) : (
        <form
          class="rd-form rd-at-desk"
          method="post"
          action={`${asked.frame.base}${sameWays.joined(merge.id)}/sign-ins`}
        >
          <FormMarks personal={asked.personal} on={sameWays.joined(merge.id)} />
          <Checkboxes
            {...{ id: 'here', name: 'here', small: true, error: faults.find(({ at }) => at === 'here')?.says }}
            asks={{ says: words.signInsNot }}
            choices={[{ value: 'yes', says: words.signInsCheck }]}
          />
          <Button variant="secondary">{words.signInsJoin}</Button>
        </form>
      )}
    </section>
  )
}

function PartForm(shown: Shown) {
  const { asked, words, found, values, faults } = shown
  const { merge, since, goesAnyhow } = found
  const { joined } = words
  const names = namesIn(shown)
  return (
    <form class="rd-form" method="post" action={asked.frame.base + sameWays.joined(merge.id)}>
      <FormMarks personal={asked.personal} on={sameWays.joined(merge.id)} />
      <h3>{joined.since}</h3>
      {since.length === 0 && <p>{joined.sinceNone}</p>}
      {since.map((thing) => (
        <Goes key={thing.id} {...{ shown, thing }} />
      ))}
      {goesAnyhow.length > 0 && <p>{joined.anyhow(goesAnyhow.length, names.joined)}</p>}
      <Textarea
        {...{ id: 'reason', name: 'reason', error: faults.find(({ at }) => at === 'reason')?.says, rows: 4 }}
        asks={{ says: joined.reason }}
        hint={joined.reasonHint}
        maxLength={2000}
        value={textIn(values, 'reason')}
      />
      <Button>{joined.doPart}</Button>
    </form>
  )
}

interface GoesProps {
  readonly shown: Shown
  readonly thing: ToPart['since'][number]
}

/** One thing that was begun since, and with whom it goes. */
function Goes({ shown, thing }: GoesProps) {
  const { words, found, values } = shown
  const names = namesIn(shown)
  const name = `of-${thing.id}`
  const usual = found.usuallyGoes.has(thing.id) ? 'joined' : 'kept'
  return (
    <Card>
      <Thing thing={thing} called={found.called} words={recordInEnglish} />
      <Radios
        {...{ id: name, name, small: true, inline: true }}
        asks={{ says: words.joined.whose }}
        choices={[
          { value: 'kept', says: words.joined.is(names.kept, 1) },
          { value: 'joined', says: words.joined.is(names.joined, 2) },
        ]}
        chosen={textIn(values, name) || usual}
      />
    </Card>
  )
}

async function part(asked: AskedSignedIn, words: SameWords): Promise<Reply> {
  const merge = parseId(asked.params['id'] ?? '')
  if (!merge) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const goes = Object.keys(values).flatMap((name) => {
    const item = name.startsWith('of-') && textIn(values, name) === 'joined' ? parseId(name.slice(3)) : undefined
    return item ? [item] : []
  })
  const sending = { subject: working(asked.subject), key: asked.key, at: asked.now }
  const done = await asked.within((inside) =>
    partThem(inside, sending, { merge, reason: textIn(values, 'reason'), goes }),
  )
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  if (done.is === 'not-there') return { is: 'not-found' }
  return joinedPage(asked, words, { values, faults: [{ at: 'reason', says: words.joined.needsAReason }] })
}

async function signIns(asked: AskedSignedIn, words: SameWords): Promise<Reply> {
  const merge = parseId(asked.params['id'] ?? '')
  if (!merge) return { is: 'not-found' }
  if (asked.form.first('here') !== 'yes')
    return joinedPage(asked, words, { values: {}, faults: [{ at: 'here', says: words.joined.signInsMissing }] })
  const sending = { subject: working(asked.subject), key: asked.key, at: asked.now }
  const done = await asked.within((inside) => joinBothSignIns(inside, sending, merge))
  return done.is === 'done' ? { is: 'go', to: asked.frame.base + done.to } : { is: 'not-found' }
}
