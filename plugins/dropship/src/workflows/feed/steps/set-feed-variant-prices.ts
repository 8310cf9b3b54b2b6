import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { plainPriceOf, PRICED_VARIANT_FIELDS } from "../lib/plain-price"
import type { PricedVariant } from "../lib/plain-price"

/** ₹, GST included. */
export type VariantPrice = { variant_id: string; amount: string }

type Previous = { price_set_id: string; amount: string }[]

const CURRENCY = "inr"

const setPrices = async (
  container: MedusaContainer,
  prices: { price_set_id: string; amount: string }[]
): Promise<void> => {
  if (prices.length) {
    // An equal price without rules is replaced, not doubled.
    await container.resolve(Modules.PRICING).addPrices(
      prices.map(({ price_set_id, amount }) => ({
        priceSetId: price_set_id,
        prices: [{ amount: amount as never, currency_code: CURRENCY }],
      }))
    )
  }
}

const priceIdsOf = async (container: MedusaContainer, price_set_id: string[]) => {
  const prices = await container
    .resolve(Modules.PRICING)
    .listPrices({ price_set_id }, { select: ["id"], take: price_set_id.length * 10 })
  return prices.map((price) => price.id)
}

/** Sets the plain INR prices of variants. What price lists and rules say is left alone. Answers their ids. */
export const setFeedVariantPricesStep = createStep(
  "set-feed-variant-prices",
  async (prices: VariantPrice[], { container }) => {
    if (!prices.length) {
      return new StepResponse<string[], Previous>([], [])
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant_price_set",
      fields: PRICED_VARIANT_FIELDS,
      filters: { variant_id: prices.map((price) => price.variant_id) },
    })
    const priced = new Map((data as unknown as PricedVariant[]).map((one) => [one.variant_id, one]))
    const known = prices.filter((price) => priced.has(price.variant_id))
    const previous = known.flatMap(({ variant_id }) => {
      const one = priced.get(variant_id)!
      const amount = plainPriceOf(one)
      return amount === null ? [] : [{ price_set_id: one.price_set_id, amount }]
    })
    await setPrices(
      container,
      known.map(({ variant_id, amount }) => ({
        price_set_id: priced.get(variant_id)!.price_set_id,
        amount,
      }))
    )
    const setIds = known.map(({ variant_id }) => priced.get(variant_id)!.price_set_id)
    const fresh = prices.filter((price) => !priced.has(price.variant_id))
    if (fresh.length) {
      const sets = await container.resolve(Modules.PRICING).createPriceSets(
        fresh.map(({ amount }) => ({
          prices: [{ amount: amount as never, currency_code: CURRENCY }],
        }))
      )
      setIds.push(...sets.map((set) => set.id))
      await container.resolve(ContainerRegistrationKeys.LINK).create(
        fresh.map(({ variant_id }, index) => ({
          [Modules.PRODUCT]: { variant_id },
          [Modules.PRICING]: { price_set_id: sets[index].id },
        }))
      )
    }
    return new StepResponse<string[], Previous>(await priceIdsOf(container, setIds), previous)
  },
  async (previous, { container }) => {
    await setPrices(container, previous ?? [])
  }
)
