import { enqueueWorkflow } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { Dismissal } from "../../modules/razorpay/types"
import { findEntry } from "../../reconciliation/entries"
import type { EntryAction, ReconciliationEntry } from "../../reconciliation/entries"

export type ActOnReconciliationEntryInput = {
  id: string
  action: EntryAction
  /** The admin user. */
  actor: string
  note: string | null
}

const settle = async (
  container: MedusaContainer,
  razorpay: RazorpayModuleService,
  entry: ReconciliationEntry
): Promise<void> => {
  if (entry.kind === "stray") {
    await razorpay.requestStray({ id: entry.id, refund: false })
    return
  }
  await enqueueWorkflow(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    workflowId: "settle-razorpay-order",
    input: { razorpay_order_id: entry.razorpay_order_id },
    key: `razorpay-settle:${entry.razorpay_order_id}`,
  })
}

const refund = async (
  razorpay: RazorpayModuleService,
  entry: ReconciliationEntry
): Promise<void> => {
  if (entry.kind === "stray") {
    await razorpay.requestStray({ id: entry.id, refund: true })
  } else if (entry.kind === "refund_failed") {
    await razorpay.requestResend(entry.id)
  } else {
    const order = await razorpay.findOrder(entry.razorpay_order_id!)
    await razorpay.requestRefund({
      id: order!.id,
      razorpay_order_id: order!.razorpay_order_id,
      razorpay_payment_ids: [entry.razorpay_payment_id],
      reason: "asked_by_merchant",
    })
  }
}

const dismiss = async (
  razorpay: RazorpayModuleService,
  entry: ReconciliationEntry,
  dismissal: Dismissal
): Promise<void> => {
  if (entry.kind === "stray") {
    await razorpay.dismissStray(entry.id, dismissal)
  } else if (entry.kind === "refund_failed") {
    await razorpay.dismissRefund(entry.id, dismissal)
  } else {
    await razorpay.dismissPayment(entry.id, dismissal)
  }
}

/**
 * Does what the merchant decided about an entry: looks again, gives the money back, or takes it off the
 * page. What asks Razorpay is queued as a durable job.
 * @throws MedusaError NOT_FOUND when it is not on the page, INVALID_DATA for an action it does not have
 */
export const actOnReconciliationEntryStep = createStep(
  "act-on-reconciliation-entry",
  async (input: ActOnReconciliationEntryInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const entry = await findEntry(container, input.id)
    if (!entry.actions.includes(input.action)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `id ${input.id}: a difference cannot be refunded here; refund it on the order`
      )
    }
    if (input.action === "settle") {
      await settle(container, razorpay, entry)
    } else if (input.action === "refund") {
      await refund(razorpay, entry)
    } else {
      await dismiss(razorpay, entry, { by: input.actor, note: input.note })
    }
    return new StepResponse({ id: input.id, action: input.action })
  }
)
