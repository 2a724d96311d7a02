import { createHmac, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Contact, Message, Transport } from './message.ts'

/** Writes each message to a file of its own: for trying things out, and for tests. */
export function toFiles(folder: string): Transport {
  return async ({ contact, subject, body }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.json`
    await writeFile(
      join(folder, name),
      JSON.stringify({ channel: contact.channel, to: contact.to, subject, body }, undefined, 1),
      { mode: 0o600 },
    )
  }
}

/** E-mail by SMTP. @param url `smtps://user:password@host:465/?from=…` */
export function bySmtp(url: string): Transport {
  const from = new URL(url).searchParams.get('from') ?? 'no-reply@localhost'
  const mailer = createTransport({
    url,
    connectionTimeout: 15_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(`http://${from.split('@').at(-1) ?? 'localhost'}`).hostname
  return async ({ contact, subject, body, token }) => {
    if (contact.channel !== 'email') throw new Error('no way to send a text is set up')
    await mailer.sendMail({
      ...{ from, to: { name: '', address: contact.to }, subject, text: body },
      // So that what comes back can be told from what anybody sends. The words stay out of it.
      ...(token ? { messageId: `<${token}@${host}>`, dsn: { id: token, return: 'headers', notify: 'failure' } } : {}),
    })
  }
}

export interface NotifySettings {
  /** `name-<service id>-<secret>`: the last 36 characters are the secret, the 36 before them the service (Notify documentation). */
  readonly key: string
  readonly url: string
  readonly emailTemplate: string
  readonly textTemplate: string
}

/** GOV.UK Notify: the templates must have the places ((subject)) and ((body)). */
export function byNotify({ key, url, emailTemplate, textTemplate }: NotifySettings): Transport {
  const secret = z.string().min(36).parse(key.slice(-36))
  const account = z.string().min(36).parse(key.slice(-73, -37))
  return async (message) => {
    const { channel, to } = message.contact
    const [path, template, address] =
      channel === 'email'
        ? (['email', emailTemplate, { email_address: to }] as const)
        : (['sms', textTemplate, { phone_number: to }] as const)
    const response = await fetch(`${url}/v2/notifications/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${notifyToken(account, secret)}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...address,
        template_id: template,
        personalisation: { subject: message.subject, body: message.body },
      }),
      signal: AbortSignal.timeout(15_000),
      redirect: 'error',
    })
    if (!response.ok) throw new Error(`Notify answered ${response.status}`)
  }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JSON Web Token signed by HMAC-SHA256 (RFC 7519), good for thirty seconds. */
function notifyToken(account: string, secret: string): string {
  const head = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: account, iat: Math.floor(Date.now() / 1000) })}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

const nowhere: Transport = () => Promise.reject(new Error('no way to send this is set up'))

export interface Senders {
  readonly mode: 'demonstration' | 'production'
  readonly smtpUrl?: string
  readonly notify?: NotifySettings
  readonly outboxFolder: string
}

/** What can really be sent. Only a demonstration writes to files: elsewhere nobody would get it, and it would lie there. */
export function channelsOf({ mode, smtpUrl, notify }: Omit<Senders, 'outboxFolder'>): readonly Contact['channel'][] {
  if (mode === 'demonstration' || notify) return ['email', 'text']
  return smtpUrl ? ['email'] : []
}

/** Mail by SMTP where it is set up, else by Notify; texts by Notify; what is left, in a demonstration, to files. */
export function chooseTransport(settings: Senders): Transport {
  const files = settings.mode === 'demonstration' ? toFiles(settings.outboxFolder) : nowhere
  const notify = settings.notify && byNotify(settings.notify)
  const smtp = settings.smtpUrl ? bySmtp(settings.smtpUrl) : undefined
  return (message: Message) =>
    message.contact.channel === 'email' ? (smtp ?? notify ?? files)(message) : (notify ?? files)(message)
}
