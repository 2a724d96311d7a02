import type { Reply } from '../web/route.ts'
import type { PictureRead } from './picture.store.ts'

/** Nothing in it can run, ask for anything or be shown elsewhere, whatever its bytes turn out to be; and nobody on the way keeps it. */
const asPictureAlone = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'content-disposition': 'inline',
  'x-content-type-options': 'nosniff',
}

/** A picture as it leaves; what may not be read is answered as what is not there. */
export const pictureReply = (read: PictureRead): Reply =>
  read.is === 'read'
    ? { is: 'file', type: read.mediaType, body: read.bytes, cache: 'no-store', headers: asPictureAlone }
    : { is: 'not-found' }
