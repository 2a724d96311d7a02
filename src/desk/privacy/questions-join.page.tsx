import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { MergeRefusal } from '../../people/merge.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Page, Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { HalfShown, halfCalled } from './questions-half.tsx'
import { isMerge, joinThem, readToJoin, sameWays, type ToJoin } from './questions-join.store.ts'
import { joiners } from './questions-own.page.tsx'
import { type SameWords, sameInEnglish } from './questions-words.ts'

const path = '/desk/same-person/join/:id'

/** Joining two records: what would become one is seen first. */
export const sameJoinRoutes = (words: SameWords = sameInEnglish): readonly SignedInRoute[] => [
  {
    get: path,
    says: 'looked at what would become one',
    may: joiners,
    answer: (asked) => joinPage(asked, words),
  },
  {
    post: path,
    says: 'joined two records of one person',
    may: joiners,
    answer: (asked) => join(asked, words),
  },
]

interface Sent {
  readonly values: Values
  readonly because: readonly MergeRefusal[]
}

async function joinPage(asked: AskedSignedIn, words: SameWords, sent?: Sent): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const found = id && (await asked.within((inside) => readToJoin(inside, id)))
  if (!found) return { is: 'not-found' }
  if (isMerge(found)) return { is: 'go', to: asked.frame.base + sameWays.joined(found.id) }
  const values = sent?.values ?? (await asked.draft()) ?? {}
  return page({ asked, words, found, values, because: sent?.because ?? [] })
}

interface Shown extends Sent {
  readonly asked: AskedSignedIn
  readonly words: SameWords
  readonly found: ToJoin
}

const fieldOf: Readonly<Record<MergeRefusal, string | undefined>> = {
  'not-there': undefined,
  'needs-a-reason': 'reason',
  'one-already': undefined,
  'is-part-of-another': undefined,
  'may-be-twins': 'twins',
}

function page(shown: Shown): Page {
  const { asked, words, found, because } = shown
  const { join } = words
  const [one, other] = found.halves
  const errors = because.map((each) => ({
    says: join.because[each],
    ...(fieldOf[each] ? { at: fieldOf[each] } : {}),
  }))
  return {
    is: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: words.title,
    back: { to: asked.frame.base + sameWays.all, says: words.back },
    main: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <h1>{join.heading}</h1>
        <p class="rd-lede">{join.lede}</p>
        <div class="rd-two rd-two--even">
          <HalfShown half={one} called={halfCalled(one, words.half.first)} today={asked.today} words={words.half} />
          <HalfShown
            half={other}
            called={halfCalled(other, words.half.second)}
            today={asked.today}
            words={words.half}
          />
        </div>
        <h2>{join.then}</h2>
        <ul>
          {join.thens.map((then) => (
            <li key={then}>{then}</li>
          ))}
        </ul>
        <JoinForm {...shown} />
      </>
    ),
  }
}

function JoinForm({ asked, words, found, values, because }: Shown) {
  const { join } = words
  const faultOf = (refusal: MergeRefusal): string | undefined =>
    because.includes(refusal) ? join.because[refusal] : undefined
  const [first] = found.mayKeep
  return (
    <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + asked.path}>
      <FormMarks personal={asked.personal} on={asked.path} />
      {found.mayKeep.length > 1 ? (
        <Radios
          {...{ id: 'kept', name: 'kept', small: true }}
          asks={{ says: join.keep }}
          hint={join.keepHint}
          choices={found.halves.map((half, at) => ({
            value: half.id,
            says: halfCalled(half, at === 0 ? words.half.first : words.half.second),
          }))}
          chosen={textIn(values, 'kept') || first}
        />
      ) : (
        <input type="hidden" name="kept" value={first} />
      )}
      {found.likely === 'twins-perhaps' && (
        <Checkboxes
          {...{ id: 'twins', name: 'twins', error: faultOf('may-be-twins'), small: true }}
          asks={{ says: join.twins }}
          choices={[{ value: 'asked', says: join.twinsYes }]}
          chosen={textIn(values, 'twins') === 'asked' ? ['asked'] : []}
        />
      )}
      <Textarea
        {...{ id: 'reason', name: 'reason', error: faultOf('needs-a-reason'), maxLength: 2000, rows: 4 }}
        asks={{ says: join.reason }}
        hint={join.reasonHint}
        value={textIn(values, 'reason')}
      />
      <Button>{join.join}</Button>
    </form>
  )
}

async function join(asked: AskedSignedIn, words: SameWords): Promise<Reply> {
  const question = parseId(asked.params['id'] ?? '')
  const values = valuesIn(asked.form)
  const kept: Id | undefined = parseId(textIn(values, 'kept'))
  if (!question || !kept) return { is: 'not-found' }
  const said = { question, kept, reason: textIn(values, 'reason'), twinsAsked: textIn(values, 'twins') === 'asked' }
  const sending = { subject: working(asked.subject), key: asked.key, at: asked.now }
  const done = await asked.within((inside) => joinThem(inside, sending, said))
  if (done.is === 'done') return { is: 'go', to: asked.frame.base + done.to }
  return joinPage(asked, words, { values, because: done.because })
}
