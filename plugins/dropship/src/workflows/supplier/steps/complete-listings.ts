import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { ListingDraft } from "../../../types/listing"
import type { ListingInput } from "../../../types/supplier"

const pairOf = (one: { supplier_id: string; variant_id: string }): string =>
  `${one.supplier_id} ${one.variant_id}`

const refuse = (type: string, message: string): never => {
  throw new MedusaError(type, message)
}

/**
 * Fills in what drafts of listings leave out: from the stored listing, else from the supplier.
 * @throws MedusaError NOT_FOUND for an unknown listing, INVALID_DATA naming what a new one lacks
 */
export const completeListingsStep = createStep(
  "complete-listings",
  async (drafts: ListingDraft[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const ids = drafts.flatMap((draft) => ("id" in draft ? [draft.id] : []))
    const pairs = drafts.flatMap((draft) => ("id" in draft ? [] : [draft]))
    const supplierIds = [...new Set(pairs.map((pair) => pair.supplier_id))]
    const [byIds, byPairs, suppliers] = await Promise.all([
      service.listSupplierListings({ id: ids }, { take: ids.length }),
      service.listSupplierListings(
        { supplier_id: supplierIds, variant_id: [...new Set(pairs.map((one) => one.variant_id))] },
        {}
      ),
      service.listSuppliers({ id: supplierIds }, { select: ["id", "lead_days"] }),
    ])
    const storedById = new Map(byIds.map((listing) => [listing.id, listing]))
    const storedByPair = new Map(byPairs.map((listing) => [pairOf(listing), listing]))
    const leadDays = new Map(suppliers.map((supplier) => [supplier.id, supplier.lead_days]))
    const complete = drafts.map((draft): ListingInput => {
      const { id: _id, ...fields } = { id: undefined, ...draft }
      const stored = "id" in draft ? storedById.get(draft.id) : storedByPair.get(pairOf(draft))
      if ("id" in draft && !stored) {
        refuse(MedusaError.Types.NOT_FOUND, `listing ${draft.id} was not found`)
      }
      const { supplier_id, variant_id } = (stored ?? draft) as ListingInput
      const supplier_sku = fields.supplier_sku ?? stored?.supplier_sku
      const cost_price = fields.cost_price ?? stored?.cost_price
      if (!supplier_sku || cost_price === undefined) {
        return refuse(
          MedusaError.Types.INVALID_DATA,
          `${supplier_sku ? "cost_price" : "supplier_sku"} is required for a new listing`
        )
      }
      return {
        supplier_id,
        variant_id,
        supplier_sku,
        cost_price,
        mrp: fields.mrp === undefined ? (stored?.mrp ?? null) : fields.mrp,
        lead_days: fields.lead_days ?? stored?.lead_days ?? leadDays.get(supplier_id) ?? 0,
        reported_stock: fields.reported_stock ?? stored?.reported_stock ?? 0,
        safety_buffer: fields.safety_buffer ?? stored?.safety_buffer ?? 0,
        priority: fields.priority ?? stored?.priority ?? 0,
      }
    })
    return new StepResponse(complete)
  }
)
