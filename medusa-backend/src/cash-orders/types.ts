import type { BigNumberInput } from "@medusajs/framework/types"

type Instant = Date | string | null

/** A payment of an order that was to be paid at the door, with what was taken and given back. */
export type CashOrderPayment = {
  id: string
  provider_id: string
  amount: BigNumberInput
  created_at: Date | string
  canceled_at: Instant
  data: Record<string, unknown> | null
  captures: { id: string; amount: BigNumberInput; created_at: Date | string }[] | null
  refunds: { id: string; amount: BigNumberInput; note: string | null }[] | null
}

export type CashOrderCollection = {
  id: string
  status: string
  amount: BigNumberInput
  metadata: Record<string, unknown> | null
  payments: CashOrderPayment[] | null
  payment_sessions?:
    | {
        id: string
        provider_id: string
        status: string
        amount: BigNumberInput
        data: Record<string, unknown> | null
      }[]
    | null
}

export type CashOrderItem = {
  id: string
  quantity: BigNumberInput
  /** ₹ for all pieces, taxes included */
  total: BigNumberInput
  metadata: Record<string, unknown> | null
}

/** An order as far as its confirmation and its paying online go. */
export type CashOrder = {
  id: string
  display_id: number
  created_at: Date | string
  status: string
  email: string | null
  customer_id: string | null
  currency_code: string
  /** ₹ */
  total: BigNumberInput
  shipping_address: { first_name: string | null; phone: string | null } | null
  items: CashOrderItem[]
  payment_collections: CashOrderCollection[]
}

/** A parcel of the order, as far as it is one. */
export type OrderParcel = { status: string }

export type CashOrderFacts = {
  order: CashOrder
  /** Every parcel to the shopper, cancelled ones too */
  parcels: OrderParcel[]
}
