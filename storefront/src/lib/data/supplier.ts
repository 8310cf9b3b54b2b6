import "server-only"

import type { PurchaseOrder } from "../types"
import { medusa, MedusaFault } from "./client"
import { reshapePurchaseOrder, type WirePurchaseOrder } from "./reshape/purchase-order"
import { readSession } from "./session"

export type Supplier = { name: string; code: string }

/** Who is signed in as a supplier; `null` for nobody. */
export async function currentSupplier(): Promise<Supplier | null> {
  const token = await readSession("supplier")
  if (!token) {
    return null
  }
  try {
    const { supplier } = await medusa<{ supplier: { name: string; code: string } }>(
      "/supplier/me",
      { token }
    )
    return { name: supplier.name, code: supplier.code }
  } catch (error) {
    if (error instanceof MedusaFault && [401, 403].includes(error.status)) {
      return null
    }
    throw error
  }
}

/** The signed-in supplier's purchase orders, newest first. @throws MedusaFault */
export async function listPurchaseOrders(): Promise<PurchaseOrder[]> {
  const { purchase_orders } = await medusa<{ purchase_orders: WirePurchaseOrder[] }>(
    "/supplier/purchase-orders",
    { token: (await readSession("supplier")) ?? undefined, query: { limit: 50 } }
  )
  return purchase_orders.map(reshapePurchaseOrder)
}

/** One of the signed-in supplier's purchase orders; `null` when it is not hers. */
export async function purchaseOrderById(id: string): Promise<PurchaseOrder | null> {
  try {
    const { purchase_order } = await medusa<{ purchase_order: WirePurchaseOrder }>(
      `/supplier/purchase-orders/${encodeURIComponent(id)}`,
      { token: (await readSession("supplier")) ?? undefined }
    )
    return reshapePurchaseOrder(purchase_order)
  } catch (error) {
    if (error instanceof MedusaFault && [401, 404].includes(error.status)) {
      return null
    }
    throw error
  }
}

export type LinkView =
  { state: "open"; purchaseOrder: PurchaseOrder } | { state: "gone"; message: string }

/** What a one-time link opens. A used, expired or unknown link says why. */
export async function openSupplierLink(token: string): Promise<LinkView> {
  try {
    const { purchase_order } = await medusa<{ purchase_order: WirePurchaseOrder }>(
      `/supplier/links/${encodeURIComponent(token)}`
    )
    return { state: "open", purchaseOrder: reshapePurchaseOrder(purchase_order) }
  } catch (error) {
    if (error instanceof MedusaFault && error.status >= 400 && error.status < 500) {
      return { state: "gone", message: error.message }
    }
    throw error
  }
}
