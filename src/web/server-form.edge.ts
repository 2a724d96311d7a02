import { fieldsOf, noFields } from './fields.ts'
import type { Fields, SentPicture } from './route.ts'
import { type Body, type Room, readBody, roomFor } from './server-body.edge.ts'

/** What a form brought. */
export interface SentForm {
  readonly is: 'form'
  readonly fields: Fields
  /** Where one was chosen, and the row of the table takes one. */
  readonly picture?: SentPicture
  /** Says that the request was answered, so that another picture has its room. */
  readonly done: () => void
}

export type Form = SentForm | { readonly is: 'too-long' } | { readonly is: 'unreadable' }

/** How a row of the table has its form read. */
export interface Taking {
  /** Characters of one field: 2,000 where it is not told. */
  readonly most?: number | undefined
  readonly takesPicture: boolean
}

export type FormReader = (request: Request, taking: Taking) => Promise<Form>

/** The one field in which a picture is taken. The form has it last, so that what was typed has come before it. */
export const pictureField = 'picture'

export const largestForm = 256 * 1024
/** A letter that is not Latin takes three times its bytes on its way: the same words are taken in every script. */
const largestOnItsWay = 3 * largestForm
export const largestPicture = 10 * 1024 * 1024

/** What is typed, with the boundaries and headings of its parts. */
const largestFields = largestForm + 64 * 1024
const mostListenedTo = 64 * 1024 * 1024

/**
 * Reads forms. Pictures are held in memory alone, so that no disk ever has one in the clear.
 * @param most bytes of all pictures that are held at once; for whom there is no room, the fields are read all the same.
 */
export function readForms(most = 4 * largestPicture): FormReader {
  const open = roomFor(most)
  return (request, taking) => {
    const type = request.headers.get('content-type') ?? ''
    const boundary = taking.takesPicture ? boundaryIn(type) : undefined
    return boundary === undefined
      ? readPlain(request, type, taking)
      : readInParts(request, { type, boundary, room: open(), most: taking.most })
  }
}

/** @returns a form without a field where it is of another type. */
async function readPlain(request: Request, type: string, { most }: Taking): Promise<Form> {
  if (Number(request.headers.get('content-length') ?? 0) > largestOnItsWay) return { is: 'too-long' }
  if (type !== '' && !type.startsWith('application/x-www-form-urlencoded')) return formOf(noFields)
  const { bytes, is } = await readBody(request, { most: largestOnItsWay, listenTo: largestOnItsWay })
  if (is !== 'whole') return { is: 'too-long' }
  const fields = [...new URLSearchParams(bytes.toString('utf8'))]
  return sizeOf(fields) > largestForm ? { is: 'too-long' } : formOf(fieldsOf(fields, most))
}

const formOf = (fields: Fields): SentForm => ({ is: 'form', fields, done: () => undefined })

interface InParts {
  readonly type: string
  readonly boundary: string
  readonly room: Room
  readonly most: number | undefined
}

/** As RFC 7578 has it, read by the platform. What was too much is cut off and closed, so that the fields before it are read. */
async function readInParts(request: Request, { type, boundary, room, most }: InParts): Promise<Form> {
  try {
    const keeping = { most: largestFields + largestPicture, listenTo: mostListenedTo, room, withoutRoom: largestFields }
    const body = await readBody(request, keeping)
    const form = await formIn(await partsIn(body, { type, boundary }), body.is, most)
    if (form.is === 'form' && form.picture?.is === 'sent') return { ...form, done: room.close }
    room.close()
    return form
  } catch (error) {
    room.close()
    throw error
  }
}

async function formIn(parts: FormData | undefined, read: Body['is'], most: number | undefined): Promise<Form> {
  if (!parts) return { is: read === 'whole' ? 'unreadable' : 'too-long' }
  const fields = [...parts].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const picture = await pictureIn(parts, read)
  if (sizeOf(fields) > largestForm || (read !== 'whole' && !picture)) return { is: 'too-long' }
  return { ...formOf(fieldsOf(fields, most)), ...(picture ? { picture } : {}) }
}

const boundaryIn = (type: string): string | undefined =>
  /^multipart\/form-data\s*;\s*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+,./:=?-]{1,70}))\s*$/i
    .exec(type)
    ?.slice(1)
    .find(Boolean)

const mostParts = 250
const longestHeading = 4 * 1024

/** Few parts with short headings: thousands of either would only be there to keep the program busy. */
function isPlainEnough(bytes: Buffer, boundary: string): boolean {
  const between = Buffer.from(`--${boundary}`)
  let parts = 0
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + between.length)) {
    const heading = bytes.subarray(at, at + longestHeading)
    if (++parts > mostParts || !(heading.includes('\r\n\r\n') || at + longestHeading > bytes.length)) return false
  }
  return true
}

async function partsIn({ is, bytes }: Body, { type, boundary }: Pick<InParts, 'type' | 'boundary'>) {
  const closed = is === 'whole' ? bytes : Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  if (!isPlainEnough(closed, boundary)) return undefined
  try {
    return await new Response(closed, { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

const sizeOf = (fields: readonly (readonly [string, string])[]): number =>
  fields.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0)

/** What is called a file, and what it says of itself, is let go: a picture is known by its bytes. */
async function pictureIn(parts: FormData, read: Body['is']): Promise<SentPicture | undefined> {
  const sent = parts.getAll(pictureField).flatMap((part) => (typeof part === 'string' || isNone(part) ? [] : [part]))
  const [picture] = sent
  if (!picture) return undefined
  if (sent.length > 1) return { is: 'several' }
  if (read === 'no-room') return { is: 'not-now' }
  if (read === 'too-long' || picture.size > largestPicture) return { is: 'too-large' }
  return { is: 'sent', bytes: new Uint8Array(await picture.arrayBuffer()) }
}

/** What a browser sends where no picture was chosen. */
const isNone = ({ name, size }: File): boolean => name === '' && size === 0
