import type { Sharp, SharpOptions } from 'sharp'
import { ok, type Result, refused } from '../shared/result.ts'
import {
  kindOf,
  longestSide,
  type MadePicture,
  mostPixels,
  mostPixelsAtOnce,
  type PictureRefusal,
  type SentPicture,
} from './picture.ts'

/**
 * Makes a picture anew out of what was sent: upright, of 2048 pixels at most on its long side, and with nothing in it but what is seen. Of
 * something that moves it is the first moment. One at a time, so that many at once take no more memory than one.
 * @returns why it could not be read; nothing of it is left then.
 */
export const makePicture = (sent: SentPicture): Promise<Result<MadePicture, PictureRefusal>> =>
  sent.is === 'sent' ? oneAtATime(() => make(sent.bytes)) : Promise.resolve(refused(sent.is))

let last: Promise<unknown> = Promise.resolve()

function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}

const patience = { seconds: 10 }

/**
 * A picture that is cut off is not whole, and is refused; small faults that every telephone makes are passed over. Only the first of several
 * pages is read, from the top to the bottom.
 */
const reading: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true }

async function make(bytes: Uint8Array): Promise<Result<MadePicture, PictureRefusal>> {
  const kind = kindOf(bytes)
  if (kind.is === 'refused') return kind
  const sharp = await reader()
  try {
    const { hasAlpha, isProgressive = false, width, height } = await sharp(bytes, reading).metadata()
    const isByLines = (kind.value === 'jpeg' || kind.value === 'png') && !isProgressive
    if (!isByLines && width * height > mostPixelsAtOnce) return refused('too-many-dots')
    const upright = sharp(bytes, reading).timeout(patience).autoOrient()
    const fit = upright.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await written(fit.toColourspace('srgb'), hasAlpha).toBuffer({ resolveWithObject: true })
    const mediaType = hasAlpha ? 'image/webp' : 'image/jpeg'
    return ok({ mediaType, width: info.width, height: info.height, bytes: data })
  } catch (error) {
    return refused(/pixel limit/.test(String(error)) ? 'too-many-dots' : 'cannot-be-read')
  }
}

/** Lines of a drawing stay sharp in every colour. Nothing beside the picture is written: none of it was asked to be kept. */
const written = (picture: Sharp, hasAlpha: boolean): Sharp =>
  hasAlpha ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 82, chromaSubsampling: '4:4:4' })

type Reader = typeof import('sharp')['default']

let asked: Promise<Reader> | undefined

/** Comes with the first picture, so that nobody who sends none waits for it. */
function reader(): Promise<Reader> {
  asked ??= import('sharp').then((module) => readingOnly(module.default))
  return asked
}

const readers = ['JpegBuffer', 'PngBuffer', 'WebpBuffer', 'NsgifBuffer', 'HeifBuffer']

/** Every reader of other formats is shut, so that whatever a file turns out to be, no program runs in it (SVG, PDF). */
function readingOnly(sharp: Reader): Reader {
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: readers.map((name) => `VipsForeignLoad${name}`) })
  return sharp
}
