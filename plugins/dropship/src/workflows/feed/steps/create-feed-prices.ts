import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "./create-feed-products"

const CURRENCY = "inr"

/** Makes one price set a variant, in the variants' order; without a price it stays empty. */
export const createFeedPricesStep = createStep(
  "create-feed-prices",
  async ({ variants }: { variants: CreatedVariant[] }, { container }) => {
    const sets = variants.length
      ? await container.resolve(Modules.PRICING).createPriceSets(
          variants.map(({ price }) => ({
            prices: price === null ? [] : [{ amount: price as never, currency_code: CURRENCY }],
          }))
        )
      : []
    const ids = sets.map((set) => set.id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.PRICING).deletePriceSets(ids)
    }
  }
)
