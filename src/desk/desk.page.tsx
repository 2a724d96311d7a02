import type { SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import { jobs } from '../access/subject.ts'
import { ways } from '../web/ways.ts'
import { type DeskWords, deskInEnglish } from './desk-words.ts'

/** Where everybody who works in the place begins: what their job opens, and nothing else. */
export const deskRoutes = (words: DeskWords = deskInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.desk,
    says: 'looked at their desk',
    may: jobs,
    answer: ({ frame, subject, works }) => ({
      is: 'page',
      title: words.title,
      main: (
        <>
          <h1>{words.heading}</h1>
          <p class="rd-lede">{works?.agency}</p>
          <ul class="rd-cards">
            {words.rooms
              .filter(({ may }) => may.some((job) => job === subject.as))
              .map(({ to, says, does }) => (
                <li key={to} class="rd-card">
                  <h2 class="rd-card__title">
                    <a href={frame.base + to}>{says}</a>
                  </h2>
                  <p>{does}</p>
                </li>
              ))}
          </ul>
        </>
      ),
    }),
  },
]
