import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fitPoolsOf, queryProductSizing } from "../../lib/product-sizing"
import type { FitFeedbackInput, StoredFitFeedback } from "../../types"

/** Adds to each piece of feedback the brand and categories it also speaks for. */
export const resolveFitPoolsStep = createStep(
  "resolve-fit-pools",
  async (feedback: FitFeedbackInput[], { container }) => {
    const ids = [...new Set(feedback.map(({ product_id }) => product_id))]
    const products = await queryProductSizing(container, { id: ids })
    const pools = new Map(products.map((product) => [product.product_id, fitPoolsOf(product)]))
    return new StepResponse(
      feedback.map((word): StoredFitFeedback => ({
        ...word,
        pools: pools.get(word.product_id) ?? [],
      }))
    )
  }
)
