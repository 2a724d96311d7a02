import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type CountedExperience, readExperience } from '../../goals/experience/experience.store.ts'
import { saidOfEach } from '../../goals/experience/experience.ts'
import { sessionQuestions } from '../../goals/session-check.ts'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { type ExperienceWords, experienceInEnglish } from './experience-words.ts'

/** What young people say of meetings, to whoever leads a team: from 25 of them up, and never by person (R29). */
export const experienceRoutes = (words: ExperienceWords = experienceInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/experience',
    says: 'looked at what young people say of meetings',
    may: ['team-lead'],
    answer: (asked) => experiencePage(asked, words),
  },
]

async function experiencePage(asked: AskedSignedIn, words: ExperienceWords): Promise<Reply> {
  const all = await asked.within(({ handle }) => readExperience(handle))
  return {
    is: 'page',
    title: words.title,
    back: { to: asked.frame.base + ways.desk, says: words.back },
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {all.length === 0 ? <p>{words.none}</p> : <p>{words.how}</p>}
        {all.map((counted, at) => (
          <Counted key={`${counted.team} ${at}`} {...{ counted, words }} />
        ))}
        {all.length > 0 && <p>{words.talk}</p>}
      </>
    ),
  }
}

interface CountedProps {
  readonly counted: CountedExperience
  readonly words: ExperienceWords
}

const Counted = ({ counted: { team, month, counts }, words }: CountedProps) => (
  <table class="rd-table">
    <caption>{words.counted(team, month)}</caption>
    <thead>
      <tr>
        <th scope="col">{words.question}</th>
        {saidOfEach.map((said) => (
          <th key={said} scope="col">
            {words.said[said]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {sessionQuestions.map((question) => (
        <tr key={question}>
          <th scope="row">{words.questions[question]}</th>
          {saidOfEach.map((said) => (
            <td key={said}>{words.about(counts[question][said])}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
