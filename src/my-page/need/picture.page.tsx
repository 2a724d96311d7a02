import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { drawInNeed, readNeed } from '../../needs/need.store.ts'
import { parseAbout } from '../../needs/own-words.ts'
import { makePicture } from '../../needs/picture.edge.ts'
import { pictureReply } from '../../needs/picture.page.tsx'
import { readPicture } from '../../needs/picture.store.ts'
import { altOf } from '../../needs/picture.ts'
import { picturesInEnglish } from '../../needs/picture-words.ts'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { needIn, needPage } from './need.page.tsx'
import { type NeedWords, needInEnglish } from './need-words.ts'
import { alone } from './new-need.page.tsx'

/** A drawing or a photo as a young person's own words: to give one, and to look at it. */
export const pictureRoutes = (words: NeedWords = needInEnglish): readonly SignedInRoute[] => [
  {
    post: '/me/need/:need/picture',
    says: 'gave a picture of what they brought',
    may: ['young-person'],
    takesPicture: true,
    answer: (asked) => draw(asked, words),
  },
  {
    get: '/me/picture/:item',
    says: 'looked at a picture of their own',
    may: ['young-person'],
    answer: (asked) => show(asked),
  },
]

async function draw(asked: AskedSignedIn, words: NeedWords): Promise<Reply> {
  const { form, key, subject, frame, picture } = asked
  const need = needIn(asked)
  const about = parseAbout(form.first('about'))
  if (!need || !about) return { is: 'not-found' }
  const typed = { about, alt: form.first('alt') ?? '' }
  if (!picture) return needPage(asked, words, { picturing: { ...typed, error: words.pictures.missing } })
  const made = await makePicture(picture)
  if (made.is === 'refused') {
    const says = made.because.map((why) => picturesInEnglish.refusals[why]).join(' ')
    return needPage(asked, words, { picturing: { ...typed, error: says } })
  }
  const written = await asked.within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const whole = form.first('with') === 'them' ? await readNeed(turn, need) : undefined
    const kept = { ...alone, sharing: whole?.item.item.sharing ?? alone.sharing }
    return drawInNeed(turn, { key, need, about, made: made.value, alt: altOf(typed.alt), kept })
  })
  if (written.is === 'kept') return { is: 'go', to: `${frame.base}/me/need/${need}?kept=1` }
  if (written.is === 'not-there') return { is: 'not-found' }
  return needPage(asked, words, { picturing: { ...typed, error: words.new.notKept } })
}

async function show(asked: AskedSignedIn): Promise<Reply> {
  const item = parseId(asked.params['item'] ?? '')
  if (!item) return { is: 'not-found' }
  return pictureReply(
    await asked.within(async (inside) => readPicture(await inside.turn(asked.subject.id), 'read', item)),
  )
}
