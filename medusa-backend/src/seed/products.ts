import { VIEWS } from "@bodycon/product-art"
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { PRODUCTS, SeedProduct } from "./data/catalogue"
import { SIZES } from "./data/types"
import { CURRENCY } from "./names"
import { drawPictures, uploadPictures } from "./pictures"
import { runQuietly } from "./quiet"

const BATCH = 10
/** Every sixth product opens the home page. */
const HOME_EVERY = 6

interface Context {
  sales_channel_id: string
  shipping_profile_id: string
  category_ids: Map<string, string>
  home_collection_id: string
}

type ProductInput = CreateProductWorkflowInputDTO & {
  variants: (NonNullable<CreateProductWorkflowInputDTO["variants"]>[number] & {
    thumbnail?: string
  })[]
}

const toInput = (seed: SeedProduct, urls: string[], context: Context): ProductInput => {
  const parcel = seed.metadata.parcel as {
    length_cm: number
    breadth_cm: number
    height_cm: number
  }
  const size = {
    weight: seed.weight,
    length: parcel.length_cm,
    width: parcel.breadth_cm,
    height: parcel.height_cm,
    hs_code: seed.hs_code,
    origin_country: "in",
    material: seed.material,
  }
  const frontOf = (color: string): string =>
    urls[seed.colours.findIndex(({ name }) => name === color) * VIEWS.length]
  return {
    title: seed.title,
    subtitle: seed.subtitle,
    handle: seed.handle,
    description: seed.description,
    status: ProductStatus.PUBLISHED,
    external_id: `demo:${seed.handle}`,
    ...size,
    metadata: seed.metadata,
    thumbnail: urls[0],
    images: urls.map((url) => ({ url })),
    category_ids: [context.category_ids.get(seed.category)!],
    collection_id: PRODUCTS.indexOf(seed) % HOME_EVERY ? undefined : context.home_collection_id,
    shipping_profile_id: context.shipping_profile_id,
    sales_channels: [{ id: context.sales_channel_id }],
    options: [
      { title: "Size", values: [...SIZES] },
      { title: "Color", values: seed.colours.map(({ name }) => name) },
    ],
    variants: seed.variants.map(({ sku, size: label, color }) => ({
      ...size,
      title: `${label} / ${color}`,
      sku,
      options: { Size: label, Color: color },
      prices: [{ amount: seed.price, currency_code: CURRENCY }],
      manage_inventory: true,
      thumbnail: frontOf(color),
    })),
  }
}

/** Makes the products that are not there yet, a batch at a time; the next batch is drawn meanwhile. */
export const seedProducts = async (
  container: MedusaContainer,
  context: Context,
  say: (text: string) => void
): Promise<string[]> => {
  const there = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: PRODUCTS.map(({ handle }) => handle) }, { select: ["handle"] })
  const known = new Set(there.map(({ handle }) => handle))
  const missing = PRODUCTS.filter(({ handle }) => !known.has(handle))
  const batches = Array.from({ length: Math.ceil(missing.length / BATCH) }, (_, i) =>
    missing.slice(i * BATCH, (i + 1) * BATCH)
  )
  const created: string[] = []
  let drawing = batches.length ? drawPictures(batches[0]) : undefined
  for (const [i, batch] of batches.entries()) {
    const pictures = await drawing!
    drawing = batches[i + 1] ? drawPictures(batches[i + 1]) : undefined
    const urls = await uploadPictures(container, batch, pictures)
    const made = await runQuietly(container, createProductsWorkflow(container), {
      products: batch.map((seed) => toInput(seed, urls.get(seed.handle)!, context)),
    })
    created.push(...made.map(({ id }) => id))
    say(`${known.size + created.length} of ${PRODUCTS.length} products`)
  }
  return created
}
