import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SUPPLIER_MODULE } from "../../../../modules/supplier/constants"
import type SupplierModuleService from "../../../../modules/supplier/service"

const UNKNOWN = "supplier"

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const inbox = req.scope.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
  const raw_body = Buffer.from(req.rawBody ?? "")
  const supplier = await req.scope
    .resolve<SupplierModuleService>(SUPPLIER_MODULE)
    .authenticateWebhook({
      code: req.params.code,
      raw_body,
      signature: req.get("x-bodycon-signature"),
    })
  if (!supplier) {
    // One source for all, because a code that anybody may invent must not make rows.
    await inbox.countRejected(UNKNOWN, "bad signature")
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "the signature is wrong")
  }
  const eventId = req.get("x-bodycon-event-id")
  if (!eventId) {
    await inbox.countRejected(UNKNOWN, "no event id")
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "header X-Bodycon-Event-Id is missing")
  }
  const { stored } = await inbox.receive({
    source: `supplier:${supplier.code}`,
    event_key: eventId,
    headers: req.headers,
    raw_body,
    process_workflow_id: "process-supplier-webhook",
  })
  res.json({ received: true, duplicate: !stored })
}
