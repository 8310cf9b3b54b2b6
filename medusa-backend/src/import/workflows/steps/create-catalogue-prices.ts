import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "../../types"

const CURRENCY = "inr"

/** Makes one price set a variant, in the variants' order; answers their ids. */
export const createCataloguePricesStep = createStep(
  "create-catalogue-prices",
  async ({ variants }: { variants: CreatedVariant[] }, { container }) => {
    const sets = await container.resolve(Modules.PRICING).createPriceSets(
      variants.map((variant) => ({
        prices: [{ amount: variant.price, currency_code: CURRENCY }],
      }))
    )
    const ids = sets.map((set) => set.id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.PRICING).deletePriceSets(ids)
    }
  }
)
