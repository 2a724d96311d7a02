import { crisisEntries, entriesToShow, type Mode, type NationalList } from '../directory/national.ts'
import type { Published } from '../directory/published.ts'
import type { Listener } from '../doors/what-to-say.page.tsx'
import { type Calls, callsNow } from './help-now.ts'

/** Who answers now, for the help-now page of a place. */
export const callsFor = (national: NationalList, mode: Mode, published: Published | undefined): Calls =>
  callsNow(national, entriesToShow(national.entries, mode, published?.locality.settings.switchedOn ?? []))

/** Those of the crisis contacts who listen, for beside the results. */
export function listenersIn(national: NationalList): readonly Listener[] {
  return crisisEntries(national)
    .filter(({ by, id }) => id !== '999' && by !== 'sign')
    .map(({ entry, heading, act, href }) => {
      const { ages, hours, name } = national.entries.find(({ id }) => id === entry) ?? {}
      return {
        name: name ?? heading,
        act,
        href,
        ages: { from: ages?.from ?? 0, to: ages?.to ?? 99 },
        ...(hours?.[0] ? { hours: hours[0] } : {}),
      }
    })
}
