import type { Product, ProductVariant } from "./types"

type Sellable = Pick<Product, "sizes" | "colors" | "variants">

/** The variant of a colour and size; a product without one of the options ignores it. */
export function variantFor(
  product: Sellable,
  color: string,
  size: string | null
): ProductVariant | null {
  return (
    product.variants.find(
      (variant) =>
        (product.colors.length === 0 || variant.color === color) &&
        (product.sizes.length === 0 || variant.size === size)
    ) ?? null
  )
}

/** Every size of the product with its stock in one colour; a size the colour never had counts as sold out. */
export function sizeOptions(product: Sellable, color: string) {
  return product.sizes.map((size) => {
    const variant = variantFor(product, color, size)
    return { size, inStock: Boolean(variant?.inStock), left: variant?.available ?? null }
  })
}

/** Colours in which no size is left. */
export function soldOutColors(product: Sellable): string[] {
  return product.colors.filter(
    (color) => !product.variants.some((variant) => variant.color === color && variant.inStock)
  )
}
