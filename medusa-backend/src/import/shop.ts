import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createProductCategoriesWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CategoryRef } from "./product-plan"

/** The supplier who holds imported stock. */
export interface CatalogueSupplier {
  id: string
  code: string
  stock_location_id: string
}

/** Ids an import writes into its products. */
export interface ShopContext {
  sales_channel_id: string
  shipping_profile_id: string
  supplier: CatalogueSupplier
}

/**
 * Looks up where imported products belong: the store's sales channel, the default shipping profile,
 * and the supplier (by `code`, else the first active one in the order of codes).
 *
 * @throws NOT_FOUND when the shop has no such supplier, or none at all
 */
export async function resolveShop(
  container: MedusaContainer,
  supplierCode?: string
): Promise<ShopContext> {
  const [sales_channel_id, shipping_profile_id, supplier] = await Promise.all([
    resolveSalesChannel(container),
    resolveShippingProfile(container),
    resolveSupplier(container, supplierCode),
  ])
  return { sales_channel_id, shipping_profile_id, supplier }
}

async function resolveSalesChannel(container: MedusaContainer): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (!store?.default_sales_channel_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "The store has no default sales channel; seed the shop before importing"
    )
  }
  return store.default_sales_channel_id
}

async function resolveShippingProfile(container: MedusaContainer): Promise<string> {
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" }, { take: 1, order: { created_at: "ASC" } })
  if (profile) {
    return profile.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0].id
}

async function resolveSupplier(
  container: MedusaContainer,
  code: string | undefined
): Promise<CatalogueSupplier> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "supplier",
    fields: ["id", "code", "stock_location_id"],
    filters: code ? { code } : { active: true },
    pagination: { take: 1, order: { code: "ASC" } },
  })
  const [supplier] = data as CatalogueSupplier[]
  if (!supplier) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      code
        ? `There is no supplier with the code "${code}"`
        : "The shop has no active supplier to hold the stock; seed the shop or name one with --supplier"
    )
  }
  return supplier
}

/** Category ids by handle; categories that are missing are made, active and public. */
export class CategoryDirectory {
  private readonly ids = new Map<string, string>()

  constructor(private readonly container: MedusaContainer) {}

  async resolve(refs: CategoryRef[]): Promise<Map<string, string>> {
    const unknown = [...new Map(refs.map((ref) => [ref.handle, ref])).values()].filter(
      ({ handle }) => !this.ids.has(handle)
    )
    if (unknown.length) {
      await this.load(unknown)
    }
    return this.ids
  }

  private async load(refs: CategoryRef[]): Promise<void> {
    const existing = await this.container
      .resolve(Modules.PRODUCT)
      .listProductCategories(
        { handle: refs.map(({ handle }) => handle) },
        { select: ["id", "handle"], take: refs.length }
      )
    this.remember(existing)
    const missing = refs.filter(({ handle }) => !this.ids.has(handle))
    if (missing.length) {
      const { result } = await createProductCategoriesWorkflow(this.container).run({
        input: {
          product_categories: missing.map(({ name, handle }) => ({
            name,
            handle,
            is_active: true,
            is_internal: false,
          })),
        },
      })
      this.remember(result)
    }
  }

  private remember(categories: { id: string; handle: string }[]): void {
    categories.forEach(({ id, handle }) => this.ids.set(handle, id))
  }
}
