import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { removeCatalogueLeftoversStep } from "./steps/remove-catalogue-leftovers"

/** A product whose batch was cut short. */
export interface UnfinishedProduct {
  id: string
  variants: { id: string; sku: string | null }[]
}

/**
 * Clears away what an interrupted run left half made (drafts with a pending external id), so that
 * their rows can be imported again. Input: the unfinished products with their variants.
 */
export const removeUnfinishedCatalogueWorkflow = createWorkflow(
  "remove-unfinished-catalogue",
  (input: { products: UnfinishedProduct[] }) => {
    const ids = transform({ input }, ({ input }) => input.products.map((product) => product.id))
    deleteProductsWorkflow.runAsStep({ input: { ids } })
    const leftovers = transform({ input }, ({ input }) => {
      const variants = input.products.flatMap((product) => product.variants)
      return {
        skus: variants.map((variant) => variant.sku).filter((sku) => sku !== null),
        variant_ids: variants.map((variant) => variant.id),
      }
    })
    removeCatalogueLeftoversStep(leftovers)
    return new WorkflowResponse(ids)
  }
)
