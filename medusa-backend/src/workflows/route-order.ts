import { createPurchaseOrdersWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { isPayable } from "../dispatch/is-payable"
import { toExchangeRequest, toPurchaseOrderRequest } from "../dispatch/purchase-order-request"
import { ROUTABLE_ORDER_FIELDS } from "../dispatch/types"
import type { RoutableOrder } from "../dispatch/types"
import { holdOrderStockStep } from "./steps/hold-order-stock"

/**
 * Splits an order into one purchase order per supplier, once it may go out. One that waits for its payment
 * or its confirmation is left for the event or the sweep that finds it ready; one whose pieces are gone is cancelled.
 * Running it again changes nothing.
 */
export const routeOrderWorkflow = createWorkflow("route-order", (input: { id: string }) => {
  const { data } = useQueryGraphStep({
    entity: "order",
    fields: ROUTABLE_ORDER_FIELDS,
    filters: { id: input.id },
    options: { isList: false, throwIfKeyNotFound: true },
  })
  const request = transform({ data }, ({ data: order }) =>
    toPurchaseOrderRequest(order as unknown as RoutableOrder)
  )
  const exchange = transform({ data }, ({ data: order }) =>
    toExchangeRequest(order as unknown as RoutableOrder)
  )
  const stock = when(
    "order-is-wanted",
    { data },
    ({ data: order }) => order.status !== "canceled" && isPayable(order as unknown as RoutableOrder)
  ).then(() => holdOrderStockStep(input))
  const routed = when("order-has-its-stock", { stock }, (found) => !!found.stock?.is_held).then(
    () => createPurchaseOrdersWorkflow.runAsStep({ input: request })
  )
  when(
    "order-has-exchanges",
    { data, exchange },
    (found) => found.data.status !== "canceled" && found.exchange.lines.length > 0
  ).then(() =>
    createPurchaseOrdersWorkflow.runAsStep({ input: exchange }).config({ name: "route-exchanges" })
  )
  return new WorkflowResponse(transform({ routed }, (found) => found.routed ?? null))
})
