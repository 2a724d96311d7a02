import { hardToReadInEnglish } from '../needs/hard-to-read.tsx'
import { Button } from '../web/nhs/button.tsx'
import { Checkboxes, type Choice, Radios } from '../web/nhs/choices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Personal } from '../web/route.ts'
import type { CouldBeAsked, ToAsk } from './ask-looked.ts'
import { mostFound, type SentAsk } from './ask-typed.ts'
import { type AskWords, showableInEnglish } from './ask-words.ts'
import { waysOfAsking } from './hand-over.ts'
import { namesOfThings } from './names-of-things.ts'
import { sharedCode } from './request.ts'
import { ShownThings } from './shown-things.tsx'

/** One thing to put right, at one field. */
export interface AskFaultShown {
  readonly at: string
  readonly says: string
}

export interface AskProps {
  readonly personal: Personal
  /** Where the form stands, and where it is sent. */
  readonly on: string
  readonly to: string
  readonly words: AskWords
  readonly toAsk: ToAsk
  readonly sent: SentAsk
  readonly faults: readonly AskFaultShown[]
  /** For people at work: what is marked as hard to read is named as that, and not shown. */
  readonly folds: boolean
}

const faultAt = (faults: AskProps['faults'], at: string): string | undefined =>
  faults.find((fault) => fault.at === at)?.says

/** Who is asked, how, and what they see: nothing of it is chosen beforehand. */
export function AskForm({ personal, on, to, words, toAsk, sent, faults, folds }: AskProps) {
  return (
    <form class="rd-form" method="post" action={to}>
      <FormMarks personal={personal} on={on} />
      {sent.after && <input type="hidden" name="after" value={sent.after} />}
      <Whom {...{ words, sent, faults }} found={toAsk.found} />
      <Radios
        id="way"
        name="way"
        asks={{ says: words.way.asks, size: 'm' }}
        hint={words.way.hint}
        error={faultAt(faults, 'way')}
        choices={waysOfAsking.map((value) => ({ value, says: words.way.says[value] }))}
        chosen={sent.way}
      />
      <Show {...{ words, sent, faults, folds }} things={toAsk.things} />
      {words.chose.asks && <Chose {...{ words, sent, faults }} />}
      <p>{words.stays}</p>
      <Button>{words.preview.button}</Button>
    </form>
  )
}

type Part = Pick<AskProps, 'words' | 'sent' | 'faults'>

function Show({ words, sent, faults, folds, things }: Part & Pick<AskProps, 'folds'> & Pick<ToAsk, 'things'>) {
  const names = namesOfThings(things, showableInEnglish.ofMany)
  return (
    <>
      {things.length === 0 && <p class="rd-by">{words.shows.nothing}</p>}
      <Checkboxes
        id="show"
        name="show"
        asks={{ says: words.shows.asks, size: 'm' }}
        hint={words.shows.hint}
        error={faultAt(faults, 'show')}
        choices={things.map(({ as, heading, says, hardToRead }, at) => ({
          value: sharedCode(as),
          says: names[at] ?? heading,
          hint: folds && hardToRead ? hardToReadInEnglish.name : beginningOf(says),
        }))}
        chosen={sent.show}
      />
    </>
  )
}

const beginningOf = (says: string): string => (says.length > 140 ? `${says.slice(0, 139)}…` : says)

const Chose = ({ words, sent, faults }: Part) => (
  <Radios
    id="chose"
    name="chose"
    asks={{ says: words.chose.asks, size: 'm' }}
    hint={words.chose.hint}
    error={faultAt(faults, 'chose')}
    choices={[
      { value: 'young-person', says: words.chose.themselves },
      { value: 'parent-carer', says: words.chose.parent },
    ]}
    chosen={sent.chose}
  />
)

function Whom({
  words: { whom },
  sent,
  faults,
  found,
}: Pick<AskProps, 'words' | 'sent' | 'faults'> & { readonly found: readonly CouldBeAsked[] }) {
  return (
    <>
      <Input
        id="q"
        name="q"
        maxLength={80}
        asks={{ says: whom.find, size: 'm' }}
        hint={whom.findHint}
        value={sent.q}
        autocomplete="off"
      />
      <Button variant="secondary" small name="look" value="yes">
        {whom.look}
      </Button>
      {sent.q && <p role="status">{found.length === 0 ? whom.none : whom.found(found.length)}</p>}
      {found.length >= mostFound && <p class="rd-by">{whom.moreThan(mostFound)}</p>}
      {found.length > 0 && <Found {...{ whom, found }} chosen={sent.offer} error={faultAt(faults, 'offer')} />}
      <Input
        id="person"
        name="person"
        maxLength={120}
        asks={{ says: whom.person }}
        hint={whom.personHint}
        error={found.length > 0 ? undefined : faultAt(faults, 'offer')}
        value={sent.person}
        autocomplete="off"
      />
    </>
  )
}

interface FoundProps {
  readonly whom: AskWords['whom']
  readonly found: readonly CouldBeAsked[]
  readonly chosen: string
  readonly error: string | undefined
}

function Found({ whom, found, chosen, error }: FoundProps) {
  const choices: readonly Choice[] = found.map(({ id, name, organisation, readsHere }) => ({
    value: id,
    says: name,
    hint: `${organisation}. ${readsHere ? whom.readsHere(readsHere.name, readsHere.agency) : whom.noAccount}`,
  }))
  return <Radios id="offer" name="offer" asks={{ says: whom.choose }} {...{ error, choices, chosen }} />
}

interface PreviewProps extends Omit<AskProps, 'faults' | 'folds'> {
  readonly shows: ToAsk['things']
  readonly whom: string
}

/** Just what they will see, before anything goes. */
export function AskPreview({ personal, on, to, words, sent, shows, whom }: PreviewProps) {
  const way = waysOfAsking.find((one) => one === sent.way)
  return (
    <>
      <h1>{words.preview.heading}</h1>
      <p class="rd-lede">{words.preview.lede(whom)}</p>
      <ShownThings things={shows} heading="h2" />
      <p>{words.preview.only}</p>
      {way && <p>{words.preview.goes[way]}</p>}
      <p>{words.stays}</p>
      <form class="rd-form" method="post" action={to}>
        <FormMarks personal={personal} on={on} />
        {(['offer', 'person', 'way', 'chose', 'after', 'q'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={sent[name]} />
        ))}
        {sent.show.map((each) => (
          <input key={each} type="hidden" name="show" value={each} />
        ))}
        <Button name="looked" value="yes">
          {words.preview.send}
        </Button>
        <Button variant="secondary" name="look" value="yes">
          {words.preview.change}
        </Button>
      </form>
    </>
  )
}
