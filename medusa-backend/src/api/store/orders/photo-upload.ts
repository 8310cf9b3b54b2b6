import { MAX_PHOTO_BYTES, MAX_PHOTOS } from "@bodycon/kit/lib/prepare-photo"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer, { MulterError } from "multer"

const REASONS: Record<string, string> = {
  LIMIT_FILE_SIZE: "a photo may have at most 5 MB",
  LIMIT_FILE_COUNT: `at most ${MAX_PHOTOS} photos`,
  LIMIT_UNEXPECTED_FILE: `send up to ${MAX_PHOTOS} photos in the field files`,
}

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_PHOTO_BYTES, files: MAX_PHOTOS },
}).array("files", MAX_PHOTOS)

/** Reads a multipart upload; what is too large is refused while it comes in, naming `files`. */
export const receivePhotos = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  receive(req, res, (error: unknown) => {
    if (error instanceof MulterError) {
      const reason = REASONS[error.code] ?? error.message
      next(new MedusaError(MedusaError.Types.INVALID_DATA, `files: ${reason}`))
      return
    }
    next(error as Error | undefined)
  })
}
