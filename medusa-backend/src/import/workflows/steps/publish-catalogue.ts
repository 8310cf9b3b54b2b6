import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

interface PublishInput {
  product_ids: string[]
  /** The final external ids, in the order of the products. */
  external_ids: string[]
}

/** Publishes the finished products and gives them the external id that later runs look for. */
export const publishCatalogueStep = createStep(
  "publish-catalogue",
  async ({ product_ids, external_ids }: PublishInput, { container }) => {
    await container.resolve(Modules.PRODUCT).upsertProducts(
      product_ids.map((id, index) => ({
        id,
        status: ProductStatus.PUBLISHED,
        external_id: external_ids[index],
      }))
    )
    return new StepResponse(undefined)
  }
)
