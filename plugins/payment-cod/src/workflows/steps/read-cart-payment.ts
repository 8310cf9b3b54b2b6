import { isFeeLine } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { FeeLine } from "../../lib/fee-line"
import { readShopper } from "../../lib/shopper"

const OPEN_STATUSES = [
  "pending",
  "requires_more",
  "authorized",
  "captured",
  "pending_authorization",
]

type Session = {
  id: string
  provider_id: string
  status: string
  raw_amount: { value: string }
  currency_code: string
  data: Record<string, unknown> | null
  metadata: Record<string, unknown> | null
}

type CartToPay = {
  email?: string | null
  shipping_address?: { phone: string | null } | null
  payment_collection?: { payment_sessions?: Session[] } | null
  items?: (Omit<FeeLine, "quantity" | "unit_price"> & {
    quantity: BigNumberInput
    unit_price: BigNumberInput
    metadata: Record<string, unknown> | null
  })[]
}

/** The cash session, as it has to be written back. */
export type CodSession = {
  id: string
  /** ₹ to the last digit */
  amount: string
  currency_code: string
  data: Record<string, unknown>
  metadata: Record<string, unknown> | null
}

export type CartPayment = {
  /** A repeat for a cart that is an order already answers that order, whatever the rules say now. */
  is_order: boolean
  /** Whether she can be asked to confirm the order, which has the same phone and e-mail */
  is_reachable: boolean
  cod_session: CodSession | null
  fee_lines: FeeLine[]
}

/** How the cart is about to be paid, and the fee lines on it. */
export const readCartPaymentStep = createStep(
  "read-cart-payment",
  async (input: { cart_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [{ data: carts }, { data: orders }] = await Promise.all([
      query.graph({
        entity: "cart",
        fields: [
          "id",
          "email",
          "shipping_address.phone",
          "items.id",
          "items.variant_id",
          "items.quantity",
          "items.unit_price",
          "items.is_tax_inclusive",
          "items.metadata",
          "payment_collection.payment_sessions.id",
          "payment_collection.payment_sessions.provider_id",
          "payment_collection.payment_sessions.status",
          "payment_collection.payment_sessions.raw_amount",
          "payment_collection.payment_sessions.currency_code",
          "payment_collection.payment_sessions.data",
          "payment_collection.payment_sessions.metadata",
        ],
        filters: { id: input.cart_id },
      }),
      query.graph({
        entity: "order_cart",
        fields: ["order_id"],
        filters: { cart_id: input.cart_id },
      }),
    ])
    const cart = carts[0] as unknown as CartToPay | undefined
    const session = cart?.payment_collection?.payment_sessions?.find(
      ({ provider_id, status }) =>
        provider_id.startsWith("pp_cod") && OPEN_STATUSES.includes(status)
    )
    const { phone, email } = readShopper({
      phone: cart?.shipping_address?.phone,
      email: cart?.email,
    })
    const payment: CartPayment = {
      is_order: orders.length > 0,
      is_reachable: !!(phone || email),
      cod_session: session
        ? {
            id: session.id,
            amount: String(session.raw_amount.value),
            currency_code: session.currency_code,
            data: session.data ?? {},
            metadata: session.metadata,
          }
        : null,
      fee_lines: (cart?.items ?? []).filter(isFeeLine).map((line) => ({
        variant_id: line.variant_id,
        quantity: String(line.quantity),
        unit_price: String(line.unit_price),
        is_tax_inclusive: line.is_tax_inclusive,
      })),
    }
    return new StepResponse(payment)
  }
)
