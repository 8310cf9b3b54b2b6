import { DURABLE_JOBS_MODULE, sumMoney } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  OrderWorkflowEvents,
  ReturnStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { exchangeLineId, toExchangeLine } from "../../returns/exchange-line"
import type { ExchangeVariant } from "../../returns/exchange-line"
import { loadReturn } from "../../returns/load-return"
import type { ReturnFacts } from "../../returns/load-return"
import { keptMoney, receivedPieces, worthOfExchange } from "../../returns/receipt"
import { restockReturn } from "../../returns/restock"

const ACTIVE = ["pending", "requested"]

/** The order module has it, its interface does not name it. */
type ReturnItemWriter = { updateReturnItems(items: { id: string }[]): Promise<unknown> }

/** Marks the one change of the order by which a return was received. */
const receiptMark = (number: string): string => `return ${number} received`

const exchanged = ({ request }: ReturnFacts) =>
  request.kind === "exchange"
    ? request.items.filter((item) => item.exchange_variant_id && (item.refund_quantity ?? 0) > 0)
    : []

/** The rows of new order lines; ids are fixed, so those an earlier run wrote are left as they are. */
const writeExchangeLines = async (container: MedusaContainer, facts: ReturnFacts) => {
  const items = exchanged(facts)
  if (!items.length) {
    return
  }
  const orders = container.resolve(Modules.ORDER)
  const known = await orders.listOrderLineItems(
    { id: items.map((item) => exchangeLineId(item.id)) },
    { select: ["id"] }
  )
  const missing = items.filter((item) => !known.some(({ id }) => id === exchangeLineId(item.id)))
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "title", "sku", "barcode", "options.value", "options.option.title"],
    filters: { id: missing.map((item) => item.exchange_variant_id!) },
  })
  const variants = data as unknown as ExchangeVariant[]
  if (missing.length) {
    await orders.createOrderLineItems(
      missing.map((item) =>
        toExchangeLine(
          item,
          facts.order.items.find((one) => one.id === item.order_line_item_id)!,
          variants.find((one) => one.id === item.exchange_variant_id)!
        )
      ) as never
    )
  }
}

/** What changes on the order: pieces back, new pieces, and the money that stays with the shop. */
const receiptActions = (facts: ReturnFacts) => {
  const { request, returns } = facts
  const pieces = receivedPieces(request.items)
  const returnOf = (lineId: string, purchaseOrderId: string) => {
    const ids = request.items
      .filter((one) => one.purchase_order_id === purchaseOrderId)
      .map((one) => one.id)
    return returns.find((one) =>
      one.items.some(
        (item) =>
          item.item_id === lineId && ids.includes(item.metadata?.return_request_item_id ?? "")
      )
    )
  }
  const received = pieces.flatMap((one) => {
    const return_id = returnOf(one.order_line_item_id, one.purchase_order_id)?.id
    const action = (name: ChangeActionType, quantity: number) => ({
      action: name,
      reference: "return",
      reference_id: return_id,
      return_id,
      details: { reference_id: one.order_line_item_id, quantity },
    })
    return [
      ...(one.good ? [action(ChangeActionType.RECEIVE_RETURN_ITEM, one.good)] : []),
      ...(one.received > one.good
        ? [action(ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM, one.received - one.good)]
        : []),
    ]
  })
  const added = exchanged(facts).map((item) => ({
    action: ChangeActionType.ITEM_ADD,
    reference: "return_request",
    reference_id: request.id,
    details: {
      reference_id: exchangeLineId(item.id),
      quantity: item.refund_quantity ?? 0,
      unit_price: sumMoney([item.unit_refund]),
      metadata: { exchange_for: item.order_line_item_id },
    },
  }))
  const given =
    request.kind === "exchange" ? worthOfExchange(request.items) : (request.refund_amount ?? 0)
  const kept = keptMoney(request.items, given)
  const credit = MathBN.gt(kept, 0)
    ? [
        {
          action: ChangeActionType.CREDIT_LINE_ADD,
          reference: "return_request",
          reference_id: request.id,
          amount: MathBN.mult(kept, -1).toNumber(),
        },
      ]
    : []
  return [...received, ...added, ...credit]
}

