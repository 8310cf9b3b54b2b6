import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"
import type { VoidSettlementInput } from "../../../types/ledger"

/** Makes a settlement void. Its entries may be in another one by the time this could be undone. */
export const voidSettlementStep = createStep(
  "void-settlement",
  async (input: VoidSettlementInput, { container }) => {
    const ledger = container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
    return new StepResponse(await ledger.voidSettlement(input))
  }
)
