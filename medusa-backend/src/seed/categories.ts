import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  updateProductCategoriesWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATEGORIES } from "./data/catalogue"
import { makeBanners } from "./pictures"

/** The collection whose `metadata.banner` is the home page's picture. */
export const HOME_COLLECTION = { title: "New In", handle: "new-in" }

/** The six categories with their banners, and the home page's collection; answers ids by handle. */
export const seedCategories = async (
  container: MedusaContainer
): Promise<{ ids: Map<string, string>; home_collection_id: string }> => {
  const product = container.resolve(Modules.PRODUCT)
  const handles = CATEGORIES.map(({ handle }) => handle)
  const there = await product.listProductCategories({ handle: handles })
  const [home] = await product.listProductCollections({ handle: HOME_COLLECTION.handle })
  const without = CATEGORIES.filter(
    ({ handle }) => !there.find((one) => one.handle === handle)?.metadata?.banner
  )
  if (!without.length && home) {
    return { ids: byHandle(there), home_collection_id: home.id }
  }
  const banners = await makeBanners(container)
  const missing = without.filter(({ handle }) => !there.some((one) => one.handle === handle))
  const created = missing.length
    ? await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: missing.map(({ name, handle, description }) => ({
            name,
            handle,
            description,
            is_active: true,
            is_internal: false,
            rank: handles.indexOf(handle),
            metadata: { banner: banners[handle] },
          })),
        },
      })
    : { result: [] }
  for (const { handle, description } of without.filter((one) => !missing.includes(one))) {
    const { id } = there.find((one) => one.handle === handle)!
    await updateProductCategoriesWorkflow(container).run({
      input: { selector: { id }, update: { description, metadata: { banner: banners[handle] } } },
    })
  }
  const home_collection_id = home?.id ?? (await createHome(container, banners.home))
  return { ids: byHandle([...there, ...created.result]), home_collection_id }
}

const byHandle = (categories: { id: string; handle: string }[]): Map<string, string> =>
  new Map(categories.map(({ id, handle }) => [handle, id]))

const createHome = async (container: MedusaContainer, banner: string): Promise<string> => {
  const { result } = await createCollectionsWorkflow(container).run({
    input: { collections: [{ ...HOME_COLLECTION, metadata: { banner } }] },
  })
  return result[0].id
}
