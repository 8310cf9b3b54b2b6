import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { promiseDelivery } from "../../../../lib/delivery-promise"
import { readQuery } from "../read-query"
import { StoreGetPromise } from "../validators"

/** Price and date of a whole cart, whatever number of suppliers it comes from. Never fails because of Shiprocket. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ promise: await promiseDelivery(req.scope, readQuery(StoreGetPromise, req.query)) })
}
