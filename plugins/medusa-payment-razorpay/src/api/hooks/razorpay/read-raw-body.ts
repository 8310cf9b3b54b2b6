import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const LIMIT_BYTES = 1024 * 1024

/**
 * Reads the body's bytes without parsing them. A JSON parser in front of the route would answer a
 * truncated delivery by itself, and it could not be counted.
 */
export const readRawBody = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > LIMIT_BYTES) {
        res.status(413).json({ message: "the body is larger than 1 MB" })
        return
      }
      chunks.push(chunk)
    }
  } catch (error) {
    next(error)
    return
  }
  req.rawBody = Buffer.concat(chunks)
  next()
}
