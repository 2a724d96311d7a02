import { readFileSync } from 'node:fs'
import { keepSealing } from './access/audit/audit-keeping.store.ts'
import type { Behind } from './access/sign-in/signed-in.page.tsx'
import type { AgreementContent } from './decision/agreement-content.ts'
import type { Holding } from './directory/holding.store.ts'
import { readerOfPacks } from './measures-here.edge.ts'
import { likenessHashes } from './people/likeness.edge.ts'
import { nameOfService } from './plan/ask.store.ts'
import { contentFolder, type Settings } from './settings.edge.ts'
import { dayIn } from './shared/day.ts'
import { readInventedDecisions, readInventedNeeds } from './site/invented-needs.edge.ts'
import { plantInventedNeeds } from './site/invented-needs.store.ts'
import { readInventedPeople } from './site/invented-people.edge.ts'
import { type Planting, plantInventedPeople } from './site/invented-people.store.ts'
import { plantPlans } from './site/invented-plans.store.ts'
import { plantRequests } from './site/invented-requests.store.ts'
import type { Database } from './store/database.ts'

/** What is needed to put the invented people into every place that is made up. */
export interface PlantingEverywhere {
  readonly database: Database
  readonly settings: Settings
  readonly now: () => Date
  readonly holding: Holding
  readonly keys: Behind
  readonly content: AgreementContent
  /** Also what many more of them brought, which takes some seconds once. */
  readonly needs: boolean
}

/** The people of the stories, in every place that is made up; what is there already stays as it is. */
export async function plantPeople(planting: PlantingEverywhere): Promise<void> {
  const { database, now, settings, holding, keys, needs } = planting
  const people = readInventedPeople(contentFolder)
  const { likeness } = likenessHashes(settings.secret)
  const [today, at] = [dayIn(now()), now().getTime()]
  const madeUp = holding.localities().flatMap(({ slug, demonstration }) => (demonstration ? [slug] : []))
  for (const locality of madeUp) {
    const there = { database, keys, likeness, locality, people, today, now: at }
    if (await plantInventedPeople(there)) {
      await plantRequests(there)
      await plantPlans(there)
    }
    if (needs) await plantNeeds(there, planting)
  }
  // What was planted is closed at once, so that nothing that comes later is taken for it.
  await keepSealing(database, { localities: madeUp, now: now(), hashOf: keys.hashOf })
}

const plantNeeds = (there: Planting, { content, holding, settings }: PlantingEverywhere): Promise<boolean> =>
  plantInventedNeeds({
    ...{ ...there, content, lives: readInventedNeeds(contentFolder), measures: readInventedDecisions(contentFolder) },
    packs: readerOfPacks(settings, there.today)({ slug: there.locality, demonstration: true }).packs,
    offerCalled: (service) => nameOfService(holding.published(there.locality)?.services ?? [], service),
    picture: (file) => readFileSync(new URL(`demonstration/ashmere/needs/${file}`, contentFolder)),
  })
