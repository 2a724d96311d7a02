import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type OidcIssuer, readOidcSettings } from './access/sign-in/oidc-settings.edge.ts'
import { parseContact } from './messages/message.ts'

/** How this installation runs: read from the environment once, at start. The README documents each. */
export interface Settings {
  readonly mode: 'demonstration' | 'production'
  readonly port: number
  readonly host: string
  /** Where people reach it, without a closing slash: `https://rightdoor.example`. */
  readonly publicUrl: string
  readonly databaseUrl: string
  /** Where it is written down, outside the database, what was erased, ended or narrowed; nowhere for a server where no file is named. */
  readonly ledgerFile?: string
  /** Thirty-two bytes or more, from which every key of this installation is made. */
  readonly secret: string
  readonly intakeHosts: readonly string[]
  /** Where places keep files of their own, a folder for each by its name: `ashmere/choices/*.json`. */
  readonly placesFolder?: string
  readonly smtpUrl?: string
  readonly notify?: {
    readonly key: string
    readonly url: string
    readonly emailTemplate: string
    readonly textTemplate: string
  }
  /** Where a weakness is told in private, `mailto:…` or `https://…`: said in /.well-known/security.txt. */
  readonly securityContact?: string
  /** Whoever looks after the program: told by e-mail, with nobody's data, where messages do not go. */
  readonly technicalContact?: string
  /** Organisations whose own sign-in is taken here; none where none is set. */
  readonly oidc: readonly OidcIssuer[]
  readonly allowEmbedded: boolean
  /** Where the local file transport writes messages when no mail server is set. */
  readonly outboxFolder: string
}

const root = new URL('../', import.meta.url)

export const contentFolder = new URL('content/', root)
export const migrationsFolder = new URL('migrations/', root)
export const assetsFolder = new URL('dist/assets/', root)
export const dataFolder = fileURLToPath(new URL('data/', root))

export type Environment = Readonly<Record<string, string | undefined>>

type Given = (name: string) => string | undefined

/**
 * @returns the settings, or every fault at once, each a sentence that says what to do.
 */
export function readSettings(environment: Environment): Settings | { readonly faults: readonly string[] } {
  const given: Given = (name) => environment[name]?.trim() || undefined
  const mode = given('RIGHTDOOR_MODE') ?? 'demonstration'
  const port = Number(given('PORT') ?? usualPort)
  const publicUrl = (given('PUBLIC_URL') ?? `http://localhost:${isPort(port) ? port : usualPort}`).replace(/\/+$/, '')
  const oidc = readOidcSettings(given)
  const settings: Settings = {
    mode: mode === 'production' ? 'production' : 'demonstration',
    port,
    host: given('HOST') ?? '127.0.0.1',
    publicUrl,
    databaseUrl: given('DATABASE_URL') ?? `${dataFolder}database`,
    secret: given('SECRET') ?? randomBytes(32).toString('hex'),
    intakeHosts: (given('INTAKE_HOSTS') ?? '').split(/[\s,]+/).filter(Boolean),
    allowEmbedded: given('ALLOW_EMBEDDED') === 'yes',
    outboxFolder: `${dataFolder}outbox`,
    ...ledgerFrom(given),
    ...placesFrom(given),
    oidc: 'faults' in oidc ? [] : oidc.issuers,
    ...contactsFrom(given),
  }
  const faults = [
    ...(mode === settings.mode ? [] : ['Set RIGHTDOOR_MODE to demonstration or production.']),
    ...(isDatabase(settings.databaseUrl)
      ? []
      : ['Set DATABASE_URL to postgres://… or to a folder. Other addresses are not known.']),
    ...(isPort(port) ? [] : ['Set PORT to a whole number from 0 to 65535.']),
    ...(isWebAddress(publicUrl)
      ? []
      : ['Set PUBLIC_URL to the address people will use, such as https://rightdoor.example.']),
    ...(settings.mode === 'production' ? productionFaults({ ...settings, secret: given('SECRET') }) : []),
    ...senderFaults(given),
    ...('faults' in oidc ? oidc.faults : []),
    ...contactFaults(given('SECURITY_CONTACT')),
    ...technicalFaults(given('TECHNICAL_CONTACT')),
  ]
  return faults.length > 0 ? { faults } : settings
}

/** Beside the folder of the built-in database, where a copy that is put back does not touch it. */
function ledgerFrom(given: Given): Pick<Settings, 'ledgerFile'> {
  const folder = given('DATABASE_URL') ?? `${dataFolder}database`
  const isFolder = folder !== 'memory:' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(folder)
  const ledgerFile = given('LEDGER') ?? (isFolder ? `${folder.replace(/\/+$/, '')}.ledger` : undefined)
  return ledgerFile === undefined ? {} : { ledgerFile }
}

