import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { pictureReply } from '../../needs/picture.page.tsx'
import { readPicture } from '../../needs/picture.store.ts'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'

/** A picture that a young person gave, for whoever may read what it stands in. */
export const pictureAtDeskRoutes = (): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/item/:item/picture',
    says: 'looked at a picture of a young person’s',
    may: withYoungPeople,
    answer: show,
  },
]

async function show(asked: AskedSignedIn): Promise<Reply> {
  const [id, item] = [parseId(asked.params['id'] ?? ''), parseId(asked.params['item'] ?? '')]
  if (!id || !item) return { is: 'not-found' }
  return pictureReply(await asked.within(async (inside) => readPicture(await inside.turn(id), 'read', item)))
}
