import {
  markShopperToldWorkflow,
  proposeRefundWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { refundsFor } from "../dispatch/order-shares"
import { ROUTABLE_ORDER_FIELDS } from "../dispatch/types"
import type { RoutableOrder } from "../dispatch/types"
import { UNFULFILLABLE_LINE_FIELDS } from "../notifications/unfulfillable-mail"
import type { UnfulfillableLine } from "../notifications/unfulfillable-mail"
import { sendOnceStep } from "./steps/send-once"
import { writeUnfulfillableMailsStep } from "./steps/write-unfulfillable-mails"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * Nobody is left to deliver some lines: what to give back is proposed to the merchant, and the shopper is
 * told, once. Durable; running it again changes nothing.
 */
export const offerRefundWorkflow = createWorkflow("offer-refund", (input: { order_id: string }) => {
  const key = transform(input, lockKey)
  acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
  const order = useQueryGraphStep({
    entity: "order",
    fields: ROUTABLE_ORDER_FIELDS,
    filters: { id: input.order_id },
    options: { isList: false, throwIfKeyNotFound: true },
  }).config({ name: "get-order" })
  const open = useQueryGraphStep({
    entity: "unfulfillable_line",
    fields: UNFULFILLABLE_LINE_FIELDS,
    filters: { order_id: input.order_id, resolved_at: null },
    pagination: { order: { id: "ASC" } },
  }).config({ name: "get-unfulfillable-lines" })
  const proposals = transform({ order, open }, (found) => ({
    lines: refundsFor(
      found.order.data as unknown as RoutableOrder,
      found.open.data as unknown as UnfulfillableLine[]
    ),
  }))
  proposeRefundWorkflow.runAsStep({ input: proposals })
  releaseLockStep({ key })
  const facts = transform({ order, open, proposals }, (found) => ({
    order: found.order.data as unknown as RoutableOrder,
    lines: (found.open.data as unknown as UnfulfillableLine[]).map((line) => ({
      ...line,
      refund_amount:
        found.proposals.lines.find((one) => one.id === line.id)?.refund_amount ??
        line.refund_amount,
    })),
  }))
  sendOnceStep(writeUnfulfillableMailsStep(facts))
  const told = transform({ open }, (found) => ({ ids: found.open.data.map(({ id }) => id) }))
  markShopperToldWorkflow.runAsStep({ input: told })
  return new WorkflowResponse(proposals)
})
