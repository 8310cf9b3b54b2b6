import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { EXTERNAL_ID_PREFIX, PENDING_ID_PREFIX } from "../../../feeds/draft-products"
import type { DraftProduct } from "../../../feeds/draft-products"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"

/**
 * Answers which products are not made yet, after clearing away what a worker that was killed left half made
 * of them. Nothing refers to those, so there is nothing to restore.
 */
export const clearUnfinishedFeedProductsStep = createStep(
  "clear-unfinished-feed-products",
  async ({ products }: { products: DraftProduct[] }, { container }) => {
    const productModule = container.resolve(Modules.PRODUCT)
    const inventory = container.resolve(Modules.INVENTORY)
    const suppliers = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const found = await productModule.listProducts(
      {
        external_id: products.flatMap(({ digest }) => [
          EXTERNAL_ID_PREFIX + digest,
          PENDING_ID_PREFIX + digest,
        ]),
      },
      { select: ["id", "external_id"], relations: ["variants"], take: products.length * 2 }
    )
    const made = new Set(found.map((product) => product.external_id))
    const missing = products.filter(({ digest }) => !made.has(EXTERNAL_ID_PREFIX + digest))
    const unfinished = found.filter((product) => product.external_id!.startsWith(PENDING_ID_PREFIX))
    if (unfinished.length) {
      const variants = unfinished.flatMap((product) => product.variants)
      const listings = await suppliers.listSupplierListings(
        { variant_id: variants.map((variant) => variant.id) },
        { select: ["id"] }
      )
      await suppliers.deleteSupplierListings(listings.map((listing) => listing.id))
      const items = await inventory.listInventoryItems(
        { sku: variants.flatMap((variant) => variant.sku ?? []) },
        { select: ["id"], take: variants.length }
      )
      await inventory.deleteInventoryItems(items.map((item) => item.id))
      // Last, because it is by the products that all this is found.
      await deleteProductsWorkflow(container).run({
        input: { ids: unfinished.map((product) => product.id) },
      })
    }
    return new StepResponse(missing)
  }
)
