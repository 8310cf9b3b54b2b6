import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { adminActor } from "../helpers"
import type { BulkBodyType } from "../bulk-validators"
import { runBulk } from "./run-bulk"

/** Does one thing to many purchase orders, and says of each whether it worked. */
export const POST = async (req: AuthenticatedMedusaRequest<BulkBodyType>, res: MedusaResponse) => {
  res.json({ results: await runBulk(req.scope, req.validatedBody, adminActor(req)) })
}
