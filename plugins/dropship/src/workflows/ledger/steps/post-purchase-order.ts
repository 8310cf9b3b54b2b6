import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PurchaseOrderFacts, SupplierTerms } from "../../../ledger/types"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"

const FIELDS = [
  "id",
  "number",
  "order_id",
  "order_number",
  "supplier_id",
  "status",
  "accepted_at",
  "ready_at",
  "picked_up_at",
  "delivered_at",
  "closed_at",
  "lines.id",
  "lines.supplier_sku",
  "lines.quantity",
  "lines.cost_price",
  "lines.refused_at",
  "lines.moved_at",
  "returns.id",
  "returns.kind",
  "returns.purchase_order_line_id",
  "returns.quantity",
  "returns.returned_at",
  "supplier.pay_on",
  "supplier.pay_after_days",
  "supplier.accepts_returns",
  "supplier.accepts_rto",
]

type Loaded = { facts: PurchaseOrderFacts; terms: SupplierTerms }

/** @throws MedusaError NOT_FOUND */
const load = async (container: MedusaContainer, id: string): Promise<Loaded> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "purchase_order", fields: FIELDS, filters: { id } })
  const order = data[0] as unknown as
    (PurchaseOrderFacts & { supplier?: SupplierTerms | null }) | undefined
  if (!order?.supplier) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `purchase order ${id} or its supplier was not found`
    )
  }
  const { supplier, ...facts } = order
  return { facts, terms: supplier }
}

/**
 * Brings the ledger up to what a purchase order is now. It is read under the lock: facts read before it
 * could be older than what somebody else has posted meanwhile.
 */
export const postPurchaseOrderStep = createStep(
  "post-purchase-order",
  async ({ id }: { id: string }, { container }) => {
    const ledger = container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
    const result = await container
      .resolve(Modules.LOCKING)
      .execute(
        `ledger_of_purchase_order:${id}`,
        async () => ledger.postPurchaseOrder(await load(container, id)),
        { timeout: 30 }
      )
    return new StepResponse(result)
  }
)
