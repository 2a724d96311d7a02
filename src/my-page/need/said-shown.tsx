import type { Item } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Said as SaidByThem } from '../../needs/cards-shown.tsx'
import { Earlier } from '../../needs/earlier.tsx'
import { newestOf } from '../../needs/newest.ts'
import type { OwnWords } from '../../needs/own-words.ts'
import { PictureShown } from '../../needs/picture-shown.tsx'
import { SaidLines } from '../../needs/said-lines.tsx'
import type { View } from '../../needs/view.ts'
import { inWords } from '../../shared/day.ts'
import { mineInEnglish } from '../my-words.ts'
import type { NeedWords } from './need-words.ts'
import { type MyNeed, namesOf, type Whom } from './read-need.store.ts'

interface SaidIn {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: NeedWords
}

interface SaidProps extends SaidIn {
  readonly said: OwnWords
  readonly item: Item | undefined
}

/** One thing that they said: who wrote it down where somebody did, who can see it, and the way to change either. */
export function Said({ said, item, asked, mine, words }: SaidProps) {
  const names = item ? namesOf(mine, item, words.sharing.somebody) : []
  return (
    <figure class="rd-said">
      {said.picture && <PictureShown picture={said.picture} at={`${asked.frame.base}/me/picture/${said.id}`} />}
      <SaidByThem said={said} isMine />
      <figcaption>
        {inWords(said.on)}. {said.writtenDownBy && words.writtenDown(nameIn(mine, said.writtenDownBy, words))}{' '}
        {said.interpretedBy && <bdi>{mineInEnglish.interpreted(said.interpretedBy)}</bdi>}{' '}
        {names.length === 0 ? words.list.onlyYou : words.list.seenBy(names)}{' '}
        <span class="rd-noprint">
          <a href={`${asked.frame.base}/me/who-can-see/${said.id}`}>{mineInEnglish.change}</a>{' '}
          {said.picture && <a href={`${asked.frame.base}/me/picture/${said.id}/says`}>{words.picture.link}</a>}{' '}
          {!said.cards && <a href={`${asked.frame.base}/me/words/${said.id}`}>{mineInEnglish.write.addTo}</a>}
        </span>
      </figcaption>
    </figure>
  )
}

/** The rest of a long need is asked for. */
export const wantedOf = ({ query }: AskedSignedIn) => ({ all: query.first('all') !== undefined })

export const allOf = ({ asked: { frame }, mine }: Pick<SaidIn, 'asked' | 'mine'>, at: string): string =>
  `${frame.base}/me/need/${mine.whole.need.id}?all=1#${at}`

const nameIn = ({ names }: Whom, who: View['by'], words: NeedWords): string =>
  names.get(who)?.name ?? words.sharing.somebody

/** How others see it, the newest first. */
export const Views = ({ asked, mine, words }: SaidIn) => {
  const { shown, earlier } = newestOf(mine.whole.views, wantedOf(asked))
  return (
    <section aria-labelledby="views">
      <h2 id="views">{words.views.heading}</h2>
      <p class="rd-by">{words.views.lede}</p>
      {shown
        .map(({ open }) => open())
        .map((view) => (
          <figure key={view.id} class="rd-said rd-said--view rd-said--other">
            <SaidLines said={view.said} tag={view.in} />
            <figcaption>
              {view.saidBy && <b dir="auto">{view.saidBy}. </b>}
              {(view.saidBy ? words.views.takenDown : mineInEnglish.by)(nameIn(mine, view.by, words), inWords(view.on))}{' '}
              {view.interpretedBy && <bdi>{mineInEnglish.interpreted(view.interpretedBy)}</bdi>}
            </figcaption>
          </figure>
        ))}
      <Earlier many={earlier} to={allOf({ asked, mine }, 'views')} />
    </section>
  )
}
