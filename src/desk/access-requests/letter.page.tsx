import { dueOn } from '../../access/requests/due.ts'
import { type AccessRequest, isToldInPerson } from '../../access/requests/request.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { inWords } from '../../shared/day.ts'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { all, officers, openFor, type With } from './acting.page.tsx'
import { referenceOf } from './facts-of.ts'
import { type LetterWords, letterInEnglish } from './letter-words.ts'

/** A letter, for whoever is told by somebody and not by a page of their own. */
export const letterRoutes = ({ words }: With, letter: LetterWords = letterInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/access-requests/:id/letter',
    says: 'looked at a letter to somebody who asked for everything that is kept',
    may: officers,
    answer: (asked) => letterPage(asked, words, letter),
  },
]

async function letterPage(asked: AskedSignedIn, words: With['words'], letter: LetterWords): Promise<Reply> {
  const request = await asked.within(async (inside) => (await openFor(asked, inside, 'print'))?.request)
  if (!request || !isToldInPerson(request)) return { is: 'not-found' }
  return {
    is: 'page',
    title: words.title,
    back: { to: `${asked.frame.base}${all}/${request.id}`, says: words.back.one },
    main: (
      <>
        <p class="rd-small rd-noprint">{letter.print}</p>
        <h1>{letter.heading}</h1>
        <p>{letter.from(request.agencyName, asked.frame.placeName, inWords(asked.today))}</p>
        <p>{letter.cameOn(inWords(request.receivedOn), referenceOf(request.id))}</p>
        <Answer request={request} letter={letter} />
        <HowToComplain asked={asked} letter={letter} />
      </>
    ),
  }
}

interface AnswerProps {
  readonly request: AccessRequest
  readonly letter: LetterWords
}

function Answer({ request: { answer, extended, receivedOn }, letter }: AnswerProps) {
  if (answer.is === 'nothing-kept') return <p>{letter.nothingKept}</p>
  const because = answer.is === 'refused' ? answer.because : extended?.because
  return (
    <>
      <p>{answer.is === 'refused' ? letter.refused : letter.longer(inWords(dueOn(receivedOn, true)))}</p>
      <p dir="auto">{because}</p>
    </>
  )
}

interface ComplainProps {
  readonly asked: AskedSignedIn
  readonly letter?: LetterWords
}

/** On paper no link leads anywhere: each address stands there to be typed. */
export const HowToComplain = ({ asked, letter: { complain } = letterInEnglish }: ComplainProps) => (
  <>
    <h2>{complain.heading}</h2>
    <p>
      {complain.toUs} {`${asked.origin}${asked.frame.base}${ways.complain}`}
    </p>
    <p>{complain.ico}</p>
  </>
)