/** One confirmed change of the order, taken up again where an earlier run died. */
const changeOrder = async (orders: IOrderModuleService, facts: ReturnFacts): Promise<void> => {
  const mark = receiptMark(facts.request.number)
  const own = facts.changes.filter((change) => change.internal_note === mark)
  if (own.some((change) => change.status === "confirmed")) {
    return
  }
  const left = own.find((change) => ACTIVE.includes(change.status))
  const actions = receiptActions(facts)
  if (!left && !actions.length) {
    return
  }
  const { id } =
    left ??
    (await orders.createOrderChange({
      order_id: facts.request.order_id,
      return_id: facts.returns[0]?.id,
      change_type: "return_receive",
      internal_note: mark,
      actions,
    } as never))
  await orders.confirmOrderChange({ id, confirmed_by: facts.request.id })
}

/** Medusa's own figures of each return: absolute, so that writing them again changes nothing. */
const markReturns = async (orders: IOrderModuleService, facts: ReturnFacts): Promise<void> => {
  const { request, returns } = facts
  for (const one of returns) {
    const items = one.items.map((item) => {
      const row = request.items.find(({ id }) => id === item.metadata?.return_request_item_id)
      const pieces = receivedPieces(
        request.items.filter(
          (other) =>
            other.order_line_item_id === item.item_id &&
            other.purchase_order_id === row?.purchase_order_id
        )
      )[0]
      return {
        id: item.id,
        quantity: item.quantity,
        received_quantity: pieces?.received ?? 0,
        damaged_quantity: (pieces?.received ?? 0) - (pieces?.good ?? 0),
        metadata: { ...item.metadata, refunded_quantity: pieces?.refunded ?? 0 },
      }
    })
    await (orders as unknown as ReturnItemWriter).updateReturnItems(
      items.map(({ quantity: _quantity, ...item }) => item)
    )
    const isWhole = items.every((item) => MathBN.eq(item.received_quantity, item.quantity))
    await orders.updateReturns({
      id: one.id,
      status: isWhole ? ReturnStatus.RECEIVED : ReturnStatus.PARTIALLY_RECEIVED,
      received_at: new Date(),
    } as never)
  }
}

/**
 * Medusa's receiving of a return, in parts that are each safe to repeat: its own workflow changes order,
 * return and stock side by side, and a process that dies in between leaves some of it undone for good.
 * Good pieces go back into the supplier's stock; what the supplier is owed follows by a job of its own.
 */
export const receiveMedusaReturnsStep = createStep(
  "receive-medusa-returns",
  async (input: { id: string }, { container }) => {
    const facts = await loadReturn(container, input)
    const orders = container.resolve(Modules.ORDER)
    await writeExchangeLines(container, facts)
    await changeOrder(orders, facts)
    await markReturns(orders, facts)
    await restockReturn(container, facts)
    const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
    await jobs.enqueueMany([
      ...facts.returns.map(({ id: return_id }) => ({
        workflowId: "record-customer-return",
        input: { return_id },
        key: `record-customer-return:${return_id}`,
      })),
      ...(exchanged(facts).length
        ? [
            {
              workflowId: "route-order",
              input: { id: facts.request.order_id },
              key: `route-order:${facts.request.order_id}`,
            },
          ]
        : []),
    ])
    for (const { id: return_id } of facts.returns) {
      await jobs.publish({
        name: OrderWorkflowEvents.RETURN_RECEIVED,
        data: { order_id: facts.request.order_id, return_id },
        key: `return-received:${return_id}`,
      })
    }
    return new StepResponse(facts.returns.map(({ id }) => id))
  }
)
