import type { SupplierInput } from "@bodycon/medusa-plugin-dropship/types"
import {
  createSupplierUserWorkflow,
  upsertListingsWorkflow,
  upsertSuppliersWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LISTINGS } from "./data/listings"
import { SUPPLIERS, SupplierSeed } from "./data/suppliers"
import type { SeedOptions } from "./options"
import { runQuietly } from "./quiet"

const LISTING_BATCH = 400

/** The demo API stands in for the suppliers who have one; without it they are asked by hand. */
const toInput = (
  { login: _login, ...seed }: SupplierSeed,
  { sandboxUrl, demoSupplierSecret }: SeedOptions
): SupplierInput => {
  if (seed.channel !== "api") {
    return seed
  }
  return sandboxUrl && demoSupplierSecret
    ? {
        ...seed,
        api_url: `${sandboxUrl.replace(/\/$/, "")}/suppliers/${seed.code}`,
        api_secret: demoSupplierSecret,
      }
    : { ...seed, channel: "manual" }
}

/** The six suppliers; one that is there already stays as the merchant left it. Answers ids by code. */
export const seedSuppliers = async (
  container: MedusaContainer,
  options: SeedOptions
): Promise<Map<string, string>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const find = async (): Promise<Map<string, string>> => {
    const { data } = await query.graph({
      entity: "supplier",
      fields: ["id", "code"],
      filters: { code: SUPPLIERS.map(({ code }) => code) },
    })
    return new Map((data as { id: string; code: string }[]).map(({ id, code }) => [code, id]))
  }
  const there = await find()
  const missing = SUPPLIERS.filter(({ code }) => !there.has(code))
  if (missing.length) {
    await upsertSuppliersWorkflow(container).run({
      input: { suppliers: missing.map((seed) => toInput(seed, options)) },
    })
  }
  return await find()
}

/** A login for each supplier's people. */
export const seedSupplierLogins = async (
  container: MedusaContainer,
  supplierIds: Map<string, string>,
  password: string
): Promise<void> => {
  for (const { code, login, contact_name } of SUPPLIERS) {
    await createSupplierUserWorkflow(container).run({
      input: { supplier_id: supplierIds.get(code)!, email: login, password, name: contact_name },
    })
  }
}

/**
 * What each supplier sells, and with it the stock at its location. Listings that exist are not touched:
 * their stock has moved on since.
 */
export const seedListings = async (
  container: MedusaContainer,
  supplierIds: Map<string, string>,
  variantIds: Map<string, string>
): Promise<number> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_listing",
    fields: ["supplier_id", "variant_id"],
    filters: { supplier_id: [...supplierIds.values()] },
  })
  const known = new Set(
    (data as { supplier_id: string; variant_id: string }[]).map(
      ({ supplier_id, variant_id }) => `${supplier_id} ${variant_id}`
    )
  )
  const listings = LISTINGS.map(({ supplier_code, sku, ...listing }) => ({
    ...listing,
    supplier_id: supplierIds.get(supplier_code)!,
    variant_id: variantIds.get(sku)!,
  })).filter(({ supplier_id, variant_id }) => !known.has(`${supplier_id} ${variant_id}`))
  for (let at = 0; at < listings.length; at += LISTING_BATCH) {
    await runQuietly(container, upsertListingsWorkflow(container), {
      listings: listings.slice(at, at + LISTING_BATCH),
    })
  }
  return listings.length
}
