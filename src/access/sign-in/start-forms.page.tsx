import { ageGroups } from '../../people/person.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Frame } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { signInPaths } from './sign-in-paths.ts'
import { To } from './signing-in.page.tsx'
import type { StartWords } from './start-words.ts'
import { Written } from './written-words.page.tsx'

interface StartShown {
  readonly frame: Frame
  readonly words: StartWords
  readonly isFault: boolean
  readonly typed: { readonly isA: string; readonly called: string; readonly ageGroup: string }
  readonly to: string | undefined
}

/** Who the page is for, and only if they wish what they are called and how old they are. */
export function StartForm(shown: StartShown) {
  const { words, isFault } = shown
  return (
    <>
      {isFault && <ErrorSummary errors={[{ says: words.whoFault, at: 'is-a' }]} />}
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede}</p>
      <ul>
        {words.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <WhoStarts {...shown} />
    </>
  )
}

const WhoStarts = ({ frame, words, isFault, typed, to }: StartShown) => (
  <form class="rd-form" method="post" action={frame.base + signInPaths.start}>
    <To to={to} />
    <Radios
      id="is-a"
      name="is-a"
      asks={{ says: words.who, size: 'm' }}
      error={isFault ? words.whoFault : undefined}
      choices={[
        { value: 'young-person', says: words.whoIs['young-person'] },
        { value: 'carer', says: words.whoIs.carer },
      ]}
      chosen={typed.isA}
    />
    <Input
      id="called"
      name="called"
      asks={{ says: words.called, size: 'm' }}
      hint={words.calledHint}
      value={typed.called || undefined}
      maxLength={30}
      width={20}
      autocomplete="off"
      spellcheck={false}
    />
    <p class="rd-small rd-unread">
      <b>{words.unread}</b> {words.unreadReach} <a href={frame.base + ways.helpNow}>{words.unreadLink}</a>
    </p>
    <Radios
      id="age-group"
      name="age-group"
      asks={{ says: words.age, size: 'm' }}
      hint={words.ageHint}
      choices={ageGroups.map((group) => ({ value: group, says: words.ageGroups[group] }))}
      chosen={typed.ageGroup}
      inline
    />
    <Button>{words.next}</Button>
  </form>
)

interface TypeBackShown {
  readonly frame: Frame
  readonly words: StartWords
  readonly lines: readonly string[]
  readonly sealed: string
  readonly fault: string | undefined
  readonly contactFault: boolean | undefined
  readonly asks: 'both' | 'email' | undefined
  readonly to: string | undefined
  readonly paths: { readonly words: string; readonly passkey: string; readonly contact: string }
}

/** The words, big, and a box to type them back; the two other ways below. */
export function TypeBack(shown: TypeBackShown) {
  const { frame, words, lines, fault, contactFault, paths } = shown
  const faults = [
    ...(fault === undefined ? [] : [{ says: fault, at: 'words' }]),
    ...(contactFault ? [{ says: words.contact.fault, at: 'contact' }] : []),
  ]
  return (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{words.words.heading}</h1>
      <p class="rd-lede">{words.words.lede}</p>
      <Written lines={lines} />
      <p class="rd-noprint">{words.words.print}</p>
      <form class="rd-form rd-noprint" method="post" action={frame.base + paths.words}>
        <Begun {...shown} />
        <Input
          id="words"
          name="words"
          asks={{ says: words.words.typeBack, size: 'm' }}
          hint={words.words.typeBackHint}
          error={fault}
          autocomplete="new-password"
          spellcheck={false}
        />
        <Button>{words.words.done}</Button>
      </form>
      <p>{words.words.lost}</p>
      <section class="rd-section rd-noprint" aria-labelledby="other">
        <h2 id="other">{words.words.otherWays}</h2>
        <OtherWays {...shown} />
      </section>
    </>
  )
}

const Begun = ({ sealed, to }: Pick<TypeBackShown, 'sealed' | 'to'>) => (
  <>
    <input type="hidden" name="begun" value={sealed} />
    <To to={to} />
  </>
)

function OtherWays({ frame, words: { passkey, contact }, contactFault, asks, paths, ...begun }: TypeBackShown) {
  return (
    <>
      <Details summary={passkey.summary}>
        <p>{passkey.says}</p>
        <form method="post" action={frame.base + paths.passkey}>
          <Begun {...begun} />
          <Button variant="secondary">{passkey.button}</Button>
        </form>
      </Details>
      {asks && (
        <Details summary={contact.summary} open={contactFault === true}>
          <form method="post" action={frame.base + paths.contact}>
            <Begun {...begun} />
            <Input
              id="contact"
              name="contact"
              asks={{ says: contact[asks] }}
              hint={contact.hint}
              error={contactFault ? contact.fault : undefined}
              autocomplete="email"
              spellcheck={false}
            />
            <Button variant="secondary">{contact.button}</Button>
          </form>
        </Details>
      )}
    </>
  )
}
