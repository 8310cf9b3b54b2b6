import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const INDEX = "products"
const NEVER_FILLED = "pending"

/**
 * Writes the search documents of a batch in one go; the import raises no events that would. An
 * index that was never filled is left to the server, which fills it from the database at its start.
 */
export const indexCatalogueStep = createStep(
  "index-catalogue",
  async ({ product_ids }: { product_ids: string[] }, { container }) => {
    const search = container.resolve(Modules.SEARCH)
    const index = (await search.listIndexes()).find(({ name }) => name === INDEX)
    if (index && index.status !== NEVER_FILLED) {
      await search.reindex({
        index: INDEX,
        strategy: "in_place",
        filters: { id: product_ids },
      })
    }
    return new StepResponse(undefined)
  }
)
