import type { LookupAddress } from 'node:dns'
import { lookup as resolve } from 'node:dns/promises'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** What a feed may be read from, and how long and large a page may be (D22). */
export interface Fetching {
  /** Hosts that may be read: `directory.example`, `10.0.0.5`, `localhost`, with a port where only that one is meant. */
  readonly hosts: readonly string[]
  /** For one page, from the first byte asked to the last byte read. */
  readonly timeoutMs: number
  readonly maxBytes: number
}

export const usualFetching: Omit<Fetching, 'hosts'> = { timeoutMs: 15_000, maxBytes: 64 * 1024 * 1024 }

export type FetchedPage =
  | {
      readonly is: 'page'
      readonly status: number
      readonly bytes: Uint8Array
      readonly url: URL
      readonly retryAfter?: number
    }
  | { readonly is: 'refused'; readonly says: string }
  /** Worth another try. */
  | { readonly is: 'unreachable'; readonly says: string; readonly slow: boolean }

const notPublic = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  notPublic.addSubnet(network, bits, 'ipv4')
}
const publicSix = new BlockList()
publicSix.addSubnet('2000::', 3, 'ipv6')
const tunnels = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  tunnels.addSubnet(network, bits, 'ipv6')
}

/** True only for addresses of the public internet: not private, link-local, loopback, metadata, mapped or tunnelled ones. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4')
  return isIP(address) === 6 && publicSix.check(address, 'ipv6') && !tunnels.check(address, 'ipv6')
}

const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

/** Reads one page. Redirects stay within the host and are checked again; the address that was checked is the one connected to. */
export async function fetchPage(address: URL, fetching: Fetching): Promise<FetchedPage> {
  const until = AbortSignal.timeout(fetching.timeoutMs)
  let url = address
  for (let hop = 0; hop < 6; hop += 1) {
    const reached = await reach(url, fetching)
    if (reached.is !== 'reached') return reached
    const answer = await askOnce(url, reached.addresses, { fetching, until })
    if (answer.is !== 'page' || answer.location === undefined) return answer
    const next = URL.canParse(answer.location, url) ? new URL(answer.location, url) : undefined
    if (!next || !staysWithin(url, next))
      return {
        is: 'refused',
        says: `${url.origin} sends on to ${next?.origin ?? 'an address that is none'}; only the host itself is read, never less safely.`,
      }
    url = next
  }
  return { is: 'refused', says: `${address.host} sends on again and again.` }
}

/** From http to https of the same host is a step up. Any other change of scheme, host or port leaves it. */
export const staysWithin = (one: URL, other: URL): boolean =>
  bare(one.hostname) === bare(other.hostname) &&
  one.port === other.port &&
  (one.protocol === other.protocol || (one.protocol === 'http:' && other.protocol === 'https:'))

type Reached =
  | { readonly is: 'reached'; readonly addresses: readonly LookupAddress[] }
  | Exclude<FetchedPage, { is: 'page' }>

/** Resolves the host once and checks what it stands for. */
async function reach(url: URL, fetching: Fetching): Promise<Reached> {
  const host = bare(url.hostname)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { is: 'refused', says: `${url.protocol} is no address of a feed; it begins with https:// or http://.` }
  if (url.username !== '' || url.password !== '')
    return { is: 'refused', says: 'An address with a name and password in it is not read.' }
  const listed = new Set(
    fetching.hosts.map((each) =>
      each
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, ''),
    ),
  )
  const isListed = (name: string): boolean =>
    listed.has(name) ||
    listed.has(`[${name}]`) ||
    listed.has(`${name}:${url.port}`) ||
    listed.has(`[${name}]:${url.port}`)
  if (!isListed(host))
    return {
      is: 'refused',
      says: `${host} is not among the hosts in INTAKE_HOSTS, so it is not read. Add it there if it should be.`,
    }
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolveAll(host)
  if (addresses.length === 0) return { is: 'unreachable', says: `The name ${host} leads nowhere.`, slow: false }
  const hidden = addresses.find(
    ({ address }) => !isPublicAddress(address) && !isListed(address) && host !== 'localhost',
  )
  if (hidden)
    return {
      is: 'refused',
      says: `${host} leads to ${hidden.address}, which is no public address and is not itself in INTAKE_HOSTS.`,
    }
  return { is: 'reached', addresses }
}

async function resolveAll(host: string): Promise<readonly LookupAddress[]> {
  try {
    return await resolve(host, { all: true })
  } catch {
    return []
  }
}

type Answered = FetchedPage & { readonly location?: string }

interface Asking {
  readonly fetching: Fetching
  readonly until: AbortSignal
}

function askOnce(url: URL, addresses: readonly LookupAddress[], asking: Asking): Promise<Answered> {
  const pinned: LookupFunction = (_host, options, done) => {
    const [first] = addresses
    if (options.all) done(null, [...addresses])
    else done(null, first?.address ?? '', first?.family ?? 4)
  }
  const options = { lookup: pinned, signal: asking.until, agent: false as const, headers: asBrowser }
  return new Promise((answer) => {
    const failed = (error: Error): void => answer(faultOf(error, url, asking))
    const ask = url.protocol === 'https:' ? requestSecure : requestPlain
    const request = ask(url, options, (response) => {
      readBody(response, asking.fetching.maxBytes).then((bytes) => answer(answerOf(response, bytes, url)), failed)
    })
    request.on('error', failed)
    request.end()
  })
}

const asBrowser = {
  'user-agent': 'Mozilla/5.0 (compatible; Rightdoor directory intake)',
  accept: 'application/json, text/csv;q=0.8, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en-GB',
}

function answerOf(response: IncomingMessage, bytes: Uint8Array, url: URL): Answered {
  const status = response.statusCode ?? 0
  const isRedirect = [301, 302, 303, 307, 308].includes(status)
  const retryAfter = Number(response.headers['retry-after'])
  return {
    is: 'page',
    status,
    bytes,
    url,
    ...(isRedirect && response.headers.location ? { location: response.headers.location } : {}),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  }
}

/** What an error says when a page was longer than allowed. */
const tooLarge = 'more than was allowed in one page'

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const how = response.headers['content-encoding']?.toLowerCase()
  const opened =
    how === 'gzip' || how === 'x-gzip'
      ? createGunzip()
      : how === 'br'
        ? createBrotliDecompress()
        : how === 'deflate'
          ? createInflate()
          : undefined
  if (opened) response.on('error', (error) => opened.destroy(error))
  const stream = opened ? response.pipe(opened) : response
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) {
      response.destroy()
      throw new Error(tooLarge)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function faultOf(error: Error, url: URL, asking: Asking): Answered {
  const most = Math.round(asking.fetching.maxBytes / 1024 / 1024)
  if (error.message === tooLarge)
    return { is: 'refused', says: `${url.host} sent more than ${most} MB in one page; that is not read.` }
  if (asking.until.aborted)
    return {
      is: 'unreachable',
      says: `${url.host} did not answer within ${asking.fetching.timeoutMs / 1000} seconds.`,
      slow: true,
    }
  return { is: 'unreachable', says: `${url.host} could not be read: ${error.message}.`, slow: false }
}
