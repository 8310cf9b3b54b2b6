import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { PURCHASE_ORDER_MODULE } from "../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../modules/purchase-order/service"
import type { PurchaseOrderDTO } from "../types/purchase-order"
import type { SupplierDTO } from "../types/supplier"
import { documentOf } from "./document-of"
import type { PurchaseOrderDocument, ShopIdentity } from "./types"

const FIELDS = [
  "id",
  "number",
  "order_number",
  "revision",
  "status",
  "payment_method",
  "note",
  "supplier_reference",
  "created_at",
  "answer_by",
  "dispatch_by",
  "ship_to",
  "lines.id",
  "lines.supplier_sku",
  "lines.sku",
  "lines.title",
  "lines.variant_title",
  "lines.quantity",
  "lines.cost_price",
  "lines.refused_at",
  "lines.moved_at",
  "supplier.code",
  "supplier.name",
  "supplier.gstin",
  "supplier.pickup_address",
  "supplier.return_address",
]

const PAGE = 500

type Stored = PurchaseOrderDTO & { supplier: SupplierDTO }

/**
 * Papers of all purchase orders that the filters let through, newest first.
 * @param most more than this many are refused
 * @throws MedusaError INVALID_DATA when there are more
 */
export const loadDocuments = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  most: number
): Promise<PurchaseOrderDocument[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const documents: PurchaseOrderDocument[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data, metadata } = await query.graph({
      entity: "purchase_order",
      fields: FIELDS,
      filters,
      pagination: { skip, take: PAGE, order: { created_at: "DESC", id: "DESC" } },
    })
    const count = metadata?.count ?? data.length
    if (count > most) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${count} purchase orders match, at most ${most} can be taken at once; narrow the filters`
      )
    }
    documents.push(
      ...(data as unknown as Stored[]).map((order) => documentOf(order, order.supplier))
    )
    if (skip + PAGE >= count) {
      return documents
    }
  }
}

/** @throws MedusaError NOT_FOUND, also when the filters leave it out */
export const loadDocument = async (
  container: MedusaContainer,
  filters: { id: string; supplier_id?: string; status?: string[] }
): Promise<PurchaseOrderDocument> => {
  const [document] = await loadDocuments(container, filters, 1)
  if (!document) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `purchase order ${filters.id} was not found`)
  }
  return document
}

/** How the shop shows itself, from the plugin's options. */
export const shopIdentity = (container: MedusaContainer): Promise<ShopIdentity> =>
  container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE).retrieveShopIdentity()