function placesFrom(given: Given): Pick<Settings, 'placesFolder'> {
  const placesFolder = given('PLACES_FOLDER')
  return placesFolder === undefined ? {} : { placesFolder }
}

function contactsFrom(given: Given): Pick<Settings, 'smtpUrl' | 'notify' | 'securityContact' | 'technicalContact'> {
  const securityContact = given('SECURITY_CONTACT')
  const technicalContact = given('TECHNICAL_CONTACT')
  const smtpUrl = given('SMTP_URL')
  const key = given('NOTIFY_KEY')
  const url = given('NOTIFY_URL') ?? 'https://api.notifications.service.gov.uk'
  const emailTemplate = given('NOTIFY_EMAIL_TEMPLATE') ?? ''
  const textTemplate = given('NOTIFY_TEXT_TEMPLATE') ?? ''
  return {
    ...(smtpUrl ? { smtpUrl } : {}),
    ...(key ? { notify: { key, url, emailTemplate, textTemplate } } : {}),
    ...(securityContact ? { securityContact } : {}),
    ...(technicalContact ? { technicalContact } : {}),
  }
}

const usualPort = 3000
const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port < 65_536

/** A server's address that can be read, or a folder. */
function isDatabase(location: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return true
  return /^postgres(ql)?:\/\//.test(location) && URL.canParse(location)
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

/** It may be left out; what is given must be somewhere a finder of a weakness can write to. */
function contactFaults(contact: string | undefined): readonly string[] {
  if (contact === undefined || /^(mailto:[^@\s]+@[^@\s]+|https:\/\/[^/\s]+.*)$/.test(contact)) return []
  return ['Set SECURITY_CONTACT to mailto:name@example.org or an https:// address.']
}

/** One person, so that each knows that it is theirs. */
function technicalFaults(contact: string | undefined): readonly string[] {
  if (contact === undefined) return []
  const read = parseContact(contact)
  return read.is === 'ok' && read.value.channel === 'email'
    ? []
    : ['Set TECHNICAL_CONTACT to one email address, such as name@example.org.']
}

interface ProductionChoices {
  readonly publicUrl: string
  readonly databaseUrl: string
  readonly secret: string | undefined
  readonly allowEmbedded: boolean
}

/** What production refuses. A demonstration locality and unchecked crisis contacts are refused once the database is open. */
function productionFaults({ publicUrl, databaseUrl, secret, allowEmbedded }: ProductionChoices): readonly string[] {
  const isServer = /^postgres(ql)?:/.test(databaseUrl)
  return [
    ...(secret && secret.length >= 32 && new Set(secret).size >= 8
      ? []
      : ['Set SECRET to at least 32 random characters, for example from: openssl rand -hex 32']),
    ...(publicUrl.startsWith('https://')
      ? []
      : ['Set PUBLIC_URL to an https:// address: people must reach it in private.']),
    ...(isServer || allowEmbedded
      ? []
      : [
          'Set DATABASE_URL to a PostgreSQL server, or ALLOW_EMBEDDED=yes if you accept that a power cut can lose data.',
        ]),
  ]
}

const notifyNeeds = ['NOTIFY_EMAIL_TEMPLATE', 'NOTIFY_TEXT_TEMPLATE'] as const
/** As GOV.UK Notify gives out keys: a name, the service's id and the secret, all parted by hyphens. */
const notifyKey = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A mail server or a key that cannot work would show only when somebody's first message fails. */
function senderFaults(given: Given): readonly string[] {
  const smtp = given('SMTP_URL')
  const mail =
    smtp && !(/^smtps?:\/\/[^/]/.test(smtp) && URL.canParse(smtp))
      ? ['Set SMTP_URL to smtps://user:password@host:port, or smtp://… . Other addresses are not known.']
      : []
  const key = given('NOTIFY_KEY')
  if (!key) return mail
  const readable = notifyKey.test(key)
    ? []
    : ['Set NOTIFY_KEY to a whole key of GOV.UK Notify: it ends in two ids of 36 characters.']
  const missing = notifyNeeds
    .filter((name) => !given(name))
    .map((name) => `Set ${name}: GOV.UK Notify sends by template, and NOTIFY_KEY is set.`)
  return [...mail, ...readable, ...missing]
}

/** What operators of the built-in database must know (design: said in the log and on the health page). */
export const embeddedDurability =
  'The built-in database survives a crash of the program. It does not ask the disk to keep each write, so a power cut or a crash of the machine can lose what was written since the last safe copy, and can damage the files. Make safe copies with "rightdoor snapshot". For records of real young people, use a PostgreSQL server.'
