import { randomBytes } from 'node:crypto'
import type { Frame, Page, Reply } from './route.ts'
import { notFound, tooMany } from './server-apologies.tsx'
import { pageHeaders } from './server-headers.ts'
import { squeezed } from './server-squeeze.edge.ts'

/** What an answer is made with, beside the reply. */
export interface Replying {
  /** The whole HTML document of a page. */
  readonly render: (frame: Frame, page: Page) => string
  readonly publicUrl: string
  readonly frame: Frame
  /** The browser's `accept-encoding`, or empty. */
  readonly accepts: string
}

/** Turns what a page said into an answer over HTTP, as small as the browser takes it. */
export async function respond(replying: Replying, reply: Reply): Promise<Response> {
  switch (reply.is) {
    case 'go':
      return new Response(null, {
        status: 303,
        headers: { ...headersOf(replying), ...reply.headers, location: reply.to },
      })
    case 'file':
      return sendFile(replying, reply)
    case 'not-found':
      return sendPage(replying, notFound)
    case 'too-many':
      return sendPage(replying, tooMany(reply.again), { 'retry-after': String(reply.again) })
    case 'page':
      return sendPage(replying, reply, reply.status === 503 ? { 'retry-after': '30' } : {})
  }
}

/** The nonce is new for each answer. */
const headersOf = ({ publicUrl }: Replying, isOwn = false): Readonly<Record<string, string>> =>
  pageHeaders(randomBytes(16).toString('base64'), publicUrl.startsWith('https://'), isOwn)

async function sendPage(
  replying: Replying,
  page: Page,
  also: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const type = 'text/html; charset=utf-8'
  const sent = await squeezed(Buffer.from(replying.render(replying.frame, page)), type, replying.accepts)
  return new Response(sent.body, {
    status: page.status ?? 200,
    headers: {
      ...headersOf(replying, page.personal !== undefined),
      ...keptNowhere(page),
      ...page.headers,
      'content-type': type,
      ...also,
      ...sent.headers,
    },
  })
}

const keptNowhere = ({ personal }: Page): Readonly<Record<string, string>> =>
  personal ? { 'cache-control': 'no-store' } : {}

async function sendFile(replying: Replying, file: Extract<Reply, { is: 'file' }>): Promise<Response> {
  const { type, name, status = 200 } = file
  const sent = await squeezed(Buffer.from(file.body), type, replying.accepts)
  const headers = {
    ...headersOf(replying),
    'content-type': type,
    'cache-control': file.cache ?? 'no-cache',
    ...(name ? { 'content-disposition': `attachment; filename="${name}"` } : {}),
    ...file.headers,
    ...sent.headers,
  }
  // An answer of 304 has no body, not even an empty one.
  return new Response(status === 304 ? null : sent.body, {
    status,
    headers: 'content-encoding' in sent.headers ? weakly(headers) : headers,
  })
}

/** Two encodings of a file are the same file, but not the same bytes. */
const weakly = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const { etag } = headers
  return etag && !etag.startsWith('W/') ? { ...headers, etag: `W/${etag}` } : headers
}
