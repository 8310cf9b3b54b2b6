import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { answerServiceability } from "../../../../lib/serviceability"
import { readQuery } from "../read-query"
import { StoreGetServiceability } from "../validators"

/**
 * Whether and when a pincode is served. Never fails because of Shiprocket: an older answer or the merchant's
 * table stands in, and says so with `estimated`.
 */
export const GET = async (req: MedusaStoreRequest, res: MedusaResponse) => {
  const question = readQuery(StoreGetServiceability, req.query)
  const sales_channel_ids = req.publishable_key_context?.sales_channel_ids ?? null
  res.json(await answerServiceability(req.scope, { ...question, sales_channel_ids }))
}
