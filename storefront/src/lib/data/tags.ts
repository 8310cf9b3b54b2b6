/** Cache tags of what all visitors share. Carts and customers are never cached. */
export const TAGS = {
  catalogue: "catalogue",
  categories: "categories",
  regions: "regions",
  product: (handle: string) => `product-${handle}`,
} as const
