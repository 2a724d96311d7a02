import type { ComponentChildren } from 'preact'
import { Card } from '../../web/card.tsx'
import { Details, ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Frame } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { CodeForm, LinkForm, PasskeyDoor, PasswordForm, WordsForm } from './sign-in-forms.page.tsx'
import { signInPaths } from './sign-in-paths.ts'
import type { SignInWords } from './sign-in-words.ts'
import { type SigningIn, withTo } from './signing-in.page.tsx'

/** Which of the two parts stands open; none where nobody has said. */
export type OpenPart = 'own' | 'work'

/** What the page shows to anybody, whoever they are. */
export interface SignInShown {
  readonly frame: Frame
  readonly words: SignInWords
  readonly signing: Pick<SigningIn, 'letters' | 'issuers'>
  readonly to: string | undefined
  readonly open?: OpenPart | undefined
  /** True after a try that came to nothing; which, and why, stands nowhere. */
  readonly refused?: boolean
  readonly kept?: boolean
  /** True where everybody is invented. */
  readonly canTry: boolean
  readonly typed?: string | undefined
}

/** One page for everybody: what was kept, the demonstration, and two parts of which none is chosen. */
export function SignInMain(shown: SignInShown) {
  const { words, refused, kept, canTry, frame } = shown
  return (
    <>
      {refused && <ErrorSummary errors={[{ says: words.refused }]} />}
      <h1>{words.heading}</h1>
      {kept && (
        <Card light="lit">
          <p>{words.kept}</p>
        </Card>
      )}
      <p class="rd-lede">
        {words.nothing} <a href={frame.base + ways.ask}>{words.look}</a>
      </p>
      {canTry && <TryIt {...shown} />}
      <div class="rd-two rd-two--even">
        <OwnPart {...shown} />
        <WorkPart {...shown} />
      </div>
    </>
  )
}

const TryIt = ({ frame, words: { demonstration }, to }: SignInShown) => (
  <Card light="lit" as="section" labelledBy="try">
    <h2 id="try" class="rd-h2-small">
      {demonstration.heading}
    </h2>
    <p>
      {demonstration.says} <a href={frame.base + withTo(signInPaths.demonstration, to)}>{demonstration.link}</a>
    </p>
  </Card>
)

interface PartWords {
  readonly heading: string
  readonly open: boolean
  readonly children: ComponentChildren
}

/** A door that opens where it stands. */
const Part = ({ heading, open, children }: PartWords) => (
  <details class="rd-way-in" open={open}>
    <summary>
      <h2>{heading}</h2>
    </summary>
    <div class="rd-way-in__in">{children}</div>
  </details>
)

function OwnPart({ frame, words, signing: { letters }, to, open }: SignInShown) {
  const { own } = words
  const at = { frame, words, to }
  return (
    <Part heading={own.heading} open={open === 'own'}>
      <WordsForm {...at} sendTo={signInPaths.words} />
      <Details summary={words.passkey.use}>
        <p>{words.passkey.says}</p>
        <PasskeyDoor {...at} id="own-passkey" sendTo={signInPaths.passkeyAsk} />
      </Details>
      {letters.asks && (
        <Details summary={own.link}>
          <LinkForm {...at} sendTo={signInPaths.link} asks={letters.asks} />
        </Details>
      )}
      <Details summary={own.code}>
        <CodeForm {...at} sendTo={signInPaths.code} />
      </Details>
      <p>
        <a href={frame.base + signInPaths.lost}>{own.lost}</a>
      </p>
      <p>
        <b>{own.noPage}</b> <a href={frame.base + withTo(signInPaths.start, to)}>{own.start}</a>. {own.startSays}
      </p>
    </Part>
  )
}

function WorkPart({ frame, words, signing: { issuers }, to, open, typed }: SignInShown) {
  const { work } = words
  const at = { frame, words, to }
  return (
    <Part heading={work.heading} open={open === 'work'}>
      {issuers.map(({ key, name }) => (
        <p key={key}>
          <a class="nhsuk-button nhsuk-button--secondary" href={frame.base + withTo(signInPaths.organisation, to)}>
            {work.organisation(name)}
          </a>
        </p>
      ))}
      <Details summary={words.passkey.use}>
        <p>{words.passkey.says}</p>
        <PasskeyDoor {...at} id="work-passkey" sendTo={signInPaths.passkeyAsk} />
      </Details>
      <h3>{work.byPassword}</h3>
      <PasswordForm {...at} sendTo={signInPaths.password} typed={typed} />
      <p>
        <a href={frame.base + signInPaths.first}>{work.first}</a>
      </p>
      <p>
        <a href={frame.base + signInPaths.lost}>{work.lost}</a>
      </p>
    </Part>
  )
}
