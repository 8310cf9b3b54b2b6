import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { FitPool, ProductSizing } from "../types"

/** What `toProductSizing` reads of a product. */
export const PRODUCT_SIZING_FIELDS = [
  "id",
  "metadata",
  "options.title",
  "options.values.value",
  "categories.id",
  "categories.mpath",
]

type QueriedProduct = {
  id: string
  metadata?: Record<string, unknown> | null
  options?: ({ title?: string; values?: ({ value?: string } | null)[] | null } | null)[] | null
  categories?: ({ id: string; mpath?: string | null } | null)[] | null
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "")

/** A queried product as the engine sees it: brand, cut, sizes on offer and category path. */
export const toProductSizing = (product: QueriedProduct): ProductSizing => {
  const categories = (product.categories ?? []).filter((category) => category !== null)
  // mpath holds a category's ancestors and itself, root first: "pcat_a.pcat_b".
  const paths = categories.map(({ id, mpath }) => (mpath ?? id).split(".").filter(Boolean))
  const depth = new Map<string, number>()
  paths.forEach((path) => path.forEach((id, level) => depth.set(id, level)))
  const size = (product.options ?? []).find(
    (option) => text(option?.title).toLowerCase() === "size"
  )
  return {
    product_id: product.id,
    brand: text(product.metadata?.brand).toLowerCase(),
    fit_type: text(product.metadata?.fit_type) || null,
    sizes: (size?.values ?? []).flatMap((value) => (value?.value ? [value.value] : [])),
    category_ids: categories.map(({ id }) => id),
    category_path: [...depth].sort(([, a], [, b]) => b - a).map(([id]) => id),
  }
}

/** The wider groups a product's feedback speaks for. */
export const fitPoolsOf = (product: ProductSizing): FitPool[] => [
  ...product.category_ids.map((target) => ({ scope: "category" as const, target })),
  ...(product.brand ? [{ scope: "brand" as const, target: product.brand }] : []),
]

/** Products by id; unknown ids are missing from the answer. */
export const queryProductSizing = async (
  container: MedusaContainer,
  filters: Record<string, unknown>
): Promise<ProductSizing[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product", fields: PRODUCT_SIZING_FIELDS, filters })
  return (data as unknown as QueriedProduct[]).map(toProductSizing)
}

/** A product a shopper may see. @throws MedusaError NOT_FOUND */
export const retrievePublishedProduct = async (
  container: MedusaContainer,
  id: string
): Promise<ProductSizing> => {
  const [product] = await queryProductSizing(container, { id, status: "published" })
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product with id: ${id} was not found`)
  }
  return product
}
