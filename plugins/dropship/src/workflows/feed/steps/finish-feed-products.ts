import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EXTERNAL_ID_PREFIX } from "../../../feeds/draft-products"

/** Gives finished drafts the external id that later runs look for. They stay drafts. */
export const finishFeedProductsStep = createStep(
  "finish-feed-products",
  async ({ product_ids, digests }: { product_ids: string[]; digests: string[] }, { container }) => {
    if (product_ids.length) {
      await container
        .resolve(Modules.PRODUCT)
        .upsertProducts(
          product_ids.map((id, index) => ({ id, external_id: EXTERNAL_ID_PREFIX + digests[index] }))
        )
    }
    return new StepResponse(undefined)
  }
)
