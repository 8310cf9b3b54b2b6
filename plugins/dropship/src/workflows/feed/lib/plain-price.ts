import { MathBN } from "@medusajs/framework/utils"

const CURRENCY = "inr"

type Price = {
  id: string
  amount: unknown
  currency_code: string
  rules_count: number
  price_list_id: string | null
  min_quantity: unknown
  max_quantity: unknown
}

/** A variant's prices as the fields below read them. */
export type PricedVariant = {
  variant_id: string
  price_set_id: string
  price_set?: { prices?: Price[] } | null
}

/** Fields of `product_variant_price_set`. */
export const PRICED_VARIANT_FIELDS = [
  "variant_id",
  "price_set_id",
  "price_set.prices.id",
  "price_set.prices.amount",
  "price_set.prices.currency_code",
  "price_set.prices.rules_count",
  "price_set.prices.price_list_id",
  "price_set.prices.min_quantity",
  "price_set.prices.max_quantity",
]

/** The INR price that holds without price list, rule or quantity, its amount as a decimal string. */
export const plainPriceOf = ({
  price_set,
}: PricedVariant): { id: string; amount: string } | null => {
  const plain = price_set?.prices?.find(
    (price) =>
      price.currency_code === CURRENCY &&
      !price.rules_count &&
      !price.price_list_id &&
      price.min_quantity === null &&
      price.max_quantity === null
  )
  return plain ? { id: plain.id, amount: MathBN.convert(plain.amount as string).toFixed() } : null
}
