import { safeEqual, WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"
import { readRawBody } from "../../../../lib/read-raw-body"
import { SHIPMENT_MODULE, WEBHOOK_SOURCE } from "../../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../../modules/shipment/service"
import { readPayload } from "../../../../modules/shipment/tracking-payload"

const MAX_BYTES = 1_000_000

/**
 * Shiprocket's tracking webhook. It sends no signature and no event id: the key in `x-api-key` is compared in
 * constant time, and the digest of the body tells a repeat. Stored first, then answered 200. Shiprocket
 * takes any other answer for a broken webhook, so junk under the right key is counted and answered 200 too.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const inbox = req.scope.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
  const { options } = req.scope.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  if (!safeEqual(req.get("x-api-key") ?? "", options.webhookKey)) {
    await inbox.countRejected(WEBHOOK_SOURCE, "wrong key")
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "x-api-key is wrong")
  }
  const raw_body = await readRawBody(req, MAX_BYTES)
  if (!raw_body || !readPayload(raw_body.toString("utf8"))) {
    await inbox.countRejected(WEBHOOK_SOURCE, raw_body ? "not a JSON object" : "too large")
    res.json({ received: false })
    return
  }
  const { stored } = await inbox.receive({
    source: WEBHOOK_SOURCE,
    event_key: createHash("sha256").update(raw_body).digest("hex"),
    raw_body,
    process_workflow_id: "record-tracking",
  })
  res.json({ received: true, duplicate: !stored })
}
