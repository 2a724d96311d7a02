import { dayIn, inWords } from '../../shared/day.ts'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { deskNeedInEnglish } from './need-words.ts'
import type { Unread } from './unread.store.ts'
import { unreadInEnglish as words } from './unread-words.ts'

interface UnreadProps {
  readonly unread: Pick<Unread, 'elsewhere' | 'byHolder'>
  readonly base: string
}

const on = (since: Date): string => inWords(dayIn(since))

/** What has waited too long with somebody else: for whoever else can read it, and for whoever leads. Nothing where nothing waits. */
export const UnreadShown = ({ unread: { elsewhere, byHolder }, base }: UnreadProps) => (
  <>
    {byHolder.length > 0 && (
      <section class="rd-section rd-section--near" aria-labelledby="waits-with">
        <h2 id="waits-with">{words.leadHeading}</h2>
        <ul>
          {byHolder.map(({ holder, name, needs, since }) => (
            <li key={holder}>{words.with(name, needs, on(since))}</li>
          ))}
        </ul>
        <p>
          {words.leadDoes} <a href={`${base}/desk/hand-over`}>{words.handOver}</a>
        </p>
      </section>
    )}
    {elsewhere.length > 0 && (
      <section class="rd-section rd-section--near" aria-labelledby="unread">
        <h2 id="unread">{words.heading}</h2>
        <p>{words.lede}</p>
        <ul class="rd-due">
          {elsewhere.map(({ need, who, called, since, holders }) => (
            <li key={need}>
              <a href={base + recordWay(who.id, `need/${need}`)}>
                {calledOf(who) || deskNeedInEnglish.young}
                {called && (
                  <>
                    : <bdi>{called}</bdi>
                  </>
                )}
              </a>
              <span class="rd-by">{words.said(on(since), holders)}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)
