import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import {
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
import { openReceipt, piecesOf, receivedElsewhere } from "../../returns/receipt"
import { exchangedItems, receiptActions } from "../../returns/receipt-actions"
import { restockReturn } from "../../returns/restock"

const ACTIVE = ["pending", "requested"]

/** The order module has it, its interface does not name it. */
type ReturnItemWriter = { updateReturnItems(items: { id: string }[]): Promise<unknown> }

/** Marks the one change of the order by which a return was received. */
const receiptMark = (number: string): string => `return ${number} received`

/** The rows of new order lines; ids are fixed, so those an earlier run wrote are left as they are. */
const writeExchangeLines = async (container: MedusaContainer, facts: ReturnFacts) => {
  const items = exchangedItems(facts.request)
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

/** One confirmed change of the order, taken up again where an earlier run died. */
const changeOrder = async (orders: IOrderModuleService, facts: ReturnFacts): Promise<void> => {
  const mark = receiptMark(facts.request.number)
  const own = facts.changes.filter((change) => change.internal_note === mark)
  if (own.some((change) => change.status === "confirmed")) {
    return
  }
  const left = own.find((change) => ACTIVE.includes(change.status))
  const actions = receiptActions(facts.request, facts.returns)
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
      const pieces = piecesOf(item, request.items)
      const elsewhere = receivedElsewhere(item)
      const open = openReceipt(item, request.items)
      const damaged = elsewhere.damaged + open.damaged
      return {
        id: item.id,
        quantity: item.quantity,
        received_quantity: elsewhere.good + open.good + damaged,
        damaged_quantity: damaged,
        metadata: { ...item.metadata, elsewhere, refunded_quantity: pieces?.refunded ?? 0 },
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
      ...(exchangedItems(facts.request).length
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
