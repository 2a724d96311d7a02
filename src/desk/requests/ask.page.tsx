import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type AskingPage, askIt, askPage } from '../../plan/ask.page.tsx'
import { keepAsk, type PublishedOf, readToAsk } from '../../plan/ask.store.ts'
import { whomOf } from '../../plan/ask-looked.ts'
import { type AskWords, askAtDeskInEnglish } from '../../plan/ask-words.ts'
import { parseId } from '../../shared/id.ts'
import { readNeedAtDesk } from '../needs/need.store.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'

/** Asking an offer, or somebody, for help with a need: chosen item by item with the young person, and looked at before it goes. */
export const askAtDeskRoutes = (
  published: PublishedOf,
  words: AskWords = askAtDeskInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/ask',
    says: 'looked at whom to ask for help',
    may: withYoungPeople,
    answer: (asked) => withPage({ asked, published, words }, askPage),
  },
  {
    post: '/desk/young-person/:id/need/:need/ask',
    says: 'asked for help for a young person',
    may: withYoungPeople,
    answer: (asked) => withPage({ asked, published, words }, askIt),
  },
]

type Drawn = ReturnType<typeof askPage>

function withPage(
  of: { readonly asked: AskedSignedIn; readonly published: PublishedOf; readonly words: AskWords },
  draw: (page: AskingPage) => Drawn,
): Drawn {
  const { params } = of.asked
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  if (!youngPerson || !need) return Promise.resolve({ is: 'not-found' })
  return draw({
    ...of,
    side: 'desk',
    on: recordWay(youngPerson, `need/${need}`),
    requestWay: (item) => recordWay(youngPerson, `request/${item}`),
    read: (sent) =>
      of.asked.within(async (inside) => {
        const at = await readNeedAtDesk(inside, youngPerson, need)
        if (!at) return undefined
        const turn = await inside.turn(youngPerson)
        const services = of.published(of.asked.subject.locality)?.services ?? []
        return { whole: at.whole, toAsk: await readToAsk({ turn, whole: at.whole, called: at.called, services, sent }) }
      }),
    keep: ({ looked }) =>
      of.asked.within(async (inside) =>
        keepAsk(await inside.turn(youngPerson), {
          ...{ key: of.asked.key, need, looked, by: 'worker', whom: whomOf(looked, of.words) },
          sharing: { with: 'my-worker', also: [] },
        }),
      ),
  })
}
