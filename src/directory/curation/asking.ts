import type { ListedService } from '../listing.ts'

/** Days that pass before a service is asked again whether its listing is right; also the days for which a link opens. */
export const askEveryDays = 30

const day = 86_400_000

/** When a service may be asked again; undefined where it may be asked now. */
export function notBefore(askedAt: Date | undefined, now: Date): Date | undefined {
  if (!askedAt) return undefined
  const again = new Date(askedAt.getTime() + askEveryDays * day)
  return again > now ? again : undefined
}

export const opensUntil = (now: Date): Date => new Date(now.getTime() + askEveryDays * day)

/** How a service itself can be asked, as its listing says. */
export interface HowToAsk {
  readonly email?: string
  readonly phone?: string
}

export function howToAsk(service: ListedService): HowToAsk {
  const [contact] = service.contacts.flatMap(({ email }) => email ?? [])
  const email = service.email ?? contact ?? service.organization.email
  const phones = [
    ...service.phones,
    ...service.contacts.flatMap((each) => each.phones),
    ...service.service_at_locations.flatMap((offer) => offer.phones),
  ]
  const phone = phones.find(({ type }) => type !== 'text')?.number
  return { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
}
