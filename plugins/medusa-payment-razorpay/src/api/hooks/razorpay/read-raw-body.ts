import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RAZORPAY_WEBHOOK_SOURCE } from "../../../modules/razorpay/constants"

const LIMIT_BYTES = 1024 * 1024

/**
 * Reads the body's bytes without parsing them. A JSON parser in front of the route would answer a
 * truncated delivery by itself, and it could not be counted. One above 1 MB is counted and refused; the rest
 * of it is read and thrown away, so that its sender hears why.
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
      if (size <= LIMIT_BYTES) {
        chunks.push(chunk)
      }
    }
    if (size > LIMIT_BYTES) {
      await req.scope
        .resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
        .countRejected(RAZORPAY_WEBHOOK_SOURCE, "size")
      res.status(413).json({ message: "the body is larger than 1 MB" })
      return
    }
  } catch (error) {
    next(error)
    return
  }
  req.rawBody = Buffer.concat(chunks)
  next()
}
