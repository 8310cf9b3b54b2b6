import { MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"

/** Bytes a shopper may send per picture. */
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024
/** Pictures per review or per returned piece. */
export const MAX_PHOTOS = 5

const ACCEPTED = new Set(["jpeg", "png", "webp"])
/** A small file can unpack to a huge picture; this is the largest one worth decoding. */
const MAX_PIXELS = 50_000_000
const LONGEST_SIDE = 1600

const refuse = (reason: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `files: ${reason}`)
}

/**
 * A shopper's picture made safe to show: read by its content whatever its name says, turned upright,
 * at most 1600 px, written anew as WebP without EXIF, place or any other metadata.
 * @throws MedusaError INVALID_DATA naming `files`
 */
export const preparePhoto = async (content: Buffer): Promise<Buffer> => {
  if (content.byteLength > MAX_PHOTO_BYTES) {
    refuse("a photo may have at most 5 MB")
  }
  const image = sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error" })
  const { format } = await image.metadata().catch(() => ({ format: undefined }))
  if (!format || !ACCEPTED.has(format)) {
    refuse("only JPEG, PNG and WebP photos are accepted")
  }
  return await image
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
    .catch(() => refuse("this photo is damaged or too large"))
}
