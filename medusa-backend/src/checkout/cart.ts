import { isFeeLine } from "@bodycon/kit"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID } from "../dispatch/is-payable"

type Adjustment = {
  code?: string | null
  amount: BigNumberInput
  is_tax_inclusive?: boolean
}

export type CheckoutItem = {
  id: string
  variant_id: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  is_tax_inclusive: boolean
  metadata: Record<string, unknown> | null
  /** ₹ for all pieces, discount and tax included */
  total: BigNumberInput
  adjustments?: Adjustment[]
}

export type CheckoutSession = {
  id: string
  provider_id: string
  status: string
  amount: BigNumberInput
  data: Record<string, unknown>
}

/** A cart as far as choosing how it is paid, and checking that, goes. */
export type CheckoutCart = {
  id: string
  completed_at: Date | string | null
  customer_id: string | null
  customer: { has_account: boolean } | null
  currency_code: string
  /** ₹, everything included */
  total: BigNumberInput
  items: CheckoutItem[]
  shipping_methods: { id: string; amount: BigNumberInput; adjustments?: Adjustment[] }[]
  promotions: { code: string | null }[]
  region: { payment_providers: { id: string; is_enabled: boolean }[] } | null
  payment_collection: {
    id: string
    amount: BigNumberInput
    payment_sessions: CheckoutSession[] | null
  } | null
}

/** With what Medusa's own promotions look at, so that a dry run comes out as the real one does. */
const FIELDS = [
  "id",
  "email",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "customer_id",
  "completed_at",
  "total",
  "subtotal",
  "item_total",
  "item_subtotal",
  "original_item_total",
  "original_item_subtotal",
  "shipping_subtotal",
  "metadata",
  "region.id",
  "region.automatic_taxes",
  "region.payment_providers.id",
  "region.payment_providers.is_enabled",
  "items.*",
  "items.product.id",
  "items.product.collection_id",
  "items.product.categories.id",
  "items.product.tags.id",
  "items.product.type_id",
  "items.adjustments.*",
  "items.tax_lines.*",
  "credit_lines.amount",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.shipping_option.shipping_option_type_id",
  "customer.id",
  "customer.has_account",
  "customer.groups.id",
  "promotions.id",
  "promotions.code",
  "payment_collection.id",
  "payment_collection.amount",
  "payment_collection.payment_sessions.id",
  "payment_collection.payment_sessions.provider_id",
  "payment_collection.payment_sessions.status",
  "payment_collection.payment_sessions.amount",
  "payment_collection.payment_sessions.data",
]

/** Those that Medusa would complete a cart with; it takes the first. */
const USABLE = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]

/** Those that hold money, or the promise of it. */
const PAID = ["authorized", "captured", "pending_authorization"]

/** @throws MedusaError NOT_FOUND */
export const loadCheckoutCart = async (
  container: MedusaContainer,
  id: string
): Promise<CheckoutCart> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: FIELDS, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${id} was not found`)
  }
  return data[0] as unknown as CheckoutCart
}

/**
 * The cart of a guest who knows its id, or of the logged-in shopper.
 * @throws MedusaError NOT_FOUND, also for another registered customer's
 */
export const loadOwnCart = async (
  container: MedusaContainer,
  id: string,
  customerId: string | null
): Promise<CheckoutCart> => {
  const cart = await loadCheckoutCart(container, id)
  if (cart.customer?.has_account && cart.customer_id !== customerId) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${id} was not found`)
  }
  return cart
}

/** Whether a payment provider is cash on delivery. */
export const isCash = (providerId: string): boolean => providerId === COD_PROVIDER_ID

/** The fee lines of a cart. What has a variant is goods, whatever its metadata says. */
export const feeLinesOf = (cart: Pick<CheckoutCart, "items">): CheckoutItem[] =>
  cart.items.filter((item) => !item.variant_id && isFeeLine(item))

/** Everything in the cart but fees. */
export const goodsIn = (cart: Pick<CheckoutCart, "items">): CheckoutItem[] => {
  const fees = feeLinesOf(cart)
  return cart.items.filter((item) => !fees.includes(item))
}

/** The codes of the discounts on a cart. */
export const codesOf = (cart: Pick<CheckoutCart, "promotions">): string[] => [
  ...new Set((cart.promotions ?? []).flatMap((promotion) => promotion?.code ?? [])),
]

const sessionsOf = (cart: Pick<CheckoutCart, "payment_collection">): CheckoutSession[] =>
  cart.payment_collection?.payment_sessions ?? []

/** The session that completing the cart would use. */
export const usableSession = (
  cart: Pick<CheckoutCart, "payment_collection">
): CheckoutSession | null =>
  sessionsOf(cart).find((session) => USABLE.includes(session.status)) ?? null

/**
 * Whether a session's provider knows of it. Medusa writes a session down before it asks the provider, so a server
 * killed in between leaves one that nobody can pay.
 */
export const isOpened = ({ data }: { data: Record<string, unknown> | null }): boolean =>
  Object.keys(data ?? {}).length > 0

/** A session that was paid already. */
export const paidSession = (
  cart: Pick<CheckoutCart, "payment_collection">
): CheckoutSession | null =>
  sessionsOf(cart).find((session) => PAID.includes(session.status)) ?? null

/** The ways to pay in the cart's region: online first, then cash. */
export const providersOf = (cart: Pick<CheckoutCart, "region">): string[] => {
  const ids = (cart.region?.payment_providers ?? [])
    .filter((provider) => provider.is_enabled)
    .map((provider) => provider.id)
    .sort()
  return [...ids.filter((id) => !isCash(id)), ...ids.filter(isCash)]
}
