import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const INDEX = "products"
const NEVER_FILLED = "pending"

/**
 * Brings new products into the search index. The seed's process hears no events; an index that was never
 * filled is left to the server, which fills it from the database at its start.
 */
export const refreshSearch = async (
  container: MedusaContainer,
  productIds: string[]
): Promise<void> => {
  const search = container.resolve(Modules.SEARCH)
  const index = (await search.listIndexes()).find(({ name }) => name === INDEX)
  if (productIds.length && index && index.status !== NEVER_FILLED) {
    await search.reindex({ index: INDEX, strategy: "in_place", filters: { id: productIds } })
  }
}
