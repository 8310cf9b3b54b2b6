import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { plainPriceOf, PRICED_VARIANT_FIELDS } from "../lib/plain-price"
import type { PricedVariant } from "../lib/plain-price"

/** ₹, GST included. */
export type VariantPrice = { variant_id: string; amount: string }

/** `id`: the price that is changed; without it one is added to the set. */
type SetPrice = { id?: string; price_set_id: string; amount: string }

const CURRENCY = "inr"

const setPrices = async (container: MedusaContainer, prices: SetPrice[]): Promise<void> => {
  if (prices.length) {
    await container.resolve(Modules.PRICING).addPrices(
      prices.map(({ price_set_id, ...price }) => ({
        priceSetId: price_set_id,
        prices: [{ ...price, currency_code: CURRENCY } as never],
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

/**
 * Sets the plain INR prices of variants; what price lists and rules say is left alone. Answers their ids.
 * Going back it restores changed prices; new ones stay, because the next attempt wants the same.
 */
export const setFeedVariantPricesStep = createStep(
  "set-feed-variant-prices",
  async (prices: VariantPrice[], { container }) => {
    if (!prices.length) {
      return new StepResponse<string[], SetPrice[]>([], [])
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant_price_set",
      fields: PRICED_VARIANT_FIELDS,
      filters: { variant_id: prices.map((price) => price.variant_id) },
    })
    const priced = new Map((data as unknown as PricedVariant[]).map((one) => [one.variant_id, one]))
    const known = prices.filter((price) => priced.has(price.variant_id))
    const current = known.map(({ variant_id }) => {
      const one = priced.get(variant_id)!
      return { price_set_id: one.price_set_id, ...plainPriceOf(one) }
    })
    const previous = current.flatMap(({ id, amount, price_set_id }) =>
      id && amount ? [{ id, amount, price_set_id }] : []
    )
    await setPrices(
      container,
      current.map(({ id, price_set_id }, index) => ({
        ...(id ? { id } : {}),
        price_set_id,
        amount: known[index].amount,
      }))
    )
    const setIds = current.map(({ price_set_id }) => price_set_id)
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
    return new StepResponse<string[], SetPrice[]>(await priceIdsOf(container, setIds), previous)
  },
  async (previous, { container }) => {
    await setPrices(container, previous ?? [])
  }
)
