import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EXTERNAL_ID_PREFIX, PENDING_ID_PREFIX } from "../../identity"
import type { CatalogueItem, CreatedVariant } from "../../types"

/**
 * Writes the products, options and variants of a batch. They stay drafts with a pending external id
 * until all that belongs to them exists, so that a batch cut short is recognised and made anew.
 */
export const createCatalogueProductsStep = createStep(
  "create-catalogue-products",
  async ({ items }: { items: CatalogueItem[] }, { container }) => {
    const products = await container
      .resolve(Modules.PRODUCT)
      .createProducts(items.map(toProductInput))
    const planned = new Map(
      items.flatMap((item) => item.variants.map((variant) => [variant.sku, { item, variant }]))
    )
    const variants = products.flatMap((product) =>
      product.variants.map((variant): CreatedVariant => {
        const plan = planned.get(variant.sku ?? "")!
        return {
          id: variant.id,
          product_id: product.id,
          sku: plan.variant.sku,
          title: plan.item.title,
          price: plan.variant.price,
          cost_price: plan.variant.cost_price,
          mrp: plan.item.mrp,
          stock: plan.variant.stock,
        }
      })
    )
    const product_ids = products.map((product) => product.id)
    const external_ids = products.map((product) =>
      product.external_id!.replace(PENDING_ID_PREFIX, EXTERNAL_ID_PREFIX)
    )
    return new StepResponse({ product_ids, external_ids, variants }, product_ids)
  },
  async (productIds, { container }) => {
    if (productIds?.length) {
      await container.resolve(Modules.PRODUCT).deleteProducts(productIds)
    }
  }
)

function toProductInput(item: CatalogueItem) {
  return {
    title: item.title,
    handle: item.identity.handle,
    external_id: PENDING_ID_PREFIX + item.identity.hash,
    status: ProductStatus.DRAFT,
    description: item.description,
    weight: item.weight,
    length: item.parcel.length_cm,
    width: item.parcel.breadth_cm,
    height: item.parcel.height_cm,
    hs_code: item.hs_code,
    material: item.material ?? undefined,
    origin_country: "in",
    thumbnail: item.picture_urls[0],
    images: item.picture_urls.map((url) => ({ url })),
    metadata: {
      ...item.metadata,
      picture: item.picture_key,
      pictures: item.picture_urls,
    },
    category_ids: item.category_ids,
    options: [
      { title: "Size", values: item.variants.map((variant) => variant.size) },
      { title: "Color", values: [item.color] },
    ],
    variants: item.variants.map((variant, index) => ({
      title: `${variant.size} / ${item.color}`,
      sku: variant.sku,
      variant_rank: index,
      weight: item.weight,
      hs_code: item.hs_code,
      manage_inventory: true,
      allow_backorder: false,
      options: { Size: variant.size, Color: item.color },
    })),
  }
}
