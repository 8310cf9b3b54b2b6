import { createHash } from "node:crypto"
import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

const text = (value: unknown): string => (typeof value === "string" ? value : "")

/** Meta's subscription handshake: the raw challenge as text. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const purchaseOrders = req.scope.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
  const { "hub.mode": mode, "hub.verify_token": token, "hub.challenge": challenge } = req.query
  const known = await purchaseOrders.isWhatsAppVerifyToken(text(token))
  if (mode !== "subscribe" || !known) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "hub.verify_token is wrong")
  }
  res.type("text/plain").send(text(challenge))
}

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const inbox = req.scope.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
  const raw_body = Buffer.from(req.rawBody ?? "")
  const genuine = await req.scope
    .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    .isWhatsAppSignature(raw_body, req.get("x-hub-signature-256"))
  if (!genuine) {
    await inbox.countRejected("whatsapp", "bad signature")
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "the signature is wrong")
  }
  // A delivery has no id. Its digest recognises a repeat; one that was batched anew is harmless, because
  // each update in it is applied idempotently.
  const { stored } = await inbox.receive({
    source: "whatsapp",
    event_key: createHash("sha256").update(raw_body).digest("hex"),
    headers: {},
    raw_body,
    process_workflow_id: "process-whatsapp-webhook",
  })
  res.json({ received: true, duplicate: !stored })
}
