import { resolve } from 'node:path'
import { type IntakeProgress, intake as takeIn } from '../directory/intake/intake.edge.ts'
import { countBy, type IntakeReport } from '../directory/intake/report.ts'
import type { ListedService } from '../directory/listing.ts'
import { saveLocality } from '../locality/locality.store.ts'
import { parseSlug, reservedSlugs, usualSettings } from '../locality/locality.ts'
import type { Rightdoor } from '../main.ts'
import { asJson, type Call, type Command, refuse, text } from './command.ts'

export const intake: Command = {
  takes: '<file, folder or URL> --as <locality>',
  help: [
    '--as <slug>        whose directory; it is made if there is none of that name',
    '--approve          makes public what is new or changed; a changed phone or link, a costly number and a double still wait for a person',
    '--mapping <file>   how the columns of a CSV list are to be read, see content/mappings/',
    '--feed <name>      what to call the feed; otherwise its file or host',
    '--name <name>      what to call a locality that is made now, "North Lincolnshire"',
    '--json             the report as JSON: { kept, changed, unchanged, quarantined, … }',
    'An address is read only from hosts in INTAKE_HOSTS. Nothing is deleted, whatever the feed holds.',
    'Exit code 0 when the feed was read whole, 1 when it was read in part or not at all.',
  ],
  options: {
    as: { type: 'string' },
    approve: { type: 'boolean' },
    mapping: { type: 'string' },
    feed: { type: 'string' },
    name: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: runIntake,
}

async function runIntake(call: Call): Promise<number> {
  const [from] = call.positionals
  const as = text(call, 'as')
  const slug = as === undefined ? undefined : parseSlug(as)
  if (from === undefined)
    return refuse(call, 'Say what to take in: rightdoor intake <file, folder or URL> --as <locality>')
  if (as !== undefined && reservedSlugs.has(as))
    return refuse(call, `That name is taken by a page: /${as}. Choose another one, --as ${as}-town`)
  if (slug === undefined)
    return refuse(call, 'Say for which locality: --as north-lincolnshire (small letters, digits and dashes)')
  const rightdoor = await call.rightdoor()
  await makeIfNew(rightdoor, slug, text(call, 'name'))
  const mapping = text(call, 'mapping')
  const feedName = text(call, 'feed')
  const report = await takeIn({
    database: rightdoor.database,
    locality: slug,
    from: /^https?:\/\//i.test(from) ? from : resolve(call.folder, from),
    approve: call.values['approve'] === true,
    ...(mapping ? { mapping: resolve(call.folder, mapping) } : {}),
    ...(feedName ? { feedName } : {}),
    national: nationalIn(rightdoor, slug),
    hosts: rightdoor.settings.intakeHosts,
    progress: progressTo(call),
  })
  await rightdoor.refresh()
  if (asJson(call)) call.say(JSON.stringify(report, undefined, 1))
  else for (const line of inLines(report)) call.say(line)
  return report.outcome === 'complete' ? 0 : 1
}

/** `north-lincolnshire` is called North Lincolnshire until somebody says otherwise. */
const nameFrom = (slug: string): string =>
  slug.replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash ? ' ' : ''}${letter.toUpperCase()}`)

/** Makes a place where it is new. */
export async function makeIfNew(
  { database, holding, refresh }: Rightdoor,
  slug: string,
  name: string | undefined,
): Promise<void> {
  if (holding.localities().some((locality) => locality.slug === slug)) return
  await saveLocality(database, {
    slug,
    name: name ?? nameFrom(slug),
    demonstration: false,
    hosts: [],
    authorities: [],
    settings: usualSettings,
  })
  await refresh()
}

const nationalIn = ({ holding }: Rightdoor, slug: string): readonly ListedService[] =>
  (holding.published(slug)?.services ?? []).filter((service) => service.source.feed === 'national')

const doingWords: Readonly<Record<IntakeProgress['doing'], string>> = {
  reading: 'Reading',
  pages: 'Reading pages',
  details: 'Reading details',
  checking: 'Checking',
  keeping: 'Keeping',
}

/** A line for each kind of work, and then at most one a second. */
function progressTo(call: Call): (progress: IntakeProgress) => void {
  let last = ''
  let at = 0
  return ({ doing, done, of }) => {
    const now = Date.now()
    if (doing === last && now - at < 1_000) return
    last = doing
    at = now
    call.tell(`${doingWords[doing]} … ${of === undefined ? done : `${done} of ${of}`}`)
  }
}

const personWords: Readonly<Record<string, string>> = {
  phone: 'another phone than is public now',
  link: 'another link than is public now',
  'e-mail': 'another email than is public now',
  'costly-phone': 'a number that costs much to ring, or 999',
  'like-a-public-one': 'the name of something public, but another phone, link or email',
  'kept-here': 'something that the service itself has put right since',
}

function inLines(report: IntakeReport): readonly string[] {
  const counts = (counted: Readonly<Record<string, number | undefined>>) =>
    Object.entries(counted).map(([name, count]) => `  ${count} × ${name.replaceAll('-', ' ')}`)
  return [
    `${report.feed}: ${report.outcome}. ${report.read} read, ${report.kept} kept (${report.new} new, ${report.changed} changed, ${report.unchanged} unchanged), ${report.repeated} repeated, ${report.quarantined} in quarantine.`,
    ...report.problems.map((problem) => `  ${problem}`),
    ...(report.approved > 0 ? [`${report.approved} made public.`] : []),
    ...(report.waiting > 0 ? [`${report.waiting} wait for approval.`] : []),
    ...(report.needsAPerson.length > 0
      ? [
          `${report.needsAPerson.length} need a person before they become public:`,
          ...counts(countBy(report.needsAPerson.flatMap((each) => each.changed.map((why) => personWords[why] ?? why)))),
        ]
      : []),
    ...(report.missing.length > 0
      ? [`${report.missing.length} were not met in the last three readings. Nothing was deleted.`]
      : []),
    ...(report.quarantined > 0
      ? [
          'In quarantine, and why:',
          ...counts(report.quarantineReasons),
          ...report.quarantine.slice(0, 10).map((each) => `  ${each.where}: ${each.says}`),
        ]
      : []),
    ...(Object.keys(report.quality).length > 0 ? ['Mended or left out:', ...counts(report.quality)] : []),
    ...(report.maybeTheSame.length > 0
      ? [`${report.maybeTheSame.length} pairs may be the same: a person decides.`]
      : []),
  ]
}
