import "server-only"

import { cache } from "react"

import type { PurchaseOrder, PurchaseOrderPage, PurchaseOrderView } from "../supplier-types"
import { medusa, MedusaFault } from "./client"
import { reshapePurchaseOrder, type WirePurchaseOrder } from "./reshape/purchase-order"
import { readAsSupplier } from "./supplier-session"

export const ORDERS_PER_PAGE = 20

/** What is most urgent stands first. */
const ORDER_OF: Record<PurchaseOrderView, string> = {
  to_answer: "answer_by",
  to_pack: "dispatch_by",
  on_the_way: "-ready_at",
  done: "-created_at",
}

/** A page of the signed-in supplier's purchase orders. @param page from 1 @throws MedusaFault */
export async function listPurchaseOrders(
  view: PurchaseOrderView,
  page: number
): Promise<PurchaseOrderPage> {
  const answer = await readAsSupplier<{
    purchase_orders: WirePurchaseOrder[]
    count: number
    counts: PurchaseOrderPage["counts"]
  }>("/supplier/purchase-orders", {
    view,
    order: ORDER_OF[view],
    limit: ORDERS_PER_PAGE,
    offset: (page - 1) * ORDERS_PER_PAGE,
  })
  return {
    orders: answer.purchase_orders.map(reshapePurchaseOrder),
    count: answer.count,
    counts: answer.counts,
  }
}

/** One of the signed-in supplier's purchase orders; `null` when it is not theirs. @throws MedusaFault */
export async function purchaseOrderById(id: string): Promise<PurchaseOrder | null> {
  try {
    const { purchase_order } = await readAsSupplier<{ purchase_order: WirePurchaseOrder }>(
      `/supplier/purchase-orders/${encodeURIComponent(id)}`
    )
    return reshapePurchaseOrder(purchase_order)
  } catch (error) {
    if (error instanceof MedusaFault && error.status === 404) {
      return null
    }
    throw error
  }
}

/** What a one-time link opens; `null` for a used, expired or altered one. @throws MedusaFault */
export const openSupplierLink = cache(async (token: string): Promise<PurchaseOrder | null> => {
  try {
    const { purchase_order } = await medusa<{ purchase_order: WirePurchaseOrder }>(
      `/supplier/links/${encodeURIComponent(token)}`
    )
    return reshapePurchaseOrder(purchase_order)
  } catch (error) {
    if (error instanceof MedusaFault && error.status >= 400 && error.status < 500) {
      return null
    }
    throw error
  }
})
