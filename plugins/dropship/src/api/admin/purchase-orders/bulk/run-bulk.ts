import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../../../types/common"
import {
  advancePurchaseOrderWorkflow,
  answerPurchaseOrderWorkflow,
  cancelPurchaseOrderWorkflow,
  releasePurchaseOrderWorkflow,
  resendPurchaseOrderWorkflow,
} from "../../../../workflows/purchase-order"
import { assertReached } from "../../../assert-reached"
import type { BulkBodyType } from "../bulk-validators"

/** `error` is a sentence for the merchant. */
export type BulkResult = { id: string; ok: boolean; error?: string }

/** At the same time; each has a transaction and so a connection of its own. */
const CONCURRENT = 4

const run = async (
  container: MedusaContainer,
  id: string,
  body: BulkBodyType,
  actor: Actor
): Promise<void> => {
  switch (body.action) {
    case "accept": {
      const input = { id, action: "accept" as const, actor }
      const { result } = await answerPurchaseOrderWorkflow(container).run({ input })
      return assertReached(result, "accepted")
    }
    case "ready": {
      const input = { id, to: "ready" as const, actor }
      const { result } = await advancePurchaseOrderWorkflow(container).run({ input })
      return assertReached(result, "ready")
    }
    case "cancel": {
      const input = { id, actor, note: body.note, lines: body.lines }
      const { result } = await cancelPurchaseOrderWorkflow(container).run({ input })
      return assertReached(result, "cancelled")
    }
    case "resend":
      await resendPurchaseOrderWorkflow(container).run({ input: { id, actor } })
      return
    case "release":
      await releasePurchaseOrderWorkflow(container).run({ input: { id, actor } })
  }
}

const attempt = async (
  container: MedusaContainer,
  id: string,
  body: BulkBodyType,
  actor: Actor
): Promise<BulkResult> => {
  try {
    await run(container, id, body, actor)
    return { id, ok: true }
  } catch (error) {
    if (MedusaError.isMedusaError(error)) {
      return { id, ok: false, error: error.message }
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`${body.action} of purchase order ${id} failed`, error as Error)
    return { id, ok: false, error: "it could not be done; see the server's log" }
  }
}

/** Does one thing to many purchase orders, each by itself: one that fails holds up no other. */
export const runBulk = async (
  container: MedusaContainer,
  body: BulkBodyType,
  actor: Actor
): Promise<BulkResult[]> => {
  const ids = [...new Set(body.ids)]
  const results: BulkResult[] = []
  for (let from = 0; from < ids.length; from += CONCURRENT) {
    const some = ids.slice(from, from + CONCURRENT)
    results.push(...(await Promise.all(some.map((id) => attempt(container, id, body, actor)))))
  }
  return results
}
