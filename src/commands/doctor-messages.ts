import type { Rightdoor } from '../main.ts'
import { countReturned } from '../messages/returned.store.ts'
import { standsStillFrom } from '../messages/trouble.ts'
import { troublesNow } from '../messages/watch.store.ts'

interface Finding {
  readonly is: 'well' | 'look'
  readonly what: string
  readonly says: string
}

/** Whether anything goes round and sends, whether somebody would be told where it does not, and what came back. */
export async function aboutMessagesWatched({ database, settings }: Rightdoor): Promise<readonly Finding[]> {
  const standsStill = (await troublesNow(database)).includes('stands-still')
  const isNamed = settings.technicalContact !== undefined || settings.mode === 'demonstration'
  return [
    {
      is: standsStill ? 'look' : 'well',
      what: 'What sends messages',
      says: standsStill
        ? `has not gone round for more than ${standsStillFrom} minutes: see whether the program runs`
        : 'goes round, or has not begun',
    },
    {
      is: isNamed ? 'well' : 'look',
      what: 'Who is told',
      says: isNamed
        ? 'whoever TECHNICAL_CONTACT names, by email, once an hour at most for each kind of trouble'
        : 'nobody, where messages do not go. Set TECHNICAL_CONTACT to the email address of one person',
    },
    await aboutReturned(database),
  ]
}

async function aboutReturned(database: Rightdoor['database']): Promise<Finding> {
  const many = await countReturned(database)
  const { marked = 0, 'not-ours': notOurs = 0, 'no-report': noReport = 0 } = many
  return {
    is: marked + notOurs + noReport > 0 ? 'look' : 'well',
    what: 'Messages that came back',
    says: `${marked} since the month before, ${notOurs} of none of ours, ${noReport} that were no report`,
  }
}
