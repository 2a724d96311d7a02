import { dayIn, inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { accountPaths } from './account-paths.ts'
import type { AccountWords } from './account-words.ts'
import type { WayIn } from './own-ways.store.ts'
import { isJob } from './sign-in.ts'
import type { AskedSignedIn } from './signed-in.page.tsx'
import { FormMark, type SigningIn } from './signing-in.page.tsx'

interface OwnWaysShown {
  readonly signing: SigningIn
  readonly asked: AskedSignedIn
  readonly ownWays: readonly WayIn[]
  readonly isInvented: boolean
  readonly words: AccountWords
}

/** How somebody signs in: each way with since when and when it was last used, and what can be added. */
export function OwnWays({ signing, asked, ownWays, isInvented, words }: OwnWaysShown) {
  const codes = ownWays.filter(({ kind }) => kind === 'recovery-code')
  const others = ownWays.filter(({ kind }) => kind !== 'recovery-code')
  return (
    <Card as="section" labelledBy="ways">
      <h2 id="ways">{words.ways.heading}</h2>
      {isInvented && <p>{words.invented}</p>}
      {ownWays.length === 0 && !isInvented && <p>{words.ways.none}</p>}
      {ownWays.length > 0 && (
        <ul class="rd-own-ways">
          {others.map((way) => (
            <OneWay key={way.id} {...{ asked, way, words }} name={nameOf(signing, way, words)} />
          ))}
          {codes.length > 0 && (
            <li>
              <b>{words.ways.kinds['recovery-code']}</b>
              <span class="rd-quiet">{words.ways.left(codes.length)}</span>
            </li>
          )}
        </ul>
      )}
      <Adds {...{ signing, asked, words }} />
    </Card>
  )
}

/** What they call a passkey, or which organisation it is. */
function nameOf({ issuers }: SigningIn, { kind, called }: WayIn, words: AccountWords): string {
  const organisation = kind === 'oidc' ? issuers.find(({ key }) => key === called)?.name : undefined
  const more = organisation ?? (kind === 'passkey' ? called : undefined)
  return more ? `${words.ways.kinds[kind]}: ${more}` : words.ways.kinds[kind]
}

interface OneWayShown extends Pick<OwnWaysShown, 'asked' | 'words'> {
  readonly way: WayIn
  readonly name: string
}

function OneWay({ asked: { frame, personal }, way, words, name }: OneWayShown) {
  const day = (at: number): string => inWords(dayIn(new Date(at)))
  return (
    <li>
      <b>{name}</b>
      <span class="rd-quiet">
        {words.ways.since(day(way.madeAt))},{' '}
        {way.usedAt === undefined ? words.ways.never : words.ways.used(day(way.usedAt))}
      </span>
      <form method="post" action={`${frame.base}${accountPaths.remove}/${way.id}`}>
        <FormMark personal={personal} />
        <Button small variant="secondary">
          {words.ways.removeShort} <span class="nhsuk-u-visually-hidden">{name}</span>
        </Button>
      </form>
    </li>
  )
}

function Adds({
  signing,
  asked: { frame, session },
  words: { adds, ways },
}: Omit<OwnWaysShown, 'ownWays' | 'isInvented'>) {
  const works = isJob(session.actingAs)
  const links = [
    ...(works ? [] : [{ to: accountPaths.words, says: adds.words }]),
    { to: accountPaths.passkey, says: adds.passkey },
    ...(works || !signing.letters.asks ? [] : [{ to: accountPaths.contact, says: adds.contact }]),
    ...(works
      ? [
          ...signing.issuers.map(({ name }) => ({ to: accountPaths.organisation, says: adds.organisation(name) })),
          { to: accountPaths.password, says: adds.password },
          { to: accountPaths.app, says: adds.app },
          { to: accountPaths.codes, says: adds.codes },
        ]
      : []),
  ]
  return (
    <>
      <h3>{ways.add}</h3>
      <ul>
        {links.map(({ to, says }) => (
          <li key={to}>
            <a href={frame.base + to}>{says}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
