import type { BigNumberInput } from "@medusajs/framework/types"
import type { Address, PaymentMethod } from "../types/common"

/** How the shop shows itself on paper. */
export type ShopIdentity = {
  name: string
  gstin?: string
  /** In one line. */
  address?: string
  returnInstructions?: string
}

export type DocumentLine = {
  supplier_sku: string
  sku: string | null
  title: string
  variant_title: string | null
  quantity: number
  /** ₹ for one piece. */
  cost_price: BigNumberInput
}

/** What a purchase order's papers are made of. `lines` are the live ones only; times in UTC. */
export type PurchaseOrderDocument = {
  number: string
  order_number: string
  revision: number
  status: string
  payment_method: PaymentMethod
  note: string | null
  supplier_reference: string | null
  created_at: Date | string
  answer_by: Date | string | null
  dispatch_by: Date | string | null
  ship_to: Address
  supplier: {
    code: string
    name: string
    gstin: string | null
    pickup_address: Address
    return_address: Address | null
  }
  lines: DocumentLine[]
}
