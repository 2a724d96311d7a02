import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { PaperPage, paperIn } from '../../risk-support/paper-page.tsx'
import { whichIn } from '../../risk-support/risk-support.store.ts'
import type { Reply } from '../../web/route.ts'
import { whoseIn } from '../plan/make.page.tsx'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { calledOf } from '../young-people/whose.ts'
import { planIn, staySafeWay } from './stay-safe.page.tsx'
import { readStaySafeAtDesk } from './stay-safe-at-desk.store.ts'
import { viewsFor } from './stay-safe-shown.tsx'
import { type StaySafeWords, staySafeInEnglish } from './stay-safe-words.ts'

/** The plan to stay safe on paper, for whoever helps: that it was printed is noted as that. */
export const staySafePrintRoutes = (words: StaySafeWords = staySafeInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/stay-safe/print',
    says: 'printed a plan to stay safe',
    may: withYoungPeople,
    answer: (asked) => printPage(asked, words),
  },
]

async function printPage(asked: AskedSignedIn, words: StaySafeWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at =
    whose &&
    (await asked.within((inside) =>
      readStaySafeAtDesk(inside, whose.subject, { ...whose, reading: 'print', item: planIn(asked) }),
    ))
  if (!at?.kept) return { is: 'not-found' }
  const to = asked.frame.base + staySafeWay({ youngPerson: at.who.id, need: at.need.id })
  return {
    is: 'page',
    title: words.title,
    back: { to, says: words.look },
    main: (
      <PaperPage
        to={`${to}/print`}
        which={whichIn(at.kept.id, at.others)}
        form={paperIn(asked.query.first('as'))}
        plan={at.kept.now}
        views={at.kept.views}
        says={viewsFor({ at, words })}
        naming={at.naming}
        today={asked.today}
        called={calledOf(at.who)}
      />
    ),
  }
}
