import { VIEWS } from "@bodycon/product-art"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { PRODUCTS } from "./data/catalogue"

/**
 * Ties each colour's four pictures to its variants, so that choosing a colour shows it. A variant shows
 * every picture that is tied to no variant, so one that shows more than its four still has to be tied.
 */
export const seedVariantImages = async (container: MedusaContainer): Promise<void> => {
  const service = container.resolve(Modules.PRODUCT)
  const products = await service.listProducts(
    { handle: PRODUCTS.map(({ handle }) => handle) },
    {
      select: ["id", "handle"],
      relations: ["images", "variants", "variants.options", "variants.images"],
    }
  )
  const untied = products.filter(({ variants }) =>
    variants.some(({ images }) => (images?.length ?? 0) > VIEWS.length)
  )
  const ties = untied.flatMap(({ handle, images, variants }) => {
    const colours = PRODUCTS.find((seed) => seed.handle === handle)!.colours
    const ordered = [...images].sort((a, b) => a.rank - b.rank)
    return ordered.flatMap((image, i) => {
      const colour = colours[Math.floor(i / VIEWS.length)]?.name
      return variants
        .filter((variant) => variant.options.some(({ value }) => value === colour))
        .map(({ id }) => ({ variant_id: id, image_id: image.id }))
    })
  })
  if (ties.length) {
    await service.addImageToVariant(ties)
  }
}
