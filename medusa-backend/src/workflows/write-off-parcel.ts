import {
  flagUndeliveredWorkflow,
  recordPurchaseOrderReturnWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  cancelOrderWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { PAYMENT_FIELDS } from "../dispatch/is-payable"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  lockKeyOfShipment,
} from "../dispatch/order-lock"
import type { UndeliveredReason } from "../dispatch/undelivered"
import { handOverShipmentWorkflow } from "./hand-over-shipment"
import { decideUndeliveredStep } from "./steps/decide-undelivered"
import type { UndeliveredFacts } from "./steps/decide-undelivered"
import { enqueueUndeliveredRefundsStep } from "./steps/enqueue-undelivered-refunds"
import { sendOnceStep } from "./steps/send-once"
import { takeParcelBackStep } from "./steps/take-parcel-back"
import { writeUndeliveredAlarmStep } from "./steps/write-undelivered-alarm"

const ORDER_FIELDS = [
  "id",
  "status",
  ...PAYMENT_FIELDS,
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.note",
]
const PURCHASE_ORDER_FIELDS = ["id", "status", "lines.refused_at", "lines.moved_at"]

/**
 * A parcel did not reach the shopper: its purchase order and the ledger follow, its pieces are in stock
 * again where they came from (only of an RTO, and if the supplier takes them), and Medusa's order has them
 * as not sent. An order to be paid at the door of which nothing is left is cancelled with its payment; of
 * any other the refund is proposed. The merchant is told. Durable; safe to repeat.
 */
export const writeOffParcelWorkflow = (workflowId: string, reason: UndeliveredReason) =>
  createWorkflow(workflowId, (input: { id: string }) => {
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "order_id", "purchase_order_id", "supplier_id", "status_at", "items"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-undelivered-shipment" })
    const key = transform({ shipment }, lockKeyOfShipment)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const fulfillment = handOverShipmentWorkflow.runAsStep({ input })
    const supplier = useQueryGraphStep({
      entity: "supplier",
      fields: ["id", "accepts_rto"],
      filters: { id: shipment.data.supplier_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-supplier" })
    const goodsBack = transform({ shipment }, ({ shipment: { data } }) => ({
      purchase_order_id: data.purchase_order_id,
      kind: "rto" as const,
      source_id: `shipment:${data.id}`,
      returned_at: data.status_at ?? undefined,
      ...(reason === "lost" ? { note: "lost by the courier" } : {}),
    }))
    const recorded = recordPurchaseOrderReturnWorkflow.runAsStep({ input: goodsBack })
    const taking = transform({ shipment, fulfillment, supplier }, (found) => ({
      shipment: found.shipment.data as unknown as ShipmentDTO,
      fulfillment: found.fulfillment,
      reason,
      restock: reason === "rto" && !!found.supplier.data.accepts_rto,
    }))
    takeParcelBackStep(taking)
    const order = useQueryGraphStep({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: shipment.data.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-undelivered-order" })
    const purchaseOrders = useQueryGraphStep({
      entity: "purchase_order",
      fields: PURCHASE_ORDER_FIELDS,
      filters: { order_id: shipment.data.order_id },
    }).config({ name: "get-purchase-orders" })
    const parcels = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "purchase_order_id", "status"],
      filters: { order_id: shipment.data.order_id, direction: "forward" },
    }).config({ name: "get-parcels" })
    const facts = transform({ order, purchaseOrders, parcels }, (found) => ({
      order: found.order.data as unknown as UndeliveredFacts["order"],
      purchaseOrders: found.purchaseOrders.data as unknown as UndeliveredFacts["purchaseOrders"],
      parcels: found.parcels.data as unknown as UndeliveredFacts["parcels"],
    }))
    const decision = decideUndeliveredStep(facts)
    when("nothing-is-left", { decision }, (found) => found.decision.cancel).then(() => {
      cancelOrderWorkflow.runAsStep({ input: { order_id: shipment.data.order_id } })
    })
    when("pieces-are-missing", { decision }, (found) => found.decision.flag).then(() => {
      const flagging = transform({ shipment }, ({ shipment: { data } }) => ({
        purchase_order_id: data.purchase_order_id,
        reason,
      }))
      const flagged = flagUndeliveredWorkflow.runAsStep({ input: flagging })
      const refunds = transform({ shipment, decision, flagged }, (found) => ({
        order_id: found.shipment.data.order_id,
        is_cod: found.decision.is_cod,
        unfulfillable_line_ids: found.flagged.unfulfillable_line_ids,
      }))
      enqueueUndeliveredRefundsStep(refunds)
    })
    releaseLockStep({ key })
    const alarm = transform({ input }, (found) => ({ id: found.input.id, reason }))
    sendOnceStep(writeUndeliveredAlarmStep(alarm))
    return new WorkflowResponse(recorded)
  })
