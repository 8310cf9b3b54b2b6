import { createHash } from "node:crypto"
import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { verifyWebhookSignature } from "../../../lib/signature"
import { readWebhookEvent } from "../../../lib/webhook-event"
import { RAZORPAY_MODULE, RAZORPAY_WEBHOOK_SOURCE } from "../../../modules/razorpay/constants"
import type RazorpayModuleService from "../../../modules/razorpay/service"
import { processRazorpayEventWorkflowId } from "../../../workflows/workflows/process-razorpay-event"

/** Razorpay sends an id with every event; without one the content itself tells repeats apart. */
const eventKeyOf = (req: MedusaRequest, rawBody: Buffer): string =>
  req.get("x-razorpay-event-id")?.slice(0, 200) ||
  `sha256:${createHash("sha256").update(rawBody).digest("hex")}`

/** Verifies and stores a delivery and queues its processing; acts on nothing itself. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const inbox = req.scope.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
  const { options } = req.scope.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  const rawBody = req.rawBody as Buffer

  const genuine = verifyWebhookSignature({
    raw: rawBody,
    signature: req.get("x-razorpay-signature"),
    webhookSecret: options.webhookSecret,
    previousWebhookSecret: options.previousWebhookSecret,
  })
  const readable = readWebhookEvent(rawBody.toString("utf8")) !== null
  const reason =
    genuine && readable ? null : genuine ? "body" : readable ? "signature" : "truncated"
  if (reason) {
    await inbox.countRejected(RAZORPAY_WEBHOOK_SOURCE, reason)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      genuine ? "the body is not a Razorpay event" : "x-razorpay-signature does not match the body"
    )
  }

  const { stored } = await inbox.receive({
    source: RAZORPAY_WEBHOOK_SOURCE,
    event_key: eventKeyOf(req, rawBody),
    headers: { "x-razorpay-event-id": req.get("x-razorpay-event-id") },
    raw_body: rawBody,
    process_workflow_id: processRazorpayEventWorkflowId,
  })
  if (!stored) {
    await inbox.countRejected(RAZORPAY_WEBHOOK_SOURCE, "replayed")
  }
  res.json({ received: true, duplicate: !stored })
}
